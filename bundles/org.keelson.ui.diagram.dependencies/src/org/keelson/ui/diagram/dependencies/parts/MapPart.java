// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.CompoundSnapToHelper;
import org.eclipse.gef.DragTracker;
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
import org.keelson.rendering.map.MapNode;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.figures.CourseRouter;
import org.keelson.ui.diagram.dependencies.figures.LaneTabs;
import org.keelson.ui.diagram.dependencies.policies.MapLayoutPolicy;
import org.keelson.ui.diagram.dependencies.scene.LaneBand;
import org.keelson.ui.diagram.dependencies.scene.LaneGroup;
import org.keelson.ui.diagram.dependencies.scene.Unowned;
import org.keelson.ui.diagram.parts.Aspect;
import org.keelson.ui.diagram.parts.DiagramRoot;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.policies.GuidesPolicy;

/** The portfolio as a map: its children are the lanes, and above them the items. */
public final class MapPart extends ElementPart {

    private static final RefreshTable TABLE = new RefreshTable().on(Aspect.CHILDREN, ModelPackage.Literals.PORTFOLIO__TEAMS);

    private final MapContext context;
    private final LaneTabs tabs;

    /** A part of a map's context. */
    public MapPart(MapContext context) {
        super(TABLE, context.queue());
        this.context = context;
        this.tabs = new LaneTabs(context.theme());
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
        getLayer(DiagramRoot.GHOST_LAYER).add(tabs);
        refreshTabs();
        super.activate();
    }

    @Override
    public void deactivate() {
        getLayer(DiagramRoot.GHOST_LAYER).remove(tabs);
        super.deactivate();
    }

    @Override
    protected void refreshChildren() {
        super.refreshChildren();
        refreshTabs();
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
        for (MapNode node : context.scene().nodes()) {
            if (!context.scene().sight().isHidden(node.id())) {
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
