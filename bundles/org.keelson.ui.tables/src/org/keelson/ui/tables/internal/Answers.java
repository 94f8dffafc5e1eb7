// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Schedule;
import org.keelson.api.ComputedStatus;
import org.keelson.api.MetricReading;
import org.keelson.edit.table.Choice;
import org.keelson.edit.table.Computed;
import org.keelson.edit.table.TableKind;
import org.keelson.engine.MeasuredMetric;
import org.keelson.model.Status;
import org.keelson.rendering.Palette;
import org.keelson.ui.Evaluations.Evaluated;
import org.keelson.ui.LiveRun;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;

/** What is computed of a portfolio, as the columns of a table want it. Made anew when something else is known. */
final class Answers {

    private static final int FEW = 50;

    private final OpenPortfolio portfolio;
    private Map<String, Choice> statuses = Map.of();
    private List<Computed.Metric> metrics = List.of();
    private Computed now;

    Answers(OpenPortfolio portfolio) {
        this.portfolio = portfolio;
    }

    Computed get() {
        if (now == null) {
            Optional<Schedule> schedule = portfolio.schedule().latest().map(LiveSchedule.Answer::schedule);
            now = new Computed(CalendarBook.of(portfolio.portfolio()), schedule, statuses, metrics);
        }
        return now;
    }

    /** The portfolio is another, or its schedule is. */
    void changed() {
        now = null;
    }

    /** Takes what metrics and rules say, if they have said something. */
    void evaluated(LiveRun<Evaluated> run) {
        run.latest().ifPresent(answer -> {
            Map<String, Choice> found = new HashMap<>();
            answer.value().statuses().forEach(each -> found.put(each.element(), choice(each)));
            statuses = found;
            List<Computed.Metric> measured = new ArrayList<>();
            for (MeasuredMetric each : answer.value().metrics()) {
                Map<String, Double> values = new HashMap<>();
                each.readings().forEach(reading -> values.put(reading.element(), reading.value()));
                String unit = each.readings().stream().map(MetricReading::unit).findFirst().orElse("");
                Set<TableKind> kinds = kinds(values.keySet());
                if (!kinds.isEmpty()) {
                    measured.add(new Computed.Metric(each.metric().id(), each.metric().name(), unit, values, kinds));
                }
            }
            metrics = measured;
            now = null;
        });
    }

    /** A metric measures things of one sort, or of two: the first few tell. */
    private Set<TableKind> kinds(Set<String> elements) {
        return elements.stream().limit(FEW).flatMap(each -> portfolio.session().find(each).stream())
                .flatMap(each -> TableKind.of(each).stream()).collect(Collectors.toSet());
    }

    private static Choice choice(ComputedStatus status) {
        Status counts = status.effective();
        String word = Palette.word(counts);
        return new Choice(counts.ordinal(), Character.toUpperCase(word.charAt(0)) + word.substring(1), Palette.sign(counts));
    }
}
