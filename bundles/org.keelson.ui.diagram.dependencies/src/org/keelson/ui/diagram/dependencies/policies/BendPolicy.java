// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.policies;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.BendpointEditPolicy;
import org.eclipse.gef.requests.BendpointRequest;
import org.keelson.model.Dependency;
import org.keelson.rendering.map.MapEdge;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.context.MapEdits;

/** Bends of an edge: set by dragging its middle, moved by dragging one, taken away by drawing it straight. */
public final class BendPolicy extends BendpointEditPolicy {

    private final MapContext context;

    /** A policy of a map's context. */
    public BendPolicy(MapContext context) {
        this.context = context;
    }

    @Override
    protected Command getCreateBendpointCommand(BendpointRequest request) {
        List<org.keelson.rendering.Point> bends = bends();
        bends.add(Math.min(request.getIndex(), bends.size()), place(request));
        return bend(bends);
    }

    @Override
    protected Command getMoveBendpointCommand(BendpointRequest request) {
        List<org.keelson.rendering.Point> bends = bends();
        if (request.getIndex() >= bends.size()) {
            return null;
        }
        bends.set(request.getIndex(), place(request));
        return bend(bends);
    }

    @Override
    protected Command getDeleteBendpointCommand(BendpointRequest request) {
        List<org.keelson.rendering.Point> bends = bends();
        if (request.getIndex() >= bends.size()) {
            return null;
        }
        bends.remove(request.getIndex());
        return bend(bends);
    }

    private Command bend(List<org.keelson.rendering.Point> bends) {
        return getHost().getModel() instanceof Dependency dependency
                ? new EditCommand(context.session(), new MapEdits(context).bend(dependency, bends))
                : new RefusedCommand("The way of a gate's input is found by the layout");
    }

    private List<org.keelson.rendering.Point> bends() {
        String id = getHost().getModel() instanceof Dependency dependency ? dependency.getId() : "";
        return new ArrayList<>(context.scene().edge(id).map(MapEdge::bends).orElse(List.of()));
    }

    private org.keelson.rendering.Point place(BendpointRequest request) {
        Point at = request.getLocation().getCopy();
        getConnection().translateToRelative(at);
        int grid = MapShapes.GRID;
        return new org.keelson.rendering.Point(Math.round((float) at.x / grid) * grid,
                Math.round((float) at.y / grid) * grid);
    }
}
