// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

import java.util.List;

/**
 * A list without numbers.
 *
 * @param items one paragraph for each bullet
 * @since 0.1
 */
public record Bullets(List<Paragraph> items) implements Block {
    public Bullets {
        items = List.copyOf(items);
    }
}
