// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.keelson.analysis.NetworkEdit;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.TimeLine;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
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
 * From an edit to the new schedule: the network is patched and rescheduled. Each time another edit of the same plan, drawn at
 * random: of twenty, nine are durations, four slips, three lags, two constraints, one takes a dependency away and one adds one.
 * Items and dependencies are drawn evenly.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class OneEdit {

    private static final int DAY = 480;

    @Param("100000")
    public int items;
    private ScheduleNetwork network;
    private Schedule schedule;
    private SplittableRandom random;

    @Setup(Level.Trial)
    public void generate() {
        network = Plans.network(items, Plans.CALENDARS);
        schedule = Plans.scheduled(network);
        random = new SplittableRandom(1);
    }

    @Benchmark
    public Schedule rescheduled() {
        return Scheduler.reschedule(schedule, edit().build());
    }

    private NetworkEdit edit() {
        NetworkEdit edit = network.edit();
        int item = random.nextInt(network.size());
        int dependency = random.nextInt(network.dependencyCount());
        int days = 1 + random.nextInt(20);
        int kind = random.nextInt(20);
        if (kind < 9) {
            return edit.duration(item, days * DAY);
        }
        if (kind < 13) {
            return edit.slip(item, days * DAY);
        }
        if (kind < 16) {
            return edit.lag(dependency, (days - 10) * DAY / 2);
        }
        if (kind < 18) {
            return edit.constraint(item, ConstraintKind.SNET, TimeLine.dateTime(schedule.startAt(item)).plusDays(days));
        }
        if (kind < 19) {
            return edit.removeDependency(dependency);
        }
        // Numbers are topological, so this closes no ring.
        int successor = Math.max(1, item);
        return edit.addDependency("added", Math.max(0, successor - days * 10), successor, DependencyType.FS, 0, LagKind.WORKING);
    }
}
