// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

import java.util.List;
import java.util.Objects;

/**
 * A part with a heading.
 *
 * @param title  the heading
 * @param level  1 for the parts of the document, one more for each nesting; at most 5
 * @param blocks what it says; may be empty
 * @since 0.1
 */
public record Section(String title, int level, List<Block> blocks) implements Block {
    public Section {
        Objects.requireNonNull(title);
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("Level of a section is 1 to 5, not " + level);
        }
        blocks = List.copyOf(blocks);
        for (Block block : blocks) {
            if (block instanceof Section inner && inner.level() != level + 1) {
                throw new IllegalArgumentException("A section of level " + inner.level() + " is in one of level " + level);
            }
        }
    }
}
