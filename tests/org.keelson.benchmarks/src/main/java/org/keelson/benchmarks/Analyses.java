// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.blocking.Blockers;
import org.keelson.analysis.blocking.BlockingOptions;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.Leveling;
import org.keelson.analysis.capacity.LevelingOptions;
import org.keelson.analysis.capacity.LevelingPlan;
import org.keelson.analysis.capacity.Load;
import org.keelson.analysis.impact.Change;
import org.keelson.analysis.impact.Commitments;
import org.keelson.analysis.impact.Impact;
import org.keelson.analysis.impact.SlipImpact;
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

/** What is asked of a schedule that is there, of plans with a milestone in 100 items and a promise in 20 dependencies. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class Analyses {

    private static final int DAY = 480;

    /** Ten thousand items, and one person in each team, who has too much to do. */
    @State(Scope.Benchmark)
    public static class Plan {

        @Param("10000")
        public int items;
        Schedule schedule;
        CapacityModel capacity;

        @Setup(Level.Trial)
        public void generate() {
            Portfolio portfolio = Plans.plan(items, Plans.CALENDARS).milestones(items / 100).capacity(1).create();
            ScheduleNetwork network = ScheduleNetwork.of(portfolio);
            schedule = Plans.scheduled(network);
            capacity = CapacityModel.of(portfolio, network);
        }
    }

    /** A hundred thousand. */
    @State(Scope.Benchmark)
    public static class LargePlan {

        @Param("100000")
        public int items;
        private Schedule schedule;
        private Commitments commitments;
        private SplittableRandom random;

        @Setup(Level.Trial)
        public void generate() {
            Portfolio portfolio = Plans.plan(items, Plans.CALENDARS).milestones(items / 100).promises(items / 10).create();
            schedule = Plans.scheduled(ScheduleNetwork.of(portfolio));
            commitments = Commitments.of(portfolio);
            random = new SplittableRandom(1);
        }

        /** Of any item, by 1 to 20 days. */
        Change slip() {
            ScheduleNetwork network = schedule.network();
            return new Change.Slip(network.id(random.nextInt(network.size())), DAY * (1 + random.nextInt(20)));
        }
    }

    @Benchmark
    public Blockers blockers(Plan plan) {
        return Blockers.rank(plan.schedule, Progress.none());
    }

    @Benchmark
    public Blockers blockingTeams(Plan plan) {
        return Blockers.rank(plan.schedule, BlockingOptions.teamsAlone(), Progress.none());
    }

    @Benchmark
    public Load load(Plan plan) {
        return Load.of(plan.schedule, plan.capacity);
    }

    @Benchmark
    public LevelingPlan leveling(Plan plan) {
        return Leveling.level(plan.schedule, plan.capacity, LevelingOptions.standard(), Progress.none());
    }

    @Benchmark
    public Impact slipImpact(LargePlan plan) {
        return SlipImpact.of(plan.schedule, List.of(plan.slip()), plan.commitments, Progress.none());
    }
}
