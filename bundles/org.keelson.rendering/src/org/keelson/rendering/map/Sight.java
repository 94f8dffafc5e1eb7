// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lenses make of a map.
 *
 * @param active whether there is a lens at all; if not, nothing is emphasised and nothing steps back
 * @param hides  whether the rest is hidden; it is drawn at 35 % if not
 * @param found  the items that are emphasised, by id, each with the reason in one sentence, in the order of the map
 */
public record Sight(boolean active, boolean hides, Map<String, String> found) {

    /** A map without lenses. */
    public static final Sight ALL = new Sight(false, false, Map.of());

    public Sight {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    /** The same sight of a folded map: a collapsed lane is emphasised if any of its items is. */
    public Sight of(MapFold fold) {
        if (fold == null || !active) {
            return this;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        found.keySet().stream().map(fold::standsFor).filter(id -> !found.containsKey(id))
                .forEach(id -> counts.merge(id, 1, Integer::sum));
        Map<String, String> more = new LinkedHashMap<>(found);
        counts.forEach((id, count) -> more.put(id, count + (count == 1 ? " of its items answers" : " of its items answer")
                + " the lenses."));
        return new Sight(true, hides, more);
    }

    /** Whether an item is of the rest, and is to step back or be hidden. */
    public boolean isRest(String item) {
        return active && !found.containsKey(item);
    }

    /** Whether an edge is of the rest: one of its ends is. */
    public boolean isRest(MapEdge edge) {
        return isRest(edge.source()) || isRest(edge.target());
    }

    /** Whether an item is not shown. */
    public boolean isHidden(String item) {
        return hides && isRest(item);
    }

    /** Whether an edge is not shown. */
    public boolean isHidden(MapEdge edge) {
        return hides && isRest(edge);
    }

    /** Whether lenses are on and nothing answers them. */
    public boolean isEmpty() {
        return active && found.isEmpty();
    }
}
