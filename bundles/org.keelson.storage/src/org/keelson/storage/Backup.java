// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies of damaged files, kept beside them. */
final class Backup {

    private Backup() {
    }

    /**
     * Keeps the file as it is, under the first free one of {@code NAME.bak}, {@code NAME.2.bak}, …; once.
     *
     * @return the copy
     */
    static Path keep(Path file) throws IOException {
        for (int i = 1;; i++) {
            Path copy = file.resolveSibling(file.getFileName() + (i == 1 ? "" : "." + i) + ".bak");
            if (!Files.exists(copy)) {
                AtomicFile.write(copy, Files.readAllBytes(file));
                return copy;
            }
            if (Files.mismatch(file, copy) < 0) {
                return copy;
            }
        }
    }
}
