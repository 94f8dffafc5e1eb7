// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.keelson.model.Portfolio;

/**
 * An organisation's own templates: the portfolio files of a folder, each known by the name of its file without the ending. Not
 * tied to a thread, and without state: each call looks at the folder as it is.
 */
public final class TemplateFolder {

    private static final String ENDING = "." + PortfolioStore.EXTENSION;

    private final Path folder;
    private final PortfolioStore store;

    /**
     * A file of the folder.
     *
     * @param id   name of the file without its ending
     * @param file the file
     */
    public record Entry(String id, Path file) {
    }

    public TemplateFolder(Path folder, PortfolioStore store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * The templates, by name of the file; other files and folders in it are left alone.
     *
     * @throws StorageException if it is no folder that can be read
     */
    public List<Entry> entries() throws StorageException {
        if (!Files.isDirectory(folder)) {
            throw new StorageException(folder, Files.exists(folder) ? "is not a folder" : "does not exist", null);
        }
        List<Entry> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> Files.isRegularFile(file) && isTemplate(file)).sorted().forEach(file -> found.add(entry(file)));
        } catch (IOException e) {
            throw new StorageException(folder, AtomicFile.reason(e), e);
        }
        return found;
    }

    private static boolean isTemplate(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) && name.length() > ENDING.length() && !name.startsWith(".");
    }

    private static Entry entry(Path file) {
        String name = file.getFileName().toString();
        return new Entry(name.substring(0, name.length() - ENDING.length()), file);
    }

    /**
     * Saves a template into the folder, which is made if it is not there.
     *
     * @param replace whether a file of that name may be replaced
     * @return the file
     * @throws StorageException if it cannot be written, or is there already and may not be replaced
     */
    public Path save(Portfolio template, boolean replace) throws StorageException {
        Path file = fileOf(template.getName());
        if (Files.exists(file) && !replace) {
            throw new StorageException(file, "is there already", null);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageException(folder, AtomicFile.reason(e), e);
        }
        store.save(store.create(template), file);
        return file;
    }

    /** The file that a template of that name is saved to: letters and digits of the name in lower case, with dashes between. */
    public Path fileOf(String name) {
        String plain = (name == null ? "" : name).strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return folder.resolve((plain.isEmpty() ? "template" : plain) + ENDING);
    }
}
