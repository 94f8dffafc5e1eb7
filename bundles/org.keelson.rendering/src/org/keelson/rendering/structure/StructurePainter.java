// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.structure;

import java.time.LocalDate;
import java.util.function.Function;

import org.keelson.rendering.Box;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructureLayout.Link;
import org.keelson.rendering.structure.StructureModel.Kind;
import org.keelson.rendering.structure.StructureModel.Node;
import org.keelson.rendering.text.Ruler;

/** Draws cells and links of a structure. For one drawing. */
public final class StructurePainter {

    /** Left of a name there is room for what opens and closes a box. */
    public static final int TWISTIE = 14;

    private static final int PAD = 10;
    private static final int TEXT = 13;
    private static final int SMALL = 11;
    private static final int DATE = 86;
    private static final int FIGURE = 58;
    private static final int OWNER = 108;

    private final Canvas canvas;
    private final Palette palette;
    private final Function<LocalDate, String> dates;
    private final Ruler ruler;
    private final boolean folding;

    /**
     * @param dates   how a day is written
     * @param folding whether the signs are drawn that open and close boxes
     */
    public StructurePainter(Canvas canvas, Palette palette, Function<LocalDate, String> dates, Ruler ruler,
            boolean folding) {
        this.canvas = canvas;
        this.palette = palette;
        this.dates = dates;
        this.ruler = ruler;
        this.folding = folding;
    }

    /** Where the name of a cell stands. */
    public static Box nameArea(Cell cell) {
        Box head = cell.head();
        int left = head.x() + (cell.node().kind().isLine() ? PAD + 14 : PAD + TWISTIE) - 4;
        int high = Math.min(head.height(), StructureLayout.LINE);
        return new Box(left, head.y() + (head.height() - high) / 2, Math.max(80, head.right() - left - 12), high);
    }

    public void link(Link link) {
        canvas.path(Path.rounded(link.points(), 6), null, Pen.of(palette.hue(link.hue()), 1.25));
        var end = link.points().getLast();
        canvas.path(Path.circle(end.x(), end.y(), 2.5), palette.hue(link.hue()), null);
    }

    /** Draws one cell without what lies inside. */
    public void cell(Cell cell) {
        switch (cell.node().kind()) {
            case PROGRAM, WORKSTREAM, LOOSE -> group(cell);
            case OBJECTIVE -> card(cell, palette.color(Role.LINE), null);
            case TEAM -> card(cell, palette.color(Role.LINE), palette.hue(cell.node().hue()));
            case KEY_RESULT -> small(cell);
            case PERSON -> {
                if (cell.depth() == 0) {
                    card(cell, palette.color(Role.LINE), palette.hue(cell.node().hue()));
                } else {
                    small(cell);
                }
            }
            default -> line(cell);
        }
    }

