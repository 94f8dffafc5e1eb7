// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.policies;

import java.util.List;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editpolicies.SelectionHandlesEditPolicy;
import org.keelson.model.WorkItem;
import org.keelson.ui.diagram.policies.FocusMark;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;

/** A selected row: outlined by its figures, with a handle from which a dependency is drawn. */
public final class BarPolicy extends SelectionHandlesEditPolicy {

    /** What shows whether it is selected. */
    public interface Selectable {

        /** @param primary whether it has the focus of the keyboard */
        void showSelected(boolean selected, boolean primary);
    }

    private final RoadmapContext context;
    private FocusMark mark;

    /** A policy of a roadmap's context. */
    public BarPolicy(RoadmapContext context) {
        this.context = context;
    }

    @Override
    protected List<Object> createSelectionHandles() {
        return getHost().getModel() instanceof WorkItem ? List.of(new LinkHandle((GraphicalEditPart) getHost(), context))
                : List.of();
    }

    @Override
    protected void showSelection() {
        super.showSelection();
        show(getHost().getSelected() != EditPart.SELECTED_NONE);
    }

    @Override
    protected void showPrimarySelection() {
        showSelection();
    }

    @Override
    protected void hideSelection() {
        super.hideSelection();
        show(false);
    }

    @Override
    protected void showFocus() {
        if (mark == null) {
            mark = new FocusMark((GraphicalEditPart) getHost(), context.theme());
        }
        mark.show();
    }

    @Override
    protected void hideFocus() {
        if (mark != null) {
            mark.hide();
        }
    }

    private void show(boolean selected) {
        ((Selectable) getHost()).showSelected(selected, getHost().getSelected() == EditPart.SELECTED_PRIMARY);
    }
}
