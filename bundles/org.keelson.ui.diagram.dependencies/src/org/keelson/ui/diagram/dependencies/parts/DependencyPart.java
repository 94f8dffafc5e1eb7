// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.AbsoluteBendpoint;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.rendering.map.MapEdge;
import org.keelson.rendering.map.MapPlan;
import org.keelson.ui.diagram.context.GateInput;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.figures.EdgeContent;
import org.keelson.ui.diagram.dependencies.figures.EdgeFigure;
import org.keelson.ui.diagram.dependencies.policies.BendPolicy;
import org.keelson.ui.diagram.dependencies.scene.Bundle;
import org.keelson.ui.diagram.figures.ReasonTip;
import org.keelson.ui.diagram.parts.LinkPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.policies.EndsPolicy;
import org.keelson.ui.diagram.policies.UnlinkPolicy;

/** A dependency, or an input of a gate. How it looks and runs is the scene's to say. */
public final class DependencyPart extends LinkPart {

    private final MapContext context;

    /** A part of a map's context. */
    public DependencyPart(MapContext context) {
        super(new RefreshTable(), context.queue());
        this.context = context;
    }

    /** Id of the edge on the map. */
    public String id() {
        return switch (getModel()) {
            case Dependency dependency -> dependency.getId();
            case Bundle bundle -> bundle.edge();
            default -> ((GateInput) getModel()).id();
        };
    }

    @Override
    protected IFigure createFigure() {
        return new EdgeFigure(context.theme(), context.scene().edge(id()).map(Marks::edge)
                .orElse(EdgeContent.PLAIN));
    }

    @Override
    protected void createEditPolicies() {
        if (getModel() instanceof Bundle) {
            return; // it sums up dependencies that are changed where they can be seen
        }
        installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new EndsPolicy(context.refusals()));
        installEditPolicy(EditPolicy.CONNECTION_ROLE, new UnlinkPolicy(context));
        installEditPolicy(EditPolicy.CONNECTION_BENDPOINTS_ROLE, new BendPolicy(context));
    }

    @Override
    protected void refreshVisuals() {
        EdgeFigure figure = (EdgeFigure) getFigure();
        Optional<MapPlan.Course> course = context.scene().course(id());
        context.scene().edge(id()).ifPresent(edge -> {
            figure.setLoose(getSource() == null || getTarget() == null);
            figure.setContent(Marks.edge(edge));
            figure.setToolTip(tooltip(edge));
            figure.setDimmed(context.scene().sight().isRest(edge));
            List<AbsoluteBendpoint> bends = new ArrayList<>();
            edge.bends().forEach(bend -> bends.add(new AbsoluteBendpoint(bend.x(), bend.y())));
            figure.setRoutingConstraint(bends);
            PointList points = course.map(DependencyPart::points).orElse(null);
            Point sign = course.map(way -> new Point(way.sign().x(), way.sign().y())).orElse(null);
            figure.setCourse(points, edge.bends(), sign);
        });
    }

    static PointList points(MapPlan.Course course) {
        PointList points = new PointList();
        course.points().forEach(point -> points.addPoint(point.x(), point.y()));
        return points;
    }

    private ReasonTip tooltip(MapEdge edge) {
        String ends = name(edge.source()) + " → " + name(edge.target());
        List<String> lines = new ArrayList<>();
        if (edge.kind() == MapEdge.Kind.GATE_INPUT) {
            lines.add("Input of the gate");
        }
        if (edge.kind() == MapEdge.Kind.BUNDLE) {
            lines.add(edge.label().isEmpty() ? "One dependency" : edge.label() + " dependencies");
        } else if (!edge.label().isEmpty()) {
            lines.add(edge.label());
        }
        if (edge.state() != null) {
            lines.add(Labels.text(edge.state()));
        }
        if (!edge.lateText().isEmpty()) {
            lines.add("Promised " + edge.lateText() + " later than needed");
        }
        if (edge.blocked() && edge.kind() != MapEdge.Kind.DEPENDENCY) {
            lines.add("Due and not there");
        }
        if (edge.cut()) {
            lines.add("Part of a loop; cutting here costs least");
        } else if (edge.is(MapEdge.Flag.LOOP)) {
            lines.add("Part of a loop: its items wait for each other, and none can be scheduled");
        }
        if (edge.is(MapEdge.Flag.BEHIND)) {
            lines.add("Leads to a missed date: both ends have less time than they need");
        }
        lines.addAll(edge.notes());
        return new ReasonTip(context.theme(), ends, lines);
    }

    private String name(String id) {
        return context.scene().node(id).map(node -> node.name()).orElse(id);
    }

    @Override
    public void setSelected(int value) {
        super.setSelected(value);
        ((EdgeFigure) getFigure()).setSelected(value != EditPart.SELECTED_NONE);
    }
}
