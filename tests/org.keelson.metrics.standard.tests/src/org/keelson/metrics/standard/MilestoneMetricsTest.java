// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.metrics.standard.Declared.because;
import static org.keelson.metrics.standard.Declared.why;
import static org.keelson.metrics.standard.Plan.day;
import static org.keelson.metrics.standard.Plan.end;
import static org.keelson.metrics.standard.Plan.entry;
import static org.keelson.metrics.standard.Plan.finished;
import static org.keelson.metrics.standard.Plan.forecast;
import static org.keelson.metrics.standard.Plan.item;
import static org.keelson.metrics.standard.Plan.milestone;
import static org.keelson.metrics.standard.Plan.start;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.model.Milestone;
import org.keelson.model.Program;

/** A milestone that is planned for Friday, 17 April 2026, as of Monday, 23 March. */
class MilestoneMetricsTest {

    private final Declared declared = new Declared();
    private final Plan plan = new Plan().asOf(3, 23);
    private final Program program = plan.program("program");
    private final Milestone live = milestone(program, "live");

    MilestoneMetricsTest() throws Exception {
        plan.link(item(program, "a", 20), live);
    }

    @Test
    void slipIsCountedFromTheFirstForecast() throws Exception {
        forecast(live, day(3, 2), end(4, 10));
        forecast(live, day(3, 9), end(4, 8));
        live.setDeadline(end(4, 20));
        assertThat(declared.values("milestone-slip", plan)).containsOnly(Map.entry("live", 5.0));
        assertThat(why(declared.measure("milestone-slip", plan), "live")).containsExactly(
                "Planned for 2026-04-17, first for 2026-04-10 as forecast on 2026-03-02",
                "Then for 2026-04-08 as forecast on 2026-03-09", "Its deadline is 2026-04-20");
    }

    @Test
    void orFromABaselineThatIsOlder() throws Exception {
        forecast(live, day(3, 2), end(4, 10));
        entry(plan.baseline("old", start(2, 2)), "live", end(4, 24), end(4, 24), 0, 0);
        entry(plan.baseline("new", start(3, 20)), "live", end(4, 1), end(4, 1), 0, 0);
        assertThat(declared.values("milestone-slip", plan)).as("comes earlier").containsOnly(Map.entry("live", -5.0));
    }

    @Test
    void whatWasNeverForecastDoesNotSlip() throws Exception {
        forecast(live, day(3, 24), end(4, 10));
        assertThat(because(declared.measure("milestone-slip", plan), "live")).as("a forecast of tomorrow is none")
                .isEqualTo("It was never forecast, and no baseline knows it.");
        assertThat(because(declared.measure("milestone-slip-rate", plan), "live"))
                .isEqualTo("Of the last 13 weeks no forecast and no baseline is known from a week ago or more.");
        finished(live, end(3, 20), end(3, 20));
        assertThat(declared.measure("milestone-slip", plan)).isEmpty();
        assertThat(declared.measure("milestone-slip-rate", plan)).isEmpty();
    }

    @Test
    void theRateIsTheSlopeOfTheForecasts() throws Exception {
        // two weeks ago 10 working days before what is planned now, a week ago 7; what was said today is superseded
        forecast(live, day(3, 9), end(4, 3));
        forecast(live, day(3, 16), end(4, 8));
        forecast(live, day(3, 23), end(3, 2));
        live.getForecasts().move(0, 2);
        assertThat(declared.values("milestone-slip-rate", plan)).containsOnly(Map.entry("live", 5.0));
        assertThat(why(declared.measure("milestone-slip-rate", plan), "live"))
                .containsExactly("Moves out by 5 working days a week, by 3 dates since 2026-03-09");
        live.getForecasts().getLast().setFinish(end(4, 14));
        assertThat(declared.values("milestone-slip-rate", plan)).as("the ends alone decide, of three in equal steps")
                .containsOnly(Map.entry("live", 5.0));
    }

    @Test
    void onlyTheLastWeeksCountForTheRate() throws Exception {
        forecast(live, day(3, 2), end(3, 2));
        forecast(live, day(3, 16), end(4, 24));
        assertThat(declared.values("milestone-slip-rate", plan, "weeks", 1).get("live")).isEqualTo(-5);
    }
}
