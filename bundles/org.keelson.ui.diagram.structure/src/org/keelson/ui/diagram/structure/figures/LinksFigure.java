// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.figures;

import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.keelson.rendering.structure.StructureLayout;
import org.keelson.rendering.structure.StructureLayout.Link;
import org.keelson.rendering.structure.StructurePainter;
import org.keelson.ui.Dates;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.MarkedFigure;

/** The links of key results, over everything. The mouse does not see them. */
public final class LinksFigure extends Figure {

    private final DiagramTheme theme;
    private final Supplier<StructureLayout> layout;
    private Set<String> near = Set.of();

    /** The links of a layout. */
    public LinksFigure(DiagramTheme theme, Supplier<StructureLayout> layout) {
        this.theme = theme;
        this.layout = layout;
        setEnabled(false);
    }

    /** Lets all links step back but those at these nodes; none of them lets all come forward again. */
    public void emphasise(Set<String> nodes) {
        if (!near.equals(nodes)) {
            near = Set.copyOf(nodes);
            repaint();
        }
    }

    @Override
    public boolean containsPoint(int x, int y) {
        return false;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        StructurePainter painter = new StructurePainter(new GraphicsCanvas(graphics, theme), theme.palette(), Dates::text,
                new ThemeRuler(theme), true);
        for (Link link : layout.get().links()) {
            boolean stepsBack = !near.isEmpty() && !(near.contains(link.source()) && near.contains(link.target()));
            graphics.setAlpha(stepsBack ? MarkedFigure.DIMMED : 255);
            painter.link(link);
        }
    }
}
