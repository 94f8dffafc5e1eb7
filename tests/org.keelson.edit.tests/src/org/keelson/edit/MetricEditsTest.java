// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.edit.MetricEdits.Recorded;
import org.keelson.model.MetricSeries;
import org.keelson.model.Sample;

class MetricEditsTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 12, 9, 0);

    private final Example e = new Example();

    private void record(LocalDateTime at, double... values) {
        List<Recorded> all = new ArrayList<>();
        for (double value : values) {
            all.add(new Recorded("m", "Metric", e.portfolio.getId(), value, "d"));
        }
        e.session.execute(MetricEdits.record(all, at));
    }

    private MetricSeries series() {
        assertThat(e.portfolio.getMetrics()).hasSize(1);
        return e.portfolio.getMetrics().getFirst();
    }

    @Test
    void aValueMakesASeriesAndEachUndoTakesItBack() {
        String before = Dump.of(e.resource);
        record(MONDAY, 1.5);
        assertThat(e.session.undoLabel()).hasValue("Record 1 metric value");
        assertThat(series().getDefinition()).isEqualTo("m");
        assertThat(series().getName()).isEqualTo("Metric");
        assertThat(series().getUnit()).isEqualTo("d");
        assertThat(series().getElement()).isSameAs(e.portfolio);
        String after = Dump.of(e.resource);
        e.session.undo();
        assertThat(Dump.of(e.resource)).isEqualTo(before);
        e.session.redo();
        assertThat(Dump.of(e.resource)).isEqualTo(after);
    }

    @Test
    void aSeriesHasOneValueADayInTheOrderOfDates() {
        record(MONDAY, 1);
        record(MONDAY.plusDays(7), 2);
        record(MONDAY.plusDays(2), 3);
        record(MONDAY.plusHours(5), 4);
        assertThat(series().getSamples()).extracting(Sample::getValue).containsExactly(4.0, 3.0, 2.0);
        assertThat(series().getSamples()).extracting(Sample::getDate).isSorted();
    }

    @Test
    void whatWasImportedIsLeftAsItIs() {
        record(MONDAY, 1);
        e.session.execute(Edit.of("Import", () -> series().setSource("velocity.csv")));
        record(MONDAY.plusDays(7), 2);
        assertThat(series().getSamples()).hasSize(1);
        e.session.execute(Edit.of("Forget the unit", () -> series().setUnit(null)));
        record(MONDAY.plusDays(14), 3);
        assertThat(series().getSamples()).as("the metric is told in its own unit then").hasSize(1);
    }

    @Test
    void anElementThatIsGoneIsRefusedAndNothingIsWritten() {
        String before = Dump.of(e.resource);
        assertThatThrownBy(() -> e.session.execute(MetricEdits.record(List.of(
                new Recorded("m", "Metric", e.portfolio.getId(), 1, ""), new Recorded("m", "Metric", "gone", 1, "")), MONDAY)))
                .hasMessageContaining("gone");
        assertThat(Dump.of(e.resource)).isEqualTo(before);
    }
}
