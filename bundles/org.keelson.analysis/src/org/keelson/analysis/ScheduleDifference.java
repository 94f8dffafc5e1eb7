// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.stream.IntStream;

/** Which items stand elsewhere in one schedule than in another, or have another float. */
final class ScheduleDifference {

    private final Schedule now;
    private final Schedule then;
    /** Whether items have the same numbers in both. */
    private final boolean aligned;

    ScheduleDifference(Schedule now, Schedule then) {
        this.now = now;
        this.then = then;
        aligned = now.network().order == then.network().order && now.network().items == then.network().items;
    }

    /** Numbers in the newer schedule, ascending. */
    int[] items() {
        return IntStream.range(0, now.network().size()).filter(this::differs).toArray();
    }

    private boolean differs(int item) {
        int old = aligned ? item : then.network().indexOf(now.network().id(item));
        boolean scheduled = item < now.network().scheduled;
        boolean was = old >= 0 && old < then.network().scheduled;
        if (!scheduled || !was) {
            return scheduled || was || old < 0;
        }
        return now.finishAt(item) != then.finishAt(old) || now.startAt(item) != then.startAt(old)
                || now.totalFloat(item) != then.totalFloat(old) || now.freeFloat(item) != then.freeFloat(old)
                || now.lateFinishAt(item) != then.lateFinishAt(old) || now.lateStartAt(item) != then.lateStartAt(old);
    }
}
