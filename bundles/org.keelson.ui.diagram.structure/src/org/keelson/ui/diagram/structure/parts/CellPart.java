// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.ExposeHelper;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.SelectionRequest;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.rendering.Box;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructureModel.Kind;
import org.keelson.rendering.structure.StructureModel.Node;
import org.keelson.rendering.structure.StructurePainter;
import org.keelson.ui.Dates;
import org.keelson.ui.diagram.figures.ReasonTip;
import org.keelson.ui.diagram.palette.TwistieTracker;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.parts.RenameEditor;
import org.keelson.ui.diagram.policies.DeletePolicy;
import org.keelson.ui.diagram.policies.RenamePolicy;
import org.keelson.ui.diagram.structure.context.StructureContext;
import org.keelson.ui.diagram.structure.figures.CellFigure;
import org.keelson.ui.diagram.structure.palette.DropTracker;
import org.keelson.ui.diagram.structure.policies.CellPolicy;
import org.keelson.ui.diagram.structure.scene.Unfound;

/** An element, or what stands for what is none. Where it lies and how it looks is the scene's to say. */
public final class CellPart extends ElementPart {

    private final StructureContext context;

    /** A part of a structure's context. */
    public CellPart(StructureContext context) {
        super(new RefreshTable(), context.queue());
        this.context = context;
    }

    /** Id of the cell. */
    public String id() {
        return getModel() instanceof Element element ? element.getId() : ((Unfound) getModel()).id();
    }

    private Cell cell() {
        return context.scene().cell(id()).orElse(null);
    }

    @Override
    protected IFigure createFigure() {
        return new CellFigure(context.theme(), Objects.requireNonNull(cell()), this::tooltip);
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE, new CellPolicy(context.theme()));
        if (getModel() instanceof Element) {
            installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(context.session()));
            installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new RenamePolicy(context.session()));
        }
    }

    @Override
    protected void refreshVisuals() {
        Cell cell = cell();
        if (cell != null) {
            ((CellFigure) getFigure()).setCell(cell);
            Box box = cell.box();
            ((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(),
                    new Rectangle(box.x(), box.y(), box.width(), box.height()));
        }
    }

    private IFigure tooltip() {
        Cell cell = cell();
        if (cell == null) {
            return null;
        }
        Node node = cell.node();
        List<String> reasons = new ArrayList<>();
        if (getModel() instanceof Element element) {
            reasons.add(Labels.kindName(element.eClass())
                    + (node.figure().isEmpty() || node.figure().startsWith("?") ? "" : ", " + node.figure()));
        }
        if (node.kind().isLine() || node.kind() == Kind.PROGRAM || node.kind() == Kind.WORKSTREAM) {
            reasons.add(node.owner().isEmpty() ? "Nobody owns it yet; drag it onto a team or person"
                    : "Owned by " + node.owner());
        }
        if (node.date() != null) {
            reasons.add((node.status() == null ? "Due " : "Finishes ") + Dates.text(node.date()));
        }
        if (!node.why().isEmpty()) {
            reasons.add(node.why().strip());
        }
        return new ReasonTip(context.theme(), node.name(), reasons);
    }

    /** What is dropped on a cell is dropped on the board, which knows the cell by its place. */
    @Override
    public EditPart getTargetEditPart(Request request) {
        return RequestConstants.REQ_CREATE.equals(request.getType()) ? getParent().getTargetEditPart(request)
                : super.getTargetEditPart(request);
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        if (!(request instanceof SelectionRequest selection)) {
            return new SelectEditPartTracker(this);
        }
        Point at = selection.getLocation().getCopy();
        getFigure().translateToRelative(at);
        if (((CellFigure) getFigure()).isTwistie(at.x, at.y)) {
            return new TwistieTracker(this, () -> context.toggle(id()));
        }
        return getModel() instanceof Element ? new DropTracker(this, context.refusals()) : new SelectEditPartTracker(this);
    }

    private Rectangle nameArea() {
        Box area = StructurePainter.nameArea(((CellFigure) getFigure()).cell());
        return new Rectangle(area.x(), area.y(), area.width(), area.height());
    }

    @Override
    public void performRequest(Request request) {
        if (getModel() instanceof Element element && (RequestConstants.REQ_DIRECT_EDIT.equals(request.getType())
                || RequestConstants.REQ_OPEN.equals(request.getType()))) {
            new RenameEditor(this, Objects.requireNonNullElse(element.getName(), ""), this::nameArea).show();
        }
    }

    @Override
    public Object getAdapter(Class adapter) {
        return adapter == ExposeHelper.class && getParent() instanceof BoardPart board
                ? (ExposeHelper) part -> board.reveal(id()) : super.getAdapter(adapter);
    }

    @Override
    public String toString() {
        return "Cell of " + (getModel() instanceof Element element ? Labels.text(element) : id());
    }
}
