// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parallel tracks of one channel. Each net takes one interval, which grows as its segments are added; nets whose
 * intervals meet get different tracks, by the left-edge method of Hashimoto and Stevens.
 *
 * @param <K> what names a net
 */
final class Tracks<K> {

    private static final class Span {
        final double preference;
        long low;
        long high;
        int track;

        Span(double preference, long low, long high) {
            this.preference = preference;
            this.low = low;
            this.high = high;
        }
    }

    private final Map<K, Span> spans = new LinkedHashMap<>();
    private int count;

    /** @param preference of two nets that meet, the one with the smaller preference gets the smaller track if it can be */
    void add(K net, long from, long to, double preference) {
        Span span = spans.computeIfAbsent(net, k -> new Span(preference, from, from));
        span.low = Math.min(span.low, Math.min(from, to));
        span.high = Math.max(span.high, Math.max(from, to));
    }

    void assign() {
        List<Span> sorted = new ArrayList<>(spans.values());
        sorted.sort(Comparator.<Span>comparingDouble(s -> s.preference).thenComparingLong(s -> s.low)
                .thenComparingLong(s -> s.high));
        List<List<Span>> tracks = new ArrayList<>();
        for (Span span : sorted) {
            int track = 0;
            while (track < tracks.size() && meets(tracks.get(track), span)) {
                track++;
            }
            if (track == tracks.size()) {
                tracks.add(new ArrayList<>());
            }
            tracks.get(track).add(span);
            span.track = track;
        }
        count = tracks.size();
    }

    private static boolean meets(List<Span> taken, Span span) {
        for (Span other : taken) {
            if (other.low <= span.high && span.low <= other.high) {
                return true;
            }
        }
        return false;
    }

    int of(K net) {
        return spans.get(net).track;
    }

    int count() {
        return count;
    }
}
