// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keelson.metrics.standard.Declared.because;
import static org.keelson.metrics.standard.Declared.why;
import static org.keelson.metrics.standard.Plan.DAY;
import static org.keelson.metrics.standard.Plan.end;
import static org.keelson.metrics.standard.Plan.entry;
import static org.keelson.metrics.standard.Plan.finished;
import static org.keelson.metrics.standard.Plan.item;
import static org.keelson.metrics.standard.Plan.milestone;
import static org.keelson.metrics.standard.Plan.sample;
import static org.keelson.metrics.standard.Plan.start;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.api.NotApplicableException;
import org.keelson.model.Baseline;
import org.keelson.model.Deliverable;
import org.keelson.model.Milestone;
import org.keelson.model.Program;

/** Of two programs, one is critical from 2 to 27 March; in the other, two items have 10 and 15 days of float. */
class FloatMetricsTest {

    private final Declared declared = new Declared();
    private final Plan plan = new Plan();
    private final Program one = plan.program("one");
    private final Program other = plan.program("other");
    private final Deliverable a = item(one, "a", 20);
    private final Deliverable b = item(other, "b", 10);
    private final Deliverable c = item(other, "c", 5);
    private final Milestone live = milestone(one, "live");

    FloatMetricsTest() throws Exception {
        plan.link(a, live);
        plan.asOf(3, 2);
    }

    @Test
    void floatThatIsEatenIsTheShareOfWhatThereWas() throws Exception {
        Baseline baseline = plan.baseline("agreed", start(3, 2));
        entry(baseline, "a", start(3, 2), end(3, 27), 20, 0);
        entry(baseline, "b", start(3, 2), end(3, 6), 5, 16);
        entry(baseline, "c", start(3, 2), end(3, 6), 5, 14);
        entry(baseline, "live", end(3, 27), end(3, 27), 0, 0);
        // b had 16 days and has 10; c has gained one, which makes up for nothing: 6 of 30 are gone
        assertThat(declared.values("float-consumption", plan)).containsOnly(Map.entry("b", 37.5), Map.entry("c", 0.0),
                Map.entry("other", 20.0), Map.entry("p", 20.0));
        assertThat(because(declared.measure("float-consumption", plan), "a")).isEqualTo("It had no float in the baseline.");
        assertThat(because(declared.measure("float-consumption", plan), "one"))
                .isEqualTo("None of its unfinished items had float in the baseline 'AGREED' of 2026-03-02.");
        assertThat(why(declared.measure("float-consumption", plan), "other")).containsExactly(
                "20 % of the float is eaten with 0 % of the work done, since the baseline 'AGREED' of 2026-03-02",
                "Most is lost by 'B': 6 working days");
        assertThat(why(declared.measure("float-consumption", plan), "b"))
                .containsExactly("16 working days of float then, 10 now");
    }

    @Test
    void moreThanAllOfTheFloatCanBeEaten() throws Exception {
        Baseline baseline = plan.baseline("agreed", start(3, 2));
        entry(baseline, "b", start(3, 2), end(3, 6), 5, 4);
        b.setDeadline(end(3, 11));
        assertThat(declared.values("float-consumption", plan)).as("two days late, of four").containsEntry("b", 150.0);
    }

    @Test
    void whatIsFinishedOrHasNoDatesHasNoFloatToEat() throws Exception {
        assertThatThrownBy(() -> declared.measure("float-consumption", plan)).isInstanceOf(NotApplicableException.class);
        Baseline baseline = plan.baseline("agreed", start(3, 2));
        entry(baseline, "b", start(3, 2), end(3, 6), 5, 4);
        entry(baseline, "c", start(3, 2), end(3, 6), 5, 4).setTotalFloat(null);
        finished(b, start(3, 2), end(3, 6));
        assertThat(declared.measure("float-consumption", plan)).doesNotContainKey("b");
        assertThat(because(declared.measure("float-consumption", plan), "c"))
                .isEqualTo("The baseline does not say what float it had.");
        entry(baseline, "a", start(3, 2), end(3, 6), 5, 4);
        plan.link(live, a);
        assertThat(because(declared.measure("float-consumption", plan), "a"))
                .isEqualTo("It has no dates, since it is in or behind a loop.");
    }

