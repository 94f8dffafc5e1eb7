// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks an archive that nobody vouches for: it stays inside its folder, and within limits. */
final class Archive {

    static final Archive DEFAULT = new Archive(50_000, 1L << 30, 16);

    private final int mostEntries;
    private final long mostBytes;
    private final int deepest;

    /** @param mostBytes of all that is unpacked together */
    Archive(int mostEntries, long mostBytes, int deepest) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
        this.deepest = deepest;
    }

    /**
     * @param folder an empty one
     * @throws IOException with a reason for people, if it is no archive, leaves its folder or is too large
     */
    void unpack(Path archive, Path folder) throws IOException {
        long left = mostBytes;
        int entries = 0;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive)); ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > mostEntries) {
                    throw new IOException("holds more than " + mostEntries + " files");
                }
                Path target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    left = copy(zip, target, left);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("holds \"" + folder.relativize(Path.of(e.getFile())) + "\" twice", e);
        } catch (IllegalArgumentException e) {
            throw new IOException("holds a name that cannot be read", e);
        }
        if (entries == 0) {
            throw new IOException("is not a folder and not a zip archive");
        }
    }

    private Path inside(Path folder, String name) throws IOException {
        Path target;
        try {
            target = folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new IOException("holds \"" + name + "\", which is no name of a file here", e);
        }
        if (name.indexOf('\\') >= 0 || !target.startsWith(folder) || target.equals(folder)) {
            throw new IOException("holds \"" + name + "\", which leads out of it");
        }
        if (folder.relativize(target).getNameCount() > deepest) {
            throw new IOException("holds folders more than " + deepest + " deep");
        }
        return target;
    }

    /** @return how much may still come */
    private long copy(InputStream from, Path to, long most) throws IOException {
        long left = most;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("holds more than " + (mostBytes >> 20) + " MB");
                }
                out.write(buffer, 0, read);
            }
        }
        return left;
    }
}
