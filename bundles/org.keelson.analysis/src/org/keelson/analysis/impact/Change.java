// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import org.keelson.analysis.NetworkEdit;
import org.keelson.analysis.ScheduleNetwork;

/** Something that might happen to a plan. Minutes are working minutes of the item's calendar. */
public sealed interface Change {

    /**
     * An item comes later: if it has not started, its start is that much later, else it has that much more to do.
     *
     * @param item    its id
     * @param minutes how much later; negative for earlier, as far as there is a slip to take back
     */
    record Slip(String item, int minutes) implements Change {
    }

    /**
     * An item takes another time, of which the same part is done as before.
     *
     * @param item    its id
     * @param minutes the new whole duration
     */
    record NewDuration(String item, int minutes) implements Change {
    }

    /**
     * A dependency falls away.
     *
     * @param dependency its id
     */
    record RemoveDependency(String dependency) implements Change {
    }

    /**
     * Makes the change in an edit of a network.
     *
     * @throws IllegalArgumentException with a message for people, if there is no such element or the change makes no sense for it
     */
    default void apply(ScheduleNetwork network, NetworkEdit edit) {
        switch (this) {
            case Slip slip -> edit.slip(unfinished(network, slip.item, "slip"), slip.minutes);
            case NewDuration longer -> edit.duration(unfinished(network, longer.item, "take another time"), longer.minutes);
            case RemoveDependency removal -> {
                int dependency = network.indexOfDependency(removal.dependency);
                if (dependency < 0) {
                    throw new IllegalArgumentException("There is no dependency '" + removal.dependency + "'");
                }
                edit.removeDependency(dependency);
            }
        }
    }

    private static int unfinished(ScheduleNetwork network, String id, String what) {
        int item = network.indexOf(id);
        if (item < 0) {
            throw new IllegalArgumentException("There is no item '" + id + "'");
        }
        if (network.isFinished(item)) {
            throw new IllegalArgumentException("'" + network.name(item) + "' is finished and cannot " + what);
        }
        if (network.isHammock(item)) {
            throw new IllegalArgumentException(
                    "'" + network.name(item) + "' is a hammock and only spans other items; it cannot " + what + " by itself");
        }
        return item;
    }
}
