// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.api.Evaluation;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/** What the parts of a report ask of portfolio and schedule. */
final class Reading {

    private final Evaluation evaluation;
    private final Standing standing;
    private final Map<String, WorkItem> items = new LinkedHashMap<>();

    Reading(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.standing = new Standing(evaluation.schedule());
        evaluation.items().stream().filter(i -> i.getId() != null).forEach(i -> items.putIfAbsent(i.getId(), i));
    }

    Portfolio portfolio() {
        return evaluation.portfolio();
    }

    Schedule schedule() {
        return evaluation.schedule();
    }

    Standing standing() {
        return standing;
    }

    /** The day as of which everything is said. */
    LocalDate asOf() {
        return schedule().dataDate().toLocalDate();
    }

    List<WorkItem> items() {
        return List.copyOf(items.values());
    }

    Optional<WorkItem> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The dates of an item; empty if it is in a cycle or behind one. */
    Optional<ItemSchedule> dates(WorkItem item) {
        return item.getId() == null ? Optional.empty() : schedule().item(item.getId()).filter(ItemSchedule::scheduled);
    }

    /** Working minutes in a day of the item's calendar. */
    int minutesPerDay(WorkItem item) {
        int index = item.getId() == null ? -1 : evaluation.network().indexOf(item.getId());
        return index < 0 ? 480 : evaluation.network().calendarOf(index).minutesPerDay();
    }

    /** Open items with a deadline and dates. */
    List<WorkItem> withDeadline() {
        return items().stream().filter(i -> !Standing.isFinished(i))
                .filter(i -> dates(i).filter(d -> d.deadline() != null).isPresent()).toList();
    }

    /**
     * What the portfolio is measured by: of the committed milestones with a deadline, else the milestones, else any item
     * with one, the last.
     */
    Optional<WorkItem> goal() {
        Comparator<WorkItem> byDeadline = Comparator.<WorkItem>comparingInt(i -> i instanceof Milestone m
                ? m.isCommitted() ? 2 : 1 : 0).thenComparing(i -> dates(i).orElseThrow().deadline())
                .thenComparing(WorkItem::getId);
        return withDeadline().stream().max(byDeadline);
    }
}
