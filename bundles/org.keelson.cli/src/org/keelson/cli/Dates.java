// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Dates as arguments. */
final class Dates {

    private Dates() {
    }

    /** {@code 2026-03-02}. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a date such as 2026-03-02");
            }
        }
    }

    /** {@code 2026-03-02T09:00}, or {@code 2026-03-02} for its first minute. */
    static final class Moment implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            try {
                return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a date such as 2026-03-02 or 2026-03-02T09:00");
            }
        }
    }
}
