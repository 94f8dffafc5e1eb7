// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Numbered tasks for several threads, the calling one among them. */
final class Parallel {

    private Parallel() {
    }

    /** @param asked 0 for as many as there are processors */
    static int threads(int asked, int tasks) {
        return Math.max(1, Math.min(tasks, asked > 0 ? asked : Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Does tasks in any order until all are done or one fails, whose exception is thrown.
     *
     * @param workers makes for each thread what does its tasks, in the calling thread
     */
    static void run(int threads, int tasks, Supplier<IntConsumer> workers) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        int number = threads(threads, tasks);
        List<Thread> others = new ArrayList<>();
        for (int thread = 1; thread < number; thread++) {
            IntConsumer worker = workers.get();
            others.add(Thread.ofPlatform().daemon().name("simulation-", thread).start(() -> work(next, tasks, worker, failure)));
        }
        work(next, tasks, workers.get(), failure);
        others.forEach(Parallel::join);
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (thrown instanceof Error error) {
            throw error;
        }
    }

    private static void work(AtomicInteger next, int tasks, IntConsumer worker, AtomicReference<Throwable> failure) {
        try {
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                worker.accept(task);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(tasks);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
