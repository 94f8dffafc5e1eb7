// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Widths of text from a table of average glyph widths, so that a layout is the same on every machine and needs no
 * display. The table follows the metrics of Helvetica, which most sans-serif faces share or undercut, with a margin.
 */
public final class TextMetrics {

    /** How much wider bold text is than regular text. */
    public static final double BOLD = 1.07;

    /** Widths in thousandths of the size, for U+0020 to U+007E. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
        260, 334, 584};
    private static final double MARGIN = 1.04;
    private static final String ELLIPSIS = "…";

    private TextMetrics() {
    }

    /** Width in pixels of one line of regular weight at a size in pixels. */
    public static double width(String text, double size) {
        long sum = 0;
        for (int i = 0; i < text.length();) {
            int cp = text.codePointAt(i);
            sum += thousandths(cp);
            i += Character.charCount(cp);
        }
        return sum * size * MARGIN / 1000;
    }

    /**
     * A text that can be drawn: never null, no control characters, line breaks or marks that turn the direction of what
     * follows, no unpaired surrogates, single spaces.
     */
    public static String clean(String text) {
        if (text == null) {
            return "";
        }
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length();) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            if (isInvisible(cp)) {
                continue;
            }
            if (isSpace(cp)) {
                if (!space) {
                    out.append(' ');
                }
                space = true;
            } else {
                out.appendCodePoint(isBroken(cp) ? 0xFFFD : cp);
                space = false;
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /** Most texts are clean as they are. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** The text, cut with an ellipsis if it is wider than allowed. */
    public static String elide(String text, double size, double maxWidth) {
        if (width(text, size) <= maxWidth) {
            return text;
        }
        int end = fit(text, size, maxWidth - width(ELLIPSIS, size));
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /**
     * Breaks a text into lines at spaces, slashes and dashes; a word that is wider than a line is broken where it must
     * be; the last line ends with an ellipsis if there is more.
     *
     * @return at least one line, at most {@code maxLines}
     */
    public static List<String> wrap(String text, double size, double maxWidth, int maxLines) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < maxLines - 1 && width(rest, size) > maxWidth) {
            int end = breakBefore(rest, Math.max(next(rest, 0), fit(rest, size, maxWidth)));
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(elide(rest, size, maxWidth));
        return lines;
    }

    private static int breakBefore(String text, int limit) {
        for (int i = limit; i > limit / 3; i--) {
            if (i < text.length() && text.charAt(i) == ' ' || "-/–—".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return limit;
    }

    /** The longest start of the text, in whole characters as people see them, that is at most this wide. */
    private static int fit(String text, double size, double maxWidth) {
        int end = 0;
        double width = 0;
        while (end < text.length()) {
            int next = next(text, end);
            width += width(text.substring(end, next), size);
            if (width > maxWidth) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** End of the character that begins at an index, with its combining marks, variation selectors and joined parts. */
    private static int next(String text, int start) {
        int i = start + Character.charCount(text.codePointAt(start));
        while (i < text.length()) {
            int cp = text.codePointAt(i);
            boolean joined = text.codePointBefore(i) == 0x200D;
            if (!joined && cp != 0x200D && thousandths(cp) != 0) {
                break;
            }
            i += Character.charCount(cp);
        }
        return i;
    }

    private static int thousandths(int cp) {
        if (cp >= 0x20 && cp < 0x7F) {
            return ASCII[cp - 0x20];
        }
        int type = Character.getType(cp);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                || cp >= 0xFE00 && cp <= 0xFE0F) {
            return 0;
        }
        boolean wide = cp >= 0x1100 && cp <= 0x115F || cp >= 0x2E80 && cp <= 0xA4CF || cp >= 0xAC00 && cp <= 0xD7A3
                || cp >= 0xF900 && cp <= 0xFAFF || cp >= 0xFE30 && cp <= 0xFE6F || cp >= 0xFF00 && cp <= 0xFF60;
        if (wide || cp == 0x2026 || cp == 0x2014 || cp >= 0x2190 && cp <= 0x21FF) {
            return 1000;
        }
        return cp > 0xFFFF ? 1250 : type == Character.UPPERCASE_LETTER ? 720 : cp == 0xB7 ? 278 : 600;
    }

    private static boolean isSpace(int cp) {
        return Character.isISOControl(cp) || Character.isWhitespace(cp) || Character.isSpaceChar(cp);
    }

    private static boolean isInvisible(int cp) {
        return cp >= 0x202A && cp <= 0x202E || cp >= 0x2066 && cp <= 0x2069 || cp == 0xFEFF || cp == 0x200B;
    }

    private static boolean isBroken(int cp) {
        return cp >= 0xD800 && cp <= 0xDFFF || (cp & 0xFFFE) == 0xFFFE || cp >= 0xFDD0 && cp <= 0xFDEF;
    }
}
