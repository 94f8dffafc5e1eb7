// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

import java.util.List;

/**
 * Sentences that belong together.
 *
 * @param sentences the sentences, set one after the other with a space between
 * @since 0.1
 */
public record Paragraph(List<Sentence> sentences) implements Block {
    public Paragraph {
        sentences = List.copyOf(sentences);
    }

    /** A paragraph of one or a few sentences. */
    public static Paragraph of(Sentence... sentences) {
        return new Paragraph(List.of(sentences));
    }
}
