// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.io.IOException;

/**
 * Reads a foreign file into a portfolio of its own. Implemented by plugins, at the extension point
 * {@code org.keelson.api.importers}.
 *
 * <p>The answer is a detached fragment; merging it into the open portfolio by key, as one undoable edit
 * with a preview, is done elsewhere, the same way for every importer. So an importer need not look for
 * what is there already, and does not stop at the first bad record: it leaves the record out and says so
 * in {@link ImportResult#skipped()}.
 *
 * @since 0.1
 */
public interface Importer {

    /**
     * Reads the source of the request.
     *
     * @return what could be read, and what could not; never {@code null}
     * @throws ImportException if nothing of the source can be used: wrong format, wrong encoding
     * @throws IOException     if the source cannot be read
     */
    ImportResult read(ImportRequest request) throws ImportException, IOException;
}
