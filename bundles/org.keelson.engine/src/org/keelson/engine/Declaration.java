// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One contribution as its bundle wrote it, not yet checked.
 *
 * @param point      the point it contributes to
 * @param bundle     symbolic name of the bundle
 * @param version    its version; empty where it is not known
 * @param element    name of the XML element
 * @param attributes its attributes, translated
 * @param parameters the attributes of each of its parameters, in order
 * @param code       loads the class that the attribute {@code class} names
 */
public record Declaration(ExtensionPoint point, String bundle, String version, String element,
        Map<String, String> attributes, List<Map<String, String>> parameters, Code code) {

    /** Loads a contributed class. Called on the thread of each call, never to list contributions. */
    @FunctionalInterface
    public interface Code {
        Class<?> load() throws Exception;
    }

    public Declaration {
        Objects.requireNonNull(point);
        Objects.requireNonNull(bundle);
        Objects.requireNonNull(version);
        Objects.requireNonNull(element);
        Objects.requireNonNull(code);
        attributes = Map.copyOf(attributes);
        parameters = parameters.stream().map(Map::copyOf).toList();
    }

    /** A declaration of a bundle whose version does not matter. */
    public Declaration(ExtensionPoint point, String bundle, String element, Map<String, String> attributes,
            List<Map<String, String>> parameters, Code code) {
        this(point, bundle, "", element, attributes, parameters, code);
    }
}
