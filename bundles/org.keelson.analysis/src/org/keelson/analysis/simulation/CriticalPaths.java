// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.Arrays;
import org.keelson.analysis.ScheduleNetwork;

/**
 * Follows the critical paths of each iteration back from the items that finish last, by every dependency that holds its successor
 * where it is. Only items on paths are looked at, so this costs little beside the passes. One thread each.
 */
final class CriticalPaths {

    /** By item: in how many iterations it was on a critical path. */
    final int[] times;
    private final Block block;
    private final Wiring wiring;
    private final Targets targets;
    private final int[] lasts;
    private final int[] seen;
    private final int[] open;
    private int mark;
    /** By iteration of the block: the items that finish last, as a chain of places in the two arrays. */
    private final int[] firstLast;
    private int[] lastItem = new int[256];
    private int[] nextLast = new int[256];
    private final int[] wanted;
    private final ScheduleNetwork network;

    CriticalPaths(Block block, Targets targets, ScheduleNetwork network) {
        this.block = block;
        this.targets = targets;
        this.network = network;
        wiring = block.wiring;
        times = new int[wiring.items];
        seen = new int[wiring.items];
        open = new int[wiring.items];
        int[] found = new int[wiring.items];
        int size = 0;
        for (int item = 0; item < wiring.items; item++) {
            if (wiring.kind[item] != Wiring.FIXED && targets.endsPortfolio(item)) {
                found[size++] = item;
            }
        }
        lasts = Arrays.copyOf(found, size);
        firstLast = new int[block.size];
        wanted = new int[block.size];
    }

    /** Follows the paths of the iterations that the block has run. */
    void follow(int first, int count) {
        findLasts(first, count);
        for (int i = 0; i < count; i++) {
            follow(i);
        }
    }

    private void findLasts(int first, int count) {
        Arrays.fill(firstLast, -1);
        int size = 0;
        for (int calendar = 0; calendar < wiring.tables.length; calendar++) {
            int[] positions = targets.lastOnCalendar(block.groups, calendar);
            for (int i = 0; i < count; i++) {
                boolean last = positions[i] > Wiring.NEVER
                        && wiring.tables[calendar].moment(positions[i]) == targets.portfolio()[first + i];
                wanted[i] = last ? positions[i] : Wiring.NEVER;
            }
            for (int item : lasts) {
                if (wiring.calendar[item] == calendar) {
                    size = findLasts(item, size, count);
                }
            }
        }
    }

    private int findLasts(int item, int size, int count) {
        int[] finishes = block.rows[wiring.finishRow[item]];
        int found = size;
        for (int i = 0; i < count; i++) {
            if (finishes[i] == wanted[i]) {
                if (found == lastItem.length) {
                    lastItem = Arrays.copyOf(lastItem, found * 2);
                    nextLast = Arrays.copyOf(nextLast, found * 2);
                }
                lastItem[found] = item;
                nextLast[found] = firstLast[i];
                firstLast[i] = found++;
            }
        }
        return found;
    }

    private void follow(int i) {
        mark++;
        int size = 0;
        for (int at = firstLast[i]; at >= 0; at = nextLast[at]) {
            size = visit(lastItem[at], size);
        }
        while (size > 0) {
            int item = open[--size];
            for (int link = wiring.firstLink[item]; link < wiring.firstLink[item + 1]; link++) {
                int from = network.predecessor(wiring.linkNumber[link]);
                if (seen[from] != mark && wiring.kind[from] != Wiring.FIXED && drives(link, item, i)) {
                    size = visit(from, size);
                }
            }
        }
    }

    private int visit(int item, int size) {
        if (seen[item] == mark) {
            return size;
        }
        seen[item] = mark;
        times[item]++;
        open[size] = item;
        return size + 1;
    }

    private int finishOf(int item, int i) {
        return block.rows[wiring.finishRow[item]][i];
    }

    /** Whether a dependency, alone or with others, holds its successor where it is. */
    private boolean drives(int link, int item, int i) {
        int arrival = switch (wiring.linkOp[link]) {
            case Wiring.GENERAL -> block.arrival(wiring.special[link], i);
            case Wiring.SHIFTED -> (block.rows[wiring.linkRow[link]][i] & ~1) + wiring.linkAdd[link];
            default -> block.rows[wiring.linkRow[link]][i] + wiring.linkAdd[link];
        };
        CalendarTable table = wiring.tables[wiring.calendar[item]];
        int finish = finishOf(item, i);
        int start = block.rows[wiring.startRow[item]][i];
        return switch (wiring.kind[item]) {
            case Wiring.HAMMOCK -> wiring.linkToFinish[link] && table.standing(arrival) >> 1 == finish >> 1;
            case Wiring.MOMENT -> table.standing(delayed(item, table.standing(arrival), i)) == table.standing(finish);
            default -> {
                // Of started items the row may hold the actual start, or what lies before the rest of the work.
                int work = start + 2 * Math.max(0, wiring.startBefore[item]);
                int duration = finish + 1 - work;
                int from = wiring.linkToFinish[link] ? arrival - duration : arrival;
                yield (from | 1) + 2 * wiring.delay[item] == work;
            }
        };
    }

    private int delayed(int item, int position, int i) {
        int minutes = wiring.delay[item];
        for (int factor : wiring.factorsOf[item]) {
            minutes += block.factorRows[factor][i];
        }
        return minutes == 0 ? position : (position & ~1) + 2 * minutes;
    }
}
