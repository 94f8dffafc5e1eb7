// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.ILog;

/** Keeps the names of quarantined contributions in a file, one a line. What cannot be read or written is logged and forgotten. */
public final class FileQuarantine implements Quarantine {

    private final Path file;

    public FileQuarantine(Path file) {
        this.file = Objects.requireNonNull(file);
    }

    @Override
    public Set<String> load() {
        try {
            return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file, StandardCharsets.UTF_8)) : Set.of();
        } catch (IOException unreadable) {
            ILog.of(FileQuarantine.class).warn("Who is quarantined is not known: " + file, unreadable);
            return Set.of();
        }
    }

    @Override
    public void save(Set<String> names) {
        try {
            Files.createDirectories(file.getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, new TreeSet<>(names), StandardCharsets.UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            ILog.of(FileQuarantine.class).warn("Who is quarantined is not kept: " + file, unwritable);
        }
    }
}
