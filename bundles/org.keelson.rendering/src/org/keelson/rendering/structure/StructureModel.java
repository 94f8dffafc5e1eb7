// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.keelson.analysis.Schedule;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;

/**
 * Who owns what: objectives with their key results; programs with their workstreams, items, and what is not known yet; teams
 * and people. In the order of the portfolio. Immutable; may be read from any thread.
 *
 * @param programs and last, where there is such, what concerns the whole portfolio, see {@link #LOOSE}
 */
public record StructureModel(List<Node> objectives, List<Node> programs, List<Node> parties) {

    /** Id of the box of what is in no program. */
    public static final String LOOSE = "portfolio-wide";

    /** What a node stands for. */
    public enum Kind {
        PROGRAM, WORKSTREAM, LOOSE, DELIVERABLE, MILESTONE, GATE, DECISION, QUESTION, ASSUMPTION, RISK, OBJECTIVE, KEY_RESULT,
        TEAM, PERSON;

        /** Whether it is a box around others. */
        public boolean isGroup() {
            return this == PROGRAM || this == WORKSTREAM || this == LOOSE;
        }

        /** Whether it is a line in a program or workstream. */
        public boolean isLine() {
            return ordinal() >= DELIVERABLE.ordinal() && ordinal() <= RISK.ordinal();
        }

        /** Whether it is a team or person. */
        public boolean isParty() {
            return this == TEAM || this == PERSON;
        }
    }

    /**
     * A program, item, team or whatever else is shown.
     *
     * @param id      of the element; made up where a damaged element has none
     * @param owner   team, else person, who answers for it; empty if nobody does; for a team, what kind of team it is
     * @param figure  what is known of its size: a range such as {@code 5–15d}, or counts
     * @param date    day of its finish, or by which it is due; null if there is none
     * @param status  null for what has none
     * @param why     one or more sentences, for who points at it
     * @param hue     hue of the program or team
     * @param targets ids of what a key result is measured by
     */
    public record Node(String id, Kind kind, String name, String owner, String figure, LocalDate date, Status status, String why,
            int hue, List<Node> children, List<String> targets) {

        /** The same with other content. */
        Node with(List<Node> others) {
            return new Node(id, kind, name, owner, figure, date, status, why, hue, others, targets);
        }
    }

    public static StructureModel of(Portfolio portfolio, Schedule schedule) {
        return new StructureModelBuilder(portfolio, schedule).build();
    }

    /** One program alone, and the objectives that are measured by something in it. */
    public StructureModel only(String program) {
        List<Node> kept = programs.stream().filter(p -> p.id().equals(program)).toList();
        List<String> ids = new ArrayList<>();
        kept.forEach(p -> collect(p, ids));
        return new StructureModel(objectives.stream().filter(o -> isMeasuredBy(o, ids)).toList(), kept, List.of());
    }

    /** Some of it: each of these with all that is in it, and what that is in. */
    public StructureModel keep(Set<String> ids) {
        return new StructureModel(kept(objectives, ids), kept(programs, ids), kept(parties, ids));
    }

    private static List<Node> kept(List<Node> nodes, Set<String> ids) {
        List<Node> some = new ArrayList<>();
        for (Node node : nodes) {
            boolean whole = ids.contains(node.id());
            List<Node> inside = whole ? node.children() : kept(node.children(), ids);
            if (whole || !inside.isEmpty()) {
                some.add(node.with(inside));
            }
        }
        return some;
    }

    private static boolean isMeasuredBy(Node goal, List<String> ids) {
        return goal.targets().stream().anyMatch(ids::contains) || goal.children().stream().anyMatch(c -> isMeasuredBy(c, ids));
    }

    private static void collect(Node node, List<String> ids) {
        ids.add(node.id());
        node.children().forEach(c -> collect(c, ids));
    }

    /**
     * The same with one more node, such as a line that is being typed.
     *
     * @param parent id of what it goes into; null for the list of its kind
     * @param after  id of what it goes after; null for the first place, or where it is not there, the last one
     */
    public StructureModel with(Node node, String parent, String after) {
        if (parent != null) {
            return new StructureModel(into(objectives, node, parent, after), into(programs, node, parent, after),
                    into(parties, node, parent, after));
        }
        return switch (node.kind()) {
            case OBJECTIVE -> new StructureModel(insert(objectives, node, after), programs, parties);
            case TEAM, PERSON -> new StructureModel(objectives, programs, insert(parties, node, after));
            default -> new StructureModel(objectives, insert(programs, node, after), parties);
        };
    }

    private static List<Node> into(List<Node> nodes, Node node, String parent, String after) {
        return nodes.stream().map(n -> n.with(n.id().equals(parent) ? insert(n.children(), node, after)
                : into(n.children(), node, parent, after))).toList();
    }

    private static List<Node> insert(List<Node> nodes, Node node, String after) {
        List<Node> all = new ArrayList<>(nodes);
        int place = all.size();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id().equals(after)) {
                place = i + 1;
            }
        }
        all.add(after == null ? 0 : place, node);
        return List.copyOf(all);
    }
}
