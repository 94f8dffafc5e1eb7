// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.draw.SentencePicture;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.structure.StructureModel.Group;
import org.keelson.rendering.structure.StructureModel.Kind;
import org.keelson.rendering.structure.StructureModel.Line;
import org.keelson.rendering.text.TextMetrics;

/** Draws who owns what: a box for each program, in it a box for each workstream, in that a line for each item. */
public final class StructurePicture implements Picture {

    private static final int MARGIN = 8;
    private static final int GAP = 24;
    private static final int PADDING = 12;
    private static final int HEADER = 44;
    private static final int PART_HEADER = 32;
    private static final int LINE = 24;
    private static final int CARD = 440;
    private static final int MOST_COLUMNS = 3;
    private static final int TITLE = 48;
    private static final int TEXT = 13;
    private static final int SMALL = 11;


    private final String title;
    private final StructureModel model;
    private final List<List<Group>> columns = new ArrayList<>();
    private final List<Signs.Key> legend;
    private final int width;
    private final int bodyHeight;
    private final int legendHeight;

    private StructurePicture(String title, StructureModel model) {
        this.title = title;
        this.model = model;
        int count = Math.min(MOST_COLUMNS, model.programs().size());
        int[] heights = new int[count];
        for (int c = 0; c < count; c++) {
            columns.add(new ArrayList<>());
        }
        for (Group program : model.programs()) {
            int shortest = 0;
            for (int c = 1; c < count; c++) {
                shortest = heights[c] < heights[shortest] ? c : shortest;
            }
            columns.get(shortest).add(program);
            heights[shortest] += height(program, 0) + GAP;
        }
        int tallest = 0;
        for (int h : heights) {
            tallest = Math.max(tallest, h - GAP);
        }
        this.width = count * (CARD + GAP) - GAP + 2 * MARGIN;
        this.bodyHeight = TITLE + tallest + GAP / 2;
        this.legend = legend();
        this.legendHeight = new Signs(null, null).legend(legend, MARGIN, 0, width - 2.0 * MARGIN);
    }

    /** The picture of a structure; a sentence if there are no programs. */
    public static Picture of(String title, StructureModel model) {
        if (model.programs().isEmpty()) {
            return new SentencePicture(title, "The structure shows who owns what. Add a program to begin.");
        }
        return new StructurePicture(title, model);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return bodyHeight + 2 * MARGIN + legendHeight;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        int programs = model.programs().size();
        return "Structure of " + programs + (programs == 1 ? " program: " : " programs: ")
                + String.join(", ", model.programs().stream().map(Group::name).toList()) + ".";
    }

    private List<Signs.Key> legend() {
        Set<Signs.Key> keys = EnumSet.noneOf(Signs.Key.class);
        model.programs().forEach(p -> collect(p, keys));
        return List.copyOf(keys);
    }

    private static void collect(Group group, Set<Signs.Key> keys) {
        group.lines().forEach(l -> keys.add(Signs.Key.valueOf(l.status().name())));
        group.parts().forEach(p -> collect(p, keys));
    }

    private static int height(Group group, int depth) {
        int height = depth == 0 ? HEADER : PART_HEADER;
        height += group.lines().size() * LINE + (group.lines().isEmpty() ? 0 : PADDING / 2);
        for (Group part : group.parts()) {
            height += height(part, depth + 1) + PADDING;
        }
        boolean bare = group.lines().isEmpty() && group.parts().isEmpty();
        return height + (depth == 0 && !bare ? PADDING / 2 : 0);
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        Drawing drawing = new Drawing(canvas, palette);
        canvas.text(TextMetrics.elide(TextMetrics.clean(title), 16 * TextMetrics.BOLD, width - 2.0 * MARGIN), MARGIN + 4, MARGIN + 26, 16,
                true, palette.color(Role.TEXT), Anchor.START);
        int x = MARGIN;
        for (List<Group> column : columns) {
            int y = MARGIN + TITLE;
            for (Group program : column) {
                drawing.group(program, 0, x, y, CARD);
                y += height(program, 0) + GAP;
            }
            x += CARD + GAP;
        }
        new Signs(canvas, palette).legend(legend, MARGIN, bodyHeight + (double) MARGIN, width - 2.0 * MARGIN);
    }

