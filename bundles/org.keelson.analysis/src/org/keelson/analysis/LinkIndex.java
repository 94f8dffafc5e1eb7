// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * From id of a dependency to its number, which changes whenever one is added or removed before it. So what is kept for each id is
 * its successor, by its place in the portfolio; the dependency is then looked for among the few that this one has. Immutable; all
 * networks patched from one another share the table of the first.
 */
final class LinkIndex {

    private final IdIndex table;
    /** By number in the first network: the place of the successor; {@code null} in that network itself. */
    private final int[] places;
    private final Map<String, Integer> added;

    private LinkIndex(IdIndex table, int[] places, Map<String, Integer> added) {
        this.table = table;
        this.places = places;
        this.added = added;
    }

    static LinkIndex of(String[] ids) {
        return new LinkIndex(new IdIndex(ids), null, Map.of());
    }

    /** Number of the dependency with that id in the network, or -1. */
    int of(String id, ScheduleNetwork network) {
        Integer place = added.get(id);
        if (place == null) {
            int first = table.of(id);
            if (first < 0 || places == null) {
                return first;
            }
            place = places[first];
        }
        int item = network.order[place];
        for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
            if (id.equals(network.linkIds[link])) {
                return link;
            }
        }
        return -1;
    }

    /** Whether no two dependencies have the same id. */
    boolean isUnique() {
        return table.isUnique();
    }

    /**
     * The index of a network with other dependencies.
     *
     * @param network of which this is the index
     * @param more    ids of added dependencies to the numbers of their successors in that network
     */
    LinkIndex with(ScheduleNetwork network, Map<String, Integer> more) {
        int[] placeOf = new int[network.order.length];
        for (int place = 0; place < placeOf.length; place++) {
            placeOf[network.order[place]] = place;
        }
        int[] known = places;
        if (known == null) {
            known = new int[network.successor.length];
            for (int link = 0; link < known.length; link++) {
                known[link] = placeOf[network.successor[link]];
            }
        }
        Map<String, Integer> all = new HashMap<>(added);
        more.forEach((id, successor) -> all.put(id, placeOf[successor]));
        return new LinkIndex(table, known, Map.copyOf(all));
    }
}
