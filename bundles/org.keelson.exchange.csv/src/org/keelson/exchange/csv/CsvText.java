// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.keelson.api.ImportException;

/**
 * The text of a file, and the character that separates its fields.
 *
 * @param text       everything after byte-order mark and separator line
 * @param separator  comma, semicolon or tab: the one that comes most often in the first line, a comma if
 *                   none does; or what a first line {@code sep=;} says, as spreadsheets write it
 * @param linesAbove 1 if there was such a line
 */
record CsvText(String text, char separator, int linesAbove) {

    /**
     * UTF-8, or UTF-16 where a byte-order mark says so. Nothing else is guessed: a wrong guess would spoil
     * names without a word.
     *
     * @throws ImportException if the bytes are neither, with the line
     */
    static CsvText of(byte[] bytes) throws ImportException {
        String text;
        if (starts(bytes, 0xFE, 0xFF)) {
            text = decode(bytes, 2, StandardCharsets.UTF_16BE);
        } else if (starts(bytes, 0xFF, 0xFE)) {
            text = decode(bytes, 2, StandardCharsets.UTF_16LE);
        } else {
            text = decode(bytes, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new ImportException("There is a zero character; this is not a text file, or it is UTF-16 without a "
                    + "byte-order mark. Save it as UTF-8", line(text, zero), null);
        }
        if (text.isBlank()) {
            throw new ImportException("The file is empty");
        }
        String line = text.lines().findFirst().orElseThrow();
        String first = line.equals("sep=\t") ? line : line.strip();
        if (first.length() == 5 && first.startsWith("sep=")) {
            int end = text.indexOf('\n');
            return new CsvText(end < 0 ? "" : text.substring(end + 1), first.charAt(4), 1);
        }
        return new CsvText(text, separator(text), 0);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int start, Charset charset) throws ImportException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new ImportException("The byte %02X is not %s here; save the file as UTF-8".formatted(
                    bytes[in.position()] & 0xFF, charset.name()), line(out, out.length()), null);
        }
        return out.toString();
    }

    private static int line(CharSequence text, int end) {
        int line = 1;
        for (int at = 0; at < end; at++) {
            char each = text.charAt(at);
            if (each == '\n' || each == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n')) {
                line++;
            }
        }
        return line;
    }

    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        boolean begun = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                if (begun) {
                    break;
                }
            } else if (!quoted && ",;\t".indexOf(each) >= 0) {
                counts[",;\t".indexOf(each)]++;
            }
            begun |= !Character.isWhitespace(each);
        }
        int best = 0;
        for (int other = 1; other < counts.length; other++) {
            best = counts[other] > counts[best] ? other : best;
        }
        return ",;\t".charAt(best);
    }
}
