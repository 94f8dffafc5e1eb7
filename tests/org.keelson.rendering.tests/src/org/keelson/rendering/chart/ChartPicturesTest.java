// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Progress;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.rendering.Palette;
import org.keelson.rendering.svg.DiagramSvg;

class ChartPicturesTest {

    private static final int DAY = 480;

    /** One item of 5 to 40 days, likely 10, with a deadline. */
    private static SimulationResult simulated(int optimistic, int pessimistic) {
        Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
        portfolio.setId("P");
        portfolio.setName("One");
        portfolio.setStart(LocalDate.of(2026, 3, 2));
        Program program = ModelFactory.eINSTANCE.createProgram();
        program.setId("program");
        portfolio.getPrograms().add(program);
        Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
        item.setId("item");
        item.setName("Item");
        item.setOptimistic(optimistic * DAY);
        item.setLikely(10 * DAY);
        item.setPessimistic(pessimistic * DAY);
        item.setDeadline(LocalDateTime.of(2026, 3, 25, 17, 0));
        program.getItems().add(item);
        return Simulation.run(SimulationModel.of(portfolio, ScheduleNetwork.of(portfolio)),
                SimulationOptions.standard().withIterations(500), Progress.none());
    }

    private static long count(String svg, String part) {
        return Pattern.compile(part).matcher(svg).results().count();
    }

    @Test
    void aForecastHasBarsACurveAndMarks() {
        SimulationResult result = simulated(5, 40);
        ForecastPicture picture = new ForecastPicture(result.forecast("item").orElseThrow(), 600, 300, LocalDate::toString);
        String svg = DiagramSvg.document(picture, Palette.LIGHT);
        assertThat(count(svg, "% finish from ")).isBetween(5L, 60L);
        for (String mark : new String[] {"P50 2026-", "P80 2026-", "P95 2026-", "plan 2026-03-13", "■ deadline 2026-03-25"}) {
            assertThat(count(svg, ">" + mark)).as(mark).isPositive();
        }
        assertThat(picture.title()).isEqualTo("Forecast of Item");
        assertThat(picture.description()).startsWith("Of 500 runs, half finish by 2026-").contains("the plan's 2026-03-13",
                "the deadline of 2026-03-25 in ");
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void isDrawnOfAnySizeAndOfWhatIsCertain() {
        SimulationResult certain = simulated(10, 10);
        for (int size : new int[] {0, 50, 3000}) {
            String svg = DiagramSvg.document(new ForecastPicture(certain.finish(), size, size, LocalDate::toString), Palette.DARK);
            assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").contains("P80 2026-03-13");
        }
    }

    @Test
    void convergenceShowsBothPercentilesAtEveryStep() {
        SimulationResult result = simulated(5, 40);
        ConvergencePicture picture = new ConvergencePicture(result.convergence("item"), 400, 200, LocalDate::toString);
        String svg = DiagramSvg.document(picture, Palette.LIGHT);
        assertThat(count(svg, "P50 after ")).isEqualTo(result.convergence("item").size());
        assertThat(count(svg, "P80 after ")).isEqualTo(result.convergence("item").size());
        assertThat(picture.description()).contains("after all 500 they are");
        assertThat(svg).doesNotContain("NaN");
    }

    @Test
    void stretchesAreWholeDaysOrWeeks() {
        LocalDateTime from = LocalDateTime.of(2026, 1, 1, 0, 0);
        assertThat(new DateAxis(from, from.plusDays(30), 0, 600).stretches(from, from.plusDays(30), 9)).isEqualTo(30);
        assertThat(new DateAxis(from, from.plusDays(280), 0, 600).stretches(from, from.plusDays(280), 9)).isEqualTo(40);
        assertThat(new DateAxis(from, from, 0, 600).stretches(from, from, 9)).isEqualTo(1);
        assertThat(new DateAxis(from, from.plusDays(280), 0, 600).days(96)).hasSizeBetween(3, 7);
    }
}
