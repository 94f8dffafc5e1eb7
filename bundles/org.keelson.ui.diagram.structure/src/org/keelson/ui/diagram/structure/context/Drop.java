// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.context;

import org.keelson.edit.Edit;
import org.keelson.rendering.Box;

/**
 * What a drop would do.
 *
 * @param edit    null if nothing would change, or it is not allowed
 * @param refusal why it is not allowed; null if it is
 * @param mark    what is marked while it is held over a place: flat for a line between two others; null for nothing
 */
public record Drop(Edit edit, String refusal, Box mark) {

    /** Nothing would change. */
    public static final Drop NOTHING = new Drop(null, null, null);

    static Drop refused(String reason, Box mark) {
        return new Drop(null, reason, mark);
    }
}
