// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.figures;

import java.util.function.Supplier;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructurePainter;
import org.keelson.ui.Dates;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.MarkedFigure;

/** A program, line, team or whatever else the structure shows, as the layout has it. What lies inside is drawn after it. */
public final class CellFigure extends MarkedFigure {

    private final DiagramTheme theme;
    private Cell cell;

    /** @param tip makes the tooltip when it is asked for */
    public CellFigure(DiagramTheme theme, Cell cell, Supplier<IFigure> tip) {
        super(tip);
        this.theme = theme;
        this.cell = cell;
    }

    /** Shows another cell; repaints only if it differs. */
    public void setCell(Cell now) {
        if (!now.equals(cell)) {
            cell = now;
            repaint();
        }
    }

    /** What it shows. */
    public Cell cell() {
        return cell;
    }

    /** Whether a place is on the sign that opens and closes it. */
    public boolean isTwistie(int x, int y) {
        Box head = cell.head();
        return cell.canCollapse() && x >= head.x() && x < StructurePainter.nameArea(cell).x() + 2 && y < head.bottom();
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        if (isDimmed()) {
            graphics.setAlpha(DIMMED);
        }
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        Box box = cell.box();
        Rgb accent = theme.palette().color(Role.ACCENT);
        new StructurePainter(canvas, theme.palette(), Dates::text, new ThemeRuler(theme), true).cell(cell);
        if (isSelected()) {
            canvas.rect(box.x() + 1.0, box.y() + 1.0, box.width() - 2.0, box.height() - 2.0, 6, null,
                    Pen.of(accent, isPrimary() ? 2.25 : 1.25));
        }
    }
}
