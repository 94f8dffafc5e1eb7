// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.policies;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editpolicies.SelectionEditPolicy;
import org.keelson.ui.diagram.structure.figures.CellFigure;

/** A selected cell is outlined by its figure; the one that has the focus of the keyboard more heavily. */
public final class CellPolicy extends SelectionEditPolicy {

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
}
