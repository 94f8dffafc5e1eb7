// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

import java.util.List;
import java.util.Objects;

/**
 * A report, before it has a format.
 *
 * @param title  heading of the whole
 * @param blocks what it says, in reading order
 * @since 0.1
 */
public record Document(String title, List<Block> blocks) {
    public Document {
        Objects.requireNonNull(title);
        blocks = List.copyOf(blocks);
    }
}
