// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keelson.metrics.standard.Declared.because;
import static org.keelson.metrics.standard.Declared.why;
import static org.keelson.metrics.standard.Plan.begun;
import static org.keelson.metrics.standard.Plan.end;
import static org.keelson.metrics.standard.Plan.entry;
import static org.keelson.metrics.standard.Plan.finished;
import static org.keelson.metrics.standard.Plan.item;
import static org.keelson.metrics.standard.Plan.milestone;
import static org.keelson.metrics.standard.Plan.start;
import static org.keelson.metrics.standard.Plan.workstream;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.api.NotApplicableException;
import org.keelson.model.Baseline;
import org.keelson.model.Deliverable;
import org.keelson.model.Program;
import org.keelson.model.Workstream;

class SchedulePerformanceTest {

    private static final String ID = "schedule-performance";

    private final Declared declared = new Declared();
    private final Plan plan = new Plan();
    private final Program one = plan.program("one");
    private final Workstream stream = workstream(one, "stream");
    private final Program other = plan.program("other");
    private final Deliverable a = item(stream, "a", 10);
    private final Deliverable b = item(one, "b", 10);
    private final Baseline baseline = plan.baseline("agreed", start(3, 2));

    SchedulePerformanceTest() throws Exception {
        plan.link(a, b);
        entry(baseline, "a", start(3, 2), end(3, 13), 10, 0);
        entry(baseline, "b", start(3, 16), end(3, 27), 10, 0);
        plan.asOf(3, 16);
    }

    @Test
    void halfOfWhatWasPlannedIsHalfTheSpeed() throws Exception {
        begun(a, start(3, 2), 5);
        assertThat(declared.values(ID, plan)).containsOnly(Map.entry("p", 0.5), Map.entry("one", 0.5),
                Map.entry("stream", 0.5));
        assertThat(why(declared.measure(ID, plan), "one")).containsExactly(
                "What is done was to be done by 2026-03-06: 5 of 10 working days that have passed",
                "25 % of the work is done and 50 % was to be, by the baseline 'AGREED' of 2026-03-02, over 2 items",
                "Behind: 'A', by 5 working days of work");
    }

    @Test
    void asPlannedIsOneAndAheadIsMore() throws Exception {
        finished(a, start(3, 2), end(3, 13));
        assertThat(declared.values(ID, plan)).containsEntry("p", 1.0).containsEntry("stream", 1.0);
        begun(b, end(3, 13), 8);
        assertThat(declared.values(ID, plan)).as("12 of 10 days").containsEntry("p", 1.2);
    }

    @Test
    void aPartThatIsFinishedStaysAsLateAsItWas() throws Exception {
        finished(a, start(3, 2), end(3, 27));
        plan.asOf(6, 1);
        assertThat(declared.values(ID, plan)).as("planned for 10 days, took 20").containsEntry("stream", 0.5);
    }

    @Test
    void itemsWeighAsMuchAsTheirDurationInTheBaseline() throws Exception {
        Deliverable c = item(other, "c", 2);
        Deliverable d = item(other, "d", 8);
        entry(baseline, "c", start(3, 2), end(3, 13), 2, 0);
        entry(baseline, "d", start(3, 2), end(3, 13), 8, 0);
        finished(c, start(3, 2), end(3, 3));
        begun(d, start(3, 2), 6);
        // 2 + 2 of 10 days of work in 10 days of time
        assertThat(declared.values(ID, plan)).containsEntry("other", 0.4);
    }

    @Test
    void whatIsNewOrGoneOrTakesNoTimeIsLeftOut() throws Exception {
        finished(a, start(3, 2), end(3, 13));
        item(one, "new", 100);
        milestone(one, "m");
        entry(baseline, "gone", start(3, 2), end(3, 6), 5, 0);
        entry(baseline, "m", end(3, 6), end(3, 6), 0, 0);
        assertThat(declared.values(ID, plan)).containsEntry("p", 1.0).containsEntry("one", 1.0);
    }

    @Test
    void theBaselineTakenLastCounts() throws Exception {
        begun(a, start(3, 2), 5);
        Baseline later = plan.baseline("later", start(3, 9));
        entry(later, "a", start(3, 2), end(3, 27), 20, 0);
        plan.portfolio.getBaselines().move(0, later);
        assertThat(declared.values(ID, plan)).as("half of twenty days in ten").containsEntry("stream", 1.0);
    }

    @Test
    void saysWhyItDoesNotApply() throws Exception {
        milestone(other, "m");
        entry(baseline, "m", end(3, 6), end(3, 6), 0, 0);
        assertThat(because(declared.measure(ID, plan), "other"))
                .isEqualTo("Nothing of it takes time in the baseline 'AGREED' of 2026-03-02.");
        baseline.getEntries().removeLast();
        assertThat(because(declared.measure(ID, plan), "other"))
                .isEqualTo("None of its items is in the baseline 'AGREED' of 2026-03-02.");
        plan.asOf(3, 2);
        assertThat(because(declared.measure(ID, plan), "p"))
                .isEqualTo("By the baseline 'AGREED' of 2026-03-02 its work begins on 2026-03-02.");
        plan.asOf(3, 6);
        assertThat(because(declared.measure(ID, plan), "p")).isEqualTo(
                "Of its plan by the baseline 'AGREED' of 2026-03-02, 4 working days have passed; 5 are needed to tell.");
        assertThat(declared.values(ID, plan, "least", 4 * Plan.DAY)).containsEntry("p", 0.0);
        plan.portfolio.getBaselines().clear();
        assertThatThrownBy(() -> declared.measure(ID, plan)).isInstanceOf(NotApplicableException.class)
                .hasMessage("The portfolio has no baseline to compare with.");
    }
}
