// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.List;

import org.keelson.model.DependencyState;
import org.keelson.rendering.Point;

/**
 * A dependency on the map, or an input of a gate.
 *
 * @param id       id of the dependency; for an input of a gate, {@code GATE/INPUT}
 * @param kind     what it stands for
 * @param source   id of the item that provides
 * @param target   id of the item that consumes
 * @param label    type and lag where they are not plain finish to start, such as {@code SS +3d}; else empty
 * @param state    how far the agreement has come; null for an input of a gate
 * @param critical drives the critical path: double weight
 * @param blocked  what it brings is due and not there: a bar across its end
 * @param cut      the edge that is proposed to be cut to open a cycle
 * @param lateText how much later than needed it is promised, such as {@code +4d}; empty if it is not
 * @param bends    bend points that a person set; empty if the layout routes it
 */
public record MapEdge(String id, Kind kind, String source, String target, String label, DependencyState state,
        boolean critical, boolean blocked, boolean cut, String lateText, List<Point> bends) {

    /** What an edge stands for. */
    public enum Kind {
        DEPENDENCY, GATE_INPUT
    }

    public MapEdge {
        bends = List.copyOf(bends);
    }
}
