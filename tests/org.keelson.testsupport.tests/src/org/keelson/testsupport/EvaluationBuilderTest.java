// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.api.ComputedStatus;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.MetricReading;
import org.keelson.api.MetricReading.Trend;
import org.keelson.api.RuleFinding;
import org.keelson.model.Status;
import org.keelson.model.problems.ProblemSeverity;

class EvaluationBuilderTest {

    private static PortfolioBuilder portfolio() {
        return PortfolioBuilder.portfolio("P").teams("web")
                .program("p", program -> program.item("a", item -> item.lasts("3d", "5d", "10d")));
    }

    @Test
    void nothingDependsOnTheTimeOfTheTest() {
        Evaluation evaluation = portfolio().evaluation().build();
        assertThat(evaluation.now()).isEqualTo("2026-03-02T09:00");
        assertThat(evaluation.asOf()).isEqualTo("2026-03-02T09:00");
        assertThat(portfolio().timeZone("Asia/Tokyo").evaluation().at("2026-03-16").build().now()).isEqualTo("2026-03-16T09:00");
        assertThat(portfolio().timeZone("Nowhere/Land").evaluation().at("2026-03-16T10:00").build().now())
                .isEqualTo("2026-03-16T10:00");
        assertThat(EvaluationBuilder.of(portfolio().with(each -> each.setStart(null)).build()).build().now())
                .isEqualTo("2026-03-02T09:00");
    }

    @Test
    void parametersAreThoseGiven() {
        Evaluation evaluation = portfolio().evaluation().parameters(Map.of("days", 7, "flag", true)).parameter("days", 5)
                .parameter("from", LocalDate.of(2026, 3, 2)).build();
        assertThat(evaluation.parameters().integer("days")).isEqualTo(5);
        assertThat(evaluation.parameters().flag("flag")).isTrue();
        assertThat(evaluation.parameters().ids()).containsExactly("days", "flag", "from");
    }

    @Test
    void whatIsNotNeededIsNotThere() {
        Evaluation evaluation = portfolio().evaluation().build();
        assertThatIllegalStateException().isThrownBy(evaluation::simulation);
        assertThatIllegalStateException().isThrownBy(evaluation::readings);
        assertThatIllegalStateException().isThrownBy(evaluation::findings);
        assertThatIllegalStateException().isThrownBy(evaluation::statuses);
        assertThat(evaluation.cancel().isRequested()).isFalse();
    }

    @Test
    void whatIsNeededIsGiven() {
        Finding finding = new Finding(ProblemSeverity.WARNING, "a", "Look", List.of());
        Evaluation evaluation = portfolio().evaluation().simulated(200).reading("velocity", "web", 31).reading("age", "web", 2)
                .finding("late", finding).status("a", Status.WATCH, "late").cancel(() -> true).build();
        assertThat(evaluation.simulation().iterations()).isEqualTo(200);
        assertThat(evaluation.readings()).extracting(MetricReading::metric).containsExactly("age", "velocity");
        assertThat(evaluation.findings()).containsExactly(new RuleFinding("late", finding));
        assertThat(evaluation.statuses())
                .containsExactly(new ComputedStatus("a", Status.WATCH, Status.UNKNOWN, false, List.of("late")));
        assertThat(evaluation.cancel().isRequested()).isTrue();
    }

    @Test
    void whatIsNeededMayBeGivenAsAWhole() {
        MetricReading reading = new MetricReading("velocity", "Velocity", "web", 31, "points", Trend.RISING, Status.UNKNOWN, null,
                List.of());
        RuleFinding finding = new RuleFinding("late", new Finding(ProblemSeverity.ERROR, null, "Look", List.of()));
        ComputedStatus status = new ComputedStatus("a", Status.WATCH, Status.ON_TRACK, true, List.of());
        Evaluation evaluation = portfolio().evaluation().readings(reading).findings(finding).statuses(status).build();
        assertThat(evaluation.readings()).containsExactly(reading);
        assertThat(evaluation.findings()).containsExactly(finding);
        assertThat(evaluation.statuses()).containsExactly(status);
        assertThat(portfolio().evaluation().readings().findings().statuses().build().readings()).isEmpty();
    }
}
