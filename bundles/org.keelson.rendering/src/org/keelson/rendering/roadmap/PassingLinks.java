// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.keelson.rendering.roadmap.RoadmapModel.Link;

/**
 * Finds the links that cross a range of rows without an end in it: from a row above to one below, or the other way round.
 * Immutable; any thread may ask.
 */
public final class PassingLinks {

    /** With more than this, the picture would say nothing. */
    public static final int MOST = 40;

    private final List<Link> links;
    private final int[] upper;
    private final int[] lower;

    /**
     * Takes the links, and where their ends stand.
     *
     * @param links in the order in which they are found
     * @param place of the row that stands for an item, counted from above; negative if there is none
     */
    public PassingLinks(List<Link> links, ToIntFunction<String> place) {
        this.links = List.copyOf(links);
        this.upper = new int[this.links.size()];
        this.lower = new int[this.links.size()];
        for (int at = 0; at < upper.length; at++) {
            int source = place.applyAsInt(this.links.get(at).source());
            int target = place.applyAsInt(this.links.get(at).target());
            boolean placed = source >= 0 && target >= 0;
            upper[at] = placed ? Math.min(source, target) : Integer.MAX_VALUE;
            lower[at] = placed ? Math.max(source, target) : Integer.MIN_VALUE;
        }
    }

    /**
     * The links that pass rows: all of them, or the critical ones where there are more than {@link #MOST}, and of those the
     * first.
     *
     * @param first place of the first row
     * @param last  place of the last row
     */
    public List<Link> past(int first, int last) {
        int count = 0;
        for (int at = 0; at < upper.length; at++) {
            count += passes(at, first, last) ? 1 : 0;
        }
        boolean few = count <= MOST;
        return IntStream.range(0, upper.length)
                .filter(at -> passes(at, first, last) && (few || links.get(at).critical())).limit(MOST).mapToObj(links::get)
                .toList();
    }

    private boolean passes(int at, int first, int last) {
        return upper[at] < first && lower[at] > last;
    }
}
