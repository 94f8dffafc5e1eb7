// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which items stand elsewhere in one schedule than in another, or have another float. */
final class ScheduleDifference {

    private final Schedule now;
    private final Schedule then;
    private final ScheduleNetwork network;
    /** Whether items have the same numbers in both. */
    private final boolean aligned;

    ScheduleDifference(Schedule now, Schedule then) {
        this.now = now;
        this.then = then;
        network = now.network();
        aligned = network.order == then.network().order && network.items == then.network().items;
    }

    /** Numbers in the newer schedule, ascending. */
    int[] items() {
        return IntStream.range(0, network.size()).filter(this::differs).toArray();
    }

    /**
     * The same where one was rescheduled from the other: what the patch touched, what lies on pages that are not the same, and, for
     * its free float, what comes just before them.
     */
    int[] items(int[] touched) {
        Pass pass = now.pass();
        Pass other = then.pass();
        if (!aligned || network.scheduled != then.network().scheduled || pass.caps != other.caps) {
            return items();
        }
        Worklist open = new Worklist(network.size());
        for (int item : touched) {
            addWithPredecessors(item, open);
        }
        for (int page = 0; page < pass.early.pages.length; page++) {
            if (pass.early.pages[page] != other.early.pages[page]) {
                addDiffering(page, pass.early.pages[page], other.early.pages[page], Bounds.WIDTH_BITS, open);
            }
            if (pass.late.pages[page] != other.late.pages[page]) {
                addDiffering(page, pass.late.pages[page], other.late.pages[page], 0, open);
            }
        }
        return IntStream.iterate(open.next(), item -> item >= 0, item -> open.next()).filter(this::differs).toArray();
    }

    private void addDiffering(int page, long[] values, long[] others, int widthBits, Worklist open) {
        for (int at = Arrays.mismatch(values, others); at >= 0;) {
            int item = at >> widthBits;
            addWithPredecessors((page << Pages.BITS) + item, open);
            int from = item + 1 << widthBits;
            int next = Arrays.mismatch(values, from, values.length, others, from, others.length);
            at = next < 0 ? -1 : from + next;
        }
    }

    private void addWithPredecessors(int item, Worklist open) {
        open.add(item);
        for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
            open.add(network.predecessor[link]);
        }
    }

    private boolean differs(int item) {
        int old = aligned ? item : then.network().indexOf(network.id(item));
        boolean scheduled = item < network.scheduled;
        boolean was = old >= 0 && old < then.network().scheduled;
        if (!scheduled || !was) {
            return scheduled || was || old < 0;
        }
        // The dearest comes last.
        return now.finishAt(item) != then.finishAt(old) || now.totalFloat(item) != then.totalFloat(old)
                || now.startAt(item) != then.startAt(old) || now.lateFinishAt(item) != then.lateFinishAt(old)
                || now.lateStartAt(item) != then.lateStartAt(old) || now.freeFloat(item) != then.freeFloat(old);
    }
}
