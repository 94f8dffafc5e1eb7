// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.requests.SelectionRequest;
import org.eclipse.gef.tools.MarqueeDragTracker;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.keelson.model.ModelPackage;
import org.keelson.model.Element;
import org.keelson.rendering.Box;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.context.MapEdits;
import org.keelson.ui.diagram.dependencies.figures.LaneFigure;
import org.keelson.ui.diagram.dependencies.scene.LaneBand;
import org.keelson.ui.diagram.palette.TwistieTracker;
import org.keelson.ui.diagram.parts.Aspect;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;

/** A lane of a team, program or workstream. Its header can be selected; the rest of it is ground, on which items are caught with a marquee. */
public final class LanePart extends ElementPart {

    private static final RefreshTable TABLE = new RefreshTable().on(Aspect.VISUALS, ModelPackage.Literals.ELEMENT__NAME);

    private final MapContext context;

    /** A part of a map's context. */
    public LanePart(MapContext context) {
        super(TABLE, context.queue());
        this.context = context;
    }

    /** Id of the lane: that of what it stands for, or empty. */
    public String id() {
        return getModel() instanceof Element element ? element.getId() : "";
    }

    @Override
    protected IFigure createFigure() {
        return new LaneFigure(context.theme(), "", -1);
    }

    @Override
    protected void createEditPolicies() {
        // lanes are shown and selected only; what is dropped in one is dropped on the map
    }

    @Override
    protected void refreshVisuals() {
        context.scene().lane(id()).ifPresent(lane -> {
            ((LaneFigure) getFigure()).setContent(lane.name(), lane.hue(), lane.collapsed());
            Box box = lane.box();
            ((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(),
                    new Rectangle(box.x(), box.y(), box.width(), box.height()));
        });
    }

    @Override
    protected void fireSelectionChanged() {
        ((LaneFigure) getFigure()).setSelected(getSelected() != EditPart.SELECTED_NONE);
        super.fireSelectionChanged();
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        if (request instanceof SelectionRequest selection) {
            Point at = selection.getLocation().getCopy();
            getFigure().translateToRelative(at);
            if (((LaneFigure) getFigure()).isTwistie(at.x, at.y)) {
                return new TwistieTracker(this, this::toggle);
            }
            if (((LaneFigure) getFigure()).isHeader(at.x)) {
                return new SelectEditPartTracker(this);
            }
        }
        return new MarqueeDragTracker();
    }

    /** Collapses the lane, or opens it. */
    public void toggle() {
        boolean collapsed = context.scene().lane(id()).filter(LaneBand::collapsed).isPresent();
        getViewer().getEditDomain().getCommandStack().execute(
                new EditCommand(context.session(), new MapEdits(context).collapse(List.of(id()), !collapsed)));
    }
}
