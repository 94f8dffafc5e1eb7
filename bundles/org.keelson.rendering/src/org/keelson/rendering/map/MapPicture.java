// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keelson.notation.LaneKind;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Point;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.draw.SentencePicture;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.text.TextMetrics;

/** Draws a dependency map as it was laid out. */
public final class MapPicture implements Picture {

    private static final int MARGIN = 8;
    private static final int LEAST_WIDTH = 520;

    private final String title;
    private final MapModel model;
    private final MapPlan plan;
    private final Sight sight;
    private final List<Signs.Key> legend;
    private final int shiftX;
    private final int shiftY;
    private final int width;
    private final int legendHeight;


    private MapPicture(String title, MapModel model, MapPlan plan, Sight sight) {
        this.title = title;
        this.sight = sight;
        this.model = model;
        this.plan = plan;
        this.legend = legend(model);
        // People can place nodes left of, or above, where the picture begins.
        List<Point> corners = new ArrayList<>(List.of(new Point(0, 0)));
        plan.nodes().values().forEach(b -> corners.add(new Point(b.x(), b.y())));
        plan.edges().values().forEach(c -> corners.addAll(c.points()));
        this.shiftX = MARGIN - corners.stream().mapToInt(Point::x).min().orElse(0);
        this.shiftY = MARGIN - corners.stream().mapToInt(Point::y).min().orElse(0);
        this.width = Math.max(plan.width(), LEAST_WIDTH) + shiftX + MARGIN;
        this.legendHeight = new Signs(null, null).legend(legend, MARGIN, 0, width - 2.0 * MARGIN);
    }

    /** The picture of a map; a sentence if there is nothing on it. */
    public static Picture of(String title, MapModel model) {
        return of(title, model, Sight.ALL);
    }

    /** The picture of a map through lenses; what they hide has to be left out of the model already. */
    public static Picture of(String title, MapModel model, Sight sight) {
        if (model.nodes().isEmpty()) {
            return new SentencePicture(title, sight.active() ? "No item of the map answers the lenses that are on." :
                    "The dependency map shows who hands what to whom. Add a deliverable, or import a plan, to begin.");
        }
        return new MapPicture(title, model, MapLayout.layout(model), sight);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return plan.height() + shiftY + MARGIN + legendHeight;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        long critical = model.nodes().stream().filter(MapNode::critical).count();
        long late = model.nodes().stream().filter(MapNode::late).count();
        String lanes = model.lanesBy() == LaneKind.NONE ? "" : " in " + count(model.lanes().size(), "lane") + " by "
                + model.lanesBy().name().toLowerCase(Locale.ROOT);
        return "Dependency map of " + count(model.nodes().size(), "item") + " and "
                + count(model.edges().size(), "dependency") + lanes + "; " + critical
                + " on the critical path, " + late + " past the deadline."
                + (sight.active() ? " " + count(sight.found().size(), "item") + " emphasised." : "");
    }

    private static String count(int n, String noun) {
        String many = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return n + " " + (n == 1 ? noun : many);
    }

    /** Right of each column, beyond the exits of its nodes. */
    @Override
    public List<Integer> cuts() {
        return plan.nodes().values().stream().map(b -> b.right() + shiftX + MapShapes.PADDING / 2).distinct().sorted().toList();
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        Drawing full = new Drawing(canvas, palette);
        Drawing faded = new Drawing(canvas, palette.faded());
        full.lanes();
        model.edges().stream().filter(sight::isRest).forEach(faded::line);
        model.edges().stream().filter(e -> !e.critical() && !sight.isRest(e)).forEach(full::line);
        model.edges().stream().filter(e -> e.critical() && !sight.isRest(e)).forEach(full::line);
        model.nodes().forEach(node -> (sight.isRest(node.id()) ? faded : full).node(node));
        model.edges().forEach(edge -> (sight.isRest(edge) ? faded : full).marks(edge));
        new Signs(canvas, palette).legend(legend, MARGIN, plan.height() + shiftY + (double) MARGIN,
                width - 2.0 * MARGIN);
    }

