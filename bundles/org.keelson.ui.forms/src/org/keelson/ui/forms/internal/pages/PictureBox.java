// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.svg.DiagramSvg;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** A picture in a form, as wide as its place, crisp at any zoom, with what it says in words beneath. */
final class PictureBox {

    private final Composite area;
    private final Canvas canvas;
    private final Label words;
    private BiFunction<Integer, Integer, Picture> source;
    private Image image;
    private Point drawn = new Point(0, 0);

    PictureBox(Composite parent, int height) {
        area = new Composite(parent, SWT.NONE);
        area.setBackground(Theme.color(Palette.Role.GROUND));
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(area);
        canvas = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        canvas.setBackground(Theme.color(Palette.Role.GROUND));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, height).applyTo(canvas);
        words = new Label(area, SWT.WRAP);
        words.setBackground(Theme.color(Palette.Role.GROUND));
        words.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(words);
        Theme.own(area);
        canvas.addPaintListener(event -> {
            if (image == null || !drawn.equals(canvas.getSize())) {
                draw();
            }
            if (image != null) {
                event.gc.drawImage(image, 0, 0);
            }
        });
        canvas.addDisposeListener(event -> forget());
    }

    /** @param made makes the picture for a width and a height; {@code null} for none, and no place is taken */
    void show(BiFunction<Integer, Integer, Picture> made, String otherwise) {
        source = made;
        forget();
        GridData place = (GridData) canvas.getLayoutData();
        place.exclude = made == null;
        canvas.setVisible(made != null);
        words.setText(made == null ? otherwise : made.apply(400, place.heightHint).description());
        AccessibleName.set(canvas, words.getText());
        area.requestLayout();
        canvas.redraw();
    }

    /** Puts a sentence before what the picture says. */
    void prefix(String sentence) {
        words.setText(sentence + words.getText());
        AccessibleName.set(canvas, words.getText());
        area.requestLayout();
    }

    private void draw() {
        forget();
        drawn = canvas.getSize();
        if (source != null && drawn.x > 0 && drawn.y > 0) {
            Picture picture = source.apply(drawn.x, drawn.y);
            String svg = DiagramSvg.element(picture, Theme.palette());
            ImageDataProvider pixels = zoom -> pixels(svg, picture, zoom);
            image = new Image(canvas.getDisplay(), pixels);
        }
    }

    private static ImageData pixels(String svg, Picture picture, int zoom) {
        String size = "width=\"%d\" height=\"%d\"";
        String scaled = svg.replaceFirst(size.formatted(picture.width(), picture.height()),
                size.formatted(picture.width() * zoom / 100, picture.height() * zoom / 100));
        return new ImageData(new ByteArrayInputStream(scaled.getBytes(StandardCharsets.UTF_8)));
    }

    private void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}
