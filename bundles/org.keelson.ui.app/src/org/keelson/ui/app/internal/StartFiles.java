// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that the command line asks to open: {@code open FILE…} or {@code FILE…}. From the first option on, the arguments are
 * the platform's, since a value after an option of it looks like a file.
 */
final class StartFiles {

    private StartFiles() {
    }

    /**
     * @param folder what relative paths are relative to
     * @return absolute paths, in their order; empty where none is named
     */
    static List<Path> parse(String[] arguments, Path folder) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length && !arguments[i].startsWith("-"); i++) {
            boolean isVerb = i == 0 && arguments[i].equals("open");
            if (!isVerb && !arguments[i].isBlank()) {
                files.add(folder.resolve(arguments[i]).normalize());
            }
        }
        return files;
    }
}
