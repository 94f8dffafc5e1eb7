// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.List;

import org.keelson.model.Status;
import org.keelson.rendering.Box;

/**
 * A work item on the map: everything that is drawn of it, as text and flags.
 *
 * @param id        id of the work item
 * @param kind      decides the shape
 * @param name      the whole name, cleaned for drawing; never empty
 * @param lines     the name in one or two lines that fit the shape
 * @param team      name of the owner team, empty if nobody owns it
 * @param date      date of the (scheduled) finish as text, empty if it has none
 * @param status    what stands at the left edge
 * @param critical  on the critical path: double weight
 * @param late      misses its deadline: notch
 * @param blocked   waits for something that is due and not there
 * @param assumed   its estimate is assumed: dashed outline
 * @param progress  0 to 100
 * @param leadText  for a gate: its lead time, such as {@code 10d}; empty if it has none
 * @param lane      index of its lane in {@link MapModel#lanes()}
 * @param placement where a person put it; null if the layout places it
 * @param why       the reasons of date, status and flags, a sentence each
 * @param behind    it has too little time: a deadline or constraint, its own or of what waits for it, is missed
 */
public record MapNode(String id, Kind kind, String name, List<String> lines, String team, String date, Status status,
        boolean critical, boolean late, boolean blocked, boolean assumed, int progress, String leadText, int lane,
        Box placement, List<String> why, boolean behind) {

    /** The kinds of work item. */
    public enum Kind {
        DELIVERABLE, MILESTONE, GATE,
        /** A collapsed lane. */
        GROUP
    }

    public MapNode {
        lines = List.copyOf(lines);
        why = List.copyOf(why);
    }

    /** A node that is not behind. */
    public MapNode(String id, Kind kind, String name, List<String> lines, String team, String date, Status status,
            boolean critical, boolean late, boolean blocked, boolean assumed, int progress, String leadText, int lane,
            Box placement, List<String> why) {
        this(id, kind, name, lines, team, date, status, critical, late, blocked, assumed, progress, leadText, lane, placement,
                why, false);
    }

    /** The same node elsewhere. */
    public MapNode with(int newLane, Box newPlacement) {
        return new MapNode(id, kind, name, lines, team, date, status, critical, late, blocked, assumed, progress, leadText,
                newLane, newPlacement, why, behind);
    }

    MapNode inLane(int index) {
        return with(index, placement);
    }
}
