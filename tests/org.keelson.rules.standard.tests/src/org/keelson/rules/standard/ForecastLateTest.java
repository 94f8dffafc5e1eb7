// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.api.Finding;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Deliverable;
import org.keelson.model.Distribution;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Milestone;
import org.keelson.model.RiskState;
import org.keelson.model.problems.ProblemSeverity;

/** Live follows API, which takes 8 to 18 days, each as likely as any other: its P50 is near 18 March, its P80 near the 23rd. */
class ForecastLateTest {

    private final Plan plan = new Plan();
    private final Deliverable api = plan.item("API", 10);
    private final Milestone live = plan.milestone("Live");

    @BeforeEach
    void draw() {
        api.setOptimistic(8 * DAY);
        api.setPessimistic(18 * DAY);
        api.setDistribution(Distribution.UNIFORM);
        plan.link(api, live);
    }

    private List<Finding> check(int deadlineInMarch) {
        live.setDeadline(Plan.evening(LocalDate.of(2026, 3, deadlineInMarch)));
        return plan.check("forecast-late");
    }

    @Test
    void aDeadlineThatMostFuturesKeepIsAWarning() {
        assertThat(check(19)).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            assertThat(found.element()).isEqualTo("Live");
            assertThat(found.message()).matches("'Live' keeps its deadline of 2026-03-19 with a confidence of 6\\d %; its P80 is"
                    + " 2026-03-23, [12].* working days? later");
            assertThat(found.why().get(0)).startsWith("P50 is 2026-03-1").endsWith("it would be 2026-03-13");
            assertThat(found.why().get(1)).startsWith("'API' moves it by ")
                    .endsWith(" from its shortest to its longest tenth of draws");
            assertThat(found.level()).isNull();
        });
    }

    @Test
    void aDeadlineThatMostFuturesMissIsAnError() {
        assertThat(check(13)).singleElement()
                .satisfies(found -> assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR));
    }

    @Test
    void aDeadlineThatEightInTenKeepIsAllRightAndTheParameterSaysHowMany() {
        assertThat(check(24)).isEmpty();
        assertThat(plan.check("forecast-late", Map.of("percentile", "0.95"))).singleElement()
                .satisfies(found -> assertThat(found.message()).contains("; its P95 is 2026-03-2"));
    }

    @Test
    void aToleranceMayBeGiven() {
        assertThat(check(19)).hasSize(1);
        assertThat(plan.check("forecast-late", Map.of("tolerance", "3d"))).isEmpty();
    }

    @Test
    void aCommittedDateIsForThePortfolioToDecide() {
        live.setCommitted(true);
        assertThat(check(19)).singleElement().satisfies(found -> {
            assertThat(found.level()).isEqualTo(EscalationLevel.PORTFOLIO);
            assertThat(found.why()).contains("The date was promised outside of the portfolio");
        });
    }

    @Test
    void driversAreLookedUpForTheLeastLikelyOnly() {
        plan.risk("Vendor late", 0.9, 10, api).setState(RiskState.OPEN);
        Milestone later = plan.milestone("Later");
        plan.link(live, later);
        later.setDeadline(Plan.evening(LocalDate.of(2026, 3, 20)));
        assertThat(check(13)).hasSize(2).allSatisfy(found -> assertThat(found.why())
                .anyMatch(why -> why.startsWith("Risk 'Vendor late' moves it by "))
                .anyMatch(why -> why.startsWith("'API' moves it by ")));
        assertThat(plan.check("forecast-late", Map.of("explained", "1", "drivers", "1"))).satisfiesExactlyInAnyOrder(
                found -> assertThat(found.why()).filteredOn(why -> why.contains("moves it by")).hasSize(1),
                found -> assertThat(found.why()).noneMatch(why -> why.contains("moves it by")));
    }

    @Test
    void theConfidenceOfThoseWhoDeliverIsTold() {
        CustomField field = Plan.identified(Plan.MODEL.createCustomField(), "Delivery confidence");
        field.setKey("delivery-confidence");
        field.setType(CustomFieldType.CHOICE);
        plan.portfolio.getCustomFields().add(field);
        CustomValue value = Plan.MODEL.createCustomValue();
        value.setField(field);
        value.setValue("low");
        live.getCustomValues().add(value);
        assertThat(check(19).getFirst().why()).contains("Confidence of those who deliver it: low");
    }

    @Test
    void whatIsCertainlyLateIsToldByThePlanAlone() {
        api.setOptimistic(null);
        api.setPessimistic(null);
        assertThat(check(12)).isEmpty();
    }

    @Test
    void whatIsFinishedOrHasNoDeadlineIsPassedOver() {
        assertThat(plan.check("forecast-late")).isEmpty();
        Plan.finish(api);
        Plan.finish(live);
        live.setDeadline(Plan.evening(LocalDate.of(2026, 2, 20)));
        assertThat(plan.check("forecast-late")).isEmpty();
    }
}
