// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.structure.StructureModel.Kind;
import org.keelson.rendering.structure.StructureModel.Node;

/**
 * Where everything of a structure lies: objectives in a band above, programs in columns beneath, teams and people in a band at
 * the right. How many columns there are depends on the number of programs alone and each program keeps its column, so that a
 * line that is typed moves only what lies below it. A pure function; lengths are pixels at 100 %.
 *
 * @param cells in the order in which they are drawn: what lies inside another after that
 */
public record StructureLayout(List<Cell> cells, List<Link> links, int width, int height) {

    /** Height of the strip with the name of a program. */
    public static final int HEADER = 40;
    /** Height of the strip with the name of a workstream, team or objective. */
    public static final int PART_HEADER = 30;
    /** Height of a line. */
    public static final int LINE = 24;

    private static final int PILL = 30;
    private static final int PAD = 12;
    private static final int GAP = 32;
    private static final int COLUMN = 480;
    private static final int SIDE = 272;
    private static final int CARD = 336;
    private static final int MOST_COLUMNS = 6;
    private static final int FEWEST_COLUMNS = 3;
    private static final int CHANNEL = 28;
    /** With more lines than that, programs have two columns inside, so as not to become too long to be looked over. */
    private static final int LONG = 400;

    /**
     * A node and its place.
     *
     * @param depth     0 for a program, team, person or objective
     * @param parent    id of the node in which it lies; null if it lies in none
     * @param collapsed whether its content is not shown
     */
    public record Cell(Node node, Box box, int depth, String parent, boolean collapsed) {

        public String id() {
            return node.id();
        }

        /** The strip with the name: the whole of a line, the top of a box. */
        public Box head() {
            int high = node.kind().isGroup() && depth == 0 ? HEADER
                    : node.kind().isGroup() || node.kind() == Kind.TEAM || node.kind() == Kind.OBJECTIVE ? PART_HEADER
                            : box.height();
            return new Box(box.x(), box.y(), box.width(), Math.min(high, box.height()));
        }

        /** Whether there is something inside that can be hidden. */
        public boolean canCollapse() {
            return (node.kind().isGroup() || node.kind() == Kind.TEAM || node.kind() == Kind.OBJECTIVE)
                    && !node.children().isEmpty();
        }
    }

    /** From a key result or objective to what it is measured by. */
    public record Link(String source, String target, List<Point> points, int hue) {
    }

    /** The layout of a structure, with the content of some nodes hidden, from an upper left corner. */
    public static StructureLayout of(StructureModel model, Set<String> collapsed, int left, int top) {
        return new Builder(collapsed).build(model, left, top);
    }

