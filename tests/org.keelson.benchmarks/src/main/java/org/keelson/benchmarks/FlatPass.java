// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.Arrays;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.DependencyType;

/**
 * The floor: forward and backward pass over flat arrays in topological order, in working minutes of one calendar that is never
 * asked. No constraints, no progress, no drivers, no free float.
 */
class FlatPass {

    static final byte FS = 0;
    static final byte SS = 1;
    static final byte FF = 2;

    final int items;
    final int[] firstIn;
    final int[] predecessor;
    final byte[] type;
    final int[] lag;
    final int[] duration;
    final int[] start;
    final int[] finish;
    final int[] lateFinish;

    FlatPass(ScheduleNetwork network) {
        items = network.size();
        firstIn = new int[items + 1];
        duration = new int[items];
        predecessor = new int[network.dependencyCount()];
        type = new byte[predecessor.length];
        lag = new int[predecessor.length];
        for (int i = 0; i < items; i++) {
            firstIn[i + 1] = network.endIncoming(i);
            duration[i] = network.duration(i);
        }
        for (int d = 0; d < predecessor.length; d++) {
            predecessor[d] = network.predecessor(d);
            type[d] = code(network.type(d));
            lag[d] = network.lag(d);
        }
        start = new int[items];
        finish = new int[items];
        lateFinish = new int[items];
    }

    static byte code(DependencyType type) {
        return switch (type) {
            case FS -> FS;
            case SS -> SS;
            case FF -> FF;
            case SF -> throw new IllegalArgumentException("the generator makes none");
        };
    }

    /** Both passes. */
    final int run() {
        int last = forward();
        backward(last);
        return last;
    }

    /** @return working minutes from the start of the portfolio to its finish */
    int forward() {
        int last = 0;
        for (int i = 0; i < items; i++) {
            int from = firstIn[i];
            int to = firstIn[i + 1];
            int best = from == to ? 0 : Integer.MIN_VALUE;
            for (int d = from; d < to; d++) {
                int p = predecessor[d];
                int at = switch (type[d]) {
                    case FS -> finish[p] + lag[d];
                    case SS -> start[p] + lag[d];
                    default -> Math.max(0, finish[p] + lag[d] - duration[i]);
                };
                best = Math.max(best, at);
            }
            start[i] = best;
            finish[i] = best + duration[i];
            last = Math.max(last, finish[i]);
        }
        return last;
    }

    /** @param last what {@link #forward} gave */
    void backward(int last) {
        Arrays.fill(lateFinish, last);
        for (int i = items - 1; i >= 0; i--) {
            int late = lateFinish[i];
            for (int d = firstIn[i]; d < firstIn[i + 1]; d++) {
                int p = predecessor[d];
                int latest = switch (type[d]) {
                    case FS -> late - duration[i] - lag[d];
                    case SS -> late - duration[i] - lag[d] + duration[p];
                    default -> late - lag[d];
                };
                lateFinish[p] = Math.min(lateFinish[p], latest);
            }
        }
    }
}
