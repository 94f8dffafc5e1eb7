// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/** A file that cannot be read as a portfolio, or cannot be written. The message is {@code FILE:LINE: reason}. */
public final class StorageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;
    private final String reason;

    /** @param reason what is wrong, without the file's name */
    public StorageException(Path file, String reason, Throwable cause) {
        this(file, 0, reason, cause);
    }

    /** @param line line of the file, from 1; 0 where no line is to blame */
    public StorageException(Path file, int line, String reason, Throwable cause) {
        super(Objects.requireNonNull(file) + (line > 0 ? ":" + line : "") + ": " + Objects.requireNonNull(reason), cause);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    /** Line of the file, from 1; empty where no line is to blame. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    public String reason() {
        return reason;
    }
}