    private void group(Cell cell) {
        Node node = cell.node();
        Box box = cell.box();
        boolean program = cell.depth() == 0;
        canvas.rect(box.x(), box.y(), box.width(), box.height(), 6,
                program ? palette.tint(node.hue()) : palette.color(Role.GROUND), null);
        if (program) {
            canvas.rect(box.x(), box.y(), 4, box.height(), 2, palette.hue(node.hue()), null);
        }
        double middle = cell.head().centerY();
        double left = twistie(cell, box.x() + PAD, middle);
        if (node.status() != null) {
            new Signs(canvas, palette).status(node.status(), left + 5, middle);
            left += 16;
        }
        double right = box.right() - PAD;
        if (node.kind() != Kind.LOOSE) {
            right = owner(node, right, middle, box.width() * 0.26, false);
        }
        String counts = ruler.elide(node.figure(), SMALL, false, Math.max(40, right - left - 140));
        canvas.text(counts, right, middle + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
        right -= ruler.width(counts, SMALL, false) + 10;
        canvas.text(ruler.elide(node.name(), TEXT, true, Math.max(30, right - left)), left, middle + 4.5, TEXT,
                true, palette.color(Role.TEXT), Anchor.START);
    }

    private double twistie(Cell cell, double x, double y) {
        if (!folding || !cell.canCollapse()) {
            return folding ? x + TWISTIE : x;
        }
        canvas.path(cell.collapsed() ? Path.polygon(x, y - 4, x + 5, y, x, y + 4)
                : Path.polygon(x - 1, y - 2.5, x + 7, y - 2.5, x + 3, y + 3), palette.color(Role.QUIET), null);
        return x + TWISTIE;
    }

    /** A box with a name and a figure, for teams and objectives. */
    private void card(Cell cell, Rgb rim, Rgb hue) {
        Node node = cell.node();
        Box box = cell.box();
        canvas.rect(box.x() + 0.5, box.y() + 0.5, box.width() - 1.0, box.height() - 1.0, 6, palette.color(Role.RAISED),
                Pen.of(rim, 1));
        if (hue != null) {
            canvas.rect(box.x(), box.y(), 4, box.height(), 2, hue, null);
        }
        double middle = cell.head().centerY();
        double left = twistie(cell, box.x() + PAD, middle);
        double right = box.right() - PAD;
        if (node.kind() == Kind.OBJECTIVE) {
            right = owner(node, right, middle, OWNER, false);
        } else {
            canvas.text(node.figure(), right, middle + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
            right -= ruler.width(node.figure(), SMALL, false) + 8;
        }
        String name = ruler.elide(node.name(), TEXT, true, Math.max(30, right - left));
        canvas.text(name, left, middle + 4.5, TEXT, true, palette.color(Role.TEXT), Anchor.START);
        left += ruler.width(name, TEXT, true) + 8;
        if (node.kind().isParty() && !node.owner().isEmpty() && right - left > 30) {
            canvas.text(ruler.elide(node.owner(), SMALL, false, right - left), left, middle + 4, SMALL, false,
                    palette.color(Role.QUIET), Anchor.START);
        }
    }

    /** A line in a card: a person in a team, a key result in an objective. */
    private void small(Cell cell) {
        Node node = cell.node();
        double middle = cell.box().centerY();
        double left = cell.box().x() + PAD + 8;
        double right = cell.box().right() - PAD + 4.0;
        boolean result = node.kind() == Kind.KEY_RESULT;
        if (result) {
            canvas.path(Path.circle(cell.box().x() + PAD, middle, 3), null, Pen.of(palette.color(Role.QUIET), 1.25));
        }
        String figure = result || !node.figure().equals("owns nothing") ? node.figure() : "";
        canvas.text(figure, right, middle + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
        right -= ruler.width(figure, SMALL, false) + 8;
        canvas.text(ruler.elide(node.name(), TEXT, false, Math.max(30, right - left)), left, middle + 4.5, TEXT, false,
                palette.color(Role.TEXT), Anchor.START);
    }

    private void line(Cell cell) {
        Node node = cell.node();
        Box box = cell.box();
        double middle = box.centerY();
        double left = box.x() + PAD;
        Rgb quiet = palette.color(Role.QUIET);
        if (node.kind() == Kind.QUESTION) {
            canvas.path(ellipse(box.x() + 1.0, box.y() + 2.0, box.width() - 2.0, box.height() - 4.0), palette.color(Role.GROUND),
                    new Pen(quiet, 1.25, true));
            left += 2;
        }
        if (node.status() != null) {
            new Signs(canvas, palette).status(node.status(), left + 4, middle);
        }
        left += node.status() != null ? 14 : 2;
        left = kind(node.kind(), left, middle, quiet);
        double right = box.right() - (node.kind() == Kind.QUESTION ? PAD + 4.0 : PAD);
        if (node.date() != null) {
            String date = ruler.elide(dates.apply(node.date()), SMALL, false, DATE);
            canvas.text(date, right, middle + 4, SMALL, false, quiet, Anchor.END);
        }
        right -= DATE;
        unknown(node, right, middle, quiet);
        right -= FIGURE;
        right = owner(node, right, middle, OWNER, true);
        canvas.text(ruler.elide(node.name(), TEXT, false, Math.max(30, right - left)), left, middle + 4.5, TEXT, false,
                palette.color(Role.TEXT), Anchor.START);
    }

    /** What is known of the size; where nothing is, that has the shape of an open question. */
    private void unknown(Node node, double right, double middle, Rgb quiet) {
        if (node.figure().startsWith("?")) {
            canvas.path(ellipse(right - 33, middle - 8, 34, 16), null, new Pen(quiet, 1.25, true));
            canvas.text(node.figure(), right - 16, middle + 4, SMALL, false, quiet, Anchor.MIDDLE);
        } else {
            canvas.text(ruler.elide(node.figure(), SMALL, false, FIGURE), right, middle + 4, SMALL, false, quiet, Anchor.END);
        }
    }

    /** @return what is left of it on the right */
    private double owner(Node node, double right, double middle, double room, boolean regular) {
        boolean nobody = node.owner().isEmpty();
        String owner = ruler.elide(nobody ? "no owner" : node.owner(), SMALL, false, room - 16);
        double wide = ruler.width(owner, SMALL, false);
        if (nobody) {
            canvas.rect(right - wide - 10, middle - 8, wide + 10, 16, 3, null, Pen.of(palette.color(Role.WATCH), 1));
            canvas.text(owner, right - 5, middle + 4, SMALL, false, palette.color(Role.WATCH), Anchor.END);
        } else {
            canvas.text(owner, right, middle + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
        }
        return right - wide - (regular || nobody ? 20 : 12);
    }

    private double kind(Kind kind, double x, double y, Rgb ink) {
        Pen pen = Pen.of(ink, 1.25);
        switch (kind) {
            case MILESTONE -> canvas.path(Path.polygon(x, y, x + 5, y - 5, x + 10, y, x + 5, y + 5), null, pen);
            case GATE -> canvas.path(Path.polygon(x, y, x + 2.5, y - 4.5, x + 8.5, y - 4.5, x + 11, y, x + 8.5, y + 4.5,
                    x + 2.5, y + 4.5), null, pen);
            case DECISION -> {
                canvas.path(Path.polygon(x, y - 5, x + 7, y - 5, x + 10, y - 2, x + 10, y + 5, x, y + 5), null, pen);
                canvas.path(new Path().move(x + 7, y - 5).line(x + 7, y - 2).line(x + 10, y - 2), null, pen);
            }
            case QUESTION -> canvas.text("?", x + 5, y + 4.5, TEXT, true, ink, Anchor.MIDDLE);
            case ASSUMPTION -> canvas.rect(x, y - 4.5, 10, 9, 2, null, new Pen(ink, 1.25, true));
            case RISK -> {
                canvas.path(Path.polygon(x, y + 4.5, x + 5.5, y - 5.5, x + 11, y + 4.5), null, pen);
                canvas.line(x + 5.5, y - 1.5, x + 5.5, y + 1.5, pen);
            }
            default -> {
                return x;
            }
        }
        return x + 17;
    }

    /** An ellipse with straight flanks: what is written in it reaches into its ends. */
    private static Path ellipse(double x, double y, double width, double height) {
        return Path.rect(x, y, width, height, height / 2);
    }
}
