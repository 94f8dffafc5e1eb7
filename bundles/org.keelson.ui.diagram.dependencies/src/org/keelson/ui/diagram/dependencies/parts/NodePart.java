// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.keelson.model.Dependency;
import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapEdge;
import org.keelson.rendering.map.MapNode;
import org.keelson.ui.diagram.context.GateInput;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.figures.CardAnchor;
import org.keelson.ui.diagram.dependencies.figures.CardFigure;
import org.keelson.ui.diagram.dependencies.scene.Bundle;
import org.keelson.ui.diagram.figures.ReasonTip;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;

/** A card on the map: an item or a collapsed lane. How it looks and what it is linked to is the scene's to say. */
public abstract class NodePart extends ElementPart implements NodeEditPart {

    private final MapContext context;
    private String was = "";

    NodePart(RefreshTable table, MapContext context) {
        super(table, context.queue());
        this.context = context;
    }

    /** Id of its node on the map. */
    public abstract String id();

    MapContext context() {
        return context;
    }

    private MapNode node() {
        return context.scene().node(id()).orElse(null);
    }

    @Override
    protected IFigure createFigure() {
        return new CardFigure(context.theme(), Marks.card(Objects.requireNonNull(node()), ""));
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
        return models(context.scene().outgoing(id()));
    }

    @Override
    protected List<Object> getModelTargetConnections() {
        return models(context.scene().incoming(id()));
    }

    private List<Object> models(List<MapEdge> edges) {
        return edges.stream().map(this::model).filter(Objects::nonNull).toList();
    }

    private Object model(MapEdge edge) {
        return switch (edge.kind()) {
            case GATE_INPUT -> new GateInput(edge.target(), edge.source());
            case BUNDLE -> new Bundle(edge.id());
            case DEPENDENCY -> context.find(edge.id(), Dependency.class).orElse(null);
        };
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
}
