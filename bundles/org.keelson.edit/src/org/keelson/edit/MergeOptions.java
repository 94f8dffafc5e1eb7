// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Objects;

/**
 * How a fragment is merged.
 *
 * @param label what the undo menu calls it, such as {@code Import plan.csv}
 */
public record MergeOptions(String label) {

    public MergeOptions {
        Objects.requireNonNull(label);
    }

    public static MergeOptions standard() {
        return new MergeOptions("Import");
    }
}
