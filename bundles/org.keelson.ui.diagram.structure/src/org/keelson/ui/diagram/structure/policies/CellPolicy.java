// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.policies;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editpolicies.SelectionEditPolicy;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.policies.FocusMark;
import org.keelson.ui.diagram.structure.figures.CellFigure;

/** A selected cell is outlined by its figure; the one that was selected last more heavily. */
public final class CellPolicy extends SelectionEditPolicy {

    private final DiagramTheme theme;
    private FocusMark mark;

    /** A policy in the colours of a theme. */
    public CellPolicy(DiagramTheme theme) {
        this.theme = theme;
    }

    private void show(boolean selected) {
        ((CellFigure) ((GraphicalEditPart) getHost()).getFigure()).setSelected(selected,
                getHost().getSelected() == EditPart.SELECTED_PRIMARY);
    }

    @Override
    protected void showSelection() {
        show(true);
    }

    @Override
    protected void showPrimarySelection() {
        show(true);
    }

    @Override
    protected void hideSelection() {
        show(false);
    }

    @Override
    protected void showFocus() {
        if (mark == null) {
            mark = new FocusMark((GraphicalEditPart) getHost(), theme);
        }
        mark.show();
    }

    @Override
    protected void hideFocus() {
        if (mark != null) {
            mark.hide();
        }
    }
}
