// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.parts;

import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.tools.MarqueeDragTracker;
import org.keelson.rendering.Box;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.ui.diagram.parts.ElementPart;
import org.keelson.ui.diagram.parts.RefreshTable;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.structure.context.StructureContext;
import org.keelson.ui.diagram.structure.figures.LinksFigure;
import org.keelson.ui.diagram.structure.policies.CreatePolicy;
import org.keelson.ui.diagram.structure.policies.DropPolicy;
import org.keelson.ui.diagram.structure.scene.StructureScene;
import org.keelson.ui.diagram.structure.scene.Unfound;

/**
 * The portfolio as a structure. Its children are the cells that are in sight, and those that are selected, so that a selection
 * stays when it is scrolled away; of all others there is neither part nor figure.
 */
public final class BoardPart extends ElementPart {

    /** So much around what is in sight has parts too, pixels at 100 %. */
    private static final int SPARE = 200;
    private static final int CLEAR = 24;

    private final StructureContext context;
    private final LinksFigure links;
    private final PropertyChangeListener scrolled = event -> follow();
    private Set<String> wanted = Set.of();
    private Rectangle seen = new Rectangle();

    /** A part of a structure's context. */
    public BoardPart(StructureContext context) {
        super(new RefreshTable(), context.queue());
        this.context = context;
        this.links = new LinksFigure(context.theme(), () -> context.scene().layout());
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

    private double zoom() {
        return ((ZoomManager) getViewer().getProperty(ZoomManager.class.toString())).getZoom();
    }

    /** What is in sight, pixels at 100 %. */
    private Rectangle inSight() {
        return viewport().getClientArea().getCopy().scale(1 / zoom());
    }

    /** Links lie over all cells: what is added later is added before them. */
    @Override
    public void activate() {
        getFigure().add(links, new Rectangle(0, 0, 1, 1));
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
        getFigure().remove(links);
        super.deactivate();
    }

    /** The links. */
    public LinksFigure links() {
        return links;
    }

    /** Brings everything that is in sight up to date with the scene. */
    public void refreshAll() {
        if (links.getParent() != null) {
            Rectangle all = new Rectangle(0, 0, context.scene().width(), context.scene().height());
            getFigure().setConstraint(links, all);
            links.setBounds(all);
        }
        refreshChildren();
        GefLists.children(this).forEach(EditPart::refresh);
        links.repaint();
    }

    private void follow() {
        Rectangle now = inSight();
        if (!now.equals(seen)) {
            seen = now;
            refreshChildren();
        }
    }

    /** Makes parts of cells that are out of sight, too, until the next scrolling; what is selected of them stays. */
    public void bringIn(Collection<String> ids) {
        wanted = Set.copyOf(ids);
        try {
            refreshChildren();
        } finally {
            wanted = Set.of();
        }
    }

    /** Scrolls as far as it takes to see a cell. */
    public void reveal(String id) {
        Cell cell = context.scene().cell(id).orElse(null);
        if (cell == null) {
            return;
        }
        Viewport viewport = viewport();
        viewport.getUpdateManager().performValidation();
        double zoom = zoom();
        Box head = cell.head();
        Rectangle area = viewport.getClientArea();
        viewport.setViewLocation(
                shift(area.x, area.width, (int) (head.x() * zoom) - CLEAR, (int) (head.right() * zoom) + CLEAR),
                shift(area.y, area.height, (int) (head.y() * zoom) - CLEAR, (int) (head.bottom() * zoom) + CLEAR));
    }

    private static int shift(int at, int room, int from, int to) {
        return from < at || to - from > room ? from : to > at + room ? to - room : at;
    }

    @Override
    protected List<Object> getModelChildren() {
        Rectangle area = inSight().expand(SPARE, SPARE);
        Set<String> kept = new HashSet<>(wanted);
        for (EditPart part : GefLists.selected(getViewer())) {
            if (part instanceof CellPart cell) {
                kept.add(cell.id());
            }
        }
        List<Object> children = new ArrayList<>();
        for (Cell cell : context.scene().layout().cells()) {
            Box box = cell.box();
            boolean near = area.intersects(new Rectangle(box.x(), box.y(), box.width(), box.height()));
            boolean entry = cell.id().equals(StructureScene.ENTRY) && !cell.node().kind().isGroup();
            if (!entry && (near || kept.contains(cell.id()))) {
                children.add(context.find(cell.id()).<Object>map(each -> each).orElseGet(() -> new Unfound(cell.id())));
            }
        }
        return children;
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new CreatePolicy(context));
        installEditPolicy("drop", new DropPolicy(context));
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        return new MarqueeDragTracker();
    }

    /** The part of a cell, if it has one now. */
    public CellPart part(String id) {
        Object model = context.find(id).<Object>map(each -> each).orElseGet(() -> new Unfound(id));
        return GefLists.registry(getViewer()).get(model) instanceof CellPart part ? part : null;
    }
}
