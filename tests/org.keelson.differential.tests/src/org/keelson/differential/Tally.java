// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts over many comparisons; may be filled by several threads. */
final class Tally {

    private int networks;
    private int without;
    private int equal;
    private long compared;
    private long left;
    private final Map<Difference, Integer> present = new EnumMap<>(Difference.class);
    private final Map<Difference, Integer> alone = new EnumMap<>(Difference.class);
    private final SortedSet<Long> wrong = new TreeSet<>();

    synchronized void add(long seed, Comparison comparison) {
        networks++;
        without += comparison.differences().isEmpty() ? 1 : 0;
        boolean same = comparison.isEqual();
        equal += same ? 1 : 0;
        compared += comparison.compared();
        left += comparison.left();
        comparison.differences().forEach(difference -> present.merge(difference, 1, Integer::sum));
        if (comparison.differences().size() == 1 && !same) {
            alone.merge(comparison.differences().iterator().next(), 1, Integer::sum);
        }
        if (!comparison.mismatches().isEmpty()) {
            wrong.add(seed);
        }
    }

    /** How many networks have none of the named differences. */
    synchronized int without() {
        return without;
    }

    /** The part of all values that no named difference reaches. */
    synchronized double comparedPart() {
        return (double) compared / (compared + left);
    }

    /** By difference, in how many networks it was the only one and the answers did differ. */
    synchronized Map<Difference, Integer> alone() {
        return Collections.unmodifiableMap(new EnumMap<>(alone));
    }

    /** Seeds of the networks that differ without a named difference. */
    synchronized SortedSet<Long> wrong() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(wrong));
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%d networks: %d without a named difference, %d equal in every value, %d wrong; %d values compared, %.1f %% of all%n",
                networks, without, equal, wrong.size(), compared, 100 * comparedPart()));
        for (Difference difference : Difference.values()) {
            text.append(String.format(Locale.ROOT, "%-24s in %d networks, alone and differing in %d%n", difference,
                    present.getOrDefault(difference, 0), alone.getOrDefault(difference, 0)));
        }
        return text.toString();
    }
}
