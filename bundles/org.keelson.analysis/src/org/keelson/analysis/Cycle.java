// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.List;

/**
 * Items that wait for each other in a ring, and so cannot be scheduled.
 *
 * @param path ids of the items in the direction of the dependencies, each once, the least id first; one id where an item waits
 *             for itself
 * @param cut  id of the dependency that is cheapest to remove, or {@code null} where the ring consists of gates and their inputs
 *             alone. Cheapest is the dependency in the least committed state; of those, the one whose removal loses the least
 *             order: it holds its successor's start the fewest minutes behind its predecessor's start
 */
public record Cycle(List<String> path, String cut) {

    public Cycle {
        path = List.copyOf(path);
    }
}
