// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.diagram.figures.DiagramTheme;

/**
 * A small button that is on or off, such as {@code Late 4}. Pressed by mouse, Space or Enter; the arrow keys go to the
 * next one.
 */
final class Chip extends Canvas {

    private static final int MARGIN = 8;
    private static final int HEIGHT = 22;
    private static final int RADIUS = 11;

    private final DiagramTheme theme;
    private final boolean opensMenu;
    private String text = "";
    private boolean on;

    /** @param opensMenu whether pressing it opens a menu, which a small triangle tells */
    Chip(Composite parent, DiagramTheme theme, boolean opensMenu, Runnable press) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        this.opensMenu = opensMenu;
        DiagramTheme.own(this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.MouseDown, event -> {
            if (event.button == 1) {
                forceFocus();
            }
        });
        addListener(SWT.MouseUp, event -> {
            // who changes their mind leaves the chip before letting go
            if (event.button == 1 && getClientArea().contains(toControl(getDisplay().getCursorLocation()))) {
                press.run();
            }
        });
        addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' || event.character == SWT.CR || opensMenu && event.keyCode == SWT.ARROW_DOWN) {
                press.run();
            }
        });
        addListener(SWT.Traverse, this::traverse);
        tell();
    }

    private void traverse(Event event) {
        boolean onward = event.keyCode == SWT.ARROW_RIGHT;
        if (onward || event.keyCode == SWT.ARROW_LEFT) {
            Control[] all = getParent().getChildren();
            for (int i = 0; i < all.length; i++) {
                int next = i + (onward ? 1 : -1);
                if (all[i] == this && next >= 0 && next < all.length) {
                    all[next].setFocus();
                }
            }
            event.doit = false;
        } else {
            event.doit = event.detail != SWT.TRAVERSE_RETURN;
        }
    }

    private void tell() {
        AccessibleName.set(this, () -> text, this::getToolTipText);
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = opensMenu ? ACC.ROLE_SPLITBUTTON : ACC.ROLE_CHECKBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | (on ? ACC.STATE_CHECKED : 0) | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
    }

    /**
     * Shows a text, and whether it is on.
     *
     * @return whether it is as wide as before
     */
    boolean show(String label, boolean isOn) {
        boolean same = label.equals(text);
        if (!same || on != isOn) {
            text = label;
            on = isOn;
            redraw();
        }
        return same;
    }

    String text() {
        return text;
    }

    boolean isOn() {
        return on;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        gc.setFont(theme.small());
        int width = gc.textExtent(text).x + 2 * MARGIN + (opensMenu ? 12 : 0);
        gc.dispose();
        return new Point(width, HEIGHT);
    }

    private void paint(Event event) {
        GC gc = event.gc;
        Rectangle box = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(theme.color(Role.RAISED));
        gc.fillRectangle(box);
        gc.setBackground(theme.color(on ? Role.TEXT : Role.GROUND));
        gc.fillRoundRectangle(1, 1, box.width - 2, box.height - 2, 2 * RADIUS, 2 * RADIUS);
        gc.setForeground(theme.color(isFocusControl() ? Role.ACCENT : on ? Role.TEXT : Role.LINE));
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, box.width - 3, box.height - 3, 2 * RADIUS, 2 * RADIUS);
        gc.setFont(theme.small());
        gc.setForeground(theme.color(on ? Role.GROUND : Role.TEXT));
        gc.drawText(text, MARGIN, (box.height - gc.textExtent(text).y) / 2, true);
        if (opensMenu) {
            int x = box.width - MARGIN - 4;
            int y = box.height / 2;
            gc.setBackground(theme.color(on ? Role.GROUND : Role.QUIET));
            gc.fillPolygon(new int[] {x - 4, y - 2, x + 4, y - 2, x, y + 3});
        }
    }
}
