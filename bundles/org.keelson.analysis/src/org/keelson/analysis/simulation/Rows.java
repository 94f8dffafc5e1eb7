// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

/**
 * Operations on rows: plain loops over arrays with one index, which the compiler turns into vector code. Every loop is a method
 * of its own, since loops in long methods are compiled less well.
 */
final class Rows {

    private Rows() {
    }

    static void fill(int[] to, int value, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = value;
        }
    }

    /** The later of a bound and what a dependency gives. */
    static void first(int[] to, int bound, int[] from, int add, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(bound, from[i] + add);
        }
    }

    /** The later of two dependencies and a bound. */
    static void first(int[] to, int bound, int[] from, int add, int[] other, int addOther, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(Math.max(bound, from[i] + add), other[i] + addOther);
        }
    }

    static void max(int[] to, int[] from, int add, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(to[i], from[i] + add);
        }
    }

    static void min(int[] to, int[] from, int add, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.min(to[i], from[i] + add);
        }
    }

    /** With dependencies to the finish, from which the duration is taken off. */
    static void maxLess(int[] to, int[] from, int add, int[] less, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(to[i], from[i] + add - less[i]);
        }
    }

    static void maxLess(int[] to, int value, int[] less, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(to[i], value - less[i]);
        }
    }

    /** What a lag makes of a position that may stand at an end of work. */
    static void maxShifted(int[] to, int[] from, int add, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(to[i], (from[i] & ~1) + add);
        }
    }

    static void minShifted(int[] to, int[] from, int add, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.min(to[i], (from[i] & ~1) + add);
        }
    }

    static void max(int[] to, int value, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(to[i], value);
        }
    }

    static void min(int[] to, int value, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.min(to[i], value);
        }
    }

    static void add(int[] to, int value, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += value;
        }
    }

    static void twice(int[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += to[i];
        }
    }

    static void addTwice(int[] to, int[] from, int most, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.min(to[i] + 2 * from[i], most);
        }
    }

    /** The same, and as a lag does: where nothing is added, a position keeps standing where it stands. */
    static void shift(int[] to, int[] minutes, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = minutes[i] == 0 ? to[i] : (to[i] & ~1) + 2 * minutes[i];
        }
    }

    /** Date less duration, but not before the floor, at the start of work. */
    static void dated(int[] to, int date, int floor, int[] less, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(date - less[i], floor);
        }
    }

    /** Finishes of work from where it may start at the earliest. */
    static void finish(int[] to, int[] starts, int[] durations, int most, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.min((starts[i] & ~1) + durations[i], most);
        }
    }

    /** Starts of work. */
    static void start(int[] to, int[] starts, int before, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = (starts[i] | 1) - before;
        }
    }

    static void copyHeld(int[] to, int[] from, int most, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.min(from[i], most);
        }
    }
}
