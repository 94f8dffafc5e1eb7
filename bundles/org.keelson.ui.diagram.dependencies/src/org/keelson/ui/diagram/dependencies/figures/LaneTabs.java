// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import java.beans.PropertyChangeListener;
import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;

/** The names of the lanes as small tabs at the left of what is in sight, once their headers are scrolled away. */
public final class LaneTabs extends Figure {

    private static final int HEIGHT = 18;

    /** A lane: its name, hue and place. */
    public record Tab(String name, int hue, Rectangle lane) {
    }

    private final DiagramTheme theme;
    private final PropertyChangeListener scrolled = event -> repaint();
    private List<Tab> tabs = List.of();
    private Viewport viewport;

    /** No tabs, in a theme. */
    public LaneTabs(DiagramTheme theme) {
        this.theme = theme;
    }

    /** Shows tabs for other lanes. */
    public void show(List<Tab> lanes) {
        tabs = List.copyOf(lanes);
        Rectangle all = new Rectangle();
        tabs.forEach(tab -> all.union(tab.lane()));
        setBounds(all);
        repaint();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        IFigure at = getParent();
        while (at != null && !(at instanceof Viewport)) {
            at = at.getParent();
        }
        viewport = (Viewport) at;
        if (viewport != null) {
            viewport.addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
        }
    }

    @Override
    public void removeNotify() {
        if (viewport != null) {
            viewport.removePropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
        }
        super.removeNotify();
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        if (viewport == null) {
            return;
        }
        Rectangle seen = viewport.getBounds().getCopy();
        viewport.translateToAbsolute(seen);
        translateToRelative(seen);
        if (seen.x < MapShapes.LANE_HEADER_WIDTH - HEIGHT) {
            return;
        }
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        for (Tab tab : tabs) {
            Rectangle lane = tab.lane().getCopy();
            int y = Math.max(lane.y + 4, Math.min(seen.y + 2, lane.bottom() - HEIGHT - 4));
            canvas.rect(seen.x, y, Lines.width(tab.name(), theme.small()) + 20.0, HEIGHT, 3,
                    theme.palette().color(Role.RAISED), null);
            canvas.rect(seen.x, y, 4, HEIGHT, 0, theme.palette().hue(tab.hue()), null);
            canvas.text(tab.name(), seen.x + 10.0, y + 13.0, MapShapes.SMALL, false, theme.palette().color(Role.TEXT),
                    Anchor.START);
        }
    }
}
