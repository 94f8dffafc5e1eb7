// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Forecast;
import org.keelson.model.MetricSeries;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Sample;

class MilestoneTrendTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 6, 1, 9, 0);

    private final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
    private final Program program = ModelFactory.eINSTANCE.createProgram();

    MilestoneTrendTest() {
        portfolio.setId("P");
        portfolio.setStart(LocalDate.of(2026, 3, 2));
        portfolio.setDataDate(NOW);
        program.setId("program");
        portfolio.getPrograms().add(program);
    }

    private Milestone milestone(String id, String on) {
        Milestone milestone = ModelFactory.eINSTANCE.createMilestone();
        milestone.setId(id);
        milestone.setName(id);
        milestone.setConstraint(ConstraintKind.MSO);
        milestone.setConstraintDate(LocalDateTime.parse(on));
        program.getItems().add(milestone);
        return milestone;
    }

    private static void forecast(Milestone milestone, String asOf, String finish) {
        Forecast forecast = ModelFactory.eINSTANCE.createForecast();
        forecast.setAsOf(LocalDate.parse(asOf));
        forecast.setFinish(LocalDateTime.parse(finish));
        milestone.getForecasts().add(forecast);
    }

    private List<MilestoneTrend> trends() {
        return MilestoneTrend.of(portfolio, Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard()), NOW);
    }

    @Test
    void whatWasSaidEndsInThePlanOfNow() {
        Milestone milestone = milestone("launch", "2026-09-14T09:00");
        forecast(milestone, "2026-05-04", "2026-09-04T17:00");
        forecast(milestone, "2026-07-01", "2026-12-01T17:00");
        Baseline baseline = ModelFactory.eINSTANCE.createBaseline();
        baseline.setId("b");
        baseline.setName("As approved");
        baseline.setTakenOn(LocalDateTime.of(2026, 3, 2, 9, 0));
        BaselineEntry entry = ModelFactory.eINSTANCE.createBaselineEntry();
        entry.setItem("launch");
        entry.setFinish(LocalDateTime.of(2026, 8, 28, 17, 0));
        baseline.getEntries().add(entry);
        portfolio.getBaselines().add(baseline);
        MilestoneTrend trend = trends().getFirst();
        assertThat(trend.said()).extracting(each -> each.on().toLocalDate() + " " + each.finish().toLocalDate() + " " + each.by())
                .containsExactly("2026-03-02 2026-08-28 As approved", "2026-05-04 2026-09-04 null", "2026-06-01 2026-09-14 null");
        assertThat(trend.movedDays()).isCloseTo(10, within(1e-9));
    }

    @Test
    void whoLosesADayAWeekSlips() {
        Milestone fast = milestone("fast", "2026-09-14T09:00");
        forecast(fast, "2026-05-04", "2026-09-04T17:00");
        Milestone slow = milestone("slow", "2026-09-14T09:00");
        forecast(slow, "2026-05-04", "2026-09-10T17:00");
        forecast(milestone("young", "2026-09-14T09:00"), "2026-05-29", "2026-08-04T17:00");
        milestone("never said", "2026-09-14T09:00");
        assertThat(trends()).extracting(MilestoneTrend::id).containsExactly("fast", "young", "slow");
        assertThat(trends().getFirst().perWeek()).isCloseTo(5.0 / 4, within(1e-9));
        assertThat(trends().getFirst().isSlipping()).isTrue();
        assertThat(trends().get(1).perWeek()).isNaN();
        assertThat(trends().getLast().isSlipping()).isFalse();
    }

    @Test
    void recordedSlipsCountAsSaid() {
        Milestone milestone = milestone("launch", "2026-09-14T09:00");
        forecast(milestone, "2026-05-04", "2026-09-04T17:00");
        MetricSeries series = ModelFactory.eINSTANCE.createMetricSeries();
        series.setId("series");
        series.setDefinition("milestone-slip");
        series.setElement(milestone);
        Sample sample = ModelFactory.eINSTANCE.createSample();
        sample.setDate(LocalDateTime.of(2026, 5, 18, 9, 0));
        sample.setValue(3);
        series.getSamples().add(sample);
        portfolio.getMetrics().add(series);
        assertThat(trends().getFirst().said()).extracting(each -> each.finish().toLocalDate().toString())
                .containsExactly("2026-09-04", "2026-09-09", "2026-09-14");
    }
}
