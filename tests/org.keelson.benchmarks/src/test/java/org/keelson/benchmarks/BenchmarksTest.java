// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.benchmarks.Figure.Measured;
import org.keelson.model.Portfolio;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark does its work, once and on a tiny plan, and what the peers answer is what we answer. Nothing is timed. */
class BenchmarksTest {

    private static Collection<RunResult> results;

    @BeforeAll
    static void runAll() throws RunnerException {
        // in this process, and beside whatever else measures on the machine
        System.setProperty("jmh.ignoreLock", "true");
        results = new Runner(new OptionsBuilder().include(".*").param("items", "40").param("iterations", "20").forks(0)
                .mode(Mode.SingleShotTime).warmupIterations(0).measurementIterations(1).shouldFailOnError(true)
                .shouldDoGC(false).verbosity(VerboseMode.SILENT).build()).run();
    }

    @Test
    void everyFigureIsMeasuredAndEveryMeasurementIsShown() {
        Set<String> shown = new TreeSet<>();
        for (Figure figure : Figures.all()) {
            shown.add(figure.measured().benchmark());
            figure.peers().stream().map(Figure.Peer::measured).map(Measured::benchmark).forEach(shown::add);
        }
        Set<String> measured = new TreeSet<>();
        results.forEach(result -> measured.add(result.getParams().getBenchmark().replace("org.keelson.benchmarks.", "")));
        assertThat(measured).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000})
    void withOneCalendarAllFinishAtTheSameMinute(int items) throws Exception {
        Portfolio portfolio = Plans.portfolio(items, 1);
        ScheduleNetwork network = ScheduleNetwork.of(portfolio);
        LocalDateTime ours = Plans.scheduled(network).finish();
        int minutes = (int) network.portfolioCalendar().between(portfolio.getStart().atStartOfDay(), ours);
        FlatPass flat = new FlatPass(network);
        assertThat(flat.run()).isEqualTo(minutes);
        assertThat(new JGraphTPass(flat).run()).isEqualTo(minutes);
        assertThat(new FlatCalendarPass(network, FullPass.MONDAY).run() - FlatCalendarPass.ZERO)
                .isEqualTo((int) Duration.between(portfolio.getStart().atStartOfDay(), ours).toMinutes());
        assertThat(new MpxjPass(portfolio).run()).isEqualTo(ours);
    }

    @Test
    void withEightCalendarsTheOtherSchedulerFinishesAtTheSameMinute() throws Exception {
        Portfolio portfolio = Plans.portfolio(500, Plans.CALENDARS);
        assertThat(new MpxjPass(portfolio).run()).isEqualTo(Plans.scheduled(ScheduleNetwork.of(portfolio)).finish());
    }

    /** Of 4,000 iterations each, with other random numbers: the error of a percentile is a few hundredths of the spread. */
    @Test
    void simulationAndPlainLoopFinishAboutTheSameTime() {
        for (Simulations.Plan plan : List.of(new Simulations.OneCalendar(), new Simulations.WithRisks())) {
            plan.items = 300;
            plan.iterations = 4000;
            plan.generate();
            SimulationResult ours = plan.simulate(plan.options);
            ScheduleNetwork network = plan.model.network();
            WorkCalendar calendar = network.portfolioCalendar();
            long percentile = calendar.between(LocalDate.of(2026, 1, 5).atStartOfDay(), ours.finish().percentile(80));
            long spread = calendar.between(ours.finish().percentile(10), ours.finish().percentile(90));
            assertThat((long) plan.plain.run(plan.iterations, false)).isCloseTo(percentile, Offset.offset(spread / 10));
        }
    }
}
