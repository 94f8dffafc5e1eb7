// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;

/**
 * Writes tables as XLSX (ECMA-376). The same table gives the same bytes: no time of writing is in the file. Text stays text,
 * whatever it begins with: nothing that is written is a formula. Any thread.
 */
public final class XlsxWriter {

    /** Without the dot. */
    public static final String EXTENSION = "xlsx";
    /** The first day of 1980, the earliest that a ZIP archive can say, is written with the zone of the machine beside it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int MOST_LINKS = 40;
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";
    private static final String PROPERTIES = "docProps/core.xml";

    /** Told how far the writing has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param rows so many are written
         * @return whether to go on
         */
        boolean wrote(int rows);
    }

    private XlsxWriter() {
    }

    /**
     * Writes a file. What was there before is replaced once all is written, and stays if it cannot be, or is not to be. A
     * symbolic link stays, its target is written. A file that is replaced hands on its permissions; a new one has those that
     * the system gives to new files.
     *
     * @return {@code false} if it was stopped
     * @throws IOException also if what is there is read-only
     */
    public static boolean write(Sheet sheet, Path file, Progress progress) throws IOException {
        Path target = target(file.toAbsolutePath());
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString(), null, "it is read-only");
        }
        Path draft = Files.createTempFile("keelson", ".zip");
        Path made = null;
        try {
            if (!draw(sheet, draft, progress)) {
                return false;
            }
            Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                made = part;
                copyWithoutTimes(draft, out);
            }
            copyPermissions(target, made);
            move(made, target);
            return true;
        } finally {
            Files.deleteIfExists(draft);
            if (made != null) {
                Files.deleteIfExists(made);
            }
        }
    }

    /** The file itself, where the path is a chain of symbolic links. */
    private static Path target(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source == null || !Files.exists(from)) {
            return;
        }
        PosixFileAttributes wanted = source.readAttributes();
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        try {
            if (!wanted.group().equals(view.readAttributes().group())) {
                view.setGroup(wanted.group());
            }
        } catch (FileSystemException e) {
            // only members of a group may give files to it
        }
        view.setPermissions(wanted.permissions());
    }

    private static void move(Path made, Path target) throws IOException {
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean draw(Sheet sheet, Path draft, Progress progress) throws IOException {
        boolean[] stopped = new boolean[1];
        try (OutputStream out = Files.newOutputStream(draft)) {
            Workbook workbook = new Workbook(out, "Keelson", "1.0");
            // it is packed again, smaller, without the times
            workbook.setCompressionLevel(1);
            workbook.properties().setTitle(sheet.name());
            new SheetDrawing(sheet, workbook).draw(rows -> {
                stopped[0] = !progress.wrote(rows);
                return !stopped[0];
            });
            if (!stopped[0]) {
                workbook.finish();
            }
        }
        return !stopped[0];
    }

    private static void copyWithoutTimes(Path draft, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(draft.toFile()); ZipOutputStream to = new ZipOutputStream(out)) {
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(text.replaceFirst(CREATED, "$1" + NO_TIME + ":00Z").getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
    }
}
