// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import org.keelson.rendering.map.MapNode;

/**
 * What stands on a card.
 *
 * @param kind     decides the shape
 * @param name     the whole name
 * @param team     name of the owner team, empty if it has none
 * @param date     date of the finish, empty if it has none
 * @param was      date that it had a moment ago, shown as a ghost; empty if it is the same
 * @param status   the sign at the left edge
 * @param critical drawn with double weight
 * @param late     drawn with a notch
 * @param assumed  drawn with a dashed outline
 * @param progress 0 to 100
 * @param lead     a gate's lead time, empty if it has none
 * @param behind   drawn with an open notch, if not late itself
 */
public record CardContent(MapNode.Kind kind, String name, String team, String date, String was, Mark status,
        boolean critical, boolean late, boolean assumed, int progress, String lead, boolean behind) {
}
