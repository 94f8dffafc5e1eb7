// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;

import org.keelson.model.WorkItem;

/**
 * The last responsible moment of an answer that items wait for: the earliest of the latest starts of those that have not begun,
 * and of the latest moments at which what remains of those that have must go on. An answer that comes later makes something late
 * by itself.
 *
 * @param at        the moment
 * @param item      what decides it, the first of several
 * @param isStarted whether that is under way, and must go on then
 */
public record LastMoment(LocalDateTime at, WorkItem item, boolean isStarted) {

    /**
     * The last responsible moment of what some items wait for; empty if none of them is unfinished and has dates. Hammocks do not
     * count, since they begin with what they span. Reads the model, so call it where the model may be read.
     */
    public static Optional<LastMoment> of(Schedule schedule, Collection<? extends WorkItem> waiting) {
        ScheduleNetwork network = schedule.network();
        LastMoment earliest = null;
        for (WorkItem item : waiting) {
            int number = item.getId() == null ? -1 : network.indexOf(item.getId());
            if (number >= 0 && number < network.scheduledCount() && item.getActualFinish() == null && !network.isHammock(number)) {
                LocalDateTime at = TimeLine.dateTime(network.isStarted(number) ? lateResume(schedule, number)
                        : schedule.lateStartAt(number));
                if (earliest == null || at.isBefore(earliest.at())) {
                    earliest = new LastMoment(at, item, item.getActualStart() != null || network.isStarted(number));
                }
            }
        }
        return Optional.ofNullable(earliest);
    }

    private static long lateResume(Schedule schedule, int number) {
        WorkCalendar calendar = schedule.network().calendarOf(number);
        return calendar.start(calendar.count(schedule.lateFinishAt(number)) - schedule.network().remaining(number));
    }
}
