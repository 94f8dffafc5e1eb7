// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the table: a piece of work of ours, what it may take, and by what it is measured.
 *
 * @param work     what is done, for people
 * @param measured what of the measurements
 * @param most     milliseconds or megabytes that it may take; {@link Double#NaN} where nobody set a goal
 * @param peers    what else was measured in the same run
 */
record Figure(String work, Measured measured, double most, List<Peer> peers) {

    /** Of all times of one piece of work, which. */
    enum Value {
        MEDIAN, P95
    }

    /**
     * Names a number in the results of JMH.
     *
     * @param benchmark class and method
     * @param items     size of the plan
     * @param counter   an auxiliary counter of bytes instead of the time; {@code null} for the time
     */
    record Measured(String benchmark, int items, Value value, String counter) {
    }

    /**
     * Somebody else's way to do the same work, or other work to compare with.
     *
     * @param faster how many times its time ours has to be beaten by; {@link Double#NaN} where nobody set a goal
     */
    record Peer(String name, Measured measured, double faster) {
    }

    static Figure of(String work, String benchmark, int items) {
        return new Figure(work, new Measured(benchmark, items, Value.MEDIAN, null), Double.NaN, List.of());
    }

    /** Another line of the same benchmark, beside the same. */
    Figure p95(String title) {
        return new Figure(title, new Measured(measured.benchmark, measured.items, Value.P95, null), Double.NaN, peers);
    }

    /** Another line of the same benchmark, beside nothing. */
    Figure bytes(String title, String counter) {
        Measured bytes = new Measured(measured.benchmark, measured.items, measured.value, counter);
        return new Figure(title, bytes, Double.NaN, List.of());
    }

    Figure atMost(double limit) {
        return new Figure(work, measured, limit, peers);
    }

    /** Beside another benchmark, at the same size. */
    Figure beside(String name, String benchmark) {
        return beside(name, benchmark, Double.NaN);
    }

    Figure beside(String name, String benchmark, double faster) {
        return with(new Peer(name, new Measured(benchmark, measured.items, Value.MEDIAN, null), faster));
    }

    Figure besideBytes(String name, String counter) {
        return with(new Peer(name, new Measured(measured.benchmark, measured.items, measured.value, counter), Double.NaN));
    }

    private Figure with(Peer peer) {
        List<Peer> more = new ArrayList<>(peers);
        more.add(peer);
        return new Figure(work, measured, most, List.copyOf(more));
    }
}
