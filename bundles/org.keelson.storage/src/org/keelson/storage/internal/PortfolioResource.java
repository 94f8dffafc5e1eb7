// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;

/** A portfolio's resource that remembers whether the file it came from holds more than it does. */
public final class PortfolioResource extends ResourceImpl {

    private Path originalToKeep;

    public PortfolioResource(URI uri) {
        super(uri);
    }

    /** The file to keep a copy of before it is written over, or null. */
    public Path originalToKeep() {
        return originalToKeep;
    }

    public void keepOriginal(Path file) {
        originalToKeep = file;
    }
}
