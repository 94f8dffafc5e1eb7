// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The bytes that are imported. Given to importers.
 *
 * @param name  name for messages and for {@code Element.source}, such as {@code plan.csv}; no folder
 * @param bytes opens the bytes, from the first one, each time it is called
 * @since 0.1
 */
public record ImportSource(String name, Opener bytes) {

    /** Opens a stream that the caller closes. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public ImportSource {
        Objects.requireNonNull(name);
        Objects.requireNonNull(bytes);
    }

    /** The bytes of a file, named after it. */
    public static ImportSource of(Path file) {
        return new ImportSource(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    /** Text in memory, as UTF-8. */
    public static ImportSource of(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ImportSource(name, () -> new ByteArrayInputStream(bytes));
    }

    /** Opens the bytes; the caller closes the stream. */
    public InputStream open() throws IOException {
        return bytes.open();
    }
}
