// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.time.LocalDateTime;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/**
 * Says what was agreed.
 *
 * @since 0.1
 */
public final class BaselineBuilder extends ElementBuilder<BaselineBuilder, Baseline> {

    private final Portfolio portfolio;

    BaselineBuilder(String id, Names names, Portfolio portfolio) {
        super(ModelFactory.eINSTANCE.createBaseline(), id, names);
        this.portfolio = portfolio;
        names.afterwards(() -> {
            if (element.getTakenOn() == null) {
                element.setTakenOn(portfolio.getStart().atTime(9, 0));
            }
        });
    }

    @Override
    BaselineBuilder self() {
        return this;
    }

    /** When it was taken, the first day of the portfolio unless said; a day alone means 09:00. */
    public BaselineBuilder taken(String time) {
        element.setTakenOn(Times.start(time));
        return this;
    }

    public BaselineBuilder reason(String text) {
        element.setReason(text);
        return this;
    }

    /** Every item as it is scheduled once the portfolio is built. What is said of an item afterwards counts in its place. */
    public BaselineBuilder asPlanned() {
        names.afterwards(() -> {
            Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
            CapacityModel capacity = CapacityModel.of(portfolio, schedule.network());
            for (BaselineSnapshot.Entry from : BaselineSnapshot.of(element.getName(), element.getTakenOn(), schedule, capacity)
                    .entries()) {
                BaselineEntry entry = entry(from.item(), from.name(), from.start(), from.finish(), from.duration());
                entry.setEffort(from.effort());
                entry.setTotalFloat(from.totalFloat());
            }
        });
        return this;
    }

    /** An item between two times; its duration is the working time of its calendar between them. */
    public BaselineBuilder item(String id, String start, String finish) {
        LocalDateTime from = Times.start(start);
        LocalDateTime to = Times.finish(finish);
        names.afterwards(() -> {
            WorkItem item = names.get(WorkItem.class, id);
            int minutes = Math.toIntExact(CalendarBook.of(portfolio).of(item).between(from, to));
            entry(id, item.getName(), from, to, minutes);
        });
        return this;
    }

    private BaselineEntry entry(String item, String name, LocalDateTime start, LocalDateTime finish, Integer duration) {
        element.getEntries().removeIf(each -> item.equals(each.getItem()));
        BaselineEntry entry = ModelFactory.eINSTANCE.createBaselineEntry();
        entry.setItem(item);
        entry.setItemName(name);
        entry.setStart(start);
        entry.setFinish(finish);
        entry.setDuration(duration);
        element.getEntries().add(entry);
        return entry;
    }
}
