// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

/**
 * Kahn's algorithm (1962): takes items that wait for nothing, first come first served. What is left over is in or behind a cycle
 * and goes to the end.
 */
final class TopologicalOrder {

    /** By item as it was known before: its number in this order. */
    final int[] number;
    /** By number: most dependencies in a row that lead to the item. */
    final int[] level;
    /** How many items could be ordered. */
    final int ordered;

    TopologicalOrder(int size, LinkFacts links) {
        int[] waiting = new int[size];
        int[] firstOut = new int[size + 1];
        for (int link = 0; link < links.count; link++) {
            waiting[links.successor[link]]++;
            firstOut[links.predecessor[link] + 1]++;
        }
        for (int item = 0; item < size; item++) {
            firstOut[item + 1] += firstOut[item];
        }
        int[] out = new int[links.count];
        int[] next = firstOut.clone();
        for (int link = 0; link < links.count; link++) {
            out[next[links.predecessor[link]]++] = links.successor[link];
        }
        int[] queue = new int[size];
        int tail = 0;
        for (int item = 0; item < size; item++) {
            if (waiting[item] == 0) {
                queue[tail++] = item;
            }
        }
        int[] levelOf = new int[size];
        number = new int[size];
        for (int head = 0; head < tail; head++) {
            int item = queue[head];
            number[item] = head;
            for (int at = firstOut[item]; at < firstOut[item + 1]; at++) {
                levelOf[out[at]] = Math.max(levelOf[out[at]], levelOf[item] + 1);
                if (--waiting[out[at]] == 0) {
                    queue[tail++] = out[at];
                }
            }
        }
        ordered = tail;
        level = new int[size];
        for (int item = 0; item < size; item++) {
            if (waiting[item] > 0) {
                number[item] = tail++;
            }
            level[number[item]] = levelOf[item];
        }
    }
}
