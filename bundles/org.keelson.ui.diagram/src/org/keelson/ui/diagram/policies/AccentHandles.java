// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import org.eclipse.draw2d.AbstractBorder;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Insets;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.MoveHandle;
import org.eclipse.gef.handles.ResizeHandle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.figures.DiagramTheme;

/** Selection as it looks in every diagram: an outline of 2 px in the accent colour, and small squares to resize by. */
public final class AccentHandles {

    private static final int WIDTH = 2;

    private AccentHandles() {
    }

    /** The outline of a selected part, by which it is moved. */
    public static MoveHandle outline(GraphicalEditPart part, DiagramTheme theme) {
        MoveHandle handle = new MoveHandle(part);
        handle.setBorder(new Outline(theme));
        return handle;
    }

    /** A square at an edge or corner, by which the part is resized. */
    public static ResizeHandle square(GraphicalEditPart part, int direction, DiagramTheme theme) {
        return new ResizeHandle(part, direction) {
            @Override
            protected Color getBorderColor() {
                return theme.color(Role.GROUND);
            }

            @Override
            protected Color getFillColor() {
                return theme.color(Role.ACCENT);
            }
        };
    }

    private static final class Outline extends AbstractBorder {
        private final DiagramTheme theme;

        Outline(DiagramTheme theme) {
            this.theme = theme;
        }

        @Override
        public Insets getInsets(IFigure figure) {
            return new Insets(WIDTH);
        }

        @Override
        public void paint(IFigure figure, Graphics graphics, Insets insets) {
            Rectangle box = getPaintRectangle(figure, insets).getCopy();
            graphics.setAntialias(SWT.ON);
            graphics.setForegroundColor(theme.color(Role.ACCENT));
            graphics.setLineWidth(WIDTH);
            graphics.drawRoundRectangle(box.shrink(1, 1), 10, 10);
        }
    }
}
