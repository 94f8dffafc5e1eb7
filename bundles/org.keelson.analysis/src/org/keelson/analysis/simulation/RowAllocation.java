// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.keelson.analysis.simulation.Wiring.Conversion;
import org.keelson.analysis.simulation.Wiring.Special;

/** Lets rows share memory where one is no more read when the other is written, so that those in use stay in the cache. */
final class RowAllocation {

    private final Wiring wiring;
    private final int[] lastUse;
    private final int[] place;
    private final Deque<Integer> free = new ArrayDeque<>();
    private int places;

    /** @param lastUse by row: at which place in the order it is read last, or else is written */
    RowAllocation(Wiring wiring, int[] lastUse) {
        this.wiring = wiring;
        this.lastUse = lastUse;
        place = new int[wiring.rows];
        Arrays.fill(place, -1);
    }

    void assign() {
        List<List<Integer>> ending = new ArrayList<>();
        for (int item = 0; item < wiring.items; item++) {
            ending.add(null);
        }
        for (int row = 0; row < wiring.rows; row++) {
            if (ending.get(lastUse[row]) == null) {
                ending.set(lastUse[row], new ArrayList<>(2));
            }
            ending.get(lastUse[row]).add(row);
        }
        for (int at = 0; at < wiring.items; at++) {
            int item = wiring.order[at];
            wiring.finishRow[item] = placed(wiring.finishRow[item]);
            wiring.startRow[item] = placed(wiring.startRow[item]);
            wiring.durationRow[item] = placed(wiring.durationRow[item]);
            wiring.conversions[item] = wiring.conversions[item].stream()
                    .map(each -> new Conversion(each.ofStart(), each.calendar(), placed(each.row()))).toList();
            for (int link = wiring.firstLink[item]; link < wiring.firstLink[item + 1]; link++) {
                wiring.linkRow[link] = place[wiring.linkRow[link]];
                wiring.special[link] = placed(wiring.special[link]);
            }
            List<Integer> ended = ending.get(at);
            if (ended != null) {
                ended.forEach(row -> free.push(place[row]));
            }
        }
        wiring.rows = places;
    }

    private Special placed(Special old) {
        return old == null ? null : new Special(old.row() < 0 ? -1 : place[old.row()], old.from(), old.to(), old.lagCalendar(),
                old.elapsed(), old.lag(), old.percent(), old.durationRow() < 0 ? -1 : place[old.durationRow()], old.done(),
                old.factors(), old.fixed(), old.fixedPosition(), old.fixedMoment());
    }

    private int placed(int row) {
        if (row < 0) {
            return -1;
        }
        place[row] = free.isEmpty() ? places++ : free.pop();
        return place[row];
    }
}
