// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

/**
 * A network and what became of it by an edit. Immutable; the two share every array that did not change.
 *
 * @see NetworkEdit#build()
 */
public final class NetworkPatch {

    private final ScheduleNetwork before;
    private final ScheduleNetwork network;
    private final int[] touched;
    /** By new number; {@code null} where each item has the number that it had. */
    private final int[] oldNumbers;

    NetworkPatch(ScheduleNetwork before, ScheduleNetwork network, int[] touched, int[] oldNumbers) {
        this.before = before;
        this.network = network;
        this.touched = touched;
        this.oldNumbers = oldNumbers;
    }

    /** The network that was edited. */
    public ScheduleNetwork before() {
        return before;
    }

    /**
     * The network as edited. Each item has the number that it had before, unless a dependency was added against the order, or one
     * that has to do with a ring.
     */
    public ScheduleNetwork network() {
        return network;
    }

    /** Numbers, in the new network, of the items of which something is different, or one of whose dependencies is; ascending. */
    public int[] touchedItems() {
        return touched.clone();
    }

    int[] touched() {
        return touched;
    }

    int[] oldNumbers() {
        return oldNumbers;
    }
}
