// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.ExposeHelper;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.SelectionRequest;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.keelson.edit.Labels;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RoadmapModel.Span;
import org.keelson.ui.Dates;
import org.keelson.ui.diagram.context.GateInput;
import org.keelson.ui.diagram.figures.ReasonTip;
import org.keelson.ui.diagram.palette.TwistieTracker;
import org.keelson.ui.diagram.parts.DiagramRoot;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.parts.RenameEditor;
import org.keelson.ui.diagram.policies.DeletePolicy;
import org.keelson.ui.diagram.policies.LinkPolicy;
import org.keelson.ui.diagram.policies.RenamePolicy;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.figures.BarContent;
import org.keelson.ui.diagram.roadmap.figures.BarFigure;
import org.keelson.ui.diagram.roadmap.figures.NameFigure;
import org.keelson.ui.diagram.roadmap.palette.BarTracker;
import org.keelson.ui.diagram.roadmap.policies.BarPolicy;
import org.keelson.ui.diagram.roadmap.policies.TimePolicy;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** A row: an item, a decision or a group. How it looks is the scene's to say. Its name is a figure of its own in front. */
public final class RowPart extends ElementPart implements NodeEditPart, BarPolicy.Selectable {

    /** So near to its end, a bar is made longer and not moved. */
    private static final int END = 5;
    private static final int LEAST_WIDTH = 14;

    private final RoadmapContext context;
    private NameFigure name;

    /** A part of a roadmap's context. */
    public RowPart(RoadmapContext context) {
        super(new RefreshTable(), context.queue());
        this.context = context;
    }

    /** Id of the row. */
    public String id() {
        return getModel() instanceof Element element ? element.getId() : RoadmapModel.REST;
    }

    private Row row() {
        return context.scene().row(id()).orElse(null);
    }

    private BarContent content(Row row) {
        return new BarContent(row, context.scene().isCollapsed(row.id()), Dates.day(row.finish()));
    }

