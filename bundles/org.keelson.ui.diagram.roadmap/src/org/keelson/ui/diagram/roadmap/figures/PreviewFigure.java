// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;

/** What a gesture would do, or an edit has done: outlines of bars where they would be, or were, and a note. */
public final class PreviewFigure extends Figure {

    private static final int WIDTH = 360;

    /**
     * An outline.
     *
     * @param text     beside it, such as {@code +3d}; empty for none
     * @param critical drawn with double weight
     * @param past     where it was, instead of where it would be
     */
    public record Outline(Box box, String text, boolean critical, boolean past) {
    }

    private final DiagramTheme theme;
    private List<Outline> outlines = List.of();
    private List<String> note = List.of();
    private Box anchor;

    /** Shows nothing at first. */
    public PreviewFigure(DiagramTheme theme) {
        this.theme = theme;
    }

    /**
     * Shows something.
     *
     * @param lines of the note, the first one stronger; none for no note
     * @param at    the outline that the note belongs to; null for no note
     */
    public void show(List<Outline> bars, List<String> lines, Box at) {
        outlines = List.copyOf(bars);
        note = List.copyOf(lines);
        anchor = at;
        repaint();
    }

    /** Shows nothing. */
    public void clear() {
        if (!outlines.isEmpty() || !note.isEmpty()) {
            show(List.of(), List.of(), null);
        }
    }

    /** What is outlined. */
    public List<Outline> outlines() {
        return outlines;
    }

    /** What the note says. */
    public List<String> note() {
        return note;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        for (Outline outline : outlines) {
            Box box = outline.box();
            Rgb ink = theme.palette().color(outline.past() ? Role.QUIET : outline.critical() ? Role.TEXT : Role.ACCENT);
            Rgb fill = outline.past() ? null : theme.palette().color(Role.ACCENT).over(theme.palette().color(Role.GROUND), 0.25);
            canvas.rect(box.x(), box.y(), box.width(), box.height(), 3, fill, new Pen(ink, outline.critical() ? 2 : 1.25,
                    outline.past()));
            if (!outline.text().isEmpty()) {
                double width = Lines.width(outline.text(), theme.small()) + 8.0;
                canvas.rect(box.right() + 5.0, box.centerY() - 8.0, width, 16, 3, theme.palette().color(Role.GROUND), null);
                canvas.text(outline.text(), box.right() + 9.0, box.centerY() + 4.0, DiagramTheme.SMALL_SIZE, false,
                        theme.palette().color(Role.TEXT), Anchor.START);
            }
        }
        if (anchor != null && !note.isEmpty()) {
            paintNote(canvas);
        }
    }

    private void paintNote(GraphicsCanvas canvas) {
        int width = 0;
        for (int i = 0; i < note.size(); i++) {
            width = Math.max(width, Lines.width(note.get(i), i == 0 ? theme.strong() : theme.small()));
        }
        width = Math.min(width, WIDTH) + 20;
        int height = 16 + 18 * note.size();
        Rectangle seen = getBounds();
        // in a corner, so that it does not cover what it speaks of
        int x = seen.right() - width - 12;
        boolean low = anchor.y() > seen.y + seen.height / 2;
        int y = low ? seen.y + RoadmapLayout.AXIS + 12 : seen.bottom() - height - 12;
        canvas.rect(x, y, width, height, 4, theme.palette().color(Role.RAISED), Pen.of(theme.palette().color(Role.LINE), 1));
        for (int i = 0; i < note.size(); i++) {
            boolean first = i == 0;
            canvas.text(Lines.elide(note.get(i), first ? theme.strong() : theme.small(), WIDTH), x + 10.0, y + 20.0 + 18 * i,
                    first ? DiagramTheme.NAME_SIZE : DiagramTheme.SMALL_SIZE, first, theme.palette().color(Role.TEXT),
                    Anchor.START);
        }
    }
}
