// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.OptionalInt;

/**
 * Nothing of a source can be used. The message says why, in a sentence for the person who chose the
 * file. Thrown by importers; it is the file's fault, so it does not count against the importer's health.
 *
 * @since 0.1
 */
public class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** The source as a whole cannot be used. */
    public ImportException(String reason) {
        this(reason, 0, null);
    }

    /**
     * @param reason one sentence
     * @param line   line that shows it, from 1, or 0 if no line does
     * @param cause  what was thrown, or {@code null}
     */
    public ImportException(String reason, int line, Throwable cause) {
        super(reason, cause);
        this.line = line;
    }

    /** The line that shows it, from 1. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
