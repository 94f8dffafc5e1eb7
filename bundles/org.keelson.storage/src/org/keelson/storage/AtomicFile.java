// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Writes a file whole or not at all: to a temporary file beside it, flushed to the disk, read back and checked, then
 * moved over it in one step. Whatever goes wrong before that step (a full disk, an interrupt, the process killed), the
 * file that was there is there still, byte for byte.
 */
public final class AtomicFile {

    /** Looks at what was written before it takes the place of the old file. */
    @FunctionalInterface
    public interface Check {
        /** @throws IOException if the bytes must not take the place of the old file */
        void check(byte[] written) throws IOException;
    }

    /** The moments at which a write can fail; tests let it fail at each. */
    enum Step {
        CREATED, WRITTEN, FLUSHED, CHECKED
    }

    /** What happens between two steps: nothing, outside of tests. */
    @FunctionalInterface
    interface Faults {
        void at(Step step) throws IOException;
    }

    private static final String PREFIX = ".keelson-";
    private static final String SUFFIX = ".tmp";
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);
    private static final int MOST_LINKS = 40;

    private AtomicFile() {
    }

    /**
     * Writes the file.
     *
     * @param file a new file, a regular file, or a symbolic link to either; a link stays, its target is written
     * @throws IOException with a message that says why, fit for people; the old file is untouched
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, written -> { });
    }

    /** The same, with a check of what can be read back. */
    public static void write(Path file, byte[] content, Check check) throws IOException {
        write(file, content, check, step -> { });
    }

    static void write(Path file, byte[] content, Check check, Faults faults) throws IOException {
        try {
            Path target = target(file);
            Path folder = target.getParent() == null ? Path.of(".") : target.getParent();
            refuseBadTarget(target, folder);
            removeLeftBehind(folder);
            Path temporary = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
            try {
                fill(temporary, content, faults);
                byte[] written = Files.readAllBytes(temporary);
                if (!Arrays.equals(content, written)) {
                    throw new IOException("the disk gave back other bytes than were written");
                }
                check.check(written);
                copyOwnership(target, temporary);
                faults.at(Step.CHECKED);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | RuntimeException e) {
                deleteQuietly(temporary);
                throw e;
            }
            flush(folder);
        } catch (FileSystemException e) {
            throw new IOException(reason(e), e);
        }
    }

    /** Why a file could not be read or written, in words for people, without the file's name. */
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException failed when failed.getReason() != null ->
                Character.toLowerCase(failed.getReason().charAt(0)) + failed.getReason().substring(1);
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /** The file itself, where the path is a chain of symbolic links. */
    private static Path target(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new IOException("too many symbolic links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void refuseBadTarget(Path target, Path folder) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("the folder " + folder + " does not exist");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException("is not a regular file");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException("is read-only");
        }
    }

    private static void fill(Path temporary, byte[] content, Faults faults) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            faults.at(Step.CREATED);
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            faults.at(Step.WRITTEN);
            channel.force(true);
            faults.at(Step.FLUSHED);
        }
    }

    /** The new file gets the old one's permissions, and its owner and group where the system lets us. */
    private static void copyOwnership(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source == null || !Files.exists(from)) {
            return;
        }
        PosixFileAttributes wanted = source.readAttributes();
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes given = view.readAttributes();
        try {
            if (!wanted.group().equals(given.group())) {
                view.setGroup(wanted.group());
            }
            if (!wanted.owner().equals(given.owner())) {
                view.setOwner(wanted.owner());
            }
        } catch (FileSystemException e) {
            // only the superuser may give files away: then the file belongs to whoever saved it
        }
        view.setPermissions(wanted.permissions());
    }

    /** A process that was killed while writing leaves its temporary file: nobody else would ever take it away. */
    private static void removeLeftBehind(Path folder) {
        Instant old = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // tidying up is not what we were asked for
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // the failure that led here is the one to report; the file goes with the next write
        }
    }

    /** Makes the move itself last through a power failure. Not every system can open a folder; then it does without. */
    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the file is whole and in place
        }
    }
}
