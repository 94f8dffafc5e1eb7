// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.api.Finding;
import org.keelson.model.KeyResult;
import org.keelson.model.MetricSeries;
import org.keelson.model.Milestone;
import org.keelson.model.Objective;
import org.keelson.model.Sample;
import org.keelson.model.problems.ProblemSeverity;

/** Two thousand merchants within a hundred days of which fifty are gone: a thousand would be on the line. */
class KeyResultOffLineTest {

    private static final LocalDate DUE = MONDAY.plusDays(50);

    private final Plan plan = new Plan();
    private final Objective objective = Plan.identified(Plan.MODEL.createObjective(), "Sell");
    private final KeyResult merchants = Plan.identified(Plan.MODEL.createKeyResult(), "Merchants");

    @BeforeEach
    void aim() {
        plan.portfolio.getObjectives().add(objective);
        objective.setStart(MONDAY.minusDays(50));
        objective.setFinish(MONDAY.plusDays(300));
        objective.getKeyResults().add(merchants);
        merchants.setTarget(2000);
        merchants.setUnit("merchants");
        merchants.setDue(DUE);
    }

    private List<Finding> check() {
        return plan.check("key-result-off-line");
    }

    @Test
    void fifteenPerCentBehindIsAllowedAndMoreIsNot() {
        merchants.setCurrent(700);
        assertThat(check()).isEmpty();
        merchants.setCurrent(680);
        merchants.setOwner(plan.person("Ida"));
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            assertThat(found.message())
                    .isEqualTo("Key result 'Merchants' has come 34 % of the way, where 50 % would be on its line to 2026-04-21");
            assertThat(found.why()).containsExactly("It stands at 680 merchants (from 0 to 2000 merchants)",
                    "On its line it would be at 1000 merchants as of 2026-03-02", "Owner: Ida");
        });
        assertThat(plan.check("key-result-off-line", Map.of("tolerance", "16"))).isEmpty();
    }

    @Test
    void aValueThatMustSinkIsMeasuredTheSameWay() {
        merchants.setStart(3000);
        merchants.setTarget(1000);
        merchants.setCurrent(2000);
        assertThat(check()).isEmpty();
        merchants.setCurrent(2900);
        assertThat(check()).singleElement().satisfies(found -> assertThat(found.message()).contains("has come 5 % of the way"));
        merchants.setCurrent(900);
        assertThat(check()).isEmpty();
    }

    @Test
    void theFinishOfTheObjectiveCountsWhereThereIsNoDueDateAndThatOfTheOneAboveWhereItHasNone() {
        merchants.setCurrent(300);
        merchants.setDue(null);
        assertThat(check()).isEmpty();
        objective.setFinish(DUE);
        assertThat(check()).hasSize(1);
        Objective finer = Plan.identified(Plan.MODEL.createObjective(), "Finer");
        objective.getObjectives().add(finer);
        finer.getKeyResults().add(merchants);
        assertThat(check()).hasSize(1);
        objective.setStart(null);
        assertThat(check()).isEmpty();
    }

    @Test
    void theLineWaitsForTheFirstMilestoneUnlessToldNotTo() {
        Milestone beta = plan.milestone("Beta");
        plan.link(plan.item("Build", 10), beta);
        merchants.getMilestones().add(beta);
        assertThat(check()).isEmpty();
        assertThat(plan.check("key-result-off-line", Map.of("wait-for-milestones", "false"))).hasSize(1);
        Plan.finish(plan.program.getItems().get(1));
        Plan.finish(beta);
        beta.setActualFinish(Plan.evening(MONDAY.minusDays(30)));
        assertThat(check()).hasSize(1);
    }

    @Test
    void aMilestoneThatIsPlannedForLaterIsAnError() {
        Milestone beta = plan.milestone("Beta");
        beta.setOwner(plan.person("Ida"));
        plan.link(plan.item("Build", 37), beta);
        merchants.getMilestones().add(beta);
        assertThat(check()).isEmpty();
        plan.program.getItems().get(1).setLikely(38 * Plan.DAY);
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
            assertThat(found.message()).isEqualTo(
                    "Key result 'Merchants' is due on 2026-04-21, but 'Beta', which it needs, is planned for 2026-04-22");
            assertThat(found.why()).first()
                    .isEqualTo("'Beta' (Ida) is planned for 2026-04-22, 1 day after the key result is due");
        });
    }

    @Test
    void oneThatWasDueIsToldForAWhile() {
        merchants.setCurrent(1900);
        merchants.setDue(MONDAY.minusDays(1));
        assertThat(check()).isEmpty();
        merchants.setCurrent(1600);
        merchants.setDue(MONDAY.minusDays(14));
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
            assertThat(found.message()).isEqualTo("Key result 'Merchants' was due on 2026-02-16 and has come 80 % of the way");
        });
        assertThat(plan.check("key-result-off-line", Map.of("grace", "13"))).isEmpty();
    }

    @Test
    void aMetricStandsInWhereNobodyGaveAValue() {
        merchants.setStart(100);
        assertThat(check()).singleElement().satisfies(found -> assertThat(found.why()).first()
                .isEqualTo("Nobody has measured it (from 100 to 2000 merchants)"));
        MetricSeries series = Plan.identified(Plan.MODEL.createMetricSeries(), "series");
        plan.portfolio.getMetrics().add(series);
        merchants.getMetrics().add(series);
        sample(series, MONDAY.minusDays(1), 500);
        sample(series, MONDAY.minusDays(20), 1500);
        sample(series, MONDAY.plusDays(20), 1900);
        assertThat(check()).singleElement().satisfies(found -> assertThat(found.why()).first()
                .isEqualTo("It stands at 500 merchants, measured on 2026-03-01 (from 100 to 2000 merchants)"));
        merchants.setCurrent(1200);
        assertThat(check()).isEmpty();
    }

    private static void sample(MetricSeries series, LocalDate day, double value) {
        Sample sample = Plan.MODEL.createSample();
        sample.setDate(Plan.evening(day));
        sample.setValue(value);
        series.getSamples().add(sample);
    }

    @Test
    void whatIsReachedOrHasNoWayToGoIsPassedOver() {
        merchants.setCurrent(2000);
        assertThat(check()).isEmpty();
        merchants.setTarget(0);
        merchants.setCurrent(0);
        assertThat(check()).isEmpty();
    }

    @Test
    void anObjectiveThatTwoProgramsServeIsToldOnce() {
        plan.program.getObjectives().add(objective);
        plan.program("Other").getObjectives().add(objective);
        assertThat(check()).hasSize(1);
    }
}
