// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.metrics.standard.Declared.because;
import static org.keelson.metrics.standard.Declared.why;
import static org.keelson.metrics.standard.Plan.DAY;
import static org.keelson.metrics.standard.Plan.item;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.model.Distribution;
import org.keelson.model.ModelFactory;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WeightedDuration;
import org.keelson.model.WorkItem;

class RiskMetricsTest {

    private static final String BEFORE = "risk-exposure";
    private static final String AFTER = "risk-exposure-residual";

    private final Declared declared = new Declared();
    private final Plan plan = new Plan();
    private final Program one = plan.program("one");
    private final Program other = plan.program("other");

    RiskMetricsTest() throws Exception {
    }

    @Test
    void exposureIsProbabilityTimesMeanDelay() throws Exception {
        Risk a = plan.risk("a", 0.5, 2, 4, 12);
        a.getPrograms().add(one);
        Risk b = plan.risk("b", 0.25, 8, 8, 8);
        b.getPrograms().add(one);
        b.getPrograms().add(other);
        // half of 6 days and a quarter of 8; the second threatens both programs, and counts once in all
        assertThat(declared.values(BEFORE, plan))
                .containsOnly(Map.entry("p", 5.0), Map.entry("one", 5.0), Map.entry("other", 2.0));
        assertThat(why(declared.measure(BEFORE, plan), "p")).containsExactly("2 open risks",
                "'A': 50 % of 6 working days, so 3", "'B': 25 % of 8 working days, so 2");
        a.setResidualProbability(0.1);
        a.setResidualLikely(5 * DAY);
        b.setResidualProbability(0.5);
        assertThat(declared.values(AFTER, plan)).as("a tenth of 5 days, half of 8 that are as before")
                .containsOnly(Map.entry("p", 4.5), Map.entry("one", 4.5), Map.entry("other", 4.0));
        assertThat(declared.values(BEFORE, plan)).containsEntry("p", 5.0);
    }

    @ParameterizedTest
    @CsvSource({"TRIANGULAR, 6", "PERT, 5", "UNIFORM, 7", "LOGNORMAL, 5.11"})
    void theShapeOfTheEstimateCounts(Distribution shape, double days) throws Exception {
        plan.risk("a", 1, 2, 4, 12).setDistribution(shape);
        assertThat(declared.values(BEFORE, plan)).containsEntry("p", days);
    }

    @Test
    void outcomesCountByTheirWeight() throws Exception {
        Risk risk = plan.risk("a", 1, 2, 4, 12);
        risk.setDistribution(Distribution.DISCRETE);
        assertThat(declared.values(BEFORE, plan)).as("none yet, so its three points").containsEntry("p", 6.0);
        for (int[] outcome : new int[][] {{1, 3}, {9, 1}, {50, -1}}) {
            WeightedDuration weighted = ModelFactory.eINSTANCE.createWeightedDuration();
            weighted.setDuration(outcome[0] * DAY);
            weighted.setWeight(outcome[1]);
            risk.getOutcomes().add(weighted);
        }
        assertThat(declared.values(BEFORE, plan)).containsEntry("p", 3.0);
    }

    @Test
    void whereThreePointsAreNotGivenTheOthersCount() throws Exception {
        Risk risk = plan.risk("a", 1, 2, 4, 12);
        risk.setLikely(null);
        assertThat(declared.values(BEFORE, plan)).containsEntry("p", 7.0);
        risk.setPessimistic(null);
        assertThat(declared.values(BEFORE, plan)).containsEntry("p", 2.0);
        risk.setOptimistic(null);
        assertThat(because(declared.measure(BEFORE, plan), "p")).isEqualTo("No open risk says what delay it would bring.");
        risk.setResidualPessimistic(DAY);
        assertThat(declared.values(AFTER, plan)).containsEntry("p", 1.0);
    }

    @Test
    void aRiskThatNamesNoProgramThreatensThoseOfWhatItHits() throws Exception {
        WorkItem item = item(one, "item", 1);
        WorkItem waiting = item(other, "waiting", 1);
        Risk risk = plan.risk("a", 0.5, 4, 4, 4);
        risk.getItems().add(item);
        assertThat(declared.values(BEFORE, plan)).containsOnly(Map.entry("p", 2.0), Map.entry("one", 2.0));
        risk.getDependencies().add(plan.link(item, waiting));
        assertThat(declared.values(BEFORE, plan))
                .containsOnly(Map.entry("p", 2.0), Map.entry("one", 2.0), Map.entry("other", 2.0));
    }

    @Test
    void onlyOpenRisksCount() throws Exception {
        assertThat(because(declared.measure(BEFORE, plan), "p")).isEqualTo("No risk is open.");
        plan.risk("a", 1, 4, 4, 4).setState(RiskState.OCCURRED);
        plan.risk("b", 1, 4, 4, 4).setState(RiskState.CLOSED);
        assertThat(declared.values(BEFORE, plan)).isEmpty();
        plan.risk("c", 7, 4, 4, 4).setState(RiskState.RESPONDING);
        assertThat(declared.values(BEFORE, plan)).as("more than certain is certain").containsOnly(Map.entry("p", 4.0));
    }
}
