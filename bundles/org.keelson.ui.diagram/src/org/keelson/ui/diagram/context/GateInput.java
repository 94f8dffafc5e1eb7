// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.context;

/**
 * An input of a gate as the model of an arrow: it is a reference, and so no element of its own.
 *
 * @param gate  id of the gate
 * @param input id of the item that it needs
 */
public record GateInput(String gate, String input) {

    /** The id of its arrow. */
    public String id() {
        return gate + "/" + input;
    }
}
