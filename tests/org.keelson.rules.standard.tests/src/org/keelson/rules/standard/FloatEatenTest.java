// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.DAY;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.api.Finding;
import org.keelson.model.Baseline;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.MetricSeries;
import org.keelson.model.Sample;
import org.keelson.model.problems.ProblemSeverity;

/** App takes five days beside something that takes ten, so it has five days of float. */
class FloatEatenTest {

    private final Plan plan = new Plan();
    private final Deliverable longest = plan.item("Longest", 10);
    private final Deliverable app = plan.item("App", 5);
    private final Baseline kickoff = plan.baseline("Kickoff", MONDAY.minusDays(30));

    private List<Finding> check() {
        return plan.check("float-eaten");
    }

    @Test
    void moreThanHalfOfItIsFoundAndHalfIsNot() {
        Plan.entry(kickoff, app, 10);
        assertThat(check()).isEmpty();
        kickoff.getEntries().getFirst().setTotalFloat(10 * DAY + 1);
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.INFO);
            assertThat(found.element()).isEqualTo("App");
            assertThat(found.message())
                    .isEqualTo("'App' has 5 working days of float left of 10 working days in baseline 'Kickoff'");
            assertThat(found.why()).startsWith("50 % of its float is gone",
                    "What would be missed first: the portfolio's finish, 2026-03-13 17:00");
        });
        assertThat(plan.check("float-eaten", Map.of("share", "51"))).isEmpty();
    }

    @Test
    void whatStillHasPlentyIsNoMatter() {
        Plan.entry(kickoff, app, 40);
        assertThat(check()).hasSize(1);
        assertThat(plan.check("float-eaten", Map.of("near", "4d"))).isEmpty();
    }

    @Test
    void whatHasBecomeCriticalIsFoundHoweverLittleItHad() {
        app.setLikely(10 * DAY);
        Plan.entry(kickoff, app, 1);
        Plan.entry(kickoff, longest, 0);
        assertThat(plan.check("float-eaten", Map.of("near", "0", "share", "99"))).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            assertThat(found.message())
                    .isEqualTo("'App' has become critical: it had 1 working day of float in baseline 'Kickoff'");
        });
    }

    @Test
    void itIsAnErrorOnceADeadlineOrConstraintBreaks() {
        Plan.entry(kickoff, app, 5);
        app.setConstraint(ConstraintKind.FNLT);
        app.setConstraintDate(Plan.evening(LocalDate.of(2026, 3, 6)));
        assertThat(check().getFirst().severity()).isEqualTo(ProblemSeverity.WARNING);
        app.setDeadline(Plan.evening(LocalDate.of(2026, 3, 5)));
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
            assertThat(found.why()).contains("What would be missed first: deadline of 'App', 2026-03-05 17:00");
        });
    }

    @Test
    void oneDelayIsOneFindingUnlessEachIsAskedFor() {
        Deliverable docs = plan.item("Docs", 3);
        Deliverable training = plan.item("Training", 2);
        plan.link(app, docs);
        plan.link(docs, training);
        List.of(app, docs, training).forEach(each -> Plan.entry(kickoff, each, 5));
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.element()).isEqualTo("App");
            assertThat(found.why()).contains("2 items that it drives lost float too: 'Docs', 'Training'");
        });
        assertThat(plan.check("float-eaten", Map.of("each", "true"))).extracting(Finding::element)
                .containsExactlyInAnyOrder("App", "Docs", "Training");
    }

    @Test
    void theLastBaselineCountsOrTheOneThatIsNamed() {
        Plan.entry(kickoff, app, 40);
        Plan.entry(plan.baseline("Anew", MONDAY.minusDays(2)), app, 5);
        assertThat(check()).isEmpty();
        assertThat(plan.check("float-eaten", Map.of("baseline", "kickoff"))).hasSize(1);
    }

    @Test
    void theHistoryOfAMetricStandsInForWhatTheBaselineDoesNotKnow() {
        MetricSeries series = Plan.identified(Plan.MODEL.createMetricSeries(), "series");
        series.setDefinition("least-float");
        series.setElement(app);
        series.setUnit("d");
        plan.portfolio.getMetrics().add(series);
        sample(series, MONDAY.minusDays(3), 6);
        sample(series, MONDAY.minusDays(20), 30);
        assertThat(check()).singleElement().satisfies(found -> assertThat(found.message())
                .isEqualTo("'App' has 5 working days of float left of 30 working days on 2026-02-10"));
        assertThat(plan.check("float-eaten", Map.of("metric", ""))).isEmpty();
        assertThat(plan.check("float-eaten", Map.of("metric", "other"))).isEmpty();
        series.setUnit("h");
        assertThat(check()).isEmpty();
        series.setUnit("d");
        Plan.entry(kickoff, app, 5);
        assertThat(check()).isEmpty();
    }

    private static void sample(MetricSeries series, LocalDate day, double value) {
        Sample sample = Plan.MODEL.createSample();
        sample.setDate(Plan.evening(day));
        sample.setValue(value);
        series.getSamples().add(sample);
    }

    @Test
    void whatIsFinishedHadNoneOrIsInALoopIsPassedOver() {
        Plan.entry(kickoff, app, 40);
        Plan.finish(app);
        assertThat(check()).isEmpty();
        Deliverable one = plan.item("One", 1);
        Deliverable other = plan.item("Other", 1);
        plan.link(one, other);
        plan.link(other, one);
        Plan.entry(kickoff, one, 40);
        Plan.entry(kickoff, longest, 0);
        assertThat(check()).isEmpty();
    }
}
