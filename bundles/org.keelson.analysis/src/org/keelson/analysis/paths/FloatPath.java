// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.paths;

import java.util.List;

/**
 * One of the paths that lead to an item. Every item is on one path at most.
 *
 * @param rank                 1 for the chain of drivers, then in order of float
 * @param relativeFloatMinutes by how many working minutes of its own calendar the last item can slip along this path before the
 *                             target moves; 0 or less on what drives it
 * @param items                ids of the items of this path in order; the first path ends with the target
 * @param dependencies         for each item the id of the dependency that leads on, to the next item and from the last to
 *                             {@code joins}; a path that joins none has one less. Where a gate waits for an input, which
 *                             has no dependency of its own, the id of the input
 * @param joins                id of the item of an earlier path that this one leads to; {@code null} for the first path and for
 *                             one that comes to an end of its own
 * @param joinsRank            rank of that earlier path; 0 where it joins none
 * @param branchesFrom         id of the item of an earlier path that drives the first item; {@code null} where the path has a
 *                             beginning of its own
 */
public record FloatPath(int rank, int relativeFloatMinutes, List<String> items, List<String> dependencies, String joins,
        int joinsRank, String branchesFrom) {

    public FloatPath {
        items = List.copyOf(items);
        dependencies = List.copyOf(dependencies);
    }
}
