// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
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

/** All dates and floats of a network that is there, beside the floor: two passes over bare arrays, without and with calendars. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class FullPass {

    /** In a week that is behind all holidays of the generator. */
    static final LocalDateTime MONDAY = LocalDateTime.of(2100, 1, 4, 0, 0);

    @State(Scope.Benchmark)
    public static class Network {

        @Param({"1000", "10000", "100000", "1000000"})
        public int items;
        ScheduleNetwork network;

        @Setup(Level.Trial)
        public void generate() {
            network = Plans.network(items, Plans.CALENDARS);
        }
    }

    @State(Scope.Benchmark)
    public static class Floor {

        FlatPass bare;
        FlatCalendarPass calendars;

        @Setup(Level.Trial)
        public void take(Network from) {
            bare = new FlatPass(from.network);
            calendars = new FlatCalendarPass(from.network, MONDAY);
            from.network = null;
        }
    }

    @Benchmark
    public Schedule keelson(Network state) {
        return Plans.scheduled(state.network);
    }

    @Benchmark
    public int flatArrays(Floor state) {
        return state.bare.run();
    }

    @Benchmark
    public int flatArraysWithCalendars(Floor state) {
        return state.calendars.run();
    }
}
