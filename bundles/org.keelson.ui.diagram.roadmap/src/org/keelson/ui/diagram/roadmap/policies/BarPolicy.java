// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.policies;

import java.util.List;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Locator;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editpolicies.SelectionHandlesEditPolicy;
import org.keelson.model.WorkItem;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.ui.diagram.policies.FocusMark;
import org.keelson.ui.diagram.policies.LinkHandle;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.palette.BarTracker;

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
        GraphicalEditPart row = (GraphicalEditPart) getHost();
        return row.getModel() instanceof WorkItem ? List.of(new LinkHandle(row, new BesideBar(row), context.theme(),
                () -> new BarTracker(row, BarTracker.Mode.LINK, part -> false, context.refusals()))) : List.of();
    }

    /** Right of the bar; not over names and axis. */
    private record BesideBar(GraphicalEditPart row) implements Locator {

        private static final int INSIDE = 2;

        @Override
        public void relocate(IFigure handle) {
            Rectangle bar = row.getFigure().getBounds().getCopy();
            Rectangle seen = ((FigureCanvas) row.getViewer().getControl()).getViewport().getClientArea();
            boolean hidden = bar.right() < seen.x + RoadmapLayout.NAMES || bar.y < seen.y + RoadmapLayout.AXIS;
            row.getFigure().translateToAbsolute(bar);
            Rectangle place = new Rectangle(bar.right() - INSIDE, bar.getCenter().y - LinkHandle.SIZE / 2, LinkHandle.SIZE,
                    LinkHandle.SIZE);
            handle.translateToRelative(place);
            handle.setBounds(place);
            handle.setVisible(!hidden);
        }
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
