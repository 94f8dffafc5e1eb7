// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

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
 */
public record EdgeContent(String label, Mark state, String lateText, boolean critical, boolean blocked, boolean cut,
        boolean input) {

    boolean hasNote() {
        return !label.isEmpty() || state != null || !lateText.isEmpty();
    }
}