    private static List<Signs.Key> legend(MapModel model) {
        Set<Signs.Key> keys = EnumSet.noneOf(Signs.Key.class);
        for (MapNode node : model.nodes()) {
            keys.add(Signs.Key.valueOf(node.status().name()));
            addIf(keys, node.critical(), Signs.Key.CRITICAL);
            addIf(keys, node.late(), Signs.Key.LATE);
            addIf(keys, node.behind() && !node.late(), Signs.Key.BEHIND);
            addIf(keys, node.assumed(), Signs.Key.ASSUMED);
        }
        for (MapEdge edge : model.edges()) {
            addIf(keys, edge.blocked(), Signs.Key.BLOCKED);
            keys.addAll(MapMarks.of(edge));
            addIf(keys, !edge.lateText().isEmpty(), Signs.Key.PROMISED_LATE);
            if (edge.state() != null && edge.lateText().isEmpty()) {
                Signs.key(edge.state()).ifPresent(keys::add);
            }
        }
        return List.copyOf(keys);
    }

    private static void addIf(Set<Signs.Key> keys, boolean condition, Signs.Key key) {
        if (condition) {
            keys.add(key);
        }
    }

    /** One drawing on one canvas; everything is moved so that it begins at the margin. */
    private final class Drawing {
        private final Canvas canvas;
        private final Palette palette;
        private final Signs signs;
        private final Map<String, String> names = model.nodes().stream()
                .collect(Collectors.toMap(MapNode::id, MapNode::name, (a, b) -> a));

        Drawing(Canvas canvas, Palette palette) {
            this.canvas = canvas;
            this.palette = palette;
            this.signs = new Signs(canvas, palette);
        }

        void lanes() {
            if (model.lanesBy() == LaneKind.NONE) {
                return;
            }
            for (int l = 0; l < plan.lanes().size(); l++) {
                MapLane lane = model.lanes().get(l);
                Box band = moved(plan.lanes().get(l));
                double bottom = band.height() - 4.0;
                canvas.begin(lane.id(), lane.name());
                canvas.rect(band.x(), band.y() + 2, width - band.x() - (double) MARGIN, bottom, 4, palette.tint(lane.hue()), null);
                canvas.rect(band.x(), band.y() + 2, 4, bottom, 2, palette.hue(lane.hue()), null);
                List<String> lines = TextMetrics.wrap(lane.name(), MapShapes.TEXT * TextMetrics.BOLD, MapShapes.LANE_HEADER_WIDTH - 28, 4);
                double y = band.centerY() - (lines.size() - 1) * 8.0 + 4.5;
                for (String line : lines) {
                    canvas.text(line, band.x() + 16, y, MapShapes.TEXT, true, palette.color(Role.TEXT), Anchor.START);
                    y += 16;
                }
                canvas.end();
            }
        }

        void line(MapEdge edge) {
            List<Point> points = points(edge);
            boolean loop = edge.cut() || edge.is(MapEdge.Flag.LOOP);
            var color = palette.color(loop ? Role.OFF_TRACK : edge.critical() ? Role.TEXT : Role.QUIET);
            double weight = MapMarks.weight(edge);
            Point end = points.get(points.size() - 1);
            Point before = points.get(points.size() - 2);
            List<Point> shaft = new ArrayList<>(points);
            boolean level = end.y() == before.y();
            int back = level ? Integer.signum(before.x() - end.x()) * 6 : 0;
            shaft.set(shaft.size() - 1, new Point(end.x() + back, end.y()));
            canvas.begin(edge.id(), says(edge));
            canvas.path(Path.rounded(shaft, 6), null, new Pen(color, weight, edge.cut()
                    || edge.kind() == MapEdge.Kind.GATE_INPUT && !edge.critical()));
            double half = weight > 2 ? 5 : 4;
            double dx = level ? Integer.signum(end.x() - before.x()) : 0;
            double dy = level ? 0 : Integer.signum(end.y() - before.y());
            canvas.path(Path.polygon(end.x(), end.y(), end.x() - dx * 8 - dy * half, end.y() - dy * 8 - dx * half,
                    end.x() - dx * 8 + dy * half, end.y() - dy * 8 + dx * half), color, null);
            if (edge.is(MapEdge.Flag.BEHIND)) {
                double x = end.x() - dx * 8;
                double y = end.y() - dy * 8;
                canvas.path(Path.polygon(x, y, x - dx * 8 - dy * half, y - dy * 8 - dx * half,
                        x - dx * 8 + dy * half, y - dy * 8 + dx * half), color, null);
            }
            canvas.end();
        }

