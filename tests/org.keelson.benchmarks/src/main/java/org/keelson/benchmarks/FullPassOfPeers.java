// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.mpxj.cpm.CpmException;
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
 * What {@link FullPass} measures, by others. Those passes that take seconds are taken one by one, and few; MPXJ is not asked for
 * a million items, which takes it minutes.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class FullPassOfPeers {

    @State(Scope.Benchmark)
    public static class Graph {

        @Param({"1000", "10000", "100000"})
        public int items;
        JGraphTPass pass;

        @Setup(Level.Trial)
        public void generate() {
            pass = new JGraphTPass(new FlatPass(Plans.network(items, Plans.CALENDARS)));
        }
    }

    @State(Scope.Benchmark)
    public static class LargeGraph {

        @Param("1000000")
        public int items;
        JGraphTPass pass;

        @Setup(Level.Trial)
        public void generate() {
            pass = new JGraphTPass(new FlatPass(Plans.network(items, Plans.CALENDARS)));
        }
    }

    @State(Scope.Benchmark)
    public static class Project {

        @Param({"1000", "10000"})
        public int items;
        MpxjPass pass;

        @Setup(Level.Trial)
        public void generate() {
            pass = new MpxjPass(Plans.portfolio(items, Plans.CALENDARS));
        }
    }

    @State(Scope.Benchmark)
    public static class LargeProject {

        @Param("100000")
        public int items;
        MpxjPass pass;

        @Setup(Level.Trial)
        public void generate() {
            pass = new MpxjPass(Plans.portfolio(items, Plans.CALENDARS));
        }
    }

    @Benchmark
    public int jgrapht(Graph state) {
        return state.pass.run();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public int jgraphtLarge(LargeGraph state) {
        return state.pass.run();
    }

    @Benchmark
    public LocalDateTime mpxj(Project state) throws CpmException {
        return state.pass.run();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public LocalDateTime mpxjLarge(LargeProject state) throws CpmException {
        return state.pass.run();
    }
}
