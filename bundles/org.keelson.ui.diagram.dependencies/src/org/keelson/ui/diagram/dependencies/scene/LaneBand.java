// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapShapes;

/**
 * A lane as it lies on the map.
 *
 * @param id   id of the team, program or workstream, empty for the items without one
 * @param name what stands in its header; empty if it has none
 * @param hue  index of its hue, below zero for none
 * @param box       where it is, header included
 * @param collapsed whether its items are drawn as one node
 */
public record LaneBand(String id, String name, int hue, Box box, boolean collapsed) {

    /** A lane that is open. */
    LaneBand(String id, String name, int hue, Box box) {
        this(id, name, hue, box, false);
    }

    /** Whether it has a header, in which no item stands; a map without lanes is one band without. */
    public boolean hasHeader() {
        return !name.isEmpty();
    }

    /** Where the first item may begin, from the left. */
    int firstX() {
        return (hasHeader() ? MapShapes.LANE_HEADER_WIDTH : 0) + MapShapes.PADDING;
    }

    /** Whether the middle of a box is in it; a band without a header has no lower end. */
    boolean holds(Box item) {
        return item.centerY() >= box.y() && item.centerY() < box.bottom() || !hasHeader();
    }
}
