// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The floor of a simulation: durations that were drawn beforehand are sent through the network, a block of iterations at a time
 * so that the compiler makes vectors of them, forward only, on one calendar, on all processors. Nothing is drawn and nothing
 * counted but the finish.
 */
final class BlockedFloor {

    private static final int BLOCK = 128;

    private final FlatPass pass;
    private final int[] drawn;

    BlockedFloor(FlatPass pass) {
        this.pass = pass;
        SplittableRandom random = new SplittableRandom(1);
        drawn = new int[pass.items * BLOCK];
        Arrays.setAll(drawn, i -> pass.duration[i / BLOCK] * (70 + random.nextInt(80)) / 100);
    }

    /** @return the finish that is met with a probability of 80 % */
    int run(int iterations) {
        int blocks = (iterations + BLOCK - 1) / BLOCK;
        int workers = Math.min(blocks, Runtime.getRuntime().availableProcessors());
        int[] finishes = IntStream.range(0, workers).parallel()
                .mapToObj(worker -> run(blocks / workers + (worker < blocks % workers ? 1 : 0), new int[pass.items * BLOCK]))
                .flatMapToInt(Arrays::stream).toArray();
        Arrays.sort(finishes);
        return finishes[finishes.length * 4 / 5];
    }

    private int[] run(int blocks, int[] finish) {
        int[] last = new int[blocks * BLOCK];
        int[] best = new int[BLOCK];
        for (int block = 0; block < blocks; block++) {
            int[] end = new int[BLOCK];
            for (int i = 0; i < pass.items; i++) {
                Arrays.fill(best, pass.firstIn[i] == pass.firstIn[i + 1] ? 0 : Integer.MIN_VALUE);
                for (int d = pass.firstIn[i]; d < pass.firstIn[i + 1]; d++) {
                    follow(finish, best, d, i);
                }
                add(finish, best, i * BLOCK, end);
            }
            System.arraycopy(end, 0, last, block * BLOCK, BLOCK);
        }
        return last;
    }

    private void follow(int[] finish, int[] best, int d, int item) {
        int from = pass.predecessor[d] * BLOCK;
        int own = item * BLOCK;
        int lag = pass.lag[d];
        switch (pass.type[d]) {
            case FlatPass.FS -> {
                for (int k = 0; k < BLOCK; k++) {
                    best[k] = Math.max(best[k], finish[from + k] + lag);
                }
            }
            case FlatPass.SS -> {
                for (int k = 0; k < BLOCK; k++) {
                    best[k] = Math.max(best[k], finish[from + k] - drawn[from + k] + lag);
                }
            }
            default -> {
                for (int k = 0; k < BLOCK; k++) {
                    best[k] = Math.max(best[k], Math.max(0, finish[from + k] + lag - drawn[own + k]));
                }
            }
        }
    }

    private void add(int[] finish, int[] best, int own, int[] end) {
        for (int k = 0; k < BLOCK; k++) {
            finish[own + k] = best[k] + drawn[own + k];
        }
        for (int k = 0; k < BLOCK; k++) {
            end[k] = Math.max(end[k], finish[own + k]);
        }
    }
}
