// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
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
 * @param files      reads files of its bundle
 */
public record Declaration(ExtensionPoint point, String bundle, String version, String element,
        Map<String, String> attributes, List<Map<String, String>> parameters, Code code, Files files) {

    /** Loads a contributed class. Called on the thread of each call, never to list contributions. */
    @FunctionalInterface
    public interface Code {
        Class<?> load() throws Exception;
    }

    /** Reads a file of the bundle; on the thread of each call, never to list contributions. */
    @FunctionalInterface
    public interface Files {
        /** @throws FileNotFoundException if the bundle has no such file, or is gone */
        byte[] read(String path) throws IOException;
    }

    public Declaration {
        Objects.requireNonNull(files);
        Objects.requireNonNull(point);
        Objects.requireNonNull(bundle);
        Objects.requireNonNull(version);
        Objects.requireNonNull(element);
        Objects.requireNonNull(code);
        attributes = Map.copyOf(attributes);
        parameters = parameters.stream().map(Map::copyOf).toList();
    }

    /** A declaration of a bundle that has no files. */
    public Declaration(ExtensionPoint point, String bundle, String version, String element, Map<String, String> attributes,
            List<Map<String, String>> parameters, Code code) {
        this(point, bundle, version, element, attributes, parameters, code, path -> {
            throw new FileNotFoundException("there is no file " + path + " in " + bundle);
        });
    }

    /** A declaration of a bundle whose version does not matter. */
    public Declaration(ExtensionPoint point, String bundle, String element, Map<String, String> attributes,
            List<Map<String, String>> parameters, Code code) {
        this(point, bundle, "", element, attributes, parameters, code);
    }
}
