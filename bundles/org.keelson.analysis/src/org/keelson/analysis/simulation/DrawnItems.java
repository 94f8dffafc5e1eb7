// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

/** Is shown what is drawn of items, iteration by iteration, see {@link Simulation#draw}. */
public interface DrawnItems {

    /** Whether an item is to be shown; the same answer each time. */
    boolean wants(int item);

    /**
     * A block of iterations of one item that takes time and is not finished. Called from several threads at once, for different
     * iterations; of one iteration always by the same thread, and items in the same order. The arrays are used again afterwards.
     *
     * @param item    its number in the network
     * @param starts  when what remains of it starts, in working minutes of its own calendar since the base, by place in the block
     * @param lengths working minutes that it takes from there
     * @param first   number of the iteration at place 0
     * @param count   how many places are filled
     */
    void take(int item, int[] starts, int[] lengths, int first, int count);
}
