// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.EmptyState;
import org.keelson.ui.diagram.figures.DiagramTheme;

/** The sentence and the action in the middle of a diagram that shows nothing yet. */
public final class EmptyHint {

    private final FigureCanvas canvas;
    private final EmptyState state;

    EmptyHint(FigureCanvas canvas) {
        this.canvas = canvas;
        this.state = new EmptyState(canvas);
        state.control().setVisible(false);
        DiagramTheme.own(state.control());
        canvas.addListener(SWT.Resize, event -> place());
    }

    /** What the diagram is for, and the one action that fills it. */
    public void fill(String sentence, String label, Runnable action) {
        state.show(sentence, label, action);
    }

    void show(boolean visible) {
        state.control().setVisible(visible);
        place();
    }

    void applyTheme(DiagramTheme theme) {
        state.control().setBackground(theme.color(Role.GROUND));
        for (Control child : ((Composite) state.control()).getChildren()) {
            if (!(child instanceof Button)) {
                child.setBackground(theme.color(Role.GROUND));
                child.setForeground(theme.color(Role.QUIET));
            }
        }
    }

    private void place() {
        Point size = state.control().computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Rectangle room = canvas.getClientArea();
        state.control().setBounds((room.width - size.x) / 2, Math.max(0, (room.height - size.y) / 3), size.x, size.y);
    }
}
