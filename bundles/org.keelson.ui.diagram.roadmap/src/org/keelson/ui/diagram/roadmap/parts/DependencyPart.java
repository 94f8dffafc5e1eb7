// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Point;
import org.keelson.ui.Dates;
import org.keelson.ui.diagram.context.GateInput;
import org.keelson.ui.diagram.figures.ReasonTip;
import org.keelson.ui.diagram.parts.LinkPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.policies.EndsPolicy;
import org.keelson.ui.diagram.policies.UnlinkPolicy;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.figures.LinkFigure;

/** A dependency, or an input of a gate. One of its ends may be out of sight; it is drawn all the same. */
public final class DependencyPart extends LinkPart {

    private final RoadmapContext context;

    /** A part of a roadmap's context. */
    public DependencyPart(RoadmapContext context) {
        super(new RefreshTable(), context.queue());
        this.context = context;
    }

    /** Id of the link. */
    public String id() {
        return getModel() instanceof Dependency dependency ? dependency.getId() : ((GateInput) getModel()).id();
    }

    /** Ids of the rows that it goes from and to. */
    public List<String> ends() {
        return context.scene().link(id()).map(link -> List.of(context.scene().standIn(link.source()),
                context.scene().standIn(link.target()))).orElse(List.of());
    }

    @Override
    protected IFigure createFigure() {
        return new LinkFigure(context.theme(), this::tooltip);
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new EndsPolicy(context.refusals()));
        installEditPolicy(EditPolicy.CONNECTION_ROLE, new UnlinkPolicy(context));
    }

    @Override
    public void activate() {
        super.activate();
        refreshVisuals();
    }

    @Override
    protected void refreshVisuals() {
        context.scene().link(id()).ifPresent(link -> {
            List<Point> course = context.scene().course(link);
            ((LinkFigure) getFigure()).setCourse(course, link.critical(), link.input() && !link.critical());
        });
    }

    private IFigure tooltip() {
        if (!(getModel() instanceof Dependency dependency)) {
            GateInput input = (GateInput) getModel();
            return new ReasonTip(context.theme(), name(input.input()) + " → " + name(input.gate()),
                    List.of("Input of the gate"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(Labels.text(dependency.getType()));
        if (dependency.getState() != null) {
            lines.add(Labels.text(dependency.getState()));
        }
        if (dependency.getNeedBy() != null) {
            lines.add("Needed by " + Dates.day(dependency.getNeedBy()));
        }
        if (dependency.getPromised() != null) {
            lines.add("Promised for " + Dates.day(dependency.getPromised()));
        }
        return new ReasonTip(context.theme(), Labels.text(dependency), lines);
    }

    private String name(String id) {
        return context.find(id, WorkItem.class).map(Labels::text).orElse(id);
    }

    @Override
    public void setSelected(int value) {
        super.setSelected(value);
        ((LinkFigure) getFigure()).setSelected(value != EditPart.SELECTED_NONE);
    }
}
