// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.baseline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.Portfolio;

/** A plan as it was on a day, item by item. Immutable, keeps nothing of the model, and is safe to use from any thread. */
public final class BaselineSnapshot {

    /**
     * One item as it was. Minutes are working minutes of its calendar, {@code null} where the baseline does not say, as with
     * dates.
     *
     * @param item       id of the item, which may be gone since
     * @param name       its name then
     * @param start      local to the portfolio's time zone
     * @param finish     local to the portfolio's time zone
     * @param duration   whole duration
     * @param effort     person-minutes
     * @param totalFloat negative where the plan was late already
     */
    public record Entry(String item, String name, LocalDateTime start, LocalDateTime finish, Integer duration, Integer effort,
            Integer totalFloat) {
    }

    private final String id;
    private final String name;
    private final LocalDateTime takenOn;
    private final List<Entry> entries;
    private final Map<String, Entry> byItem = new HashMap<>();

    private BaselineSnapshot(String id, String name, LocalDateTime takenOn, List<Entry> entries) {
        this.id = id;
        this.name = name;
        this.takenOn = takenOn;
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> byItem.putIfAbsent(entry.item(), entry));
    }

    /**
     * A baseline that was taken. Reads the model, so call it where the model may be read. Entries without an item are left out.
     */
    public static BaselineSnapshot of(Baseline baseline) {
        List<Entry> entries = new ArrayList<>();
        for (BaselineEntry each : baseline.getEntries()) {
            if (each.getItem() != null) {
                entries.add(new Entry(each.getItem(), each.getItemName() == null ? each.getItem() : each.getItemName(),
                        each.getStart(),
                        each.getFinish(), each.getDuration(), each.getEffort(), each.getTotalFloat()));
            }
        }
        return new BaselineSnapshot(baseline.getId(), baseline.getName() == null ? baseline.getId() : baseline.getName(),
                baseline.getTakenOn(), entries);
    }

    /** The one that was taken last; of those taken at the same time, the one further down in the file. Reads the model. */
    public static Optional<BaselineSnapshot> latest(Portfolio portfolio) {
        return portfolio.getBaselines().reversed().stream()
                .max(Comparator.comparing(Baseline::getTakenOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(BaselineSnapshot::of);
    }

    /**
     * What a baseline would hold that is taken now: every item in the order of the portfolio, without dates where it cannot be
     * scheduled. Its id is {@code null}.
     */
    public static BaselineSnapshot of(String name, LocalDateTime takenOn, Schedule schedule, CapacityModel model) {
        ScheduleNetwork network = schedule.network();
        CapacityModel efforts = model.on(network);
        List<Entry> entries = new ArrayList<>(network.size());
        for (int position = 0; position < network.size(); position++) {
            int item = network.itemAt(position);
            boolean dated = item < network.scheduledCount();
            entries.add(new Entry(network.id(item), network.name(item), dated ? TimeLine.dateTime(schedule.startAt(item)) : null,
                    dated ? TimeLine.dateTime(schedule.finishAt(item)) : null, schedule.duration(item),
                    efforts.effort(item), dated ? schedule.totalFloat(item) : null));
        }
        return new BaselineSnapshot(null, name, takenOn, entries);
    }

    /** Id of the baseline; {@code null} for one that was not taken. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String name() {
        return name;
    }

    /** When it was taken; {@code null} where nobody said. */
    public LocalDateTime takenOn() {
        return takenOn;
    }

    /** The items in its own order. */
    public List<Entry> entries() {
        return entries;
    }

    /** An item; of two entries for one item the first. */
    public Optional<Entry> entry(String item) {
        return Optional.ofNullable(byItem.get(item));
    }
}
