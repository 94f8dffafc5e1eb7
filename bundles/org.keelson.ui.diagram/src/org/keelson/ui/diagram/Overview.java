// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.UpdateListener;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.parts.DiagramRoot;
import org.keelson.ui.diagram.raw.GefLists;

/**
 * All of a diagram in small, with a frame around what is in sight; press or drag to go elsewhere. (Draw2d's own
 * thumbnail scales in a way that cannot draw paths.) The small picture is drawn anew a moment after the last change.
 */
final class Overview implements UpdateListener {

    private static final int SETTLE_MILLIS = 250;
    /** Below this scale nothing can be told from a blot. */
    private static final double LEGIBLE = 0.08;

    private final DiagramRoot root;
    private final DiagramEditor editor;
    private final DiagramTheme theme;
    private final Canvas canvas;
    private final Runnable redraw = this::redraw;
    private Image small;

    Overview(Composite parent, DiagramRoot root, DiagramEditor editor) {
        this.root = root;
        this.editor = editor;
        this.theme = editor.theme();
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        DiagramTheme.own(canvas);
        AccessibleName.set(canvas, "Overview");
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> redraw());
        canvas.addListener(SWT.MouseDown, this::go);
        canvas.addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                go(event);
            }
        });
        root.getFigure().getUpdateManager().addUpdateListener(this);
        canvas.addListener(SWT.Dispose, event -> {
            root.getFigure().getUpdateManager().removeUpdateListener(this);
            forget();
        });
    }

    Control control() {
        return canvas;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void notifyPainting(Rectangle damage, java.util.Map dirtyRegions) {
        if (!canvas.isDisposed()) {
            canvas.getDisplay().timerExec(SETTLE_MILLIS, redraw);
        }
    }

    @Override
    public void notifyValidating() {
        // painting follows
    }

    private void redraw() {
        if (!canvas.isDisposed()) {
            forget();
            canvas.redraw();
        }
    }

    private void forget() {
        if (small != null) {
            small.dispose();
            small = null;
        }
    }

    private IFigure source() {
        return root.getLayer(LayerConstants.PRINTABLE_LAYERS);
    }

    private double scale() {
        Rectangle all = source().getBounds();
        org.eclipse.swt.graphics.Rectangle room = canvas.getClientArea();
        double across = (double) room.width / Math.max(1, all.width);
        double down = (double) room.height / Math.max(1, all.height);
        return Math.min(1, Math.min(across, down));
    }

    private void paint(GC gc) {
        org.eclipse.swt.graphics.Rectangle room = canvas.getClientArea();
        if (room.isEmpty() || root.getContents() == null) {
            return;
        }
        if (small == null) {
            small = picture(room);
        }
        gc.drawImage(small, 0, 0);
        double zoomed = scale() / root.getZoomManager().getZoom();
        Rectangle origin = source().getBounds();
        Viewport viewport = (Viewport) root.getFigure();
        Rectangle seen = viewport.getClientArea().getCopy();
        gc.setForeground(theme.color(Role.ACCENT));
        gc.setLineWidth(2);
        gc.drawRectangle((int) (seen.x * zoomed - origin.x * scale()) + 1, (int) (seen.y * zoomed - origin.y * scale()) + 1,
                Math.min(room.width - 2, (int) (seen.width * zoomed)),
                Math.min(room.height - 2, (int) (seen.height * zoomed)));
    }

    private Image picture(org.eclipse.swt.graphics.Rectangle room) {
        Image image = new Image(canvas.getDisplay(), room.width, room.height);
        GC gc = new GC(image);
        gc.setBackground(theme.color(Role.GROUND));
        gc.fillRectangle(room);
        SWTGraphics graphics = new SWTGraphics(gc);
        graphics.scale(scale());
        graphics.translate(-source().getBounds().x, -source().getBounds().y);
        if (!editor.contents().isDrawnWhole()) {
            editor.contents().paintSmall(graphics);
        } else if (scale() < LEGIBLE) {
            paintBlots(graphics);
        } else {
            source().paint(graphics);
        }
        graphics.dispose();
        gc.dispose();
        return image;
    }

    /** Where nothing could be read anyway, what is small becomes a blot and lines are left out: that is quick. */
    private void paintBlots(SWTGraphics graphics) {
        IFigure contents = ((GraphicalEditPart) root.getContents()).getFigure();
        graphics.setBackgroundColor(theme.color(Role.QUIET));
        for (IFigure figure : GefLists.figures(contents)) {
            if (figure.getBounds().width > contents.getBounds().width / 2) {
                graphics.pushState();
                figure.paint(graphics);
                graphics.popState();
            } else {
                graphics.fillRectangle(figure.getBounds());
            }
        }
    }

    private void go(Event event) {
        double zoomed = scale() / root.getZoomManager().getZoom();
        Viewport viewport = (Viewport) root.getFigure();
        Rectangle seen = viewport.getClientArea();
        Rectangle origin = source().getBounds();
        viewport.setViewLocation((int) (event.x / zoomed + origin.x * scale() / zoomed) - seen.width / 2,
                (int) (event.y / zoomed + origin.y * scale() / zoomed) - seen.height / 2);
        canvas.redraw();
    }
}
