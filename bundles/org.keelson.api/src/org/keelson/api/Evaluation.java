// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.keelson.analysis.AsOf;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.model.ItemContainer;
import org.keelson.model.MetricSeries;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Sample;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * What a metric, a rule, a validation, a report or an exporter works from: a copy of the portfolio that nobody edits
 * meanwhile, its schedule, earlier values of metrics, and the values of the contribution's own parameters. What takes longer
 * to make is there for those that declare that they need it. Given to contributions; used on the thread of the call only, since
 * EMF lists are made when first asked for.
 *
 * @since 0.1
 */
public final class Evaluation {

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final Parameters parameters;
    private final Clock clock;
    private final Cancel cancel;
    private final Supplements supplements;
    private List<WorkItem> items;

    /** All values as given, none {@code null}; the schedule is that of the portfolio. */
    public Evaluation(Portfolio portfolio, Schedule schedule, Parameters parameters, Clock clock, Cancel cancel,
            Supplements supplements) {
        this.portfolio = Objects.requireNonNull(portfolio);
        this.schedule = Objects.requireNonNull(schedule);
        this.parameters = Objects.requireNonNull(parameters);
        this.clock = Objects.requireNonNull(clock);
        this.cancel = Objects.requireNonNull(cancel);
        this.supplements = Objects.requireNonNull(supplements);
    }

    /** An evaluation that schedules the portfolio itself and is never cancelled, as tests want it. */
    public static Evaluation of(Portfolio portfolio, Parameters parameters, Clock clock) {
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
        return new Evaluation(portfolio, schedule, parameters, clock, Cancel.never(), Supplements.NONE);
    }

    /** The same evaluation with these supplements, as tests want it. */
    public Evaluation with(Supplements given) {
        return new Evaluation(portfolio, schedule, parameters, clock, cancel, given);
    }

    /** The portfolio; to be read, not changed. */
    public Portfolio portfolio() {
        return portfolio;
    }

    /** The schedule of the portfolio as it stands. */
    public Schedule schedule() {
        return schedule;
    }

    /** The flat image of the portfolio that graph algorithms work on. */
    public ScheduleNetwork network() {
        return schedule.network();
    }

    /** Values of the parameters that the contribution declares. */
    public Parameters parameters() {
        return parameters;
    }

    /** The only source of the present time. */
    public Clock clock() {
        return clock;
    }

    /** To be asked in long loops. */
    public Cancel cancel() {
        return cancel;
    }

    /**
     * A simulation of the portfolio, run once for all that need it.
     *
     * @throws IllegalStateException if {@code plugin.xml} does not say that the contribution needs {@code simulation}
     */
    public SimulationResult simulation() {
        return needed(supplements.simulation(), "simulation");
    }

    /**
     * Values of all metrics, by metric and element.
     *
     * @throws IllegalStateException if {@code plugin.xml} does not say that the contribution needs {@code metrics}
     */
    public List<MetricReading> readings() {
        return needed(supplements.readings(), "metrics");
    }

    /**
     * Findings of all rules, the worst first.
     *
     * @throws IllegalStateException if {@code plugin.xml} does not say that the contribution needs {@code findings}
     */
    public List<RuleFinding> findings() {
        return needed(supplements.findings(), "findings");
    }

    /**
     * Statuses of the portfolio, its programs, workstreams and items, in portfolio order.
     *
     * @throws IllegalStateException if {@code plugin.xml} does not say that the contribution needs {@code statuses}
     */
    public List<ComputedStatus> statuses() {
        return needed(supplements.statuses(), "statuses");
    }

    private static <T> T needed(T supplement, String name) {
        if (supplement == null) {
            throw new IllegalStateException("Say needs=\"" + name + "\" in plugin.xml to be given it");
        }
        return supplement;
    }

    /**
     * What a metric, contributed or imported, said of an element before, oldest first: the samples of all series of that
     * definition, or of that name where a series names no definition.
     *
     * @param metric  id of the metric, or the name of an imported one, without regard to case
     * @param element id of the element
     */
    public List<EarlierValue> earlier(String metric, String element) {
        List<EarlierValue> values = new ArrayList<>();
        for (MetricSeries series : series(metric)) {
            if (series.getElement() != null && element.equals(series.getElement().getId())) {
                for (Sample sample : series.getSamples()) {
                    if (sample.getDate() != null && Double.isFinite(sample.getValue())) {
                        values.add(new EarlierValue(sample.getDate(), sample.getValue()));
                    }
                }
            }
        }
        values.sort(Comparator.comparing(EarlierValue::date));
        return values;
    }

    /** The series of a metric, contributed or imported, in portfolio order; named as for {@link #earlier}. */
    public List<MetricSeries> series(String metric) {
        return portfolio.getMetrics().stream().filter(each -> metric.equalsIgnoreCase(
                each.getDefinition() == null || each.getDefinition().isBlank() ? each.getName() : each.getDefinition()))
                .toList();
    }

    /** The present time in the portfolio's time zone (UTC if its name is unknown), as model dates are. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(AsOf.zone(portfolio)));
    }

    /**
     * The moment as of which things are late or due: the portfolio's data date, since nothing later is known
     * of it, else the present time.
     */
    public LocalDateTime asOf() {
        return portfolio.getDataDate() != null ? portfolio.getDataDate() : now();
    }

    /** Every work item once, in portfolio order: a program's own items, then its workstreams, depth first. */
    public List<WorkItem> items() {
        if (items == null) {
            List<WorkItem> found = new ArrayList<>();
            for (Program program : portfolio.getPrograms()) {
                collect(program, program.getWorkstreams(), found);
            }
            items = Collections.unmodifiableList(found);
        }
        return items;
    }

    private static void collect(ItemContainer container, List<Workstream> parts, List<WorkItem> found) {
        found.addAll(container.getItems());
        for (Workstream part : parts) {
            collect(part, part.getWorkstreams(), found);
        }
    }
}
