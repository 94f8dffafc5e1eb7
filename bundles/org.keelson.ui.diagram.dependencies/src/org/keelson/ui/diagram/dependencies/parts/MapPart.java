// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.CompoundSnapToHelper;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.tools.MarqueeDragTracker;
import org.keelson.model.ModelPackage;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapNode;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.figures.CourseRouter;
import org.keelson.ui.diagram.dependencies.figures.LaneTabs;
import org.keelson.ui.diagram.dependencies.figures.MapCrowd;
import org.keelson.ui.diagram.dependencies.policies.MapLayoutPolicy;
import org.keelson.ui.diagram.dependencies.scene.LaneBand;
import org.keelson.ui.diagram.dependencies.scene.LaneGroup;
import org.keelson.ui.diagram.dependencies.scene.MapScene;
import org.keelson.ui.diagram.dependencies.scene.Unowned;
import org.keelson.ui.diagram.parts.Aspect;
import org.keelson.ui.diagram.parts.DiagramRoot;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.policies.GuidesPolicy;
import org.keelson.ui.diagram.raw.GefLists;

/** The portfolio as a map: its children are the lanes, and above them the items. */
public final class MapPart extends ElementPart {

    private static final RefreshTable TABLE = new RefreshTable().on(Aspect.CHILDREN, ModelPackage.Literals.PORTFOLIO__TEAMS);

    /** With more cards in sight than this, they are blots: nobody could read them. */
    private static final int MOST_CARDS = 400;
    /** Cards this near to what is in sight have figures, too. */
    private static final int MARGIN = 200;

    private final MapContext context;
    private final LaneTabs tabs;
    private final MapCrowd crowd;
    private final PropertyChangeListener scrolled = event -> follow();
    private Collection<String> wanted = List.of();
    private Set<String> near = Set.of();
    private Rectangle seen = new Rectangle();
    private boolean following;

    /** A part of a map's context. */
    public MapPart(MapContext context) {
        super(TABLE, context.queue());
        this.context = context;
        this.tabs = new LaneTabs(context.theme());
        this.crowd = new MapCrowd(context.theme());
    }

    @Override
    protected IFigure createFigure() {
        FreeformLayer layer = new FreeformLayer();
        layer.setLayoutManager(new FreeformLayout());
        return layer;
    }

    @Override
    public void activate() {
        ((ConnectionLayer) getLayer(LayerConstants.CONNECTION_LAYER)).setConnectionRouter(new CourseRouter());
        getLayer(DiagramRoot.GHOST_LAYER).add(crowd);
        getLayer(DiagramRoot.GHOST_LAYER).add(tabs);
        Viewport viewport = viewport();
        viewport.addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
        viewport.getHorizontalRangeModel().addPropertyChangeListener(scrolled);
        viewport.getVerticalRangeModel().addPropertyChangeListener(scrolled);
        refreshTabs();
        super.activate();
    }

    @Override
    public void deactivate() {
        Viewport viewport = viewport();
        viewport.removePropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
        viewport.getHorizontalRangeModel().removePropertyChangeListener(scrolled);
        viewport.getVerticalRangeModel().removePropertyChangeListener(scrolled);
        getLayer(DiagramRoot.GHOST_LAYER).remove(tabs);
        getLayer(DiagramRoot.GHOST_LAYER).remove(crowd);
        super.deactivate();
    }

    @Override
    protected void refreshChildren() {
        findNear();
        super.refreshChildren();
        refreshTabs();
        wakeEdges();
    }

    private Viewport viewport() {
        return ((FigureCanvas) getViewer().getControl()).getViewport();
    }

    /** What is in sight, where the map has its places. */
    private Rectangle sight() {
        Viewport viewport = viewport();
        Rectangle area = viewport.getBounds().getCopy();
        viewport.translateToAbsolute(area);
        getFigure().translateToRelative(area);
        return area;
    }

    /** Scrolled or zoomed: of a large map, other cards are in sight now. */
    private void follow() {
        if (following || !context.scene().isLarge()) {
            return;
        }
        Rectangle now = sight();
        if (!now.equals(seen)) {
            following = true;
            try {
                refreshChildren();
            } finally {
                following = false;
            }
        }
    }

    /** Makes the parts of nodes that are out of sight, too, until the next scrolling; what is selected of them stays. */
    public void bringIn(Collection<String> ids) {
        if (context.scene().isLarge()) {
            wanted = ids;
            try {
                refreshChildren();
                viewport().getUpdateManager().performValidation(); // who reveals one of them asks where it is
            } finally {
                wanted = List.of();
            }
        }
    }

