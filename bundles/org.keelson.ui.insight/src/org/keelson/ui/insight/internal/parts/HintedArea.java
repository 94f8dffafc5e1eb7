// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Table;
import org.keelson.rendering.Palette;
import org.keelson.ui.Theme;

/** A table, and on it, while it has no rows, a sentence that says why and what to do about it. */
final class HintedArea {

    private static final int MARGIN = 12;

    private final Composite outer;
    private final Composite inner;
    private final Label sentence;

    HintedArea(Composite parent) {
        outer = new Composite(parent, SWT.NONE);
        sentence = new Label(outer, SWT.WRAP);
        sentence.setVisible(false);
        inner = new Composite(outer, SWT.NONE);
        outer.setLayout(new OnTop());
    }

    /** What is laid out. */
    Composite outer() {
        return outer;
    }

    /** What the table is made in, and nothing else. */
    Composite inner() {
        return inner;
    }

    /** @param text empty for none */
    void show(String text, Table table) {
        boolean isSaid = !text.isEmpty();
        if (isSaid) {
            sentence.setText(text);
            sentence.setBackground(Theme.isDark() ? table.getBackground()
                    : table.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
            sentence.setForeground(Theme.color(Palette.Role.QUIET));
        }
        if (isSaid || sentence.getVisible()) {
            sentence.setVisible(isSaid);
            outer.layout();
        }
    }

    private final class OnTop extends Layout {

        @Override
        protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
            return inner.computeSize(widthHint, heightHint, flushCache);
        }

        @Override
        protected void layout(Composite composite, boolean flushCache) {
            Rectangle room = composite.getClientArea();
            inner.setBounds(room);
            if (sentence.getVisible() && inner.getChildren().length > 0) {
                Control table = inner.getChildren()[0];
                int header = table instanceof Table rows ? rows.getHeaderHeight() : 0;
                Point size = sentence.computeSize(Math.max(1, room.width - 2 * MARGIN), SWT.DEFAULT, true);
                sentence.setBounds(room.x + MARGIN, room.y + header + MARGIN, size.x, size.y);
            }
        }
    }
}
