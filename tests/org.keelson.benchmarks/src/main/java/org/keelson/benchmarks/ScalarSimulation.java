// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;

/** A peer: the simulation as one writes it, one iteration after the other on one thread. Triangular estimates. */
final class ScalarSimulation {

    private final FlatPass pass;
    private final int[] optimistic;
    private final int[] likely;
    private final int[] pessimistic;
    private final double[] probability;
    private final int[][] delays;
    private final int[][] hit;
    private final int[] critical;

    /** @param pass over the same network; its durations are overwritten */
    ScalarSimulation(Portfolio portfolio, ScheduleNetwork network, FlatPass pass) {
        this.pass = pass;
        optimistic = new int[pass.items];
        likely = pass.duration.clone();
        pessimistic = likely.clone();
        critical = new int[pass.items];
        portfolio.eAllContents().forEachRemaining(element -> {
            if (element instanceof WorkItem item && item.getLikely() != null) {
                int number = network.indexOf(item.getId());
                optimistic[number] = item.getOptimistic();
                pessimistic[number] = item.getPessimistic();
            }
        });
        List<Risk> risks = portfolio.getRisks();
        probability = risks.stream().mapToDouble(Risk::getProbability).toArray();
        delays = risks.stream().map(r -> new int[] {r.getOptimistic(), r.getLikely(), r.getPessimistic()}).toArray(int[][]::new);
        hit = risks.stream().map(r -> r.getItems().stream().mapToInt(item -> network.indexOf(item.getId())).toArray())
                .toArray(int[][]::new);
    }

    /**
     * @param backward whether to count how often each item is critical
     * @return the finish that is met with a probability of 80 %
     */
    int run(int iterations, boolean backward) {
        SplittableRandom random = new SplittableRandom(1);
        int[] finishes = new int[iterations];
        int[] duration = pass.duration;
        for (int iteration = 0; iteration < iterations; iteration++) {
            for (int i = 0; i < duration.length; i++) {
                duration[i] = triangular(random.nextDouble(), optimistic[i], likely[i], pessimistic[i]);
            }
            for (int r = 0; r < hit.length; r++) {
                if (random.nextDouble() < probability[r]) {
                    int delay = triangular(random.nextDouble(), delays[r][0], delays[r][1], delays[r][2]);
                    for (int item : hit[r]) {
                        duration[item] += delay;
                    }
                }
            }
            finishes[iteration] = pass.forward();
            if (backward) {
                pass.backward(finishes[iteration]);
                for (int i = 0; i < critical.length; i++) {
                    critical[i] += pass.lateFinish[i] <= pass.finish[i] ? 1 : 0;
                }
            }
        }
        Arrays.sort(finishes);
        return finishes[iterations * 4 / 5];
    }

    private static int triangular(double u, int low, int mode, int high) {
        int range = high - low;
        int left = mode - low;
        return u * range < left ? (int) (low + Math.sqrt(u * range * left))
                : (int) (high - Math.sqrt((1 - u) * range * (high - mode)));
    }
}
