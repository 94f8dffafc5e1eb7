// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;

/** Leads a link along its planned course, and what is being drawn straight to the mouse. */
public final class PlannedRouter extends AbstractRouter {

    @Override
    public void route(Connection connection) {
        PointList points = new PointList();
        if (connection instanceof LinkFigure link) {
            link.course().forEach(point -> points.addPoint(point.x(), point.y()));
        } else {
            for (Point end : new Point[] {getStartPoint(connection), getEndPoint(connection)}) {
                Point place = end.getCopy();
                connection.translateToRelative(place);
                points.addPoint(place);
            }
        }
        connection.setPoints(points);
    }
}
