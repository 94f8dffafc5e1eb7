// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.RoundedRectangle;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.LayerManager;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.parts.DiagramRoot;

/** Outlines of where things were, for two seconds. */
final class Ghosts {

    private static final int MILLIS = 2000;

    private final GraphicalViewer viewer;
    private final DiagramTheme theme;

    Ghosts(GraphicalViewer viewer, DiagramTheme theme) {
        this.viewer = viewer;
        this.theme = theme;
    }

    void show(List<Box> places) {
        IFigure layer = LayerManager.Helper.find(viewer.getContents()).getLayer(DiagramRoot.GHOST_LAYER);
        List<RoundedRectangle> ghosts = places.stream().map(this::ghost).toList();
        ghosts.forEach(layer::add);
        viewer.getControl().getDisplay().timerExec(MILLIS, () -> ghosts.forEach(layer::remove));
    }

    private RoundedRectangle ghost(Box box) {
        RoundedRectangle ghost = new RoundedRectangle();
        ghost.setFill(false);
        ghost.setForegroundColor(theme.color(Role.QUIET));
        ghost.setLineStyle(Graphics.LINE_DOT);
        ghost.setBounds(new Rectangle(box.x(), box.y(), box.width(), box.height()));
        return ghost;
    }
}
