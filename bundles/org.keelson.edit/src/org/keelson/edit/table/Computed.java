// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Schedule;

/**
 * What is computed of a portfolio and stands in columns too.
 *
 * @param calendars for the lengths of days
 * @param schedule  the dates, if there are any yet
 * @param statuses  by id of the element
 * @param metrics   one column each
 */
public record Computed(CalendarBook calendars, Optional<Schedule> schedule, Map<String, Choice> statuses,
        List<Metric> metrics) {

    /**
     * The values of one metric.
     *
     * @param id     of the metric
     * @param name   of the metric
     * @param unit   of the values; empty for none
     * @param values by id of the element
     * @param kinds  of the rows that are measured
     */
    public record Metric(String id, String name, String unit, Map<String, Double> values, Set<TableKind> kinds) {
    }

    public Computed {
        statuses = Map.copyOf(statuses);
        metrics = List.copyOf(metrics);
    }
}
