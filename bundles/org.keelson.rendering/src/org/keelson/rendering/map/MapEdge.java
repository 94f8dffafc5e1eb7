// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.keelson.model.DependencyState;
import org.keelson.rendering.Point;

/**
 * A dependency on the map, or an input of a gate.
 *
 * @param id       id of the dependency; for an input of a gate, {@code GATE/INPUT}
 * @param kind     what it stands for
 * @param source   id of the item that provides
 * @param target   id of the item that consumes
 * @param label    type and lag where they are not plain finish to start, such as {@code SS +3d}; of a bundle,
 *                 how many edges it stands for; else empty
 * @param state    how far the agreement has come; null for an input of a gate
 * @param critical drives the critical path: double weight
 * @param blocked  what it brings is due and not there: a bar across its end
 * @param cut      the edge that is proposed to be cut to open a cycle
 * @param lateText how much later than needed it is promised, such as {@code +4d}; empty if it is not
 * @param bends    bend points that a person set; empty if the layout routes it
 * @param flags    what else stands out
 * @param notes    what is to be said of it, a sentence each; of a bundle, what it stands for
 */
public record MapEdge(String id, Kind kind, String source, String target, String label, DependencyState state,
        boolean critical, boolean blocked, boolean cut, String lateText, List<Point> bends, Set<Flag> flags,
        List<String> notes) {

    /** What an edge stands for. */
    public enum Kind {
        DEPENDENCY, GATE_INPUT,
        /** Several edges from or to collapsed lanes. */
        BUNDLE
    }

    /** What can stand out of an edge. */
    public enum Flag {
        /** One of a ring of edges that wait for each other. */
        LOOP,
        /** Drives, between two items without enough time: what it leads to misses a deadline or constraint. */
        BEHIND,
        /** Its interface has changed since it was agreed. */
        RECONFIRM,
        /** Nobody has looked at it for too long. */
        REVIEW
    }

    public MapEdge {
        bends = List.copyOf(bends);
        flags = Collections.unmodifiableSet(flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags));
        notes = List.copyOf(notes);
    }

    /** An edge of which nothing else stands out. */
    public MapEdge(String id, Kind kind, String source, String target, String label, DependencyState state,
            boolean critical, boolean blocked, boolean cut, String lateText, List<Point> bends) {
        this(id, kind, source, target, label, state, critical, blocked, cut, lateText, bends, Set.of(), List.of());
    }

    /** Whether something stands out of it. */
    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** The same edge through other bends. */
    MapEdge withBends(List<Point> others) {
        return new MapEdge(id, kind, source, target, label, state, critical, blocked, cut, lateText, others, flags, notes);
    }
}
