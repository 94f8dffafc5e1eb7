// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseTrackListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Picture;
import org.keelson.ui.Theme;

/**
 * A picture that fills its place, in the palette of the theme. Beneath it stands in words what it shows, or, under the
 * pointer or while the arrow keys go through it, what one of its marks says.
 */
public final class PictureControl {

    private final Composite area;
    private final Canvas canvas;
    private final Label words;
    private BiFunction<Integer, Integer, Picture> source;
    private Picture picture;
    private List<GcCanvas.Spot> spots = List.of();
    private int read = -1;

    public PictureControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        canvas = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        GridDataFactory.fillDefaults().grab(true, true).hint(240, 120).applyTo(canvas);
        words = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).hint(200, SWT.DEFAULT).applyTo(words);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addMouseMoveListener(event -> read(at(event.x, event.y)));
        canvas.addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> read(-1)));
        canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
        canvas.addKeyListener(KeyListener.keyPressedAdapter(event -> step(event.keyCode)));
        canvas.addFocusListener(FocusListener.focusGainedAdapter(event -> canvas.redraw()));
        canvas.addFocusListener(FocusListener.focusLostAdapter(event -> read(-1)));
        // without this, Tab would stay in a canvas that listens to keys
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        describe();
    }

    /** What is laid out. */
    public Composite area() {
        return area;
    }

    /** What takes the keys. */
    public Control control() {
        return canvas;
    }

    /** @param made makes the picture for a width and a height; {@code null} for none */
    public void show(BiFunction<Integer, Integer, Picture> made) {
        source = made;
        picture = null;
        read = -1;
        Picture shown = picture();
        words.setText(shown == null ? "" : shown.description());
        words.setForeground(Theme.color(Role.QUIET));
        area.layout();
        canvas.redraw();
    }

    private Picture picture() {
        Point size = canvas.getSize();
        if (source != null && (picture == null || picture.width() != size.x || picture.height() != size.y)) {
            picture = source.apply(size.x, size.y);
        }
        return source == null ? null : picture;
    }

    private void paint(GC gc) {
        Palette palette = Theme.palette();
        gc.setBackground(Theme.color(Role.GROUND));
        gc.fillRectangle(canvas.getClientArea());
        Picture now = picture();
        if (now == null) {
            spots = List.of();
            return;
        }
        GcCanvas drawing = new GcCanvas(gc);
        now.draw(drawing, palette);
        spots = drawing.spots().stream().sorted(Comparator.comparingDouble(GcCanvas.Spot::left)).toList();
        gc.setForeground(Theme.color(Role.ACCENT));
        gc.setLineStyle(SWT.LINE_SOLID);
        if (read >= 0 && read < spots.size()) {
            GcCanvas.Spot spot = spots.get(read);
            gc.setLineWidth(2);
            gc.drawRectangle((int) spot.left() - 1, (int) spot.top() - 1, (int) spot.width() + 3,
                    (int) (spot.bottom() - spot.top()) + 2);
        }
        if (canvas.isFocusControl()) {
            gc.setLineWidth(1);
            gc.drawRectangle(0, 0, canvas.getSize().x - 1, canvas.getSize().y - 1);
        }
        drawing.dispose();
    }

    /** The narrowest of the marks at a place. */
    private int at(int x, int y) {
        int best = -1;
        for (int i = 0; i < spots.size(); i++) {
            if (spots.get(i).contains(x, y) && (best < 0 || spots.get(i).width() < spots.get(best).width())) {
                best = i;
            }
        }
        return best;
    }

    private void step(int key) {
        int next = switch (key) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> Math.min(spots.size() - 1, read + 1);
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> Math.max(0, read - 1);
            case SWT.HOME -> 0;
            case SWT.END -> spots.size() - 1;
            case SWT.ESC -> -1;
            default -> read;
        };
        read(next);
    }

    private void read(int spot) {
        if (spot != read && picture != null) {
            read = spot;
            words.setText(spot < 0 || spot >= spots.size() ? picture.description() : spots.get(spot).says());
            canvas.redraw();
            canvas.getAccessible().selectionChanged();
        }
    }

    private void describe() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = picture == null ? "Chart" : picture.title();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = words.getText();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = words.getText();
            }
        });
    }
}
