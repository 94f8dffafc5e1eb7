// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

/**
 * A lane of the map.
 *
 * @param id        id of the team, program or workstream; empty for the items that have none
 * @param name      what stands in its header
 * @param hue       index of its hue, see {@link org.keelson.rendering.Palette#hue(int)}
 * @param minHeight height that a person gave it, in pixels; -1 if none
 */
public record MapLane(String id, String name, int hue, int minHeight) {
}