        void marks(MapEdge edge) {
            List<Point> points = points(edge);
            Point sign = moved(plan.edges().get(edge.id()).sign());
            Point end = points.get(points.size() - 1);
            if (edge.blocked()) {
                signs.bar(end.x() - (edge.is(MapEdge.Flag.BEHIND) ? 21.0 : 13.0), end.y());
            }
            if (!edge.lateText().isEmpty()) {
                signs.promisedLate(edge.lateText(), sign.x() - 8.0, sign.y());
            } else {
                signs.state(edge.state(), sign.x(), sign.y());
            }
            double x = sign.x() + (edge.lateText().isEmpty() ? Signs.key(edge.state()).isEmpty() ? 0 : 15
                    : TextMetrics.width(edge.lateText(), MapShapes.SMALL) + 12);
            for (Signs.Key key : MapMarks.of(edge)) {
                signs.onEdge(key, x, sign.y());
                x += 15;
            }
            if (!edge.label().isEmpty()) {
                double y = sign.y() + (edge.lateText().isEmpty() && Signs.key(edge.state()).isEmpty()
                        && MapMarks.of(edge).isEmpty() ? 0 : 18);
                double half = TextMetrics.width(edge.label(), MapShapes.SMALL) / 2 + 3;
                canvas.rect(sign.x() - half, y - 7, 2 * half, 14, 2, palette.color(Role.GROUND), null);
                canvas.text(edge.label(), sign.x(), y + 4, MapShapes.SMALL, false, palette.color(Role.QUIET),
                        Anchor.MIDDLE);
            }
        }

        void node(MapNode node) {
            Box box = moved(plan.nodes().get(node.id()));
            canvas.begin(node.id(), node.name() + (node.date().isEmpty() ? "" : " · " + node.date()) + " · "
                    + String.join(" ", node.why()));
            switch (node.kind()) {
                case GROUP -> {
                    canvas.rect(box.x() + 4.0, box.y(), box.width() - 4.0, box.height() - 4.0, 6, palette.color(Role.GROUND),
                            outline(node));
                    Box front = new Box(box.x(), box.y() + 4, box.width() - 4, box.height() - 4);
                    card(node, front, Path.rect(front.x(), front.y(), front.width(), front.height(), 6),
                            front.x() + MapShapes.PADDING);
                }
                case DELIVERABLE -> card(node, box, Path.rect(box.x(), box.y(), box.width(), box.height(), 6),
                        box.x() + MapShapes.PADDING);
                case GATE -> gate(node, box);
                case MILESTONE -> milestone(node, box);
            }
            canvas.end();
        }

        private Pen outline(MapNode node) {
            return new Pen(palette.color(node.critical() ? Role.TEXT : Role.QUIET), node.critical() ? 2.5 : 1.25,
                    node.assumed());
        }

        private void card(MapNode node, Box box, Path outline, double left) {
            canvas.path(outline, palette.color(Role.GROUND), outline(node));
            if (node.behind() && !node.late()) {
                signs.openNotch(box.right() - (node.kind() == MapNode.Kind.GATE ? MapShapes.SLANT : 0), box.y(), 14);
            }
            if (node.late()) {
                signs.notch(box.right() - (node.kind() == MapNode.Kind.GATE ? MapShapes.SLANT : 0), box.y(), 14);
            }
            int lines = node.lines().size();
            double y = box.y() + (lines == 1 ? 29 : 21);
            signs.status(node.status(), left + 5, y - 4.5);
            for (String line : node.lines()) {
                canvas.text(line, left + MapShapes.SIGN, y, MapShapes.TEXT, false, palette.color(Role.TEXT), Anchor.START);
                y += 16;
            }
            double dateWidth = TextMetrics.width(node.date(), MapShapes.SMALL);
            double end = box.right() - (node.kind() == MapNode.Kind.GATE ? MapShapes.SLANT : MapShapes.PADDING);
            double room = end - left - MapShapes.SIGN - dateWidth - 8;
            if (TextMetrics.width(node.team(), MapShapes.SMALL) * 0.6 <= room) {
                quiet(TextMetrics.elide(node.team(), MapShapes.SMALL, room), left + MapShapes.SIGN, y + 1, Anchor.START);
            }
            quiet(node.date(), end, y + 1, Anchor.END);
            if (node.progress() > 0 && node.kind() != MapNode.Kind.GATE) {
                double full = box.width() - 2.0 * MapShapes.PADDING;
                canvas.rect(left, box.bottom() - 8, full, 3, 1.5, palette.color(Role.LINE), null);
                canvas.rect(left, box.bottom() - 8, full * node.progress() / 100, 3, 1.5, palette.color(Role.QUIET), null);
            }
        }