    @Override
    protected IFigure createFigure() {
        BarContent content = content(Objects.requireNonNull(row()));
        name = new NameFigure(context.theme(), content, this::tooltip);
        return new BarFigure(context.theme(), content, this::tooltip);
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE, new BarPolicy(context));
        if (getModel() instanceof Element) {
            installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(context.session()));
            installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new RenamePolicy(context.session()));
            installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new LinkPolicy(context));
        }
        if (isMovable(this)) {
            installEditPolicy("time", new TimePolicy(context));
        }
    }

    static boolean isMovable(EditPart part) {
        return part.getModel() instanceof WorkItem || part.getModel() instanceof Decision;
    }

    @Override
    protected void registerVisuals() {
        super.registerVisuals();
        getViewer().getVisualPartMap().put(name, this);
    }

    @Override
    protected void unregisterVisuals() {
        getViewer().getVisualPartMap().remove(name);
        super.unregisterVisuals();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        getLayer(DiagramRoot.FRONT_LAYER).add(name, 0);
    }

    @Override
    public void removeNotify() {
        getLayer(DiagramRoot.FRONT_LAYER).remove(name);
        super.removeNotify();
    }

    @Override
    protected void refreshVisuals() {
        Row row = row();
        int place = context.scene().place(id());
        if (row == null || place < 0) {
            return;
        }
        BarContent content = content(row);
        ((BarFigure) getFigure()).setContent(content);
        name.setContent(content);
        Box bar = context.scene().bar(place);
        if (bar == null) {
            bar = new Box(RoadmapLayout.NAMES + 8, RoadmapScene.top(place) + 6, 240, 16);
        }
        Box box = bar.grow(BarFigure.RIM);
        ((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(),
                new Rectangle(box.x(), box.y(), box.width(), box.height()));
    }

    /** Puts the name at the left of what is in sight. */
    void placeName(int left) {
        int place = context.scene().place(id());
        name.setVisible(place >= 0);
        if (place >= 0) {
            name.setBounds(new Rectangle(left, RoadmapScene.top(place), RoadmapLayout.NAMES, RoadmapLayout.ROW));
        }
    }

    /** The head of the row. */
    public NameFigure name() {
        return name;
    }

    @Override
    public void showSelected(boolean selected, boolean primary) {
        ((BarFigure) getFigure()).setSelected(selected, primary);
        name.setSelected(selected, primary);
        if (getParent() instanceof ChartPart chart) {
            chart.repaintGround();
        }
    }

    private IFigure tooltip() {
        Row row = row();
        if (row == null) {
            return null;
        }
        List<String> reasons = new ArrayList<>();
        if (row.finish() != null) {
            reasons.add(row.start().equals(row.finish()) ? Dates.day(row.finish())
                    : Dates.day(row.start()) + " to " + Dates.day(row.finish()));
        }
        add(reasons, "Inputs are due ", row.leadStart());
        add(reasons, "Can slip until ", row.lateFinish());
        add(reasons, "Deadline ", row.deadline());
        add(reasons, "Promised ", row.promised());
        if (row.baseline() != null) {
            reasons.add("Baseline " + Dates.day(row.baseline().from()) + " to " + Dates.day(row.baseline().to()));
        }
        Span band = context.scene().band(row.id());
        if (band != null) {
            reasons.add("Finish P50 " + Dates.day(band.from()) + ", P80 " + Dates.day(band.to()));
        }
        if (row.progress() > 0 && row.kind() != Kind.DECISION) {
            reasons.add(row.progress() + " % done");
        }
        reasons.add(row.why());
        return new ReasonTip(context.theme(), row.name(), reasons);
    }

    private static void add(List<String> reasons, String what, java.time.LocalDateTime when) {
        if (when != null) {
            reasons.add(what + Dates.day(when));
        }
    }

    @Override
    protected List<Object> getModelSourceConnections() {
        return models(context.scene().place(id()) < 0 ? List.of() : context.scene().outgoing(id()));
    }

    @Override
    protected List<Object> getModelTargetConnections() {
        return models(context.scene().place(id()) < 0 ? List.of() : context.scene().incoming(id()));
    }

    private List<Object> models(List<Link> links) {
        List<Object> models = new ArrayList<>();
        for (Link link : links) {
            if (link.input()) {
                models.add(new GateInput(link.target(), link.source()));
            } else {
                context.find(link.id(), Dependency.class).ifPresent(models::add);
            }
        }
        return models;
    }

    /** What is dropped on a row is dropped on the chart, which knows the row by its height. */
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
        if (name.getBounds().contains(at)) {
            if (name.isTwistie(at.x)) {
                return new TwistieTracker(this, () -> context.toggle(id()));
            }
            return new SelectEditPartTracker(this);
        }
        if (!isMovable(this)) {
            return new SelectEditPartTracker(this);
        }
        Rectangle bar = ((BarFigure) getFigure()).bar();
        boolean longer = getModel() instanceof WorkItem && !ModelPackage.Literals.MILESTONE.isInstance(getModel())
                && bar.width >= LEAST_WIDTH && at.x > bar.right() - END;
        return new BarTracker(this, longer ? BarTracker.Mode.RESIZE : BarTracker.Mode.MOVE, RowPart::isMovable,
                context.refusals());
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
        return new BarAnchor(getFigure(), true);
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
        return new BarAnchor(getFigure(), false);
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(Request request) {
        return new BarAnchor(getFigure(), true);
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(Request request) {
        return new BarAnchor(getFigure(), false);
    }

    @Override
    public void performRequest(Request request) {
        if (getModel() instanceof Element element && (RequestConstants.REQ_DIRECT_EDIT.equals(request.getType())
                || RequestConstants.REQ_OPEN.equals(request.getType()))) {
            new RenameEditor(this, Objects.requireNonNullElse(element.getName(), ""), name::nameArea).show();
        }
    }

    @Override
    public Object getAdapter(Class adapter) {
        return adapter == ExposeHelper.class ? (ExposeHelper) part -> context.reveal(id()) : super.getAdapter(adapter);
    }

    @Override
    public String toString() {
        return "Row of " + (getModel() instanceof Element element ? Labels.text(element) : "the rest");
    }
}
