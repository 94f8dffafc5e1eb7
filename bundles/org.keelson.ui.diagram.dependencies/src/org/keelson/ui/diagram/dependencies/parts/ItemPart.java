// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.keelson.model.Dependency;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapEdge;
import org.keelson.rendering.map.MapNode;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.figures.CardAnchor;
import org.keelson.ui.diagram.dependencies.figures.CardFigure;
import org.keelson.ui.diagram.dependencies.policies.LinkPolicy;
import org.keelson.ui.diagram.dependencies.scene.GateInput;
import org.keelson.ui.diagram.figures.ReasonTip;
import org.keelson.ui.diagram.parts.Aspect;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.parts.RenameEditor;
import org.keelson.ui.diagram.policies.DeletePolicy;
import org.keelson.ui.diagram.policies.RenamePolicy;

/** A work item. How it looks is the scene's to say; which edges it has, its dependencies tell. */
public final class ItemPart extends ElementPart implements NodeEditPart {

    private static final RefreshTable TABLE = new RefreshTable()
            .on(Aspect.SOURCES, ModelPackage.Literals.WORK_ITEM__OUTGOING)
            .on(Aspect.TARGETS, ModelPackage.Literals.WORK_ITEM__INCOMING, ModelPackage.Literals.GATE__INPUTS);

    private final MapContext context;
    private String was = "";

    /** A part of a map's context. */
    public ItemPart(MapContext context) {
        super(TABLE, context.queue());
        this.context = context;
    }

    /** The work item. */
    public WorkItem item() {
        return (WorkItem) getModel();
    }

    private MapNode node() {
        return context.scene().node(item().getId()).orElse(null);
    }

    @Override
    protected IFigure createFigure() {
        return new CardFigure(context.theme(), Marks.card(Objects.requireNonNull(node()), ""));
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(context.session()));
        installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new RenamePolicy(context.session()));
        installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new LinkPolicy(context));
    }

    @Override
    protected void refreshVisuals() {
        MapNode node = node();
        if (node != null) {
            CardFigure card = (CardFigure) getFigure();
            card.setContent(Marks.card(node, was));
            card.setToolTip(tooltip(node));
            card.setDimmed(context.scene().sight().isRest(node.id()));
            Box box = node.placement().grow(CardFigure.RIM);
            ((GraphicalEditPart) getParent()).setLayoutConstraint(this, card,
                    new Rectangle(box.x(), box.y(), box.width(), box.height()));
        }
    }

    /** Shows the date of a moment ago as a ghost beside the new one; empty shows it no more. */
    public void showGhost(String date) {
        was = date;
        refreshVisuals();
    }

    private IFigure tooltip(MapNode node) {
        List<String> reasons = new ArrayList<>(node.why());
        if (!node.date().isEmpty()) {
            reasons.add(0, node.date());
        }
        String found = context.scene().sight().found().get(node.id());
        if (found != null && !reasons.contains(found)) {
            reasons.add(found);
        }
        return new ReasonTip(context.theme(), node.name(), reasons);
    }

    @Override
    protected List<Object> getModelSourceConnections() {
        return models(context.scene().outgoing(item().getId()));
    }

    @Override
    protected List<Object> getModelTargetConnections() {
        return models(context.scene().incoming(item().getId()));
    }

    private List<Object> models(List<MapEdge> edges) {
        return edges.stream().map(this::model).filter(Objects::nonNull).toList();
    }

    private Object model(MapEdge edge) {
        return edge.kind() == MapEdge.Kind.GATE_INPUT ? new GateInput(edge.target(), edge.source())
                : context.find(edge.id(), Dependency.class).orElse(null);
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
        return new CardAnchor((CardFigure) getFigure(), true);
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
        return new CardAnchor((CardFigure) getFigure(), false);
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(Request request) {
        return new CardAnchor((CardFigure) getFigure(), true);
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(Request request) {
        return new CardAnchor((CardFigure) getFigure(), false);
    }

    @Override
    public void performRequest(Request request) {
        if (RequestConstants.REQ_DIRECT_EDIT.equals(request.getType())
                || RequestConstants.REQ_OPEN.equals(request.getType())) {
            CardFigure card = (CardFigure) getFigure();
            new RenameEditor(this, Objects.requireNonNullElse(item().getName(), ""), card::nameArea).show();
        }
    }
}
