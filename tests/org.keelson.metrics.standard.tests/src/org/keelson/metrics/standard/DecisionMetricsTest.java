// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.metrics.standard.Declared.because;
import static org.keelson.metrics.standard.Declared.why;
import static org.keelson.metrics.standard.Plan.day;
import static org.keelson.metrics.standard.Plan.item;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Program;
import org.keelson.model.QuestionState;

/** As of Monday, 16 March 2026. */
class DecisionMetricsTest {

    private static final String LATENCY = "decision-latency";
    private static final String AGE = "open-question-age";

    private final Declared declared = new Declared();
    private final Plan plan = new Plan().asOf(3, 16);
    private final Program one = plan.program("one");
    private final Program other = plan.program("other");

    DecisionMetricsTest() throws Exception {
    }

    private Decision decided(String id, int needed, int decidedOn) {
        Decision decision = plan.decision(id, day(3, needed));
        decision.setDecidedOn(day(3, decidedOn));
        decision.setState(DecisionState.ACCEPTED);
        return decision;
    }

    @Test
    void latencyIsTheMedianOfMadeAndOverdueDecisions() throws Exception {
        decided("early", 9, 5).getPrograms().add(one);
        decided("late", 2, 8).getPrograms().add(one);
        decided("later", 2, 10).getItems().add(item(other, "item", 1));
        plan.decision("open", day(3, 6)).getPrograms().add(one);
        plan.decision("ahead", day(3, 16)).getPrograms().add(one);
        // 0, 6, 8 and, up to now, 10 days
        assertThat(declared.values(LATENCY, plan)).containsOnly(Map.entry("p", 7.0), Map.entry("one", 6.0),
                Map.entry("other", 8.0));
        assertThat(why(declared.measure(LATENCY, plan), "p")).containsExactly(
                "Median of 4 decisions; open and past the day: 1", "'OPEN' was needed by 2026-03-06 and is open",
                "'LATER' was needed by 2026-03-02 and was decided on 2026-03-10",
                "'LATE' was needed by 2026-03-02 and was decided on 2026-03-08");
    }

    @Test
    void whatIsLongAgoReplacedOrUndatedDoesNotCount() throws Exception {
        decided("a", 2, 3);
        decided("superseded", 2, 12).setState(DecisionState.SUPERSEDED);
        decided("undated", 2, 12).setDecideBy(null);
        plan.decision("deferred", day(3, 14)).setState(DecisionState.DEFERRED);
        decided("refused", 2, 5).setState(DecisionState.REJECTED);
        assertThat(declared.values(LATENCY, plan)).as("1, 2 and 3 days").containsOnly(Map.entry("p", 2.0));
        assertThat(declared.values(LATENCY, plan, "weeks", 1)).as("since 9 March, the open one alone")
                .containsOnly(Map.entry("p", 2.0));
        plan.portfolio.getDecisions().removeLast();
        assertThat(declared.values(LATENCY, plan)).as("between 1 and 2 days").containsOnly(Map.entry("p", 1.5));
        assertThat(because(declared.measure(LATENCY, plan), "one"))
                .isEqualTo("No decision with a date was made lately or is past its date.");
    }

    @Test
    void theQuestionThatIsLongestOverdueCounts() throws Exception {
        plan.question("a", day(3, 2)).getPrograms().add(one);
        plan.question("b", day(3, 13)).getItems().add(item(other, "item", 1));
        plan.question("ahead", day(3, 20)).getPrograms().add(other);
        plan.question("undated", null).getPrograms().add(one);
        plan.question("answered", day(3, 1)).setState(QuestionState.ANSWERED);
        assertThat(declared.values(AGE, plan)).containsOnly(Map.entry("p", 14.0), Map.entry("one", 14.0),
                Map.entry("other", 3.0));
        assertThat(why(declared.measure(AGE, plan), "p")).containsExactly(
                "Past the day: 2 of 4 that are open; without a day: 1", "'A' was to be answered by 2026-03-02",
                "'B' was to be answered by 2026-03-13");
    }

    @Test
    void questionsInTimeAreNoDaysOverdue() throws Exception {
        assertThat(because(declared.measure(AGE, plan), "p")).isEqualTo("No question is open.");
        plan.question("undated", null).getPrograms().add(one);
        assertThat(because(declared.measure(AGE, plan), "one")).isEqualTo("No open question says by when it must be answered.");
        plan.question("today", day(3, 16)).getPrograms().add(one);
        assertThat(declared.values(AGE, plan)).containsOnly(Map.entry("p", 0.0), Map.entry("one", 0.0));
    }
}
