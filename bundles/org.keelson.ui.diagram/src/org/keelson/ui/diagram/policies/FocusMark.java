// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import org.eclipse.draw2d.AbstractBorder;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Insets;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.handles.AbstractHandle;
import org.eclipse.gef.handles.MoveHandleLocator;
import org.eclipse.swt.SWT;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.figures.DiagramTheme;

/**
 * Where the keyboard is, in every diagram: a dashed outline in the accent colour, around the full one of what is
 * selected, so that the two are told apart. For one part.
 */
public final class FocusMark {

    private static final int WIDTH = 2;
    private static final int ROOM = 5;

    private final GraphicalEditPart part;
    private final DiagramTheme theme;
    private IFigure mark;

    /** The mark of a part, not shown yet. */
    public FocusMark(GraphicalEditPart part, DiagramTheme theme) {
        this.part = part;
        this.theme = theme;
    }

    /** For {@code showFocus} of a selection policy. */
    public void show() {
        if (mark == null) {
            AbstractHandle handle = new AbstractHandle(part, new MoveHandleLocator(part.getFigure())) {
                @Override
                protected DragTracker createDragTracker() {
                    return null;
                }
            };
            handle.setBorder(new Dashes(theme));
            handle.setEnabled(false);
            mark = handle;
            LayerManager.Helper.find(part).getLayer(LayerConstants.HANDLE_LAYER).add(mark);
        }
    }

    /** For {@code hideFocus} of a selection policy. */
    public void hide() {
        if (mark != null) {
            mark.getParent().remove(mark);
            mark = null;
        }
    }

    private static final class Dashes extends AbstractBorder {
        private final DiagramTheme theme;

        Dashes(DiagramTheme theme) {
            this.theme = theme;
        }

        @Override
        public Insets getInsets(IFigure figure) {
            return new Insets(ROOM);
        }

        @Override
        public void paint(IFigure figure, Graphics graphics, Insets insets) {
            Rectangle box = getPaintRectangle(figure, insets).getCopy();
            graphics.setAntialias(SWT.ON);
            graphics.setForegroundColor(theme.color(Role.ACCENT));
            graphics.setLineWidth(WIDTH);
            graphics.setLineStyle(SWT.LINE_DASH);
            graphics.drawRoundRectangle(box.shrink(1, 1), 12, 12);
        }
    }
}
