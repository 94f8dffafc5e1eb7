// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import java.util.List;

import org.keelson.analysis.WorkCalendar;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RoadmapModel.Span;
import org.keelson.rendering.roadmap.TimeScale;

/** What the figures behind and in front of the bars ask for while they paint. */
public interface Chart {

    /** Right of the names, in the coordinates of the diagram. */
    int left();

    /** The rows shown, from above. */
    List<Row> rows();

    /** The bar of a row by its place, null if it has no dates. */
    Box bar(int place);

    /** The finish of a row from P50 to P80; null if there is nothing to show. */
    Span band(Row row);

    /** The links that only pass the rows that are in sight; their ends have no figures. */
    List<Passing> passing();

    /** A link that only passes; dashed as an input of a gate is. */
    record Passing(List<Point> course, boolean critical, boolean dashed) {
    }

    /** Whether baselines are drawn. */
    boolean isBaselineShown();

    /** Whether the row at a place is selected. */
    boolean isSelected(int place);

    /** The time scale; its place 0 is right of the names. */
    TimeScale scale();

    /** The model with its data date and present time. */
    RoadmapModel model();

    /** Whose time off is tinted. */
    WorkCalendar calendar();

    /** What stands above the names. */
    String heading();
}
