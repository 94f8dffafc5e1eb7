// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mends a topological numbering after dependencies against it were added, in the way of Pearce and Kelly (A Dynamic Topological
 * Sort Algorithm for Directed Acyclic Graphs, 2006): what leads to the predecessor and what follows from the successor, as far as
 * it lies between the two, exchange their numbers; nothing else is looked at or moved.
 */
final class OrderMend {

    private final NetworkDraft draft;
    private final LinkFacts links;
    private final int[] number;
    private final BitSet seen;
    private int[] stack = new int[64];

    /** @param draft with all dependencies, and with items still numbered as before */
    OrderMend(NetworkDraft draft) {
        this.draft = draft;
        links = draft.links;
        number = new int[draft.ids.length];
        Arrays.setAll(number, item -> item);
        seen = new BitSet(number.length);
    }

    /** The new number of each item. The dependencies must not close a ring. */
    int[] mend(List<AddedLink> added) {
        for (AddedLink link : added) {
            if (number[link.predecessor()] > number[link.successor()]) {
                exchange(link.predecessor(), link.successor());
            }
        }
        return number;
    }

    private void exchange(int predecessor, int successor) {
        int[] before = reached(predecessor, number[successor], false);
        int[] after = reached(successor, number[predecessor], true);
        int[] free = IntStream.concat(Arrays.stream(before), Arrays.stream(after)).map(item -> number[item]).sorted().toArray();
        int slot = 0;
        for (int item : before) {
            number[item] = free[slot++];
        }
        for (int item : after) {
            number[item] = free[slot++];
        }
    }

    /** Items in the order of their numbers. Dependencies that are against the order still are not there yet. */
    private int[] reached(int from, int limit, boolean forward) {
        seen.clear();
        seen.set(from);
        stack[0] = from;
        for (int depth = 1; depth > 0;) {
            int item = stack[--depth];
            int end = forward ? draft.firstOut[item + 1] : links.firstIn[item + 1];
            for (int at = forward ? draft.firstOut[item] : links.firstIn[item]; at < end; at++) {
                int next = forward ? links.successor[draft.out[at]] : links.predecessor[at];
                boolean follow = forward ? number[next] > number[item] && number[next] <= limit
                        : number[next] < number[item] && number[next] >= limit;
                if (follow && !seen.get(next)) {
                    seen.set(next);
                    stack = depth < stack.length ? stack : Arrays.copyOf(stack, 2 * depth);
                    stack[depth++] = next;
                }
            }
        }
        return seen.stream().boxed().sorted((a, b) -> Integer.compare(number[a], number[b])).mapToInt(Integer::intValue).toArray();
    }
}
