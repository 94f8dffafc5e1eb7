// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keelson.api.Evaluation;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.Forecast;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;

/** When unfinished milestones and gates were to be reached, as it was said on earlier days. Linear in items and baselines. */
final class MilestoneHistory {

    /**
     * What was said on a day.
     *
     * @param on     when it was said
     * @param finish the finish that was forecast or agreed
     * @param by     the baseline that says so, or {@code null} for a forecast
     */
    record Said(LocalDateTime on, LocalDateTime finish, String by) {

        /** "2026-09-07 by the baseline 'Plan as approved' of 2026-03-06" or "2026-09-24 as forecast on 2026-03-30". */
        String text() {
            return Facts.day(finish) + (by == null ? " as forecast on " + Facts.day(on)
                    : " by the baseline '" + by + "' of " + Facts.day(on));
        }
    }

    private static final Comparator<Said> ORDER = Comparator.comparing(Said::on).thenComparing(Said::finish)
            .thenComparing(Said::by, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<WorkItem> milestones = new ArrayList<>();
    private final Map<String, List<Said>> said = new HashMap<>();

    /** Reads what there is; what is said of a later time than now, or without a date, is left out. */
    MilestoneHistory(Evaluation evaluation, Facts facts) {
        LocalDateTime now = evaluation.asOf();
        for (WorkItem item : evaluation.items()) {
            int number = item instanceof Milestone || item instanceof Gate ? facts.dated(item) : -1;
            if (number >= 0 && !evaluation.network().isFinished(number)) {
                milestones.add(item);
                List<Said> own = said.computeIfAbsent(item.getId(), id -> new ArrayList<>());
                for (Forecast forecast : item.getForecasts()) {
                    if (forecast.getAsOf() != null && forecast.getFinish() != null) {
                        add(own, new Said(forecast.getAsOf().atStartOfDay(), forecast.getFinish(), null), now);
                    }
                }
            }
        }
        for (Baseline baseline : Facts.baselines(evaluation.portfolio())) {
            if (baseline.getTakenOn() != null) {
                String name = baseline.getName() == null ? baseline.getId() : baseline.getName();
                for (BaselineEntry entry : baseline.getEntries()) {
                    evaluation.cancel().check();
                    List<Said> own = entry.getItem() == null || entry.getFinish() == null ? null : said.get(entry.getItem());
                    if (own != null) {
                        add(own, new Said(baseline.getTakenOn(), entry.getFinish(), name), now);
                    }
                }
            }
        }
        said.values().forEach(own -> own.sort(ORDER));
    }

    private static void add(List<Said> own, Said each, LocalDateTime now) {
        if (!each.on().isAfter(now)) {
            own.add(each);
        }
    }

    /** Unfinished milestones and gates that have dates, in portfolio order. */
    List<WorkItem> milestones() {
        return milestones;
    }

    /** Oldest first. */
    List<Said> of(WorkItem milestone) {
        return said.get(milestone.getId());
    }
}
