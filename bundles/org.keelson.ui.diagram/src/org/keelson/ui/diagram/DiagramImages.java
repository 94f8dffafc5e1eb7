// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Picture;
import org.keelson.ui.Selections;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.raw.GefLists;

/** Images of a diagram without selection and on a light ground, whole or of a part. */
final class DiagramImages {

    /** No side of an image is longer than this; a larger diagram is drawn smaller. */
    private static final int MOST_PIXELS = 12_000;
    /** Nor does it have more pixels than this, four bytes each. */
    private static final double MOST_IN_ALL = 40_000_000;
    private static final int MARGIN = 12;

    private final DiagramEditor editor;

    DiagramImages(DiagramEditor editor) {
        this.editor = editor;
    }

    private IFigure layers() {
        return LayerManager.Helper.find(editor.viewer().getContents()).getLayer(LayerConstants.PRINTABLE_LAYERS);
    }

    /** All there is, in pixels at 100 %. */
    Box extent() {
        if (!editor.contents().isDrawnWhole()) {
            Picture picture = editor.contents().picture();
            return new Box(0, 0, picture.width(), picture.height());
        }
        editor.viewer().flush();
        return box(layers().getBounds().getCopy().expand(MARGIN, MARGIN));
    }

    /** What surrounds the selected parts; empty if nothing is selected, or figures are made only for what is in sight. */
    Optional<Box> selected() {
        Rectangle all = null;
        for (EditPart part : GefLists.selected(editor.viewer())) {
            if (part != editor.viewer().getContents() && part instanceof GraphicalEditPart drawn) {
                Rectangle box = inLayers(drawn.getFigure());
                all = all == null ? box : all.getUnion(box);
            }
        }
        return all == null || !editor.contents().isDrawnWhole() ? Optional.empty()
                : Optional.of(box(all.expand(MARGIN, MARGIN)));
    }

    private Rectangle inLayers(IFigure figure) {
        Rectangle box = figure.getBounds().getCopy();
        IFigure pane = layers().getParent();
        for (IFigure at = figure; at != null && at.getParent() != pane; at = at.getParent()) {
            at.translateToParent(box);
        }
        return box;
    }

    private static Box box(Rectangle area) {
        return new Box(area.x, area.y, area.width, area.height);
    }

    /** The whole picture of what is selected, or of all; of a diagram that is not drawn whole. */
    Picture picture() {
        return hasSelection() ? editor.contents().picture(Selections.elements(editor.selection().getSelection()))
                : editor.contents().picture();
    }

    private boolean hasSelection() {
        return GefLists.selected(editor.viewer()).stream().anyMatch(part -> part != editor.viewer().getContents());
    }

    /** Whether a picture leaves out some of what there is. */
    boolean isPart(Picture picture) {
        Picture whole = editor.contents().picture();
        return picture.width() != whole.width() || picture.height() != whole.height()
                || !picture.description().equals(whole.description());
    }

    /** @param density pixels of the image for each at 100 %, if it does not become too large. The caller disposes of it */
    Image image(Box area, double density) {
        return light(() -> draw(area.width(), area.height(), density, graphics -> {
            graphics.translate(-area.x(), -area.y());
            if (editor.contents().isDrawnWhole()) {
                layers().paint(graphics);
            } else {
                editor.contents().picture().draw(new GraphicsCanvas(graphics, editor.theme()), Palette.LIGHT);
            }
        }));
    }

    /** As {@link #image(Box, double)}, of a picture. */
    Image image(Picture picture, double density) {
        return light(() -> draw(picture.width(), picture.height(), density,
                graphics -> picture.draw(new GraphicsCanvas(graphics, editor.theme()), Palette.LIGHT)));
    }

    private interface Painter {
        void paint(Graphics graphics);
    }

    private Image draw(int width, int height, double density, Painter painter) {
        Display display = editor.viewer().getControl().getDisplay();
        double scale = scale(width, height, density);
        Image image = new Image(display, Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)));
        boolean drawn = false;
        try {
            paint(image, scale, painter);
            drawn = true;
        } finally {
            if (!drawn) {
                image.dispose();
            }
        }
        return image;
    }

    /** Pixels of an image for each at 100 %, so many as are asked for or as it may have. */
    static double scale(int width, int height, double density) {
        return Math.min(density, Math.min((double) MOST_PIXELS / Math.max(width, height),
                Math.sqrt(MOST_IN_ALL / ((double) width * height))));
    }

    private void paint(Image image, double scale, Painter painter) {
        GC gc = new GC(image);
        gc.setBackground(editor.theme().color(Role.GROUND));
        gc.fillRectangle(image.getBounds());
        gc.setFont(editor.viewer().getControl().getFont());
        Graphics graphics = new SWTGraphics(gc);
        graphics.scale(scale);
        painter.paint(graphics);
        graphics.dispose();
        gc.dispose();
    }

    private Image light(Supplier<Image> drawing) {
        editor.contents().hover(null);
        editor.viewer().flush();
        Palette shown = editor.theme().palette();
        editor.theme().use(Palette.LIGHT);
        try {
            return drawing.get();
        } finally {
            editor.theme().use(shown);
        }
    }
}
