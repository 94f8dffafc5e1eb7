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
    }

    void follow(int first, int count) {
        for (int i = 0; i < count; i++) {
            followOne(i, targets.portfolio()[first + i]);
        }
    }

    private void followOne(int i, int finish) {
        mark++;
        int size = 0;
        for (int item : lasts) {
            if (wiring.tables[wiring.calendar[item]].moment(finishOf(item, i)) == finish) {
                size = visit(item, size);
            }
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
