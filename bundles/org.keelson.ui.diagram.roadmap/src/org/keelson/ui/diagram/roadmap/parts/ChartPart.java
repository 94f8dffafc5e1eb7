// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.parts;

import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.tools.MarqueeDragTracker;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Element;
import org.keelson.rendering.Box;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RoadmapModel.Span;
import org.keelson.rendering.roadmap.TimeScale;
import org.keelson.ui.diagram.parts.DiagramRoot;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.figures.AxisFigure;
import org.keelson.ui.diagram.roadmap.figures.Chart;
import org.keelson.ui.diagram.roadmap.figures.GroundFigure;
import org.keelson.ui.diagram.roadmap.figures.PlannedRouter;
import org.keelson.ui.diagram.roadmap.policies.CreatePolicy;
import org.keelson.ui.diagram.roadmap.scene.Rest;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/**
 * The portfolio as a roadmap. Its children are the rows that are in sight, and those that are selected, so that a selection
 * stays when it is scrolled away; of all others there is neither part nor figure.
 */
public final class ChartPart extends ElementPart implements Chart {

    private final RoadmapContext context;
    private final GroundFigure ground;
    private final AxisFigure axis;
    private final PropertyChangeListener scrolled = event -> follow();
    private Collection<String> wanted = List.of();
    private Rectangle seen = new Rectangle();
    private boolean following;

    /** A part of a roadmap's context. */
    public ChartPart(RoadmapContext context) {
        super(new RefreshTable(), context.queue());
        this.context = context;
        this.ground = new GroundFigure(context.theme(), this);
        this.axis = new AxisFigure(context.theme(), this);
    }

    @Override
    protected IFigure createFigure() {
        FreeformLayer layer = new FreeformLayer();
        layer.setLayoutManager(new FreeformLayout());
        return layer;
    }

    private Viewport viewport() {
        return ((FigureCanvas) getViewer().getControl()).getViewport();
    }

    @Override
    public void activate() {
        ((ConnectionLayer) getLayer(LayerConstants.CONNECTION_LAYER)).setConnectionRouter(new PlannedRouter());
        getFigure().add(ground, new Rectangle(0, 0, 1, 1), 0);
        getLayer(DiagramRoot.FRONT_LAYER).add(axis);
        getLayer(DiagramRoot.GHOST_LAYER).add(context.preview());
        Viewport viewport = viewport();
        viewport.addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
        viewport.getHorizontalRangeModel().addPropertyChangeListener(scrolled);
        viewport.getVerticalRangeModel().addPropertyChangeListener(scrolled);
        refreshAll();
        super.activate();
    }

    @Override
    public void deactivate() {
        Viewport viewport = viewport();
        viewport.removePropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
        viewport.getHorizontalRangeModel().removePropertyChangeListener(scrolled);
        viewport.getVerticalRangeModel().removePropertyChangeListener(scrolled);
        getLayer(DiagramRoot.FRONT_LAYER).remove(axis);
        getLayer(DiagramRoot.GHOST_LAYER).remove(context.preview());
        getFigure().remove(ground);
        super.deactivate();
    }

    /** The ground lies below all rows. */
    @Override
    protected void addChildVisual(EditPart child, int index) {
        getContentPane().add(((GraphicalEditPart) child).getFigure(), index + (ground.getParent() == null ? 0 : 1));
    }

    /** Brings everything that is in sight up to date with the scene. */
    public void refreshAll() {
        placeGround();
        refreshChildren();
        rowParts().forEach(this::refreshRow);
        placeHeaders();
        repaintAll();
    }

    /** All children that are rows; there is a placeholder for what no row is known for. */
    public List<RowPart> rowParts() {
        return GefLists.children(this).stream().filter(RowPart.class::isInstance).map(RowPart.class::cast).toList();
    }

    /** Under everything, and under what is left of the window. */
    private void placeGround() {
        Rectangle area = viewport().getClientArea();
        Rectangle all = new Rectangle(0, 0, Math.max(context.scene().width(), area.width),
                Math.max(context.scene().height() + RoadmapLayout.ROW / 2, area.height));
        if (ground.getParent() != null && !all.equals(ground.getBounds())) {
            getFigure().setConstraint(ground, all);
            ground.setBounds(all);
        }
    }

    private void refreshRow(RowPart row) {
        row.refresh();
        GefLists.sources(row).forEach(EditPart::refresh);
        GefLists.targets(row).forEach(EditPart::refresh);
    }

    /** Scrolled, or of another size: other rows are in sight now. */
    private void follow() {
        if (following) {
            return;
        }
        Rectangle now = viewport().getClientArea();
        if (now.equals(seen)) {
            return;
        }
        if (!now.getSize().equals(seen.getSize())) {
            placeGround();
        }
        boolean otherRows = first(now) != first(seen) || last(now) != last(seen);
        seen = now.getCopy();
        following = true;
        try {
            if (otherRows) {
                refreshChildren();
            }
            placeHeaders();
            repaintAll();
        } finally {
            following = false;
        }
    }

