// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import org.keelson.rendering.roadmap.RoadmapModel.Row;

/**
 * What the figures of a row show.
 *
 * @param row       what it stands for
 * @param collapsed of a group: whether what is in it is hidden
 * @param date      its finish as the organisation writes it; empty without dates
 */
public record BarContent(Row row, boolean collapsed, String date) {
}
