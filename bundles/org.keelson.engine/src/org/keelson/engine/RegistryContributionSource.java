// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
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
        for (String id : points()) {
            IExtensionPoint declared = registry.getExtensionPoint(id);
            if (declared == null) {
                continue; // org.keelson.api is not installed, as in a test of the engine alone
            }
            for (IExtension extension : declared.getExtensions()) {
                for (IConfigurationElement element : extension.getConfigurationElements()) {
                    Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
                    long installed = bundle == null ? Long.MAX_VALUE : bundle.getBundleId();
                    found.add(new Found(installed, declaration(kind(id, element.getName()), bundle, element)));
                }
            }
        }
        // The registry's own order differs from start to start.
        found.sort(Comparator.comparingLong(Found::installed)
                .thenComparing(each -> each.declaration().bundle())
                .thenComparing(each -> each.declaration().attributes().getOrDefault("id", "")));
        return found.stream().map(Found::declaration).toList();
    }

    @Override
    public Closeable onChange(Runnable changed) {
        // One event may tell of all points of all bundles that came or went: one reading does for it.
        IRegistryEventListener listener = new IRegistryEventListener() {
            @Override
            public void added(IExtension[] extensions) {
                tell(extensions);
            }

            @Override
            public void removed(IExtension[] extensions) {
                tell(extensions);
            }

            private void tell(IExtension[] extensions) {
                if (Stream.of(extensions).anyMatch(each -> points().contains(each.getExtensionPointUniqueIdentifier()))) {
                    changed.run();
                }
            }

            @Override
            public void added(IExtensionPoint[] extensionPoints) {
                // the points are ours, and come with the bundle that reads them
            }

            @Override
            public void removed(IExtensionPoint[] extensionPoints) {
                // as above
            }
        };
        registry.addListener(listener);
        return () -> registry.removeListener(listener);
    }

    private static Set<String> points() {
        return Stream.of(ExtensionPoint.values()).map(ExtensionPoint::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What an element at a point is; what is unknown there counts as the first of what is known, and is refused as such. */
    private static ExtensionPoint kind(String point, String element) {
        List<ExtensionPoint> kinds = Stream.of(ExtensionPoint.values()).filter(each -> each.id().equals(point)).toList();
        return kinds.stream().filter(each -> each.element().equals(element)).findFirst().orElse(kinds.getFirst());
    }

    private static Declaration declaration(ExtensionPoint point, Bundle bundle, IConfigurationElement element) {
        List<Map<String, String>> parameters = new ArrayList<>();
        for (IConfigurationElement child : element.getChildren("parameter")) {
            parameters.add(attributes(child));
        }
        IContributor contributor = element.getContributor();
        String className = element.getAttribute("class");
        String version = bundle == null ? "" : bundle.getVersion().toString();
        return new Declaration(point, contributor.getName(), version, element.getName(), attributes(element), parameters,
                () -> load(contributor, className), path -> read(contributor, path));
    }

    private static Map<String, String> attributes(IConfigurationElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : element.getAttributeNames()) {
            values.put(name, element.getAttribute(name));
        }
        return values;
    }

    private static byte[] read(IContributor contributor, String path) throws IOException {
        Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
        URL file = bundle == null ? null : bundle.getEntry(path);
        if (file == null) {
            throw new FileNotFoundException(bundle == null ? "the bundle " + contributor.getName() + " is gone"
                    : "there is no file " + path + " in " + contributor.getName());
        }
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        }
    }

    private static Class<?> load(IContributor contributor, String className) throws ClassNotFoundException {
        Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
        if (bundle == null) {
            throw new ClassNotFoundException(className + ": the bundle " + contributor.getName() + " is gone");
        }
        return bundle.loadClass(className);
    }
}
