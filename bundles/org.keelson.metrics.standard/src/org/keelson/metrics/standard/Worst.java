// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few that weigh most of many that are shown to it, whatever the order; of equal weight those with the least id. */
final class Worst<T> {

    /** What was shown. */
    record Entry<T>(T what, double weight, String id) {
    }

    private static final Comparator<Entry<?>> ORDER = Comparator.comparingDouble((Entry<?> entry) -> -entry.weight())
            .thenComparing(Entry::id, Comparator.nullsLast(Comparator.naturalOrder()));

    private final int most;
    private final List<Entry<T>> entries = new ArrayList<>();

    /** @param most how many are kept */
    Worst(int most) {
        this.most = most;
    }

    /** @param id tells those of equal weight apart */
    void add(T what, double weight, String id) {
        if (entries.size() == most && weight < entries.getLast().weight()) {
            return;
        }
        Entry<T> entry = new Entry<>(what, weight, id);
        int at = entries.size();
        while (at > 0 && ORDER.compare(entry, entries.get(at - 1)) < 0) {
            at--;
        }
        entries.add(at, entry);
        if (entries.size() > most) {
            entries.removeLast();
        }
    }

    /** The heaviest first. */
    List<Entry<T>> entries() {
        return entries;
    }
}
