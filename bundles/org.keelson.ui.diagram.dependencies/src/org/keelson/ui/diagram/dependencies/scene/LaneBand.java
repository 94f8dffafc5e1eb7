// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import org.keelson.rendering.Box;

/**
 * A lane as it lies on the map.
 *
 * @param id   id of the team, empty for the items without one
 * @param name what stands in its header
 * @param hue  index of its hue, below zero for none
 * @param box  where it is, header included
 */
public record LaneBand(String id, String name, int hue, Box box) {
}
