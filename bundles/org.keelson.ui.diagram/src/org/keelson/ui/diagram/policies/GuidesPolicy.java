// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.Request;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.editpolicies.GraphicalEditPolicy;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.figures.DiagramTheme;

/**
 * Lines across the diagram where what is dragged snaps to edges or middles of others, in the accent colour. Those of GEF are a
 * blue of its own, too faint to be seen on a lane.
 */
public final class GuidesPolicy extends GraphicalEditPolicy {

    private static final List<String> UPRIGHT = List.of(SnapToGeometry.KEY_WEST_ANCHOR, SnapToGeometry.KEY_EAST_ANCHOR);
    private static final List<String> LEVEL = List.of(SnapToGeometry.KEY_NORTH_ANCHOR, SnapToGeometry.KEY_SOUTH_ANCHOR);

    private final DiagramTheme theme;
    private final List<IFigure> lines = new ArrayList<>();

    /** A policy for the part whose children snap to each other. */
    public GuidesPolicy(DiagramTheme theme) {
        this.theme = theme;
    }

    @Override
    public void showTargetFeedback(Request request) {
        eraseTargetFeedback(request);
        UPRIGHT.forEach(key -> show(request.getExtendedData().get(key), true));
        LEVEL.forEach(key -> show(request.getExtendedData().get(key), false));
    }

    private void show(Object place, boolean upright) {
        if (place instanceof Integer at) {
            Point point = new Point(at, at);
            getHostFigure().translateToAbsolute(point);
            getFeedbackLayer().translateToRelative(point);
            Rectangle all = getFeedbackLayer().getBounds();
            IFigure line = new Figure();
            line.setOpaque(true);
            line.setBackgroundColor(theme.color(Role.ACCENT));
            line.setBounds(upright ? new Rectangle(point.x, all.y, 1, all.height)
                    : new Rectangle(all.x, point.y, all.width, 1));
            addFeedback(line);
            lines.add(line);
        }
    }

    @Override
    public void eraseTargetFeedback(Request request) {
        lines.forEach(this::removeFeedback);
        lines.clear();
    }

    @Override
    public void deactivate() {
        eraseTargetFeedback(null);
        super.deactivate();
    }
}
