// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the notifications of one edit left to refresh. An import of thousands of items notifies a part thousands
 * of times and refreshes it once. User-interface thread only.
 */
public final class RefreshQueue {

    private final Map<Aspect, Set<Refreshable>> due = new EnumMap<>(Aspect.class);

    /** Notes that an aspect of a part is behind. */
    public void add(Refreshable part, Aspect aspect) {
        due.computeIfAbsent(aspect, key -> new LinkedHashSet<>()).add(part);
    }

    /** Refreshes what was noted: structure before looks, each part once for each aspect. */
    public void flush() {
        for (Aspect aspect : Aspect.values()) {
            Set<Refreshable> parts = due.remove(aspect);
            if (parts != null) {
                parts.stream().filter(Refreshable::isActive).forEach(part -> part.refresh(aspect));
            }
        }
    }
}
