// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;

/** Draws a card, as the pictures of reports do, with the display's own font. For one painting. */
final class CardPainter {

    private static final int LINE = 16;
    private static final int NOTCH = 14;
    private static final int RADIUS = 6;

    private final GraphicsCanvas canvas;
    private final DiagramTheme theme;
    private final Palette palette;
    private final Signs signs;
    private final CardContent card;
    private final List<String> lines;

    CardPainter(GraphicsCanvas canvas, DiagramTheme theme, CardContent card, List<String> lines) {
        this.canvas = canvas;
        this.theme = theme;
        this.palette = theme.palette();
        this.signs = new Signs(canvas, palette);
        this.card = card;
        this.lines = lines;
    }

    static int textLeft(CardContent card, Rectangle box) {
        return box.x + switch (card.kind()) {
            case DELIVERABLE, GROUP -> MapShapes.PADDING + MapShapes.SIGN;
            case MILESTONE -> MapShapes.DIAMOND + 4;
            case GATE -> tail(card) + MapShapes.SLANT + MapShapes.SIGN;
        };
    }

    static int textRight(CardContent card, Rectangle box) {
        return box.right() - switch (card.kind()) {
            case DELIVERABLE, GROUP -> MapShapes.PADDING;
            case MILESTONE -> 0;
            case GATE -> MapShapes.SLANT;
        };
    }

    private static int tail(CardContent card) {
        return card.lead().isEmpty() ? 0 : MapShapes.TAIL;
    }

    void paint(Rectangle box) {
        switch (card.kind()) {
            case DELIVERABLE -> paintDeliverable(box);
            case GROUP -> {
                canvas.rect(box.x + 4.0, box.y, box.width - 4.0, box.height - 4.0, RADIUS, palette.color(Role.GROUND), outline());
                paintDeliverable(new Rectangle(box.x, box.y + 4, box.width - 4, box.height - 4));
            }
            case MILESTONE -> paintMilestone(box);
            case GATE -> paintGate(box);
        }
    }

    private Pen outline() {
        return new Pen(palette.color(card.critical() ? Role.TEXT : Role.QUIET), card.critical() ? 2.5 : 1.25,
                card.assumed());
    }

    private void paintDeliverable(Rectangle box) {
        paintBody(box, Path.rect(box.x, box.y, box.width, box.height, RADIUS), box.right());
        if (card.progress() > 0) {
            int left = box.x + MapShapes.PADDING;
            double full = box.width - 2.0 * MapShapes.PADDING;
            int y = box.bottom() - 8;
            canvas.rect(left, y, full, 3, 1.5, palette.color(Role.LINE), null);
            canvas.rect(left, y, full * card.progress() / 100, 3, 1.5, palette.color(Role.QUIET), null);
        }
    }

    private void paintGate(Rectangle box) {
        double x = box.x + (double) tail(card);
        double y = box.y + box.height / 2.0;
        if (tail(card) > 0) {
            Pen pen = Pen.of(outline().color(), outline().width());
            canvas.line(box.x, y, x, y, pen);
            canvas.line(box.x, y - 8, box.x, y + 8, pen);
            quiet(card.lead(), box.x + MapShapes.TAIL / 2.0, y - 6, Anchor.MIDDLE);
        }
        double in = x + MapShapes.SLANT;
        double out = box.right() - (double) MapShapes.SLANT;
        paintBody(box, Path.polygon(x, y, in, box.y, out, box.y, box.right(), y, out, box.bottom(), in, box.bottom()), out);
    }

    /** Outline, sign, name, team and date of a card whose corner for the notch is at a place. */
    private void paintBody(Rectangle box, Path outline, double corner) {
        canvas.path(outline, palette.color(Role.GROUND), outline());
        if (card.behind() && !card.late()) {
            signs.openNotch(corner, box.y, NOTCH);
        }
        if (card.late()) {
            signs.notch(corner, box.y, NOTCH);
        }
        int left = textLeft(card, box);
        int right = textRight(card, box);
        double y = box.y + Math.max(18, (box.height - 6 - lines.size() * LINE - LINE) / 2.0 + 13);
        card.status().draw(signs, left - MapShapes.SIGN + 5.0, y - 4.5);
        for (String line : lines) {
            canvas.text(line, left, y, MapShapes.TEXT, false, palette.color(Role.TEXT), Anchor.START);
            y += LINE;
        }
        int dateWidth = Lines.width(card.date(), theme.small());
        quiet(Lines.elide(card.team(), theme.small(), right - left - dateWidth - 8), left, y + 1, Anchor.START);
        paintDate(right, y + 1, dateWidth, Anchor.END);
    }

    private void paintMilestone(Rectangle box) {
        double half = MapShapes.DIAMOND / 2.0;
        double x = box.x + half;
        double y = box.y + box.height / 2.0;
        canvas.path(Path.polygon(x - half, y, x, y - half, x + half, y, x, y + half), palette.color(Role.GROUND), outline());
        if (card.late()) {
            canvas.path(Path.polygon(x - 8, y - half + 8, x, y - half, x + 8, y - half + 8),
                    palette.color(Role.OFF_TRACK), null);
        }
        card.status().draw(signs, x, y);
        int left = textLeft(card, box);
        double at = y - 7 - LINE * (lines.size() - 1);
        for (String line : lines) {
            canvas.text(line, left, at, MapShapes.TEXT, false, palette.color(Role.TEXT), Anchor.START);
            at += LINE;
        }
        String below = card.date() + (card.team().isEmpty() || card.date().isEmpty() ? "" : " · ") + card.team();
        quiet(Lines.elide(below, theme.small(), box.right() - left), left, y + 17, Anchor.START);
        paintGhost(left, y + 31, Anchor.START);
    }

    private void paintDate(double x, double y, int width, Anchor anchor) {
        quiet(card.date(), x, y, anchor);
        if (!card.was().isEmpty()) {
            paintGhost(x - width - 8, y, anchor);
        }
    }

    /** The date of a moment ago, struck out. */
    private void paintGhost(double x, double y, Anchor anchor) {
        if (card.was().isEmpty()) {
            return;
        }
        double width = Lines.width(card.was(), theme.small());
        double left = anchor == Anchor.END ? x - width : x;
        canvas.rect(left - 3, y - 11, width + 6, 15, 3, palette.color(Role.RAISED), null);
        quiet(card.was(), left, y, Anchor.START);
        canvas.line(left, y - 4, left + width, y - 4, Pen.of(palette.color(Role.QUIET), 1));
    }

    private void quiet(String text, double x, double y, Anchor anchor) {
        canvas.text(text, x, y, MapShapes.SMALL, false, palette.color(Role.QUIET), anchor);
    }
}
