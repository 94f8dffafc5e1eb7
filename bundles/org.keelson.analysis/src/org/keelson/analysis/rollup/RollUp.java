// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.rollup.Summary.Child;

/**
 * A schedule rolled up to workstreams, programs and the portfolio. Of items that make the same value, the first in the order of
 * the portfolio is named. Immutable, and safe to use from any thread. Linear in items times the depth at which they lie.
 */
public final class RollUp {

    private final List<Summary> summaries;
    private final Map<String, Summary> byId = new HashMap<>();

    private RollUp(Schedule schedule, Outline outline) {
        List<Outline.Part> parts = outline.parts();
        Sum[] sums = new Sum[parts.size()];
        Arrays.setAll(sums, part -> new Sum(schedule));
        int[][] homes = homes(schedule.network(), parts);
        for (int position = 0; position < schedule.network().size(); position++) {
            int item = schedule.network().itemAt(position);
            for (int home : homes[item]) {
                int below = -1;
                for (int at = home; at >= 0 && sums[at].last != item; at = parts.get(at).parent()) {
                    sums[at].add(item, below);
                    below = at;
                }
            }
        }
        List<Summary> made = new ArrayList<>();
        for (int part = 0; part < sums.length; part++) {
            made.add(sums[part].summary(parts, part));
            byId.putIfAbsent(made.getLast().id(), made.getLast());
        }
        summaries = List.copyOf(made);
    }

    /**
     * Rolls a schedule up.
     *
     * @param outline of the same portfolio; items that the schedule does not know count for nothing
     */
    public static RollUp of(Schedule schedule, Outline outline) {
        return new RollUp(schedule, outline);
    }

    /** By item, the parts that it lives or is shown in. */
    private static int[][] homes(ScheduleNetwork network, List<Outline.Part> parts) {
        int[][] homes = new int[network.size()][0];
        for (int part = 0; part < parts.size(); part++) {
            for (String id : parts.get(part).items()) {
                int item = network.indexOf(id);
                if (item >= 0) {
                    homes[item] = Arrays.copyOf(homes[item], homes[item].length + 1);
                    homes[item][homes[item].length - 1] = part;
                }
            }
        }
        return homes;
    }

    /** The portfolio, then each program followed by its workstreams, and each of those by its own. */
    public List<Summary> summaries() {
        return summaries;
    }

    /** The portfolio as a whole. */
    public Summary portfolio() {
        return summaries.getFirst();
    }

    /** A program, a workstream or the portfolio; empty if there is none with that id. */
    public Optional<Summary> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What is known of one part so far. */
    private static final class Sum {

        private final Schedule schedule;
        private final ScheduleNetwork network;
        /** The item that was added last. */
        private int last = -1;
        private int items;
        private int finished;
        private long work;
        private long done;
        private int most;
        private long start = Long.MAX_VALUE;
        private long finish = Long.MIN_VALUE;
        private int totalFloat = Integer.MAX_VALUE;
        /** What makes start, finish, progress and float: the item, and the part below that it is in, or -1. */
        private final int[] by = {-1, -1, -1, -1};
        private final int[] below = {-1, -1, -1, -1};

        Sum(Schedule schedule) {
            this.schedule = schedule;
            network = schedule.network();
        }

        void add(int item, int part) {
            last = item;
            items++;
            finished += network.isFinished(item) ? 1 : 0;
            int remaining = network.remaining(item);
            work += network.duration(item);
            done += Math.max(0, network.duration(item) - remaining);
            if (remaining > most) {
                most = remaining;
                name(2, item, part);
            }
            if (item >= network.scheduledCount()) {
                return;
            }
            if (schedule.startAt(item) < start) {
                start = schedule.startAt(item);
                name(0, item, part);
            }
            if (schedule.finishAt(item) > finish) {
                finish = schedule.finishAt(item);
                name(1, item, part);
            }
            if (!network.isFinished(item) && schedule.totalFloat(item) < totalFloat) {
                totalFloat = schedule.totalFloat(item);
                name(3, item, part);
            }
        }

        private void name(int value, int item, int part) {
            by[value] = item;
            below[value] = part;
        }

        Summary summary(List<Outline.Part> parts, int part) {
            Outline.Part of = parts.get(part);
            boolean dated = start <= finish;
            WorkCalendar calendar = network.portfolioCalendar();
            double progress = work > 0 ? 100.0 * done / work : items > 0 ? 100.0 * finished / items : 0;
            return new Summary(of.id(), of.name(), of.kind(), of.parent() < 0 ? null : parts.get(of.parent()).id(), of.depth(),
                    items,
                    finished, dated ? TimeLine.dateTime(start) : null, child(parts, 0), dated ? TimeLine.dateTime(finish) : null,
                    child(parts, 1), dated ? calendar.count(finish) - calendar.count(start) : 0, progress, child(parts, 2),
                    by[3] < 0 ? null : totalFloat, child(parts, 3));
        }

        private Child child(List<Outline.Part> parts, int value) {
            if (by[value] < 0) {
                return null;
            }
            String item = network.id(by[value]);
            return new Child(below[value] < 0 ? item : parts.get(below[value]).id(), item);
        }
    }
}
