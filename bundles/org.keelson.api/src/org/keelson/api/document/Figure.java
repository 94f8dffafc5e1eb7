// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A picture of the portfolio, drawn by whoever renders the document.
 *
 * @param kind       what is drawn
 * @param caption    text below it; also what is read to those who cannot see it
 * @param parameters what part of it, by name, such as {@code program} with the id of a program; empty
 *                   for the whole portfolio. A renderer passes over a name that it does not know
 * @since 0.1
 */
public record Figure(Kind kind, String caption, Map<String, String> parameters) implements Block {

    /** What is drawn. */
    public enum Kind {
        /** The dependency map by team lane. */
        DEPENDENCIES,
        /** Items and milestones over time. */
        ROADMAP,
        /** Programs, workstreams and items as a tree. */
        STRUCTURE
    }

    public Figure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(caption);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
