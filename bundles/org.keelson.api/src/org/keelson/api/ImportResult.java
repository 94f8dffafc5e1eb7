// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.List;
import java.util.Objects;

import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/**
 * What an importer read. Answered by importers.
 *
 * @param fragment what was read, as a portfolio that is in no resource and refers to nothing outside
 *                 itself. {@code key} and {@code source} are set on everything that a re-import is to
 *                 find again; {@code id} only where the source itself says which element of the
 *                 target it means, since new elements get theirs from the merge
 * @param skipped  records, or parts of one, that were left out, in the order of the source
 * @param losses   what the format says and the model cannot hold
 * @param problems what is odd in the source but was read all the same; the element of a problem is
 *                 {@code null} where it has no id yet
 * @since 0.1
 */
public record ImportResult(Portfolio fragment, List<Skipped> skipped, List<Loss> losses, List<Problem> problems) {

    /**
     * A record, or a part of one, that was left out.
     *
     * @param record where it stands, in the words of the format, such as {@code line 7}
     * @param reason why it was left out, in one sentence
     */
    public record Skipped(String record, String reason) {
        public Skipped {
            Objects.requireNonNull(record);
            Objects.requireNonNull(reason);
        }
    }

    /**
     * A field of the source that the model cannot hold.
     *
     * @param field   name of the field in the source
     * @param count   in how many records it had a value
     * @param example one of the values, or {@code null}
     */
    public record Loss(String field, int count, String example) {
        public Loss {
            Objects.requireNonNull(field);
        }
    }

    public ImportResult {
        Objects.requireNonNull(fragment);
        skipped = List.copyOf(skipped);
        losses = List.copyOf(losses);
        problems = List.copyOf(problems);
    }
}
