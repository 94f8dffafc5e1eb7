// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * From id of a dependency to its number, which changes whenever one is added or removed before it. So what is kept for each id is
 * its successor; the dependency is then looked for among the few that this one has. Immutable; all networks patched from one
 * another share the table of the first.
 */
final class LinkIndex {

    private final IdIndex table;
    /** Of the first network: successors by dependency, and ids by item; {@code null} in that network itself. */
    private final int[] successors;
    private final String[] itemIds;
    /** Of dependencies that were added: the id of the successor. */
    private final Map<String, String> added;

    private LinkIndex(IdIndex table, int[] successors, String[] itemIds, Map<String, String> added) {
        this.table = table;
        this.successors = successors;
        this.itemIds = itemIds;
        this.added = added;
    }

    static LinkIndex of(String[] ids) {
        return new LinkIndex(new IdIndex(ids), null, null, Map.of());
    }

    /** Number of the dependency with that id in the network, or -1. */
    int of(String id, ScheduleNetwork network) {
        if (id == null) {
            return -1;
        }
        String successor = added.get(id);
        if (successor == null) {
            int first = table.of(id);
            if (first < 0 || successors == null) {
                return first;
            }
            successor = itemIds[successors[first]];
        }
        int item = network.indexOf(successor);
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
     * @param more    ids of added dependencies to the ids of their successors
     */
    LinkIndex with(ScheduleNetwork network, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(added);
        all.putAll(more);
        return new LinkIndex(table, successors == null ? network.successor : successors, itemIds == null ? network.ids : itemIds,
                Map.copyOf(all));
    }
}
