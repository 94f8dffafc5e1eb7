// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Objects;

/**
 * One way to mend a problem.
 *
 * @param name what it does, as a menu says it, such as {@code Remove the constraint}
 * @param edit does it, as one step of undo
 */
public record QuickFix(String name, Edit edit) {

    public QuickFix {
        Objects.requireNonNull(name);
        Objects.requireNonNull(edit);
    }
}
