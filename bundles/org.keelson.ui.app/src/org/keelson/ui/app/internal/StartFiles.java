// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that the command line asks to open: {@code open FILE…} or {@code FILE…}; options are the platform's. */
final class StartFiles {

    private StartFiles() {
    }

    /**
     * @param folder what relative paths are relative to
     * @return absolute paths, in their order; empty where none is named
     */
    static List<Path> parse(String[] arguments, Path folder) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            boolean isVerb = files.isEmpty() && i == 0 && argument.equals("open");
            if (!isVerb && !argument.startsWith("-") && !argument.isBlank()) {
                files.add(folder.resolve(argument).normalize());
            }
        }
        return files;
    }
}
