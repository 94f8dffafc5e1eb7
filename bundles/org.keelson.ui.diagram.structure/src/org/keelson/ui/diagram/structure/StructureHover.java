// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.keelson.model.Element;
import org.keelson.model.Owned;
import org.keelson.model.Party;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructureLayout.Link;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.structure.context.StructureContext;
import org.keelson.ui.diagram.structure.figures.CellFigure;
import org.keelson.ui.diagram.structure.parts.BoardPart;
import org.keelson.ui.diagram.structure.parts.CellPart;

/** While the mouse rests on a team, person, objective or key result, what does not belong to it steps back. */
final class StructureHover {

    private final GraphicalViewer viewer;
    private final StructureContext context;
    private boolean shading;

    StructureHover(GraphicalViewer viewer, StructureContext context) {
        this.viewer = viewer;
        this.context = context;
    }

    void over(EditPart part) {
        Set<String> near = part instanceof CellPart cell ? near(cell) : Set.of();
        if (shading || near.size() > 1) {
            shading = near.size() > 1;
            BoardPart board = (BoardPart) viewer.getContents();
            board.links().emphasise(shading ? near : Set.of());
            for (EditPart child : GefLists.children(board)) {
                CellFigure figure = (CellFigure) ((GraphicalEditPart) child).getFigure();
                boolean leaf = !figure.cell().node().kind().isGroup();
                figure.setDimmed(shading && leaf && !near.contains(figure.cell().id()));
            }
        }
    }

    private Set<String> near(CellPart part) {
        Set<String> near = new HashSet<>(Set.of(part.id()));
        if (part.getModel() instanceof Party party) {
            for (Cell cell : context.scene().layout().cells()) {
                Element element = context.find(cell.id()).orElse(null);
                if (element instanceof Owned owned && (owned.getOwnerTeam() == party || owned.getOwner() == party)) {
                    near.add(cell.id());
                }
            }
        } else {
            for (Link link : context.scene().layout().links()) {
                if (link.source().equals(part.id()) || link.target().equals(part.id())) {
                    near.add(link.source());
                    near.add(link.target());
                }
            }
        }
        return near;
    }
}
