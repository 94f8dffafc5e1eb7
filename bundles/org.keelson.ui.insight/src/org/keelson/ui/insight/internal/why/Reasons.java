// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.why;

import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.paths.DrivingChain;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.WorkItem;
import org.keelson.ui.Dates;
import org.keelson.ui.insight.internal.parts.Deltas;

/** Why an item has its date: what holds it, what holds that, and so on to the root. */
public final class Reasons {

    /**
     * An item and what holds it.
     *
     * @param minutesPerDay of the item's calendar
     */
    public record Reason(WorkItem item, ItemSchedule schedule, int minutesPerDay) {

        public String totalFloat() {
            return Deltas.plain(schedule.totalFloatMinutes(), minutesPerDay);
        }

        public String freeFloat() {
            return Deltas.plain(schedule.freeFloatMinutes(), minutesPerDay);
        }

        public String duration() {
            return Deltas.plain(schedule.durationMinutes(), minutesPerDay);
        }
    }

    private Reasons() {
    }

    /** The item first, the root last; without those that are gone where the schedule is older than the model. */
    public static List<Reason> chain(PortfolioSession session, Schedule schedule, WorkItem item) {
        List<Reason> chain = new ArrayList<>();
        for (ItemSchedule dates : DrivingChain.of(schedule, item.getId()).reversed()) {
            if (session.find(dates.id()).orElse(null) instanceof WorkItem each) {
                chain.add(reason(schedule, each, dates));
            }
        }
        return chain;
    }

    /** One step. */
    public static Reason reason(Schedule schedule, WorkItem item, ItemSchedule dates) {
        ScheduleNetwork network = schedule.network();
        return new Reason(item, dates, network.calendarOf(network.indexOf(item.getId())).minutesPerDay());
    }

    /** The end of the sentence that begins with the item's name. */
    public static String finishes(ItemSchedule dates) {
        return (dates.start().equals(dates.finish()) ? "is on " : "finishes on ") + Dates.text(dates.finish());
    }

    /** Duration, floats and deadline in one line. */
    public static String facts(Reason reason) {
        ItemSchedule dates = reason.schedule();
        StringBuilder facts = new StringBuilder();
        facts.append(dates.critical() ? "Critical" : "Not critical").append(": total float ").append(reason.totalFloat())
                .append(", free float ").append(reason.freeFloat());
        if (dates.durationMinutes() > 0) {
            facts.append("; duration ").append(reason.duration()).append(dates.assumedEstimate() ? ", assumed" : "");
        }
        if (dates.deadline() != null) {
            int slip = dates.deadlineSlipMinutes();
            facts.append("; deadline ").append(Dates.day(dates.deadline()));
            if (slip != 0) {
                facts.append(slip > 0 ? ", ■ " : ", ").append(Deltas.plain(Math.abs(slip), reason.minutesPerDay()))
                        .append(slip > 0 ? " late" : " to spare");
            }
        }
        return facts.append('.').toString();
    }
}
