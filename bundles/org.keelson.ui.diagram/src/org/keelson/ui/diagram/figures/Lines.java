// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.swt.graphics.Font;

/** Text made to fit a width, as the display's own font measures it. */
public final class Lines {

    private static final String ELLIPSIS = "…";

    private Lines() {
    }

    /** Width of one line, pixels at 100 %. */
    public static int width(String text, Font font) {
        return FigureUtilities.getTextExtents(text, font).width;
    }

    /** The text, cut with an ellipsis if it is wider than allowed. */
    public static String elide(String text, Font font, int width) {
        if (width(text, font) <= width) {
            return text;
        }
        return text.substring(0, fit(text, font, width - width(ELLIPSIS, font))).stripTrailing() + ELLIPSIS;
    }

    /** Breaks a text into at most so many lines; the last one is cut with an ellipsis if there is more. */
    public static List<String> wrap(String text, Font font, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < most - 1 && width(rest, font) > width) {
            int end = breakBefore(rest, Math.max(1, fit(rest, font, width)));
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(elide(rest, font, width));
        return lines;
    }

    /** The last place at or before a limit where a line may end; the limit itself within a long word. */
    private static int breakBefore(String text, int limit) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int at = limit >= text.length() || breaks.isBoundary(limit) ? limit : breaks.preceding(limit);
        return at <= 0 ? limit : at;
    }

    /** The longest start that is at most this wide, in whole characters as people see them. */
    private static int fit(String text, Font font, int width) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle), font) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return low == 0 || characters.isBoundary(low) ? low : characters.preceding(low);
    }
}
