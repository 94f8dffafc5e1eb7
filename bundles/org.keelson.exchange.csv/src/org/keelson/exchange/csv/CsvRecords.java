// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

import org.keelson.api.ImportException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * The records of a table, good and bad. A record that breaks the rules of quoting, or is too long, is
 * bad; reading goes on with the line after the one in which it begins, so that one stray quote costs
 * one row and not the rest of the file.
 */
final class CsvRecords {

    /**
     * One record.
     *
     * @param line  line in which it begins, from 1
     * @param cells its cells; empty if it is bad
     * @param bad   why it cannot be read, or {@code null}
     */
    record Entry(int line, List<String> cells, String bad) {
        boolean isBlank() {
            return bad == null && cells.stream().allMatch(String::isBlank);
        }
    }

    private static final int LARGEST_RECORD = 1 << 22;

    private final String text;
    private final char separator;
    private int line;
    private int start;
    private int base;
    private Iterator<CsvRecord> records;

    CsvRecords(CsvText text) {
        this.text = text.text();
        this.separator = text.separator();
        this.line = 1 + text.linesAbove();
        restart();
    }

    private void restart() {
        base = line - 1;
        StringReader rest = new StringReader(text);
        try {
            rest.skip(start); // no copy, so that many bad rows stay linear
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        records = CsvReader.builder().fieldSeparator(separator).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false).skipEmptyLines(true)
                .maxBufferSize(LARGEST_RECORD).ofCsvRecord(rest).iterator();
    }

    /**
     * The first record that is not blank.
     *
     * @throws ImportException if there is none, or it is bad
     */
    Entry header() throws ImportException {
        Entry first = next();
        while (first != null && first.isBlank()) {
            first = next();
        }
        if (first == null || first.bad() != null) {
            throw new ImportException(first == null ? "There is no header" : "The header cannot be read: " + first.bad(),
                    first == null ? 1 : first.line(), null);
        }
        return first;
    }

    /** The next record, or {@code null} at the end. */
    Entry next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            int begin = base + (int) record.getStartingLineNumber();
            skipLines(begin - line);
            int lines = 1;
            for (String cell : record.getFields()) {
                lines += lineBreaks(cell);
            }
            skipLines(lines);
            return new Entry(begin, record.getFields(), null);
        } catch (CsvParseException malformed) {
            while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
                skipLines(1);
            }
            Entry bad = new Entry(line, List.of(), "its quotes do not match, or it is too long to be a row");
            skipLines(1);
            restart();
            return bad;
        }
    }

    private void skipLines(int count) {
        for (int each = 0; each < count; each++) {
            while (start < text.length() && text.charAt(start) != '\n' && text.charAt(start) != '\r') {
                start++;
            }
            start = Math.min(text.length(), start + (text.startsWith("\r\n", start) ? 2 : 1));
        }
        line += count;
    }

    private static int lineBreaks(String cell) {
        int breaks = 0;
        for (int at = 0; at < cell.length(); at++) {
            char each = cell.charAt(at);
            if (each == '\n' || each == '\r' && !cell.startsWith("\r\n", at)) {
                breaks++;
            }
        }
        return breaks;
    }
}
