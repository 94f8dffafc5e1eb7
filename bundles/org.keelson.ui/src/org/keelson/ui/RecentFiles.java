// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/** The files that were opened last, the latest first, kept over restarts. A workbench service. */
public final class RecentFiles {

    private static final int LIMIT = 10;
    private static final String KEY = "recentFiles";

    private final IEclipsePreferences store;

    public RecentFiles(IEclipsePreferences store) {
        this.store = store;
    }

    /** Absolute paths; the files need not be there any more. */
    public List<Path> all() {
        List<Path> files = new ArrayList<>();
        for (String line : store.get(KEY, "").split("\n")) {
            try {
                if (!line.isEmpty()) {
                    files.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                // written on another system: of no use here
                continue;
            }
        }
        return files;
    }

    /** The file was opened or saved: it moves to the front. */
    public void add(Path file) {
        Path path = file.toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>(all());
        files.remove(path);
        files.add(0, path);
        write(files.subList(0, Math.min(files.size(), LIMIT)));
    }

    /** The file is not there any more. */
    public void remove(Path file) {
        List<Path> files = new ArrayList<>(all());
        files.remove(file.toAbsolutePath().normalize());
        write(files);
    }

    private void write(List<Path> files) {
        store.put(KEY, String.join("\n", files.stream().map(Path::toString).toList()));
        Job.createSystem("Keeping the list of recent files", monitor -> {
            try {
                store.flush();
            } catch (BackingStoreException e) {
                Platform.getLog(RecentFiles.class).warn("The list of recent files could not be kept", e);
            }
        }).schedule();
    }
}
