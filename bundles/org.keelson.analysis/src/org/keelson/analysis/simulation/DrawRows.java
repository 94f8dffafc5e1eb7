// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

/**
 * Rows to draw in, for some iterations in a row. One thread each. Counters of iterations are kept as a row, since a loop over
 * them becomes vector code and one that works them out does not.
 */
final class DrawRows {

    final int[] counters;
    final int[] bits;
    final float[] parts;
    int count;

    DrawRows(int size) {
        counters = new int[size];
        bits = new int[size];
        parts = new float[size];
    }

    void begin(int first, int number) {
        count = number;
        for (int i = 0; i < number; i++) {
            counters[i] = (first + i) * Draws.STEP;
        }
    }
}
