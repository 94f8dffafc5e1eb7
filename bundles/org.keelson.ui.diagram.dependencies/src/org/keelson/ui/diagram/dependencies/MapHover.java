// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.figures.Shade;
import org.keelson.ui.diagram.dependencies.parts.DependencyPart;
import org.keelson.ui.diagram.dependencies.parts.NodePart;
import org.keelson.ui.diagram.raw.GefLists;

/** Lets step back what the item or dependency under the mouse has nothing to do with. */
final class MapHover {

    private final GraphicalViewer viewer;
    private final MapContext context;
    private boolean shading;

    MapHover(GraphicalViewer viewer, MapContext context) {
        this.viewer = viewer;
        this.context = context;
    }

    void over(EditPart part) {
        Set<EditPart> near = new HashSet<>();
        if (part instanceof NodePart item) {
            near.add(item);
            GefLists.sources(item).forEach(edge -> addWithEnds(near, edge));
            GefLists.targets(item).forEach(edge -> addWithEnds(near, edge));
        } else if (part instanceof ConnectionEditPart edge) {
            addWithEnds(near, edge);
        }
        boolean shade = !near.isEmpty();
        if (shade || shading) {
            shading = shade;
            apply(near);
        }
    }

    private void apply(Set<EditPart> near) {
        for (EditPart child : GefLists.children(viewer.getContents())) {
            shade(child, near);
            GefLists.sources((GraphicalEditPart) child).forEach(edge -> shade(edge, near));
        }
    }

    private void shade(EditPart part, Set<EditPart> near) {
        if (((GraphicalEditPart) part).getFigure() instanceof Shade figure) {
            figure.setDimmed(shading ? !near.contains(part) : isRest(part));
        }
    }

    /** Whether it steps back anyway, since lenses emphasise others. */
    private boolean isRest(EditPart part) {
        return part instanceof NodePart item ? context.scene().sight().isRest(item.id())
                : part instanceof DependencyPart edge
                        && context.scene().edge(edge.id()).filter(context.scene().sight()::isRest).isPresent();
    }

    private static void addWithEnds(Set<EditPart> near, ConnectionEditPart edge) {
        near.add(edge);
        near.add(edge.getSource());
        near.add(edge.getTarget());
    }
}