        private void gate(MapNode node, Box box) {
            boolean lead = !node.leadText().isEmpty();
            double x = box.x() + (lead ? MapShapes.TAIL : 0);
            double y = box.centerY();
            if (lead) {
                Pen pen = Pen.of(outline(node).color(), outline(node).width());
                canvas.line(box.x(), y, x, y, pen);
                canvas.line(box.x(), y - 8, box.x(), y + 8, pen);
                quiet(node.leadText(), box.x() + MapShapes.TAIL / 2.0, y - 6, Anchor.MIDDLE);
            }
            double in = x + MapShapes.SLANT;
            double out = box.right() - (double) MapShapes.SLANT;
            card(node, box, Path.polygon(x, y, in, box.y(), out, box.y(), box.right(), y, out, box.bottom(), in,
                    box.bottom()), in);
        }

        private void milestone(MapNode node, Box box) {
            double half = MapShapes.DIAMOND / 2.0;
            double x = box.x() + half;
            double y = box.centerY();
            canvas.path(Path.polygon(x - half, y, x, y - half, x + half, y, x, y + half), palette.color(Role.GROUND),
                    outline(node));
            signs.status(node.status(), x, y);
            double left = box.x() + MapShapes.DIAMOND + 4.0;
            if (node.late()) {
                canvas.path(Path.polygon(x, y - half, x + 8, y - half + 8, x, y - half + 8), palette.color(Role.OFF_TRACK),
                        null);
                canvas.path(Path.polygon(x, y - half, x - 8, y - half + 8, x, y - half + 8), palette.color(Role.OFF_TRACK),
                        null);
            }
            double at = y - 7 - 16.0 * (node.lines().size() - 1);
            for (String line : node.lines()) {
                canvas.text(line, left, at, MapShapes.TEXT, false, palette.color(Role.TEXT), Anchor.START);
                at += 16;
            }
            String below = node.date() + (node.team().isEmpty() || node.date().isEmpty() ? "" : " · ") + node.team();
            quiet(TextMetrics.elide(below, MapShapes.SMALL, box.right() - left), left, y + 17, Anchor.START);
        }

        private void quiet(String text, double x, double y, Anchor anchor) {
            canvas.text(text, x, y, MapShapes.SMALL, false, palette.color(Role.QUIET), anchor);
        }

        private String says(MapEdge edge) {
            String state = edge.kind() == MapEdge.Kind.BUNDLE ? "bundle" : edge.state() == null ? "input" : edge.state().name().toLowerCase(Locale.ROOT);
            return name(edge.source()) + " → " + name(edge.target()) + " · " + state
                    + (edge.label().isEmpty() ? "" : " · " + edge.label())
                    + (edge.lateText().isEmpty() ? "" : " · promised " + edge.lateText() + " later than needed")
                    + (edge.notes().isEmpty() ? "" : " · " + String.join(" ", edge.notes()));
        }

        private String name(String id) {
            return names.getOrDefault(id, id);
        }

        private List<Point> points(MapEdge edge) {
            return plan.edges().get(edge.id()).points().stream().map(MapPicture.this::moved).toList();
        }
    }

    private Point moved(Point point) {
        return new Point(point.x() + shiftX, point.y() + shiftY);
    }

    private Box moved(Box box) {
        return new Box(box.x() + shiftX, box.y() + shiftY, box.width(), box.height());
    }
}
