// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keelson.analysis.ItemSchedule;
import org.keelson.api.Evaluation;
import org.keelson.api.Metric;
import org.keelson.api.Parameters;
import org.keelson.engine.Declaration;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Snapshot;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
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

/** What it costs to guard contributions, beside calling them as they are. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class Contributions {

    private static final int METRICS = 60;
    private static final RunOptions OPTIONS = RunOptions.of(Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC));

    /** The free float of every item. */
    public static final class FreeFloat implements Metric {
        @Override
        public List<org.keelson.api.Measurement> measure(Evaluation evaluation) {
            List<org.keelson.api.Measurement> values = new ArrayList<>();
            for (WorkItem item : evaluation.items()) {
                evaluation.cancel().check();
                int minutes = evaluation.schedule().item(item.getId()).map(ItemSchedule::freeFloatMinutes).orElse(0);
                values.add(org.keelson.api.Measurement.of(item.getId(), minutes));
            }
            return values;
        }
    }

    /** Measures nothing, as fast as can be. */
    public static final class Nothing implements Metric {
        @Override
        public List<org.keelson.api.Measurement> measure(Evaluation evaluation) {
            return List.of();
        }
    }

    /** Ten thousand items, sixty metrics that measure each of them, and one that measures nothing. */
    @State(Scope.Benchmark)
    public static class Plan {

        @Param("10000")
        public int items;
        Portfolio portfolio;
        Snapshot snapshot;
        Evaluation evaluation;
        Engine sixty;
        Engine one;

        @Setup(Level.Trial)
        public void generate() {
            portfolio = Plans.plan(items, Plans.CALENDARS).create();
            snapshot = Snapshot.of(portfolio);
            snapshot.schedule();
            evaluation = Evaluation.of(portfolio, Parameters.none(), OPTIONS.clock());
            List<Declaration> declarations = new ArrayList<>();
            for (int number = 0; number < METRICS; number++) {
                declarations.add(declaration("m" + number, FreeFloat.class));
            }
            sixty = Engine.of(() -> declarations);
            one = Engine.of(() -> List.of(declaration("nothing", Nothing.class)));
        }

        private static Declaration declaration(String id, Class<?> type) {
            return new Declaration(ExtensionPoint.METRICS, "org.keelson.benchmarks", "metric",
                    Map.of("id", id, "name", id, "class", type.getName(), "higherIsBetter", "true", "watch", "1"), List.of(),
                    () -> type);
        }
    }

    @Benchmark
    public List<MeasuredMetric> sixtyMetrics(Plan plan) {
        return plan.sixty.run(plan.snapshot, OPTIONS).measure();
    }

    /** From the open portfolio: copied, scheduled, measured. */
    @Benchmark
    public List<MeasuredMetric> sixtyMetricsOfAnOpenPortfolio(Plan plan) {
        return plan.sixty.run(Snapshot.of(plan.portfolio), OPTIONS).measure();
    }

    @Benchmark
    public int sixtyMetricsUnguarded(Plan plan) {
        int values = 0;
        for (int number = 0; number < METRICS; number++) {
            values += new FreeFloat().measure(plan.evaluation).size();
        }
        return values;
    }

    @Benchmark
    public MeasuredMetric guardedCall(Plan plan) {
        return plan.one.run(plan.snapshot, OPTIONS).measure("nothing");
    }
}
