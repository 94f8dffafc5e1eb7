// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.api.MetricReading.Spread;
import org.keelson.api.MetricReading.Trend;
import org.keelson.api.MetricReading;
import org.keelson.engine.Contribution;
import org.keelson.engine.Declaration;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.Outcome;
import org.keelson.engine.Quarantine;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Snapshot;
import org.keelson.model.Deliverable;
import org.keelson.model.MetricSeries;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Sample;
import org.keelson.model.Status;
import org.keelson.model.Team;
import org.keelson.model.problems.ProblemSeverity;

/** Metrics through the engine: thresholds, trend, spread, settings, and what others need of them. */
class MetricsTest {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    /** A value for each team: the length of its name. */
    public static final class Lengths implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            List<Measurement> values = new ArrayList<>();
            for (Team team : evaluation.portfolio().getTeams()) {
                values.add(team.getName().isEmpty() ? Measurement.none(team.getId(), "It has no name")
                        : Measurement.of(team.getId(), team.getName().length(), "Letters of " + team.getName()));
            }
            return values;
        }
    }

    /** Needs metrics, findings and statuses, and tells how many it got. */
    public static final class Second implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return List.of(new Finding(ProblemSeverity.INFO, null, evaluation.readings().size() + " readings, "
                    + evaluation.findings().size() + " findings, " + evaluation.statuses().getFirst().computed(), List.of()));
        }
    }

    public static final class First implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return List.of(new Finding(ProblemSeverity.ERROR, evaluation.portfolio().getId(), "Bad", List.of()));
        }
    }

    /** Draws a hundred times less than it is asked to. */
    public static final class Simulated implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return List.of(Measurement.of(evaluation.portfolio().getId(), evaluation.simulation().iterations()));
        }
    }

    public static final class Waits implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            while (!evaluation.cancel().isRequested()) {
                Thread.onSpinWait();
            }
            return List.of();
        }
    }

    private final List<Declaration> declarations = new ArrayList<>();
    private final Portfolio portfolio = Portfolios.small();

    @BeforeEach
    void teams() {
        for (String name : List.of("Aa", "Bbbb", "Cccccc", "")) {
            Team team = MODEL.createTeam();
            team.setId("team" + name);
            team.setName(name);
            portfolio.getTeams().add(team);
            Deliverable item = MODEL.createDeliverable();
            item.setId("of" + name);
            item.setOwnerTeam(team);
            portfolio.getPrograms().getFirst().getItems().add(item);
        }
    }

    private void declare(ExtensionPoint point, String id, Class<?> type, Map<String, String> attributes) {
        Map<String, String> all = new HashMap<>(Map.of("id", id, "name", "A name", "class", type.getName()));
        all.putAll(attributes);
        declarations.add(new Declaration(point, "org.acme", point.element(), all, List.of(), () -> type));
    }

    private MeasuredMetric measure() {
        return measure(Portfolios.options());
    }

    private MeasuredMetric measure(RunOptions options) {
        return Engine.of(() -> declarations).run(Snapshot.of(portfolio), options).measure().getFirst();
    }

    private void series(String metric, String element, double... values) {
        MetricSeries series = MODEL.createMetricSeries();
        series.setDefinition(metric);
        series.setElement(portfolio.getTeams().stream().filter(each -> each.getId().equals(element)).findFirst().orElseThrow());
        for (int i = 0; i < values.length; i++) {
            Sample sample = MODEL.createSample();
            sample.setDate(LocalDateTime.of(2026, 1, 4, 9, 0).minusWeeks(values.length - i));
            sample.setValue(values[i]);
            series.getSamples().add(sample);
        }
        portfolio.getMetrics().add(series);
    }

    private static MetricReading of(MeasuredMetric measured, String element) {
        return measured.readings().stream().filter(each -> each.element().equals(element)).findFirst().orElseThrow();
    }

    @Test
    void aPortfolioWithoutAnIdIsMeasuredToo() {
        declare(ExtensionPoint.METRICS, "m", Lengths.class, Map.of());
        portfolio.setId(null);
        assertThat(measure().readings()).hasSize(3);
    }

    @Test
    void thresholdsMakeAStatusAndAPersonMaySetOthers() {
        declare(ExtensionPoint.METRICS, "m", Lengths.class, Map.of("unit", "letters", "higherIsBetter", "true", "watch", "5",
                "offTrack", "3"));
        MeasuredMetric measured = measure();
        assertThat(measured.readings()).extracting(MetricReading::status).containsExactly(Status.OFF_TRACK, Status.WATCH,
                Status.ON_TRACK);
        assertThat(of(measured, "teamAa").why()).containsExactly("Letters of Aa");
        assertThat(of(measured, "teamAa").unit()).isEqualTo("letters");
        assertThat(measured.notApplicable()).containsExactly(new Measurement.NotApplicable("team", "It has no name"));
        Portfolios.set(portfolio, "m", "off-track", "1");
        assertThat(of(measure(), "teamAa").status()).isEqualTo(Status.WATCH);
        assertThat(of(measure(Portfolios.options().withSettings(Map.of("m.watch", "2"))), "teamAa").status())
                .isEqualTo(Status.ON_TRACK);
        series("m", "teamAa");
        portfolio.getMetrics().getFirst().setOffTrack(2.5);
        assertThat(of(measure(), "teamAa").status()).as("what the series of the element says goes first").isEqualTo(Status.OFF_TRACK);
        assertThat(of(measure(), "teamBbbb").status()).isEqualTo(Status.WATCH);
    }

    @Test
    void earlierValuesMakeATrend() {
        declare(ExtensionPoint.METRICS, "m", Lengths.class, Map.of("higherIsBetter", "true"));
        series("m", "teamAa", 8, 7, 6, 5, 4);
        series("m", "teamBbbb", 1, 2, 3);
        MeasuredMetric measured = measure();
        assertThat(of(measured, "teamAa").trend()).isEqualTo(Trend.WORSENING);
        assertThat(of(measured, "teamBbbb").trend()).isEqualTo(Trend.IMPROVING);
        assertThat(of(measured, "teamCccccc").trend()).isEqualTo(Trend.UNKNOWN);
        assertThat(of(measured, "teamAa").status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void valuesOfTeamsSpreadOverTheirProgram() {
        declare(ExtensionPoint.METRICS, "m", Lengths.class, Map.of("rollUp", "spread", "higherIsBetter", "true", "watch", "5"));
        MetricReading program = of(measure(), "prog");
        assertThat(program.spread()).isEqualTo(new Spread(3, 2, 3, 4, 5, 6, "teamAa", "teamCccccc"));
        assertThat(program.value()).isEqualTo(4);
        assertThat(program.status()).isEqualTo(Status.WATCH);
    }

    @Test
    void rulesThatNeedFindingsComeAfterThoseThatDoNot() {
        declare(ExtensionPoint.METRICS, "m", Lengths.class, Map.of());
        declare(ExtensionPoint.ESCALATION_RULES, "a", Second.class, Map.of("needs", "metrics, findings, statuses"));
        declare(ExtensionPoint.ESCALATION_RULES, "b", First.class, Map.of());
        List<Outcome<List<Finding>>> outcomes = Engine.of(() -> declarations)
                .check(Snapshot.of(portfolio), Portfolios.options());
        assertThat(outcomes).extracting(each -> each.call().contribution().id()).containsExactly("a", "b");
        assertThat(outcomes.getFirst().value().orElseThrow()).extracting(Finding::message)
                .containsExactly("3 readings, 1 findings, OFF_TRACK");
    }

    @Test
    void aSimulationIsMadeForThoseThatNeedIt() {
        declare(ExtensionPoint.METRICS, "m", Simulated.class, Map.of("needs", "simulation"));
        assertThat(measure().readings()).singleElement().extracting(MetricReading::value).isEqualTo(10_000.0);
    }

    @Test
    void whatIsSwitchedOffIsNotRun() {
        declare(ExtensionPoint.METRICS, "m", Lengths.class, Map.of());
        Portfolios.set(portfolio, "m", "enabled", "false");
        assertThat(measure().outcome()).isInstanceOf(Outcome.NotApplicable.class).extracting(Outcome::message).asString()
                .contains("it is switched off in this portfolio");
        assertThat(measure(Portfolios.options().withSettings(Map.of("m.enabled", "true"))).readings()).hasSize(3);
        assertThat(measure(Portfolios.options().withSettings(Map.of("m.enabled", "maybe"))).outcome().message())
                .contains("'maybe' is neither true nor false");
    }

    @Test
    void settingsThatNobodyHasAreTold() {
        declare(ExtensionPoint.METRICS, "m", Lengths.class, Map.of());
        declare(ExtensionPoint.ESCALATION_RULES, "r", First.class, Map.of());
        assertThat(Engine.of(() -> declarations).unknownSettings(
                List.of("r.watch", "m.watch", "m.enabled", "x.enabled", "r.enabled", "escalation.budget"),
                Set.of("escalation.budget"))).containsExactly("r.watch", "x.enabled");
    }

    @Test
    void aQuarantineOutlivesTheEngineAndEndsWhenReleased() {
        declare(ExtensionPoint.METRICS, "m", Waits.class, Map.of());
        Set<String> kept = new HashSet<>();
        Quarantine quarantine = new Quarantine() {
            @Override
            public Set<String> load() {
                return Set.copyOf(kept);
            }

            @Override
            public void save(Set<String> names) {
                kept.clear();
                kept.addAll(names);
            }
        };
        RunOptions hasty = Portfolios.options().withBudget(RunOptions.INTERACTIVE);
        Engine first = Engine.of(() -> declarations, quarantine);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(kept).isEmpty();
            first.run(Snapshot.of(portfolio), hasty).measure();
        }
        assertThat(kept).containsExactly("metrics/m@org.acme_");
        Engine second = Engine.of(() -> declarations, quarantine);
        assertThat(second.health()).singleElement().extracting(Health::status).isEqualTo(Health.Status.QUARANTINED);
        EvaluationRun run = second.run(Snapshot.of(portfolio), hasty);
        assertThat(run.measure().getFirst().outcome()).isInstanceOfSatisfying(Outcome.TimedOut.class,
                late -> assertThat(late.quarantined()).isTrue());
        assertThat(run.failures()).hasSize(1);
        Contribution metric = second.contributions().getFirst();
        second.release(metric);
        assertThat(kept).isEmpty();
        assertThat(second.run(Snapshot.of(portfolio), hasty).measure().getFirst().outcome())
                .isInstanceOfSatisfying(Outcome.TimedOut.class, late -> assertThat(late.quarantined()).isFalse());
    }
}