    public Optional<Cell> cell(String id) {
        return cells.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The innermost cell at a place. */
    public Optional<Cell> at(int x, int y) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Box box = cells.get(i).box();
            if (x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom()) {
                return Optional.of(cells.get(i));
            }
        }
        return Optional.empty();
    }

    /** One layout in the making. */
    private static final class Builder {

        private final Set<String> collapsed;
        private final List<Cell> cells = new ArrayList<>();

        Builder(Set<String> collapsed) {
            this.collapsed = collapsed;
        }

        StructureLayout build(StructureModel model, int left, int top) {
            int count = model.programs().size();
            int columns = Math.min(count, Math.clamp((int) Math.ceil(Math.sqrt(count)), FEWEST_COLUMNS, MOST_COLUMNS));
            int inner = columns == 0 ? 1 : Math.max(1, Math.min(FEWEST_COLUMNS / columns, widest(model.programs())));
            if (inner == 1 && lines(model.programs()) > LONG) {
                inner = Math.min(2, widest(model.programs()));
            }
            int wide = inner * COLUMN + (inner + 1) * PAD;
            int across = Math.max(columns * (wide + GAP), model.objectives().isEmpty() ? 0 : CARD + GAP);
            int y = goals(model.objectives(), left, top, across + SIDE);
            y += model.objectives().isEmpty() ? 0 : CHANNEL;
            int bottom = y;
            int[] next = new int[Math.max(1, columns)];
            for (int i = 0; i < count; i++) {
                int column = i % columns;
                int x = left + column * (wide + GAP);
                next[column] += group(model.programs().get(i), null, 0, x, y + next[column], wide, inner) + GAP * 3 / 4;
                bottom = Math.max(bottom, y + next[column] - GAP * 3 / 4);
            }
            bottom = Math.max(bottom, parties(model.parties(), left + across, y));
            int right = cells.stream().mapToInt(c -> c.box().right()).max().orElse(left);
            List<Link> links = new Links(cells, y).all(model.objectives());
            return new StructureLayout(List.copyOf(cells), links, right, bottom);
        }

        /** The most blocks side by side that a program could use. */
        private static int widest(List<Node> programs) {
            int most = 1;
            for (Node program : programs) {
                most = Math.max(most, (int) program.children().stream().filter(c -> c.kind().isGroup()).count());
            }
            return most;
        }

        private static int lines(List<Node> nodes) {
            return nodes.stream().mapToInt(n -> (n.kind().isLine() ? 1 : 0) + lines(n.children())).sum();
        }

        private int goals(List<Node> goals, int left, int top, int width) {
            int most = Math.max(1, (width + PAD) / (CARD + PAD));
            int y = top;
            for (int first = 0; first < goals.size(); first += most) {
                int high = 0;
                for (int i = first; i < Math.min(goals.size(), first + most); i++) {
                    high = Math.max(high, goal(goals.get(i), null, 0, left + (i - first) * (CARD + PAD), y, CARD));
                }
                y += high + PAD;
            }
            return goals.isEmpty() ? top : y - PAD;
        }

        private int goal(Node node, String parent, int depth, int x, int y, int width) {
            boolean closed = collapsed.contains(node.id());
            int at = cells.size();
            int bottom = y + PART_HEADER;
            if (!closed) {
                for (Node child : node.children()) {
                    if (child.kind() == Kind.OBJECTIVE) {
                        bottom += goal(child, node.id(), depth + 1, x + PAD, bottom, width - PAD) + 4;
                    } else {
                        bottom = put(child, node.id(), depth + 1, x + 4, bottom, width - 8, LINE);
                    }
                }
                bottom += node.children().isEmpty() ? 0 : 4;
            }
            cells.add(at, new Cell(node, new Box(x, y, width, bottom - y), depth, parent, closed));
            return bottom - y;
        }

        private int put(Node node, String parent, int depth, int x, int y, int width, int high) {
            cells.add(new Cell(node, new Box(x, y, width, high), depth, parent, false));
            return y + high;
        }

        private int group(Node node, String parent, int depth, int x, int y, int width, int columns) {
            boolean closed = collapsed.contains(node.id());
            int at = cells.size();
            int bottom = y + (depth == 0 ? HEADER : PART_HEADER);
            if (!closed) {
                List<Node> lines = node.children().stream().filter(c -> !c.kind().isGroup()).toList();
                List<Node> parts = node.children().stream().filter(c -> c.kind().isGroup()).toList();
                bottom = lines(lines, node, depth, x, bottom, width, columns);
                bottom = parts(parts, node, depth, x, bottom, width, columns);
                bottom += lines.isEmpty() && parts.isEmpty() ? PAD : PAD / 2;
            }
            cells.add(at, new Cell(node, new Box(x, y, width, bottom - y), depth, parent, closed));
            return bottom - y;
        }

        private static int columnWidth(int width, int columns) {
            return (width - (columns + 1) * PAD) / columns;
        }

        /** Lines flow down, and then into the next column. */
        private int lines(List<Node> lines, Node node, int depth, int x, int top, int width, int columns) {
            int each = Math.max(1, (lines.size() + columns - 1) / columns);
            int wide = columnWidth(width, columns);
            int bottom = top;
            int y = top;
            for (int i = 0; i < lines.size(); i++) {
                y = i % each == 0 ? top : y;
                int left = x + PAD + i / each * (wide + PAD);
                y = line(lines.get(i), node.id(), depth + 1, left, y, wide);
                bottom = Math.max(bottom, y);
            }
            return lines.isEmpty() ? top : bottom + PAD / 2;
        }

        private int line(Node node, String parent, int depth, int x, int y, int width) {
            int bottom = put(node, parent, depth, x, y, width, node.kind() == Kind.QUESTION ? PILL : LINE);
            for (Node about : node.children()) {
                bottom = line(about, node.id(), depth + 1, x + 2 * PAD, bottom, width - 2 * PAD);
            }
            return bottom;
        }

        private int parts(List<Node> parts, Node node, int depth, int x, int top, int width, int columns) {
            int wide = columnWidth(width, columns);
            int[] next = new int[columns];
            int bottom = top;
            for (int i = 0; i < parts.size(); i++) {
                int column = i % columns;
                int left = x + PAD + column * (wide + PAD);
                next[column] += group(parts.get(i), node.id(), depth + 1, left, top + next[column], wide, 1) + PAD / 2;
                bottom = Math.max(bottom, top + next[column]);
            }
            return bottom;
        }

        private int parties(List<Node> parties, int x, int top) {
            int y = top;
            for (Node party : parties) {
                if (party.kind() == Kind.PERSON) {
                    y = put(party, null, 0, x, y, SIDE, PART_HEADER) + 4;
                    continue;
                }
                boolean closed = collapsed.contains(party.id());
                int at = cells.size();
                int bottom = y + PART_HEADER;
                for (Node person : closed ? List.<Node>of() : party.children()) {
                    bottom = put(person, party.id(), 1, x + 4, bottom, SIDE - 8, LINE);
                }
                bottom += closed || party.children().isEmpty() ? 0 : 4;
                cells.add(at, new Cell(party, new Box(x, y, SIDE, bottom - y), 0, null, closed));
                y = bottom + PAD / 2;
            }
            return y;
        }
    }

    /** Courses of links: down between the cards, along above the programs, down beside the columns. */
    private static final class Links {

        private static final int STEP = 3;
        private static final int TRACKS = 6;

        private final Map<String, Cell> byId = new HashMap<>();
        private final Map<String, String> standIn = new HashMap<>();
        private final List<Link> links = new ArrayList<>();
        private final int channel;

        Links(List<Cell> cells, int programsTop) {
            channel = programsTop - CHANNEL + 6;
            for (Cell cell : cells) {
                byId.put(cell.id(), cell);
                cover(cell.node(), cell.id());
            }
        }

        /** What is hidden is stood in for by the innermost that is shown around it. */
        private void cover(Node node, String by) {
            standIn.put(node.id(), by);
            node.children().forEach(child -> cover(child, by));
        }

        List<Link> all(List<Node> goals) {
            for (int i = 0; i < goals.size(); i++) {
                from(goals.get(i), i);
            }
            return List.copyOf(links);
        }

        private void from(Node node, int hue) {
            for (String target : node.targets()) {
                Cell source = byId.get(standIn.get(node.id()));
                Cell end = byId.get(standIn.getOrDefault(target, ""));
                if (source != null && end != null) {
                    links.add(new Link(node.id(), target, course(source, end, hue), hue));
                }
            }
            node.children().forEach(child -> from(child, hue));
        }

        private List<Point> course(Cell source, Cell end, int hue) {
            int shift = hue % TRACKS * STEP;
            Box from = source.head();
            Box to = end.head();
            int down = from.x() - 3 - shift / 3;
            int along = channel + shift;
            int beside = outermost(end).box().x() - 6 - shift;
            if (to.x() > outermost(end).box().x() + COLUMN) {
                beside = to.x() - 3 - shift / 3;
            }
            return List.of(new Point(from.x(), from.centerY()), new Point(down, from.centerY()), new Point(down, along),
                    new Point(beside, along), new Point(beside, to.centerY()), new Point(to.x(), to.centerY()));
        }

        private Cell outermost(Cell cell) {
            Cell each = cell;
            while (each.parent() != null && byId.containsKey(each.parent())) {
                each = byId.get(each.parent());
            }
            return each;
        }
    }
}
