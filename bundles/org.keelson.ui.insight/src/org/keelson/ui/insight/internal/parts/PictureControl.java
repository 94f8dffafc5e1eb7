// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
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
import org.keelson.ui.AccessibleName;
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
    private String selected = "";
    private Consumer<String> onPick = id -> { };
    private Consumer<String> onOpen = id -> { };
    private Predicate<KeyEvent> keys = event -> false;

    public PictureControl(Composite parent) {
        this(parent, SWT.NONE);
    }

    /** @param style such as {@link SWT#H_SCROLL}, for a picture of which a part is shown */
    public PictureControl(Composite parent, int style) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        canvas = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | style);
        GridDataFactory.fillDefaults().grab(true, true).hint(240, 120).applyTo(canvas);
        words = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).hint(200, SWT.DEFAULT).applyTo(words);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addMouseMoveListener(event -> read(at(event.x, event.y)));
        canvas.addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> read(-1)));
        canvas.addListener(SWT.MouseDown, event -> {
            canvas.setFocus();
            idAt(event.x, event.y).ifPresent(onPick);
        });
        canvas.addListener(SWT.MouseDoubleClick, event -> idAt(event.x, event.y).ifPresent(onOpen));
        canvas.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (!keys.test(event)) {
                step(event.keyCode);
            }
        }));
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

    /** Runs when somebody clicks a place that stands for an element, with its id. */
    public void onPick(Consumer<String> task) {
        onPick = task;
    }

    /** Runs on a double click, or on Enter, at a place that stands for an element, with its id. */
    public void onOpen(Consumer<String> task) {
        onOpen = task;
    }

    /** @param first says of a key whether it has dealt with it; arrow keys go through the marks else */
    public void onKeys(Predicate<KeyEvent> first) {
        keys = first;
    }

    /** The place that is marked as selected, and read out; empty for none. */
    public void select(String id) {
        selected = id;
        say(picture == null ? "" : saidOfSelected());
        canvas.redraw();
        canvas.getAccessible().selectionChanged();
    }

    private String saidOfSelected() {
        return spots.stream().filter(spot -> !selected.isEmpty() && spot.id().equals(selected)).findFirst()
                .map(GcCanvas.Spot::says).orElseGet(picture::description);
    }

    /** The id of the element that is drawn at a place. */
    public Optional<String> idAt(int x, int y) {
        return Optional.of(at(x, y)).filter(spot -> spot >= 0).map(spot -> spots.get(spot).id())
                .filter(id -> !id.isEmpty());
    }

    /** The middle of the place of an element, as it was painted last. */
    public Optional<Point> placeOf(String id) {
        return spots.stream().filter(spot -> spot.id().equals(id)).findFirst().map(spot -> new Point(
                (int) (spot.left() + spot.width() / 2), (int) ((spot.top() + spot.bottom()) / 2)));
    }

    private void say(String text) {
        words.setText(LegacyActionTools.escapeMnemonics(text));
    }

    /** What stands beneath the picture. */
    public String words() {
        return words.getText().replace("&&", "&");
    }

    /** @param made makes the picture for a width and a height; {@code null} for none */
    public void show(BiFunction<Integer, Integer, Picture> made) {
        source = made;
        picture = null;
        read = -1;
        Picture shown = picture();
        say(shown == null ? "" : shown.description());
        words.setForeground(Theme.color(Role.QUIET));
        area.layout();
        canvas.redraw();
    }

    private Picture picture() {
        Point size = new Point(canvas.getClientArea().width, canvas.getClientArea().height);
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
        gc.setLineWidth(2);
        for (int i = 0; i < spots.size(); i++) {
            if (i == read || !selected.isEmpty() && spots.get(i).id().equals(selected)) {
                outline(gc, spots.get(i));
            }
        }
        if (canvas.isFocusControl()) {
            gc.setLineWidth(1);
            gc.drawRectangle(0, 0, canvas.getClientArea().width - 1, canvas.getClientArea().height - 1);
        }
        drawing.dispose();
        if (read < 0 && !selected.isEmpty() && !words().equals(saidOfSelected())) {
            say(saidOfSelected());
        }
    }

    private static void outline(GC gc, GcCanvas.Spot spot) {
        gc.drawRectangle((int) spot.left() - 1, (int) spot.top() - 1, (int) spot.width() + 3,
                (int) (spot.bottom() - spot.top()) + 2);
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
        if ((key == SWT.CR || key == SWT.KEYPAD_CR) && read >= 0 && !spots.get(read).id().isEmpty()) {
            onOpen.accept(spots.get(read).id());
            return;
        }
        int next = switch (key) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> Math.min(spots.size() - 1, read + 1);
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> Math.max(0, read - 1);
            case SWT.HOME -> 0;
            case SWT.END -> spots.size() - 1;
            case SWT.ESC -> -1;
            default -> read;
        };
        if (next >= 0 && next != read && !spots.get(next).id().isEmpty()) {
            onPick.accept(spots.get(next).id());
        }
        read(next);
    }

    private void read(int spot) {
        if (spot != read && picture != null) {
            read = spot;
            say(spot < 0 || spot >= spots.size() ? saidOfSelected() : spots.get(spot).says());
            canvas.redraw();
            canvas.getAccessible().selectionChanged();
        }
    }

    private void describe() {
        AccessibleName.set(canvas, () -> picture == null ? "Chart" : picture.title(), this::words);
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = words();
            }
        });
    }
}
