// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keelson.analysis.AsOf;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.api.Cancel;
import org.keelson.api.ComputedStatus;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.MetricReading;
import org.keelson.api.MetricReading.Trend;
import org.keelson.api.Parameters;
import org.keelson.api.RuleFinding;
import org.keelson.api.Supplements;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;

/**
 * Makes what a contribution is given of a portfolio: its schedule, parameters, the time, and what it says that it needs.
 *
 * <pre>{@code
 * Evaluation evaluation = EvaluationBuilder.of(portfolio).at("2026-03-16").parameter("days", 7).build();
 * }</pre>
 *
 * @since 0.1
 */
public final class EvaluationBuilder {

    private final Portfolio portfolio;
    private final Map<String, Object> parameters = new TreeMap<>();
    private Clock clock;
    private Cancel cancel = Cancel.never();
    private int iterations;
    private List<MetricReading> readings;
    private List<RuleFinding> findings;
    private List<ComputedStatus> statuses;

    private EvaluationBuilder(Portfolio portfolio) {
        this.portfolio = portfolio;
        LocalDateTime now = portfolio.getDataDate() != null ? portfolio.getDataDate()
                : (portfolio.getStart() != null ? portfolio.getStart() : PortfolioBuilder.START).atTime(9, 0);
        clock = clockAt(now);
    }

    /** What is given of a portfolio at its data date, else on the morning of its first day. */
    public static EvaluationBuilder of(Portfolio portfolio) {
        return new EvaluationBuilder(portfolio);
    }

    /** The present time, local to the portfolio; a day alone means 09:00. */
    public EvaluationBuilder at(String time) {
        clock = clockAt(Times.start(time));
        return this;
    }

    private Clock clockAt(LocalDateTime now) {
        ZoneId zone = AsOf.zone(portfolio);
        return Clock.fixed(now.atZone(zone).toInstant(), zone);
    }

    /**
     * A parameter of the contribution.
     *
     * @param value text for text and choice, an {@link Integer} for a whole number and for the working minutes of a duration, a
     *              {@link Double}, a {@link Boolean} or a {@link java.time.LocalDate}
     */
    public EvaluationBuilder parameter(String id, Object value) {
        parameters.put(id, value);
        return this;
    }

    /** Parameters by id, such as the {@link PluginXml#defaults} of a contribution. */
    public EvaluationBuilder parameters(Map<String, ?> values) {
        parameters.putAll(values);
        return this;
    }

    /** Whether the answer is still wanted; it always is unless said otherwise. */
    public EvaluationBuilder cancel(Cancel token) {
        cancel = token;
        return this;
    }

    /** For a contribution that needs {@code simulation}: so many iterations, always the same ones. */
    public EvaluationBuilder simulated(int number) {
        iterations = number;
        return this;
    }

    /** For a contribution that needs {@code metrics}: these and no others. */
    public EvaluationBuilder readings(MetricReading... values) {
        readings = new ArrayList<>(List.of(values));
        return this;
    }

    /** For a contribution that needs {@code metrics}: one more value, of a metric named by its id; no unit, trend and status. */
    public EvaluationBuilder reading(String metric, String element, double value) {
        readings = readings == null ? new ArrayList<>() : readings;
        readings.add(new MetricReading(metric, metric, element, value, "", Trend.UNKNOWN, Status.UNKNOWN, null, List.of()));
        return this;
    }

    /** For a contribution that needs {@code findings}: these and no others. */
    public EvaluationBuilder findings(RuleFinding... found) {
        findings = new ArrayList<>(List.of(found));
        return this;
    }

    /** For a contribution that needs {@code findings}: one more, of a rule. */
    public EvaluationBuilder finding(String rule, Finding finding) {
        findings = findings == null ? new ArrayList<>() : findings;
        findings.add(new RuleFinding(rule, finding));
        return this;
    }

    /** For a contribution that needs {@code statuses}: these and no others. */
    public EvaluationBuilder statuses(ComputedStatus... computed) {
        statuses = new ArrayList<>(List.of(computed));
        return this;
    }

    /** For a contribution that needs {@code statuses}: one more, which nobody has claimed to be otherwise. */
    public EvaluationBuilder status(String element, Status computed, String... why) {
        statuses = statuses == null ? new ArrayList<>() : statuses;
        statuses.add(new ComputedStatus(element, computed, Status.UNKNOWN, false, List.of(why)));
        return this;
    }

    /** The evaluation, with the portfolio as it is now. */
    public Evaluation build() {
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
        if (readings != null) {
            readings.sort(MetricReading.ORDER);
        }
        if (findings != null) {
            findings.sort(RuleFinding.ORDER);
        }
        return new Evaluation(portfolio, schedule, Parameters.of(parameters), clock, cancel,
                new Supplements(simulation(schedule.network()), readings, findings, statuses));
    }

    private SimulationResult simulation(ScheduleNetwork network) {
        return iterations == 0 ? null : Simulation.run(SimulationModel.of(portfolio, network),
                SimulationOptions.standard().withIterations(iterations), Progress.none());
    }
}
