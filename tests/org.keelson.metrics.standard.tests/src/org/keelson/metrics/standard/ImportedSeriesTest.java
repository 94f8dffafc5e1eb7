// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keelson.metrics.standard.Declared.because;
import static org.keelson.metrics.standard.Declared.why;
import static org.keelson.metrics.standard.Plan.sample;
import static org.keelson.metrics.standard.Plan.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.api.Measurement;
import org.keelson.api.NotApplicableException;
import org.keelson.model.MetricSeries;
import org.keelson.model.Program;
import org.keelson.model.Team;

/** As of Monday, 16 March 2026. */
class ImportedSeriesTest {

    private final Declared declared = new Declared();
    private final Plan plan = new Plan().asOf(3, 16);
    private final Program one = plan.program("one");
    private final Team core = plan.team("core");

    ImportedSeriesTest() throws Exception {
    }

    @ParameterizedTest
    @ValueSource(strings = {"velocity", "defect-rate", "escaped-defects", "test-coverage", "deployment-frequency", "lead-time",
        "change-failure-rate", "time-to-restore"})
    void theLatestValueCounts(String id) throws Exception {
        MetricSeries series = plan.series(id, core, " pieces ");
        sample(series, start(3, 9), 7.25);
        sample(series, start(3, 2), 5);
        sample(series, start(3, 12), Double.NaN);
        sample(series, null, 99);
        sample(plan.series(id.toUpperCase(Locale.ROOT), one, null), start(3, 2), 1);
        sample(plan.series("something-else", plan.portfolio, null), start(3, 2), 1);
        assertThat(declared.values(id, plan)).containsOnly(Map.entry("core", 7.25), Map.entry("one", 1.0));
        Map<String, Measurement> measured = declared.measure(id, plan);
        assertThat(measured.get("core")).isEqualTo(new Measurement.Value("core", 7.25, "pieces", List.of(
                "Measured on 2026-03-09; 2 values since 2026-03-02", "Before, on 2026-03-02: 5")));
        assertThat(((Measurement.Value) measured.get("one")).unit()).as("as declared").isNull();
    }

    @Test
    void whatIsTooOldSaysNothing() throws Exception {
        sample(plan.series("velocity", core, "points"), start(2, 9), 40);
        assertThat(declared.values("velocity", plan)).containsEntry("core", 40.0);
        assertThat(because(declared.measure("velocity", plan, "days", 34), "core"))
                .isEqualTo("The latest value is of 2026-02-09, 35 days old; 34 days are allowed.");
    }

    @Test
    void whatWasMeasuredSinceTheDataDateCounts() throws Exception {
        sample(plan.series("velocity", core, "points"), start(4, 9), 40);
        assertThat(declared.values("velocity", plan, "days", 1)).containsEntry("core", 40.0);
    }

    @Test
    void severalSeriesOfOneElementAreOne() throws Exception {
        MetricSeries first = sample(plan.series("velocity", core, "a"), start(3, 2), 1);
        MetricSeries second = sample(plan.series("velocity", core, "b"), start(3, 9), 2);
        assertThat(declared.values("velocity", plan)).containsEntry("core", 2.0);
        sample(first, start(3, 9), 3);
        assertThat(declared.values("velocity", plan)).as("the least id").containsEntry("core", 3.0);
        plan.portfolio.getMetrics().move(0, second);
        assertThat(declared.values("velocity", plan)).containsEntry("core", 3.0);
        assertThat(why(declared.measure("velocity", plan), "core"))
                .contains("Before, on 2026-03-09: 2", "Before, on 2026-03-02: 1");
    }

    @Test
    void saysWhereItWouldComeFrom() throws Exception {
        MetricSeries series = sample(plan.series("velocity", one, "points"), start(3, 2), Double.POSITIVE_INFINITY);
        assertThat(because(declared.measure("velocity", plan), "one")).isEqualTo("Its series is empty.");
        series.setElement(null);
        assertThatThrownBy(() -> declared.measure("velocity", plan)).isInstanceOf(NotApplicableException.class).hasMessage(
                "The portfolio has no series of velocity; it comes from outside, as a table of the format metrics-csv for"
                        + " example.");
    }
}