    /** Finds out which cards of a large map have figures. */
    private void findNear() {
        boolean large = context.scene().isLarge();
        near = new HashSet<>();
        if (large) {
            seen = sight();
            Rectangle area = seen.getExpanded(MARGIN, MARGIN);
            int count = 0;
            for (MapNode node : context.scene().nodes()) {
                if (intersects(node.placement(), area)) {
                    near.add(node.id());
                    count += intersects(node.placement(), seen) ? 1 : 0;
                }
            }
            boolean crowded = count > MOST_CARDS;
            if (crowded) {
                near.clear();
            }
            GefLists.selected(getViewer()).stream().filter(NodePart.class::isInstance)
                    .forEach(part -> near.add(((NodePart) part).id()));
            near.addAll(wanted);
            crowd.leaveOut(near, crowded);
        }
    }

    /** Takes what the scene shows now; where one has scrolled only, that is what it was. */
    public void refreshCrowd() {
        showCrowd(context.scene().isLarge());
    }

    private static boolean intersects(Box box, Rectangle area) {
        return box.x() < area.right() && box.right() > area.x && box.y() < area.bottom() && box.bottom() > area.y;
    }

    private void showCrowd(boolean large) {
        List<MapCrowd.Blot> blots = new ArrayList<>();
        List<MapCrowd.Line> lines = new ArrayList<>();
        Rectangle all = new Rectangle();
        if (large) {
            MapScene scene = context.scene();
            scene.lanes().forEach(lane -> all.union(rectangle(lane.box())));
            scene.nodes().stream().filter(node -> !scene.sight().isHidden(node.id()))
                    .forEach(node -> blots.add(new MapCrowd.Blot(rectangle(node.placement()), node.critical())));
            scene.edges().stream().filter(edge -> !scene.sight().isHidden(edge)).forEach(edge -> scene.course(edge.id())
                    .map(DependencyPart::points).ifPresent(points -> lines.add(new MapCrowd.Line(edge.source(), edge.target(),
                            points.getBounds().getCopy(), points, edge.critical()))));
        }
        crowd.show(blots, lines, all);
    }

    private static Rectangle rectangle(Box box) {
        return new Rectangle(box.x(), box.y(), box.width(), box.height());
    }

    /** Draws all cards in few strokes, for the overview. */
    public void paintSmall(Graphics graphics) {
        crowd.paintBlots(graphics);
    }

    /** An edge whose other end went out of sight was put to sleep with that, though it is still to be seen here. */
    private void wakeEdges() {
        if (!isActive() || !context.scene().isLarge()) {
            return;
        }
        for (EditPart child : GefLists.children(this)) {
            if (child instanceof NodePart node) {
                GefLists.sources(node).stream().filter(edge -> !edge.isActive()).forEach(EditPart::activate);
                GefLists.targets(node).stream().filter(edge -> !edge.isActive()).forEach(EditPart::activate);
            }
        }
    }

    private void refreshTabs() {
        tabs.show(context.scene().lanes().stream().filter(LaneBand::hasHeader).map(lane -> new LaneTabs.Tab(lane.name(), lane.hue(),
                new Rectangle(lane.box().x(), lane.box().y(), lane.box().width(), lane.box().height()))).toList());
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new MapLayoutPolicy(context));
        installEditPolicy("snap", new GuidesPolicy(context.theme()));
    }

    @Override
    protected List<Object> getModelChildren() {
        List<Object> children = new ArrayList<>();
        for (LaneBand lane : context.scene().lanes()) {
            if (!lane.hasHeader()) {
                continue;
            }
            if (lane.id().isEmpty()) {
                children.add(new Unowned());
            } else {
                context.find(lane.id(), Element.class).ifPresent(children::add);
            }
        }
        boolean large = context.scene().isLarge();
        for (MapNode node : context.scene().nodes()) {
            if ((!large || near.contains(node.id())) && !context.scene().sight().isHidden(node.id())) {
                LaneGroup group = LaneGroup.of(node.id());
                if (group != null) {
                    children.add(group);
                } else {
                    context.find(node.id(), WorkItem.class).ifPresent(children::add);
                }
            }
        }
        return children;
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        return new MarqueeDragTracker();
    }

    @Override
    public Object getAdapter(Class adapter) {
        if (adapter == SnapToHelper.class) {
            return snap();
        }
        return super.getAdapter(adapter);
    }

    /** To other items where one is near, else to the grid; null if neither is wanted. */
    private SnapToHelper snap() {
        List<SnapToHelper> wanted = new ArrayList<>();
        if (Boolean.TRUE.equals(getViewer().getProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED))) {
            wanted.add(new SnapToGeometry(this));
        }
        if (Boolean.TRUE.equals(getViewer().getProperty(SnapToGrid.PROPERTY_GRID_ENABLED))) {
            wanted.add(new SnapToGrid(this));
        }
        return wanted.isEmpty() ? null : new CompoundSnapToHelper(wanted.toArray(SnapToHelper[]::new));
    }
}
