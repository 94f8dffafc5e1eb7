// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much work was to be done by when: each piece of it evenly between its start and its finish. Positions are working minutes
 * of one calendar from its own zero. Answers the earned schedule (Lipke 2003): the position by which just so much was to be done
 * as has been earned. Lipke counts whole periods and a part of the next; here a period is a minute and the curve is followed
 * exactly, so that the answer does not depend on where weeks begin.
 */
final class PlannedValue {

    /** Below so much of the whole, differences come of adding and not of work. */
    private static final double TOLERANCE = 1e-9;

    /** The slope changes by {@code rate} and the value jumps by {@code work}. */
    record Corner(long at, double rate, double work) {
    }

    /** By position; corners at one position in an order of their own, so that sums are the same for any order of the input. */
    static final Comparator<Corner> ORDER = Comparator.comparingLong(Corner::at).thenComparingDouble(Corner::rate)
            .thenComparingDouble(Corner::work);

    /**
     * Where a plan stands.
     *
     * @param start    first planned start
     * @param finish   last planned finish
     * @param schedule the earned schedule
     * @param planned  work that was to be done by now
     */
    record Standing(long start, long finish, double schedule, double planned) {
    }

    private final List<Corner> corners = new ArrayList<>();
    private long total;

    /**
     * Corners of the curve that one piece of work adds to it. So that many curves over the same work are sorted once, they are
     * handed to the curves by whoever has sorted them.
     *
     * @param work above 0
     */
    static List<Corner> corners(long start, long finish, long work) {
        if (finish <= start) {
            return List.of(new Corner(start, 0, work));
        }
        double rate = (double) work / (finish - start);
        return List.of(new Corner(start, rate, 0), new Corner(finish, -rate, 0));
    }

    /** Adds work as a number alone; its corners come on their own. */
    void count(long work) {
        total += work;
    }

    /** Adds a corner, which comes after all that were added before, in {@link #ORDER}. */
    void add(Corner corner) {
        corners.add(corner);
    }

    /** All work. */
    long total() {
        return total;
    }

    /**
     * Where the plan stands, with so much earned. Where no work was planned for a while, every moment of that while has the same
     * planned value; the one that is nearest to now counts, so that who rests as planned is on time.
     *
     * @param earned work that is done
     * @param now    position to compare with
     */
    Standing at(double earned, long now) {
        double tolerance = TOLERANCE * total;
        double earliest = Double.NaN;
        double latest = corners.getFirst().at();
        double planned = 0;
        double value = 0;
        double rate = 0;
        long at = corners.getFirst().at();
        for (Corner corner : corners) {
            if (corner.at() > at) {
                double next = value + rate * (corner.at() - at);
                if (Double.isNaN(earliest) && next >= earned - tolerance) {
                    earliest = crossing(at, corner.at(), value, next, earned);
                }
                if (value <= earned + tolerance) {
                    latest = next <= earned + tolerance ? corner.at() : crossing(at, corner.at(), value, next, earned);
                }
                if (now > at) {
                    planned = value + rate * (Math.min(now, corner.at()) - at);
                }
                value = next;
                at = corner.at();
            }
            rate += corner.rate();
            value += corner.work();
            planned = now >= at ? value : planned;
            if (Double.isNaN(earliest) && value >= earned - tolerance) {
                earliest = at;
            }
        }
        double first = Double.isNaN(earliest) ? at : earliest;
        return new Standing(corners.getFirst().at(), at, Math.max(first, Math.min(Math.max(first, latest), now)), planned);
    }

    private static double crossing(long from, long to, double before, double after, double earned) {
        return after - before <= 0 ? from
                : from + Math.max(0, Math.min(1, (earned - before) / (after - before))) * (to - from);
    }
}
