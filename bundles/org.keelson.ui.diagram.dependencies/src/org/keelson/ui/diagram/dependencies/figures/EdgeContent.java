// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import java.util.List;

/**
 * What stands on an edge.
 *
 * @param label    type and lag, empty if plain
 * @param state    sign of the state of the agreement; null if it needs none
 * @param lateText how much later than needed it is promised, empty if it is not
 * @param critical drawn in text ink with double weight
 * @param blocked  drawn with a bar across its end
 * @param cut      the edge that is proposed to be cut to open a loop
 * @param input    an input of a gate
 * @param loop     one of a ring of edges, drawn in the colour of what is off track
 * @param behind   leads to a missed date: drawn with two arrow heads
 * @param weight   width of the line, in pixels at 100 %
 * @param marks    further signs beside that of the state
 */
public record EdgeContent(String label, Mark state, String lateText, boolean critical, boolean blocked, boolean cut,
        boolean input, boolean loop, boolean behind, double weight, List<Mark> marks) {

    /** An edge of which nothing is to be said. */
    public static final EdgeContent PLAIN = new EdgeContent("", null, "", false, false, false, false, false, false, 1.25,
            List.of());

    public EdgeContent {
        marks = List.copyOf(marks);
    }

    boolean hasNote() {
        return !label.isEmpty() || state != null || !lateText.isEmpty() || !marks.isEmpty();
    }
}
