// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

/**
 * A pass over a patched network that computes only what the patch moves: early dates downstream in topological order, late dates
 * upstream against it, each item at most once, and no further than something changes. If the portfolio finishes at another time,
 * late dates are all computed anew. Used once.
 */
final class Rescheduling {

    private final Pass before;
    private final NetworkPatch patch;
    private final ScheduleNetwork network;
    private final Pass pass;
    /** ALAP items of which the late finish is another. */
    private Worklist alap;

    Rescheduling(Pass before, NetworkPatch patch) {
        this.before = before;
        this.patch = patch;
        network = patch.network();
        pass = new Pass(before, network);
    }

    Pass run() {
        if (network.scheduled != before.network.scheduled || network.scheduled == 0 || movesAmongRings()) {
            return new Pass(network, before.dataDate).run();
        }
        boolean hasAlap = network.constraint == before.network.constraint ? before.soonest != null : pass.hasAlap();
        Pages soonest = carried(before.soonest == null ? before.early : before.soonest, Bounds.WIDTH);
        pass.aim(soonest);
        pass.soonestFinish = forward(false, downstream(), before.soonestFinish);
        pass.finish = pass.soonestFinish;
        alap = hasAlap ? downstream() : null;
        if (pass.capAt(pass.soonestFinish)) {
            pass.backward();
            addAlap();
        } else {
            pass.late = carried(before.late, 1);
            backward();
        }
        if (hasAlap) {
            pass.aim(carried(before.early, Bounds.WIDTH));
            pass.finish = forward(true, alap, before.finish);
            pass.soonest = soonest.sealed();
        }
        pass.early.sealed();
        pass.late.sealed();
        return pass;
    }

    /** Whether items in or behind a ring have changed places with others. */
    private boolean movesAmongRings() {
        int[] old = patch.oldNumbers();
        for (int item = 0; old != null && item < network.scheduled; item++) {
            if (old[item] >= network.scheduled) {
                return true;
            }
        }
        return false;
    }

    /** What was found before, by the new numbers. */
    private Pages carried(Pages values, int width) {
        Pages carried = new Pages(values);
        int[] old = patch.oldNumbers();
        for (int item = 0; old != null && item < network.scheduled; item++) {
            if (old[item] != item) {
                System.arraycopy(values.pages[old[item] >> Pages.BITS], (old[item] & Pages.MASK) * width, carried.own(item),
                        (item & Pages.MASK) * width, width);
            }
        }
        return carried;
    }

    /** The items that the patch touches and those that wait for them. */
    private Worklist downstream() {
        Worklist open = new Worklist(network.scheduled);
        for (int item : patch.touched()) {
            if (item < network.scheduled) {
                open.add(item);
                addSuccessors(item, open);
            }
        }
        return open;
    }

    private void addSuccessors(int item, Worklist open) {
        for (int at = network.firstOut[item]; at < network.firstOut[item + 1]; at++) {
            int next = network.successor[network.out[at]];
            if (next < network.scheduled) {
                open.add(next);
            }
        }
    }

    /** @return when the last item finishes */
    private long forward(boolean afterwards, Worklist open, long finishBefore) {
        long last = Long.MIN_VALUE;
        boolean lost = false;
        for (int item = open.next(); item >= 0; item = open.next()) {
            long then = pass.finishAt(item);
            if (pass.replace(item, afterwards) == Pass.Outcome.DATES) {
                last = Math.max(last, pass.finishAt(item));
                lost |= then == finishBefore && pass.finishAt(item) < then;
                addSuccessors(item, open);
            }
        }
        if (!lost || last >= finishBefore) {
            return Math.max(last, finishBefore);
        }
        for (int item = 0; item < network.scheduled; item++) {
            last = Math.max(last, pass.finishAt(item));
        }
        return last;
    }

    private void backward() {
        Worklist open = new Worklist(network.scheduled);
        for (int item : patch.touched()) {
            if (item < network.scheduled) {
                open.add(item);
                addPredecessors(item, open);
            }
        }
        open.rewind(false);
        for (int item = open.previous(); item >= 0; item = open.previous()) {
            long latest = pass.latestOf(item);
            if (latest != pass.latest(item)) {
                pass.late.own(item)[item & Pages.MASK] = latest;
                addPredecessors(item, open);
                if (alap != null && network.constraint[item] == Pass.ALAP) {
                    alap.add(item);
                }
            }
        }
    }

    private void addPredecessors(int item, Worklist open) {
        for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
            open.add(network.predecessor[link]);
        }
    }

    private void addAlap() {
        for (int item = 0; alap != null && item < network.scheduled; item++) {
            if (network.constraint[item] == Pass.ALAP) {
                alap.add(item);
            }
        }
    }
}
