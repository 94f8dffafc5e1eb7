// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

import java.util.List;
import java.util.Objects;

/**
 * A text, and the facts it states, so that a reader can ask "why" and a stale sentence can be found.
 *
 * @param text  the text; one sentence in a paragraph, a short text in a table
 * @param facts what of the portfolio it states; empty for a text that states nothing of it
 * @since 0.1
 */
public record Sentence(String text, List<Fact> facts) {
    public Sentence {
        Objects.requireNonNull(text);
        facts = List.copyOf(facts);
    }

    public static Sentence of(String text, Fact... facts) {
        return new Sentence(text, List.of(facts));
    }
}
