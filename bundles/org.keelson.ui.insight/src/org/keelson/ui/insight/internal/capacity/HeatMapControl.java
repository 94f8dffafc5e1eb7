// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.capacity;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Scrollable;
import org.keelson.rendering.chart.HeatMap;
import org.keelson.rendering.chart.HeatMapPicture;
import org.keelson.ui.insight.internal.parts.PictureControl;

/** A heat map that scrolls by rows and weeks, with names and weeks in place; a cell is chosen by mouse and arrow keys. */
final class HeatMapControl {

    private final PictureControl picture;
    private final Scrollable canvas;
    private final BiConsumer<Integer, Integer> chosen;
    private Consumer<KeyEvent> onEnter = event -> { };
    private HeatMap map;
    private Function<LocalDate, String> written;
    private int row = -1;
    private int week = -1;

    /** @param chosen runs when somebody has chosen a row and a week */
    HeatMapControl(Composite parent, BiConsumer<Integer, Integer> chosen) {
        this.chosen = chosen;
        picture = new PictureControl(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        canvas = (Scrollable) picture.control();
        canvas.getHorizontalBar().addListener(SWT.Selection, event -> draw());
        canvas.getVerticalBar().addListener(SWT.Selection, event -> draw());
        canvas.addListener(SWT.Resize, event -> fit());
        picture.onPick(this::pick);
        picture.onOpen(id -> onEnter.accept(null));
        picture.onKeys(this::pressed);
    }

    Control control() {
        return canvas;
    }

    /** What Enter, and a double click on a cell, do. */
    void onEnter(Consumer<KeyEvent> task) {
        onEnter = task;
    }

    void show(HeatMap now, Function<LocalDate, String> dates) {
        map = now;
        written = dates;
        fit();
    }

    /** Marks a cell and brings it into sight; none where the row is negative. */
    void select(int toRow, int toWeek) {
        row = toRow;
        week = toWeek;
        if (row >= 0) {
            Rectangle area = canvas.getClientArea();
            boolean moved = bring(canvas.getVerticalBar(), row, HeatMapPicture.rowsIn(area.height));
            moved |= bring(canvas.getHorizontalBar(), week, HeatMapPicture.weeksIn(area.width));
            if (moved) {
                draw();
            }
        }
        picture.select(row < 0 ? "" : HeatMapPicture.cellId(map.rows().get(row), map.weeks().get(week)));
    }

    private static boolean bring(ScrollBar bar, int index, int room) {
        int first = bar.getSelection();
        int wanted = index < first ? index : index >= first + room ? index - room + 1 : first;
        bar.setSelection(wanted);
        return wanted != first;
    }

    private void fit() {
        if (map != null) {
            Rectangle area = canvas.getClientArea();
            fit(canvas.getVerticalBar(), map.rows().size(), HeatMapPicture.rowsIn(area.height));
            fit(canvas.getHorizontalBar(), map.weeks().size(), HeatMapPicture.weeksIn(area.width));
            draw();
        }
    }

    private static void fit(ScrollBar bar, int count, int room) {
        int thumb = Math.max(1, Math.min(room, count));
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, count - thumb)), 0, Math.max(1, count), thumb, 1, thumb);
        bar.setEnabled(count > room);
    }

    private void draw() {
        int firstRow = canvas.getVerticalBar().getSelection();
        int firstWeek = canvas.getHorizontalBar().getSelection();
        picture.show((width, height) -> new HeatMapPicture(map, firstRow, firstWeek, width, height, written));
    }

    private void pick(String id) {
        for (int at = 0; at < map.rows().size(); at++) {
            for (int day = 0; day < map.weeks().size(); day++) {
                if (HeatMapPicture.cellId(map.rows().get(at), map.weeks().get(day)).equals(id)) {
                    chosen.accept(at, day);
                    return;
                }
            }
        }
    }

    private boolean pressed(KeyEvent event) {
        if (map == null || map.rows().isEmpty()) {
            return false;
        }
        int room = HeatMapPicture.rowsIn(canvas.getClientArea().height);
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(row, week - 1);
            case SWT.ARROW_RIGHT -> go(row, week + 1);
            case SWT.ARROW_UP -> go(row - 1, week);
            case SWT.ARROW_DOWN -> go(row + 1, week);
            case SWT.HOME -> go(row, 0);
            case SWT.END -> go(row, map.weeks().size() - 1);
            case SWT.PAGE_UP -> go(row - room, week);
            case SWT.PAGE_DOWN -> go(row + room, week);
            case SWT.CR, SWT.KEYPAD_CR -> onEnter.accept(event);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(int toRow, int toWeek) {
        chosen.accept(Math.clamp(toRow, 0, map.rows().size() - 1), Math.clamp(toWeek, 0, map.weeks().size() - 1));
    }
}