    private void placeHeaders() {
        Rectangle now = viewport().getClientArea();
        rowParts().forEach(row -> row.placeName(now.x));
        axis.setBounds(new Rectangle(now.x, now.y, now.width, RoadmapLayout.AXIS));
        context.preview().setBounds(now.getCopy());
    }

    private void repaintAll() {
        viewport().repaint();
    }

    void repaintGround() {
        ground.repaint();
    }

    private int first(Rectangle area) {
        return Math.max(0, RoadmapScene.placeAt(area.y + RoadmapLayout.AXIS));
    }

    private int last(Rectangle area) {
        return Math.min(context.scene().shown().size() - 1, RoadmapScene.placeAt(area.bottom()));
    }

    /** Makes parts of rows that are out of sight, too, until the next scrolling; what is selected of them stays. */
    public void bringIn(Collection<String> ids) {
        wanted = ids;
        try {
            refreshChildren();
            placeHeaders();
        } finally {
            wanted = List.of();
        }
    }

    @Override
    protected void refreshChildren() {
        super.refreshChildren();
        GefLists.children(this).stream().filter(child -> !(child instanceof RowPart)).map(GraphicalEditPart.class::cast)
                .forEach(this::placeUnknown);
        for (RowPart row : rowParts()) {
            // A link whose other end went out of sight was put to sleep with that, though it is still to be seen here.
            if (isActive()) {
                GefLists.sources(row).forEach(ChartPart::wake);
                GefLists.targets(row).forEach(ChartPart::wake);
            }
        }
    }

    private void placeUnknown(GraphicalEditPart unknown) {
        int place = unknown.getModel() instanceof Element element ? context.scene().place(element.getId()) : -1;
        if (place >= 0) {
            setLayoutConstraint(unknown, unknown.getFigure(), new Rectangle(RoadmapLayout.NAMES + 8,
                    RoadmapScene.top(place), 240, RoadmapLayout.ROW));
        }
    }

    private static void wake(ConnectionEditPart link) {
        if (!link.isActive()) {
            link.activate();
        }
    }

    @Override
    protected List<Object> getModelChildren() {
        Rectangle area = viewport().getClientArea();
        Set<Integer> places = new TreeSet<>();
        for (int place = first(area); place <= last(area); place++) {
            places.add(place);
        }
        for (EditPart part : GefLists.selected(getViewer())) {
            if (part instanceof RowPart row) {
                places.add(context.scene().place(row.id()));
            }
        }
        wanted.forEach(id -> places.add(context.scene().place(id)));
        places.remove(-1);
        List<Object> children = new ArrayList<>();
        for (int place : places) {
            String id = context.scene().shown().get(place).id();
            if (id.equals(RoadmapModel.REST)) {
                children.add(new Rest());
            } else {
                context.find(id, Element.class).ifPresent(children::add);
            }
        }
        return children;
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new CreatePolicy(context));
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        return new MarqueeDragTracker();
    }

    @Override
    public int left() {
        return viewport().getClientArea().x + RoadmapLayout.NAMES;
    }

    @Override
    public List<Row> rows() {
        return context.scene().shown();
    }

    @Override
    public Box bar(int place) {
        return context.scene().bar(place);
    }

    @Override
    public Span band(Row row) {
        return context.scene().band(row.id());
    }

    @Override
    public List<Passing> passing() {
        Rectangle area = viewport().getClientArea();
        return context.scene().passing(first(area), last(area)).stream()
                .map(link -> new Passing(context.scene().course(link), link.critical(),
                        link.input() && !link.critical())).toList();
    }

    @Override
    public boolean isBaselineShown() {
        return context.scene().baselineShown();
    }

    @Override
    public boolean isSelected(int place) {
        String id = context.scene().shown().get(place).id();
        Object model = id.equals(RoadmapModel.REST) ? new Rest() : context.session().find(id).orElse(null);
        EditPart part = model == null ? null : GefLists.registry(getViewer()).get(model);
        return part != null && part.getSelected() != SELECTED_NONE;
    }

    @Override
    public TimeScale scale() {
        return context.scene().scale();
    }

    @Override
    public RoadmapModel model() {
        return context.scene().model();
    }

    @Override
    public WorkCalendar calendar() {
        return context.scene().calendar();
    }

    @Override
    public String heading() {
        return switch (context.scene().grouping()) {
            case PROGRAM -> "Program";
            case WORKSTREAM -> "Program, workstream";
            case TEAM -> "Team";
            case OBJECTIVE -> "Objective";
        };
    }

    /** The part of an element, if it has one now. */
    public RowPart row(EObject element) {
        return GefLists.registry(getViewer()).get(element) instanceof RowPart row ? row : null;
    }
}
