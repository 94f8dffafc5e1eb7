// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * How a picture is spread over sheets of paper, from left to right and then from top to bottom. Lengths are pixels at
 * 100 %, 96 to the inch, unless they say otherwise.
 *
 * @param columns sheets beside each other
 * @param rows    sheets below each other
 * @param scale   how large the picture is drawn; 1 is 100 %
 * @param parts   what of the picture is on each sheet
 */
public record Pages(int columns, int rows, double scale, List<Box> parts) {

    /** Neighbouring sheets show this much of the picture both, so that they can be glued. */
    public static final int OVERLAP = 24;

    public Pages {
        parts = List.copyOf(parts);
    }

    /**
     * All of the picture on one sheet, at 100 % at most.
     *
     * @param paper what of a sheet can be printed on; only its size counts
     */
    public static Pages fit(Box picture, Box paper) {
        double scale = Math.min(1, Math.min((double) paper.width() / picture.width(),
                (double) paper.height() / picture.height()));
        return new Pages(1, 1, scale, List.of(picture));
    }

    /**
     * The picture at 100 % on as many sheets as it takes.
     *
     * @param cuts places from the left of the picture, in ascending order, where it is best cut; may be empty. A sheet ends
     *             at the last of them that is on it, if that leaves half of it full
     */
    public static Pages spread(Box picture, Box paper, List<Integer> cuts) {
        List<int[]> across = cut(picture.x(), picture.width(), paper.width(),
                cuts.stream().map(cut -> cut + picture.x()).toList());
        List<int[]> down = cut(picture.y(), picture.height(), paper.height(), List.of());
        List<Box> parts = new ArrayList<>();
        for (int[] row : down) {
            for (int[] column : across) {
                parts.add(new Box(column[0], row[0], column[1] - column[0], row[1] - row[0]));
            }
        }
        return new Pages(across.size(), down.size(), 1, parts);
    }

    /** From and to of each sheet along one side. */
    private static List<int[]> cut(int from, int length, int paper, List<Integer> cuts) {
        int room = Math.max(paper, 2 * OVERLAP);
        int end = from + length;
        List<int[]> sheets = new ArrayList<>();
        int at = from;
        while (at + room < end) {
            int least = at + room / 2;
            int most = at + room;
            int to = cuts.stream().filter(cut -> cut >= least && cut <= most).reduce((one, other) -> other).orElse(most);
            sheets.add(new int[] {at, to});
            at = to == most ? to - OVERLAP : to;
        }
        sheets.add(new int[] {at, end});
        return sheets;
    }

    /** What stands on a sheet, so that it is found among the others: {@code Page 2 of 6 (row 1, column 2)}. */
    public String mark(int page) {
        String mark = "Page " + (page + 1) + " of " + parts.size();
        return parts.size() == 1 ? mark : mark + " (row " + (page / columns + 1) + ", column " + (page % columns + 1) + ")";
    }
}
