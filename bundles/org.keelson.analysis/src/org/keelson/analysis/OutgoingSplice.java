// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of dependencies by predecessor after a few were taken out and others put in: copied in a row and renumbered, which
 * takes a fraction of the time of sorting.
 */
final class OutgoingSplice {

    /** With more changes than this, sorting is faster. */
    private static final int FEW = 8;

    private final ScheduleNetwork base;
    private final int[] removed;
    private final List<AddedLink> added;
    /** Positions of those that were removed, and predecessors of both, ascending. */
    private final int[] skipped;
    private final int[] removedFrom;
    private final int[] addedByPredecessor;

    /**
     * @param removed numbers in the base, ascending
     * @param added   by successor
     */
    OutgoingSplice(ScheduleNetwork base, int[] removed, List<AddedLink> added) {
        this.base = base;
        this.removed = removed;
        this.added = added;
        skipped = Arrays.stream(removed).map(this::position).sorted().toArray();
        removedFrom = Arrays.stream(removed).map(link -> base.predecessor[link]).sorted().toArray();
        addedByPredecessor = IntStream.range(0, added.size()).boxed()
                .sorted(Comparator.comparingInt(at -> added.get(at).predecessor())).mapToInt(Integer::intValue).toArray();
    }

    void into(NetworkDraft draft) {
        if (removed.length + added.size() > FEW) {
            draft.sortOutgoing();
            return;
        }
        draft.out = copied();
        renumber(draft.out);
        for (int at = 0; at < draft.out.length && added.size() > 0; at++) {
            draft.out[at] = draft.out[at] < 0 ? numberOf(-1 - draft.out[at]) : draft.out[at];
        }
        draft.firstOut = new int[base.firstOut.length];
        int gone = 0;
        int come = 0;
        for (int item = 0; item < draft.firstOut.length; item++) {
            while (gone < removedFrom.length && removedFrom[gone] < item) {
                gone++;
            }
            while (come < added.size() && added.get(addedByPredecessor[come]).predecessor() < item) {
                come++;
            }
            draft.firstOut[item] = base.firstOut[item] - gone + come;
        }
    }

    private int position(int link) {
        int at = base.firstOut[base.predecessor[link]];
        while (base.out[at] != link) {
            at++;
        }
        return at;
    }

    /** Without the removed ones, and with negative numbers for those added, at the ends of their groups. */
    private int[] copied() {
        int[] out = new int[base.out.length - skipped.length + added.size()];
        int to = 0;
        int from = 0;
        int skip = 0;
        for (int more = 0; more <= added.size(); more++) {
            boolean last = more == added.size();
            int end = last ? base.out.length : base.firstOut[added.get(addedByPredecessor[more]).predecessor() + 1];
            for (; skip < skipped.length && skipped[skip] < end; skip++) {
                System.arraycopy(base.out, from, out, to, skipped[skip] - from);
                to += skipped[skip] - from;
                from = skipped[skip] + 1;
            }
            System.arraycopy(base.out, from, out, to, end - from);
            to += end - from;
            from = end;
            if (!last) {
                out[to++] = -1 - addedByPredecessor[more];
            }
        }
        return out;
    }

    /** From the highest change down, so that no change meets the numbers of another. */
    private void renumber(int[] out) {
        int come = added.size() - 1;
        int gone = removed.length - 1;
        while (come >= 0 || gone >= 0) {
            int begin = come < 0 ? -1 : base.firstIn[added.get(come).successor() + 1];
            boolean more = gone < 0 || begin > removed[gone];
            int from = more ? begin : removed[gone];
            int by = more ? 1 : -1;
            for (int at = 0; at < out.length; at++) {
                out[at] += out[at] >= from ? by : 0;
            }
            come -= more ? 1 : 0;
            gone -= more ? 0 : 1;
        }
    }

    /** Added ones are the last of their groups by successor too. */
    private int numberOf(int at) {
        int begin = base.firstIn[added.get(at).successor() + 1];
        return begin - (int) Arrays.stream(removed).filter(link -> link < begin).count() + at;
    }
}
