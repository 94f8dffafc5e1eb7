// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import org.keelson.rendering.map.MapFold;

/**
 * The items of a collapsed lane as the model of one node.
 *
 * @param lane id of the lane
 */
public record LaneGroup(String lane) {

    /** The group of a node's id; null if that is of an item. */
    public static LaneGroup of(String node) {
        return node.startsWith(MapFold.GROUP) ? new LaneGroup(node.substring(MapFold.GROUP.length())) : null;
    }

    /** The id of its node on the map. */
    public String node() {
        return MapFold.GROUP + lane;
    }
}
