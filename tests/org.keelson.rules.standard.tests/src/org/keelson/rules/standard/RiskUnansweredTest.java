// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.model.Deliverable;
import org.keelson.model.ResponseKind;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.problems.ProblemSeverity;

class RiskUnansweredTest {

    private final Plan plan = new Plan();
    private final Deliverable app = plan.item("App", 5);

    @Test
    void probabilityAndExposureEachSuffice() {
        Risk likely = plan.risk("Likely", 0.5, 1, app);
        assertThat(plan.check("risk-unanswered")).hasSize(1);
        likely.setProbability(0.49);
        assertThat(plan.check("risk-unanswered")).isEmpty();
        assertThat(plan.check("risk-unanswered", Map.of("probability", "0.49"))).hasSize(1);
        Risk heavy = plan.risk("Heavy", 0.25, 20, app);
        assertThat(plan.check("risk-unanswered")).singleElement().satisfies(found -> {
            assertThat(found.element()).isEqualTo("Heavy");
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
        });
        heavy.setLikely(19 * Plan.DAY);
        assertThat(plan.check("risk-unanswered")).isEmpty();
        assertThat(plan.check("risk-unanswered", Map.of("exposure", "4d"))).hasSize(1);
    }

    @Test
    void whatLiesBetweenBestAndWorstCountsWhereNothingIsLikely() {
        Risk vague = plan.risk("Vague", 0.25, 1, app);
        vague.setLikely(null);
        assertThat(plan.check("risk-unanswered")).isEmpty();
        vague.setOptimistic(10 * Plan.DAY);
        vague.setPessimistic(30 * Plan.DAY);
        assertThat(plan.check("risk-unanswered")).singleElement().satisfies(found -> assertThat(found.why().getFirst())
                .isEqualTo("Probability 25 %, delay 20 working days, so 5 working days are to be expected"));
        vague.setPessimistic(null);
        assertThat(plan.check("risk-unanswered")).isEmpty();
    }

    @Test
    void theNextLookAtItIsTheDayToDecideBy() {
        plan.risk("Likely", 0.9, 1, app).setReviewBy(MONDAY.plusDays(3));
        assertThat(plan.check("risk-unanswered")).singleElement().satisfies(found -> {
            assertThat(found.by()).isEqualTo(MONDAY.plusDays(3));
            assertThat(found.why()).contains("To be looked at by 2026-03-05");
        });
    }

    @ParameterizedTest
    @EnumSource(value = RiskState.class, names = {"OCCURRED", "CLOSED"})
    void whatIsOverIsPassedOver(RiskState state) {
        plan.risk("Likely", 0.9, 1, app).setState(state);
        assertThat(plan.check("risk-unanswered")).isEmpty();
    }

    @Test
    void anAcceptedRiskHasAResponse() {
        plan.risk("Likely", 0.9, 1, app).setResponse(ResponseKind.ACCEPT);
        assertThat(plan.check("risk-unanswered")).isEmpty();
    }

    @Test
    void whatHitsNothingCriticalIsAWarning() {
        plan.item("Longest", 20);
        plan.risk("Likely", 0.9, 1, app);
        assertThat(plan.check("risk-unanswered").getFirst().severity()).isEqualTo(ProblemSeverity.WARNING);
    }
}
