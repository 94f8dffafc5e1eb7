// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.roadmap.figures.BarFigure;
import org.keelson.ui.diagram.roadmap.figures.LinkFigure;
import org.keelson.ui.diagram.roadmap.parts.ChartPart;
import org.keelson.ui.diagram.roadmap.parts.DependencyPart;
import org.keelson.ui.diagram.roadmap.parts.RowPart;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** Lets step back what the item or dependency under the mouse has nothing to do with. */
final class RoadmapHover {

    private final GraphicalViewer viewer;
    private final RoadmapScene scene;
    private boolean shading;

    RoadmapHover(GraphicalViewer viewer, RoadmapScene scene) {
        this.viewer = viewer;
        this.scene = scene;
    }

    void over(EditPart part) {
        Set<String> near = new HashSet<>();
        Set<String> links = new HashSet<>();
        if (part instanceof RowPart row && scene.row(row.id()).filter(each -> !each.kind().isGroup()).isPresent()) {
            near.add(row.id());
            near.addAll(scene.neighbours(row.id()));
            scene.outgoing(row.id()).forEach(link -> links.add(link.id()));
            scene.incoming(row.id()).forEach(link -> links.add(link.id()));
        } else if (part instanceof DependencyPart dependency) {
            scene.link(dependency.id()).ifPresent(link -> addWithEnds(link, near, links));
        }
        boolean shade = !links.isEmpty();
        if (shade || shading) {
            shading = shade;
            apply(near, links);
        }
    }

    private void addWithEnds(Link link, Set<String> near, Set<String> links) {
        links.add(link.id());
        near.add(scene.standIn(link.source()));
        near.add(scene.standIn(link.target()));
    }

    private void apply(Set<String> near, Set<String> links) {
        for (RowPart row : ((ChartPart) viewer.getContents()).rowParts()) {
            ((BarFigure) row.getFigure()).setDimmed(shading && !near.contains(row.id()));
            GefLists.sources(row).forEach(link -> shade(link, links));
            GefLists.targets(row).forEach(link -> shade(link, links));
        }
    }

    private void shade(EditPart link, Set<String> links) {
        ((LinkFigure) ((GraphicalEditPart) link).getFigure())
                .setDimmed(shading && !links.contains(((DependencyPart) link).id()));
    }
}
