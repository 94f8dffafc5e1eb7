// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.Bundle;

/** Reads the declarations of installed bundles from the extension registry. */
public final class RegistryContributionSource implements ContributionSource {

    private final IExtensionRegistry registry;

    public RegistryContributionSource(IExtensionRegistry registry) {
        this.registry = Objects.requireNonNull(registry);
    }

    @Override
    public List<Declaration> declarations() {
        record Found(long installed, Declaration declaration) {
        }
        List<Found> found = new ArrayList<>();
        for (ExtensionPoint point : ExtensionPoint.values()) {
            IExtensionPoint declared = registry.getExtensionPoint(point.id());
            if (declared == null) {
                continue; // org.keelson.api is not installed, as in a test of the engine alone
            }
            for (IExtension extension : declared.getExtensions()) {
                for (IConfigurationElement element : extension.getConfigurationElements()) {
                    Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
                    long installed = bundle == null ? Long.MAX_VALUE : bundle.getBundleId();
                    found.add(new Found(installed, declaration(point, element)));
                }
            }
        }
        // The registry's own order differs from start to start.
        found.sort(Comparator.comparingLong(Found::installed)
                .thenComparing(each -> each.declaration().bundle())
                .thenComparing(each -> each.declaration().attributes().getOrDefault("id", "")));
        return found.stream().map(Found::declaration).toList();
    }

    private static Declaration declaration(ExtensionPoint point, IConfigurationElement element) {
        List<Map<String, String>> parameters = new ArrayList<>();
        for (IConfigurationElement child : element.getChildren("parameter")) {
            parameters.add(attributes(child));
        }
        IContributor contributor = element.getContributor();
        String className = element.getAttribute("class");
        return new Declaration(point, contributor.getName(), element.getName(), attributes(element), parameters,
                () -> load(contributor, className));
    }

    private static Map<String, String> attributes(IConfigurationElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : element.getAttributeNames()) {
            values.put(name, element.getAttribute(name));
        }
        return values;
    }

    private static Class<?> load(IContributor contributor, String className) throws ClassNotFoundException {
        Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
        if (bundle == null) {
            throw new ClassNotFoundException(className + ": the bundle " + contributor.getName() + " is gone");
        }
        return bundle.loadClass(className);
    }
}
