// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

/** Dependencies as arrays; first in the order of the model between positions of items, then by successor between their numbers. */
final class LinkFacts {

    int count;
    String[] ids;
    int[] predecessor;
    int[] successor;
    byte[] type;
    byte[] mode;
    int[] lag;
    int[] calendar;
    /** How committed the dependency is, for the choice of a cut. */
    byte[] commitment;
    int[] firstIn;

    LinkFacts(int capacity) {
        ids = new String[capacity];
        predecessor = new int[capacity];
        successor = new int[capacity];
        type = new byte[capacity];
        mode = new byte[capacity];
        lag = new int[capacity];
        calendar = new int[capacity];
        commitment = new byte[capacity];
    }

    /** The same dependencies with items renumbered, grouped by successor; within a group the order stays. */
    LinkFacts renumbered(int[] numberOf) {
        LinkFacts sorted = new LinkFacts(count);
        sorted.count = count;
        sorted.firstIn = new int[numberOf.length + 1];
        for (int link = 0; link < count; link++) {
            sorted.firstIn[numberOf[successor[link]] + 1]++;
        }
        for (int item = 0; item < numberOf.length; item++) {
            sorted.firstIn[item + 1] += sorted.firstIn[item];
        }
        int[] next = sorted.firstIn.clone();
        for (int link = 0; link < count; link++) {
            int to = next[numberOf[successor[link]]]++;
            sorted.ids[to] = ids[link];
            sorted.predecessor[to] = numberOf[predecessor[link]];
            sorted.successor[to] = numberOf[successor[link]];
            sorted.type[to] = type[link];
            sorted.mode[to] = mode[link];
            sorted.lag[to] = lag[link];
            sorted.calendar[to] = calendar[link];
            sorted.commitment[to] = commitment[link];
        }
        return sorted;
    }
}
