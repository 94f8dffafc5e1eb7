// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.keelson.analysis.Progress;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.edit.SyntheticPortfolio;
import org.keelson.model.Distribution;
import org.keelson.model.Portfolio;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Simulations on all processors, from the model to the percentiles, beside the plain loop on one thread that does the same
 * and the floor that only sends durations through the network.
 * Triangular estimates, each drawn by itself; and once as the command line runs it, correlated and with criticality.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class Simulations {

    /** A plan with estimates, and what both sides make of it before they are timed. */
    @State(Scope.Benchmark)
    public abstract static class Plan {

        @Param("10000")
        public int items;
        @Param("10000")
        public int iterations;
        SimulationModel model;
        SimulationOptions options;
        ScalarSimulation plain;
        BlockedFloor floor;

        abstract SyntheticPortfolio detailed(SyntheticPortfolio plan);

        int calendars() {
            return Plans.CALENDARS;
        }

        @Setup(Level.Trial)
        public void generate() {
            SyntheticPortfolio plan = Plans.plan(items, calendars()).estimates(List.of(Distribution.TRIANGULAR));
            Portfolio portfolio = detailed(plan).create();
            ScheduleNetwork network = ScheduleNetwork.of(portfolio);
            model = SimulationModel.of(portfolio, network);
            options = SimulationOptions.standard().withIterations(iterations).withCriticality(false).withTeamCorrelation(0);
            FlatPass pass = calendars() == 1 ? new FlatPass(network) : new FlatCalendarPass(network, FullPass.MONDAY);
            plain = new ScalarSimulation(portfolio, network, pass);
            floor = new BlockedFloor(new FlatPass(network));
        }

        SimulationResult simulate(SimulationOptions asked) {
            SimulationResult result = Simulation.run(model, asked, Progress.none());
            result.finish().percentile(80);
            return result;
        }
    }

    @State(Scope.Benchmark)
    public static class OneCalendar extends Plan {

        @Override
        int calendars() {
            return 1;
        }

        @Override
        SyntheticPortfolio detailed(SyntheticPortfolio plan) {
            return plan;
        }
    }

    @State(Scope.Benchmark)
    public static class EightCalendars extends Plan {

        @Override
        SyntheticPortfolio detailed(SyntheticPortfolio plan) {
            return plan;
        }
    }

    @State(Scope.Benchmark)
    public static class WithRisks extends OneCalendar {

        @Override
        SyntheticPortfolio detailed(SyntheticPortfolio plan) {
            return plan.risks(50);
        }
    }

    @State(Scope.Benchmark)
    public static class WithMilestones extends Plan {

        @Override
        SyntheticPortfolio detailed(SyntheticPortfolio plan) {
            return plan.risks(50).milestones(items / 100);
        }
    }

    @Benchmark
    public SimulationResult oneCalendar(OneCalendar plan) {
        return plan.simulate(plan.options);
    }

    @Benchmark
    public SimulationResult eightCalendars(EightCalendars plan) {
        return plan.simulate(plan.options);
    }

    @Benchmark
    public SimulationResult criticalityAndRisks(WithRisks plan) {
        return plan.simulate(plan.options.withCriticality(true));
    }

    @Benchmark
    public SimulationResult asTheVerbDoes(WithMilestones plan) {
        return plan.simulate(SimulationOptions.standard().withIterations(plan.iterations));
    }

    @Benchmark
    public int floorOneCalendar(OneCalendar plan) {
        return plan.floor.run(plan.iterations);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public int plainOneCalendar(OneCalendar plan) {
        return plan.plain.run(plan.iterations, false);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public int plainEightCalendars(EightCalendars plan) {
        return plan.plain.run(plan.iterations, false);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public int plainCriticalityAndRisks(WithRisks plan) {
        return plan.plain.run(plan.iterations, true);
    }
}
