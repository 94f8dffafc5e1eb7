// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.figures.DiagramTheme;

/**
 * What is to be seen of a large map and has no figure of its own: arrows that only pass, and, where more cards are in sight than
 * can be told apart, the cards as blots. It is no target of the mouse.
 */
public final class MapCrowd extends Figure {

    /** With more arrows than this that only pass, none could be followed: the critical ones are drawn. */
    private static final int MOST_PASSING = 300;

    /** A card, in few strokes. */
    public record Blot(Rectangle box, boolean critical) {
    }

    /** An arrow with the ids of its ends. */
    public record Line(String source, String target, Rectangle bounds, PointList points, boolean critical) {
    }

    private final DiagramTheme theme;
    private List<Blot> blots = List.of();
    private List<Line> lines = List.of();
    private Set<String> drawn = Set.of();
    private boolean isCrowded;

    /** Nothing, in a theme. */
    public MapCrowd(DiagramTheme theme) {
        this.theme = theme;
    }

    /** Takes another map, which covers an area. */
    public void show(List<Blot> cards, List<Line> arrows, Rectangle area) {
        blots = cards;
        lines = arrows;
        setBounds(area);
    }

    /**
     * Says what has figures now.
     *
     * @param figures ids of the cards that have one
     * @param crowded whether cards that are in sight have none, since they are too many
     */
    public void leaveOut(Set<String> figures, boolean crowded) {
        drawn = figures;
        isCrowded = crowded;
        repaint();
    }

    @Override
    public boolean containsPoint(int x, int y) {
        return false;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle seen = graphics.getClip(new Rectangle());
        List<Line> passing = new ArrayList<>();
        for (Line line : lines) {
            if ((line.critical() || !isCrowded) && line.bounds().intersects(seen)
                    && !drawn.contains(line.source()) && !drawn.contains(line.target())) {
                passing.add(line);
            }
        }
        boolean few = passing.size() <= MOST_PASSING;
        passing.stream().filter(line -> few || line.critical()).limit(MOST_PASSING).forEach(line -> {
            graphics.setForegroundColor(theme.color(line.critical() ? Role.TEXT : Role.QUIET));
            graphics.drawPolyline(line.points());
        });
        if (isCrowded) {
            paintBlots(graphics, seen);
        }
    }

    /** Draws all cards as blots, such as for the overview. */
    public void paintBlots(Graphics graphics) {
        paintBlots(graphics, getBounds());
    }

    private void paintBlots(Graphics graphics, Rectangle seen) {
        for (boolean critical : new boolean[] {false, true}) {
            graphics.setBackgroundColor(theme.color(critical ? Role.TEXT : Role.QUIET));
            for (Blot blot : blots) {
                if (blot.critical() == critical && blot.box().intersects(seen)) {
                    graphics.fillRectangle(blot.box());
                }
            }
        }
    }
}
