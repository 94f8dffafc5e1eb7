// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.keelson.model.Dependency;

/**
 * A dependency that is due for review, and why.
 *
 * @param dependency   both of its ends are there
 * @param lastReviewed {@code null} if it never was
 * @param changes      what is otherwise than at the last review, a sentence each
 * @param risks        what speaks against it, a sentence each, the worst first
 */
public record DueReview(Dependency dependency, LocalDate lastReviewed, List<String> changes, List<String> risks) {

    public DueReview {
        changes = List.copyOf(changes);
        risks = List.copyOf(risks);
    }

    /** Whether something is otherwise than at the last review. */
    public boolean isChanged() {
        return !changes.isEmpty();
    }

    /** Whether something speaks against it. */
    public boolean isRisky() {
        return !risks.isEmpty();
    }

    /** Why it is due, in one sentence. */
    public String why() {
        if (isChanged()) {
            return changes.getFirst();
        }
        String since = lastReviewed == null ? "Never reviewed." : "Last reviewed on " + lastReviewed + ".";
        return isRisky() ? risks.getFirst() + " " + since : since;
    }
}