    /** One drawing on one canvas. */
    private static final class Drawing {
        private final Canvas canvas;
        private final Palette palette;
        private final Signs signs;

        Drawing(Canvas canvas, Palette palette) {
            this.canvas = canvas;
            this.palette = palette;
            this.signs = new Signs(canvas, palette);
        }

        void group(Group group, int depth, double x, double top, double wide) {
            double high = height(group, depth);
            boolean program = depth == 0;
            double header = program ? HEADER : PART_HEADER;
            canvas.begin(group.id(), group.name() + (group.owner().isEmpty() ? "" : " · " + group.owner()));
            canvas.rect(x, top, wide, high, 6, program ? palette.tint(group.hue()) : palette.color(Role.GROUND), null);
            if (program) {
                canvas.rect(x, top, 4, high, 2, palette.hue(group.hue()), null);
            }
            double size = program ? 14 : TEXT;
            double ownerRoom = wide * 0.4;
            String owner = TextMetrics.elide(group.owner(), SMALL, ownerRoom);
            double room = wide - 2 * PADDING - TextMetrics.width(owner, SMALL) - 12;
            double baseline = top + header / 2 + 5;
            canvas.text(TextMetrics.elide(group.name(), size * TextMetrics.BOLD, room), x + PADDING + (program ? 4 : 0), baseline, size,
                    true, palette.color(Role.TEXT), Anchor.START);
            canvas.text(owner, x + wide - PADDING, baseline, SMALL, false, palette.color(Role.QUIET), Anchor.END);
            canvas.end();
            double y = top + header;
            for (Line line : group.lines()) {
                line(line, x + (program ? 4 : 0), y, wide - (program ? 4 : 0));
                y += LINE;
            }
            y += group.lines().isEmpty() ? 0 : PADDING / 2.0;
            for (Group part : group.parts()) {
                group(part, depth + 1, x + PADDING + (program ? 2 : 0), y, wide - 2 * PADDING - (program ? 2 : 0));
                y += height(part, depth + 1) + PADDING;
            }
        }

        private void line(Line line, double x, double top, double wide) {
            double middle = top + LINE / 2.0;
            canvas.begin(line.id(), line.name() + " · " + line.why());
            signs.status(line.status(), x + PADDING + 4, middle);
            double right = x + wide - PADDING;
            String date = line.date();
            canvas.text(date, right, middle + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
            right -= 68;
            Rgb quiet = palette.color(line.owner().isEmpty() ? Role.WATCH : Role.QUIET);
            String owner = TextMetrics.elide(line.owner().isEmpty() ? "no owner" : line.owner(), SMALL, 92);
            canvas.text(owner, right, middle + 4, SMALL, false, quiet, Anchor.END);
            right -= TextMetrics.width(owner, SMALL) + 8;
            double left = x + PADDING + 16;
            if (line.kind() != Kind.DELIVERABLE) {
                kind(line.kind(), left + 5, middle);
                left += 16;
            }
            canvas.text(TextMetrics.elide(line.name(), TEXT, right - left), left, middle + 4.5, TEXT, false,
                    palette.color(Role.TEXT), Anchor.START);
            canvas.end();
        }

        private void kind(Kind kind, double x, double y) {
            Pen pen = Pen.of(palette.color(Role.QUIET), 1.25);
            canvas.path(kind == Kind.MILESTONE ? Path.polygon(x - 5, y, x, y - 5, x + 5, y, x, y + 5)
                    : Path.polygon(x - 5.5, y, x - 3, y - 4.5, x + 3, y - 4.5, x + 5.5, y, x + 3, y + 4.5, x - 3, y + 4.5),
                    null, pen);
        }
    }
}
