// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;

/**
 * Places the items of a network one after another, each as early as its predecessors, its constraint and the data date allow,
 * in any order in which predecessors come first, and holds single items back as they come. What leveling needs of a schedule in
 * the making; the finished one comes from {@link #schedule()}. Used by one thread.
 *
 * <p>
 * Counts are working minutes of an item's calendar, see {@link WorkCalendar#count}.
 */
public final class Placer {

    /** No bound. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    private final ScheduleNetwork network;
    private final int[] delays;
    private final Pass pass;

    /** @param like the data date is taken from; the delays of its network do not count */
    public Placer(Schedule like) {
        NetworkDraft draft = new NetworkDraft(like.network());
        delays = new int[like.network().size()];
        draft.delay = delays;
        network = new ScheduleNetwork(draft);
        pass = new Pass(network, like.askedDataDate());
    }

    /** The network, without delays until items are {@linkplain #delay held back}; its items have the same numbers. */
    public ScheduleNetwork network() {
        return network;
    }

    /** Gives an item its dates, as if nothing held it back. Its predecessors must have theirs. */
    public void place(int item) {
        delay(item, 0);
    }

    /** Holds an item that has not started back by working minutes of its calendar, and gives it its dates anew. */
    public void delay(int item, int minutes) {
        delays[item] = minutes;
        pass.place(item, false);
    }

    /** Working minutes before the start of what is left of an item, if anything is. */
    public long startCount(int item) {
        return finishCount(item) - network.remaining[item];
    }

    /** Working minutes before the finish of an item. */
    public long finishCount(int item) {
        return pass.finishPosition(item) >> 1;
    }

    /**
     * How late each item may finish so that none finishes later than it may itself, by all that follows.
     *
     * @param own     by item, the latest finish as a count on its calendar, or {@link #UNBOUNDED}; is not changed
     * @param through is filled with the dependency that bounds each item most, or -1 where the item's own bound does, or none
     */
    public long[] latestFinishes(long[] own, int[] through) {
        long[] latest = new long[network.scheduled];
        Arrays.setAll(latest, item -> own[item] == UNBOUNDED ? UNBOUNDED : 2 * own[item] + 1);
        Arrays.fill(through, -1);
        for (int item = network.scheduled - 1; item >= 0; item--) {
            if (latest[item] != UNBOUNDED && !network.is(item, ScheduleNetwork.FINISHED)) {
                for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
                    int from = network.predecessor[link];
                    long bound = network.binds(link) ? pass.latestFinish(link, latest[item]) : UNBOUNDED;
                    if (bound < latest[from]) {
                        latest[from] = bound;
                        through[from] = link;
                    }
                }
            }
        }
        Arrays.setAll(latest, item -> latest[item] == UNBOUNDED ? UNBOUNDED : latest[item] >> 1);
        return latest;
    }

    /** The schedule with the delays given so far, whole and with all floats, on a network of its own. */
    public Schedule schedule() {
        NetworkDraft draft = new NetworkDraft(network);
        draft.delay = delays.clone();
        return new Schedule(new Pass(new ScheduleNetwork(draft), pass.dataDate).run());
    }
}
