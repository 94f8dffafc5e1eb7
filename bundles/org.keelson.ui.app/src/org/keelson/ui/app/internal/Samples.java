// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.Bundle;

/** The portfolios that are shipped with the product. A person works on a copy of his own, in the workspace. */
final class Samples {

    /** The one that is opened where nothing else is asked for. */
    static final String FIRST = "product-launch";

    private Samples() {
    }

    /**
     * The user's copy of a sample, made if it is not there yet.
     *
     * @throws IOException if there is no such sample, or it cannot be copied
     */
    static Path copy(String name) throws IOException {
        try {
            Path workspace = Path.of(URIUtil.toURI(Platform.getInstanceLocation().getURL()));
            return copy(name, workspace.resolve("samples"));
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path copy = folder.resolve(name + ".keelson");
        if (Files.exists(copy)) {
            return copy;
        }
        Bundle bundle = Platform.getBundle("org.keelson.samples");
        URL sample = bundle == null ? null : bundle.getEntry("samples/" + name + ".keelson");
        if (sample == null) {
            throw new FileNotFoundException("There is no sample " + name + " in this product.");
        }
        Files.createDirectories(folder);
        try (InputStream in = sample.openStream()) {
            Files.copy(in, copy);
        }
        return copy;
    }
}
