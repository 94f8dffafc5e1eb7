// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.trend;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.Forecast;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/**
 * When something was to be reached, as it was said on a day.
 *
 * @param on     when it was said
 * @param finish the finish that was forecast or agreed
 * @param by     the baseline that says so, or {@code null} for a forecast
 */
public record Said(LocalDateTime on, LocalDateTime finish, String by) {

    private static final Comparator<Said> ORDER = Comparator.comparing(Said::on).thenComparing(Said::finish)
            .thenComparing(Said::by, Comparator.nullsLast(Comparator.naturalOrder()));

    /** "2026-09-07 by the baseline 'Plan as approved' of 2026-03-06" or "2026-09-24 as forecast on 2026-03-30". */
    public String text() {
        return finish.toLocalDate() + (by == null ? " as forecast on " + on.toLocalDate()
                : " by the baseline '" + by + "' of " + on.toLocalDate());
    }

    /**
     * What forecasts and baselines said of some items, by id, oldest first. Reads the model, so call it where the model may be
     * read. Linear in items and baselines.
     *
     * @param now what is said of a later time, or without one, is left out
     */
    public static Map<String, List<Said>> of(Portfolio portfolio, Collection<? extends WorkItem> items, LocalDateTime now) {
        Map<String, List<Said>> said = new HashMap<>();
        for (WorkItem item : items) {
            List<Said> own = said.computeIfAbsent(item.getId(), id -> new ArrayList<>());
            for (Forecast forecast : item.getForecasts()) {
                if (forecast.getAsOf() != null && forecast.getFinish() != null) {
                    add(own, new Said(forecast.getAsOf().atStartOfDay(), forecast.getFinish(), null), now);
                }
            }
        }
        for (Baseline baseline : portfolio.getBaselines()) {
            String name = baseline.getName() == null ? baseline.getId() : baseline.getName();
            for (BaselineEntry entry : baseline.getTakenOn() == null ? List.<BaselineEntry>of() : baseline.getEntries()) {
                List<Said> own = entry.getItem() == null || entry.getFinish() == null ? null : said.get(entry.getItem());
                if (own != null) {
                    add(own, new Said(baseline.getTakenOn(), entry.getFinish(), name), now);
                }
            }
        }
        said.values().forEach(own -> own.sort(ORDER));
        return said;
    }

    private static void add(List<Said> own, Said each, LocalDateTime now) {
        if (!each.on().isAfter(now)) {
            own.add(each);
        }
    }
}
