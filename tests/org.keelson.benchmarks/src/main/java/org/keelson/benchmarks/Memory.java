// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.concurrent.TimeUnit;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.Portfolio;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a network holds of the heap, taken from the heap in use after a full collection: beside the model that it was made of,
 * with which it shares ids and names, and alone, when these are its own. Beside it, the arrays that the floor needs, and the
 * graph of JGraphT without them. The time of all this is of no interest.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class Memory {

    @State(Scope.Benchmark)
    public static class Size {

        @Param("1000000")
        public int items;
    }

    /** Reported beside the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Heap {

        public long bytesAlone;
        public long bytesBesideModel;
        public long bytesOfModel;
        public long bytesOfFlatArrays;
        public long bytesOfJGraphT;
    }

    @Benchmark
    public int network(Size size, Heap heap) {
        // whatever is loaded and kept once is there before the first look
        Plans.scheduled(Plans.network(10, Plans.CALENDARS));
        long empty = used();
        Portfolio portfolio = Plans.portfolio(size.items, Plans.CALENDARS);
        long model = used();
        ScheduleNetwork network = ScheduleNetwork.of(portfolio);
        long both = used();
        heap.bytesOfModel = model - empty;
        heap.bytesBesideModel = both - model;
        int calendars = portfolio.getCalendars().size();
        portfolio = null;
        long alone = used();
        heap.bytesAlone = alone - empty;
        FlatPass flat = new FlatPass(network);
        long beside = used();
        heap.bytesOfFlatArrays = beside - alone;
        JGraphTPass graph = new JGraphTPass(flat);
        heap.bytesOfJGraphT = used() - beside;
        return network.size() + calendars + flat.run() + graph.run();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