    @Test
    void theTightestItemCounts() throws Exception {
        assertThat(declared.values("least-float", plan)).containsOnly(Map.entry("p", 0.0), Map.entry("one", 0.0),
                Map.entry("other", 10.0), Map.entry("live", 0.0));
        live.setDeadline(end(3, 25));
        assertThat(declared.values("least-float", plan)).containsEntry("live", -2.0).containsEntry("p", -2.0);
        assertThat(why(declared.measure("least-float", plan), "p"))
                .containsExactly("Least of all has 'A', planned to finish 2026-03-27");
        finished(b, start(3, 2), end(3, 6));
        assertThat(declared.values("least-float", plan)).containsEntry("other", 15.0);
        finished(c, start(3, 2), end(3, 6));
        assertThat(because(declared.measure("least-float", plan), "other"))
                .isEqualTo("Nothing of it is unfinished and has dates.");
    }

    @Test
    void criticalItemsHaveNoFloatOrSoLittle() throws Exception {
        assertThat(declared.values("critical-items", plan)).containsOnly(Map.entry("p", 2.0), Map.entry("one", 2.0),
                Map.entry("other", 0.0));
        assertThat(declared.values("critical-items", plan, "near", 10 * DAY)).containsEntry("p", 3.0).containsEntry("other", 1.0);
        live.setDeadline(end(3, 26));
        assertThat(why(declared.measure("critical-items", plan, "near", 10 * DAY), "p")).containsExactly(
                "3 of 4 unfinished items, 75 %", "'A' is 1 working day late for what depends on it",
                "'LIVE' is 1 working day late for what depends on it", "'B' has 10 working days of float");
    }

    @Test
    void erosionIsTheSlopeOfWhatWasRecorded() throws Exception {
        Milestone ready = milestone(other, "ready");
        plan.link(b, ready);
        plan.asOf(3, 23);
        sample(sample(plan.series("least-float", ready, "d"), start(3, 16), 12), start(3, 9), 14);
        assertThat(declared.values("least-float", plan)).containsEntry("ready", 10.0);
        assertThat(declared.values("float-erosion", plan)).containsOnly(Map.entry("ready", 2.0));
        assertThat(why(declared.measure("float-erosion", plan), "ready"))
                .containsExactly("Loses 2 working days of float a week, by 3 values since 2026-03-09");
        assertThat(because(declared.measure("float-erosion", plan), "p"))
                .isEqualTo("Of the last 13 weeks no float is known from a"
                + " week ago or more: neither the metric least-float was recorded nor a baseline taken.");
    }

    @Test
    void baselinesAreAsGoodAsWhatWasRecorded() throws Exception {
        plan.asOf(3, 16);
        Baseline baseline = plan.baseline("agreed", start(3, 2));
        entry(baseline, "b", start(3, 2), end(3, 13), 10, 14);
        entry(baseline, "c", start(3, 2), end(3, 6), 5, 15);
        entry(baseline, "live", end(3, 27), end(3, 27), 0, 3);
        entry(baseline, "gone", end(3, 27), end(3, 27), 0, 0);
        // everything has moved by two weeks: b and c have 10 and 15 days as ever
        assertThat(declared.values("float-erosion", plan)).containsOnly(Map.entry("other", 2.0), Map.entry("live", 1.5),
                Map.entry("one", 1.5), Map.entry("p", 1.5));
        assertThat(declared.values("float-erosion", plan, "weeks", 1)).as("too long ago").isEmpty();
    }

    @Test
    void aValueOfTheSameDayIsTheSameMeasurement() throws Exception {
        plan.asOf(3, 9);
        sample(sample(plan.series("least-float", other, "d"), start(3, 2), 10), start(3, 9).minusHours(2), 99);
        assertThat(declared.values("float-erosion", plan)).containsOnly(Map.entry("other", 0.0));
    }
}
