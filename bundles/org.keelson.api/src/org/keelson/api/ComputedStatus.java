// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.List;
import java.util.Objects;

import org.keelson.model.Status;

/**
 * The status of an element as rules and metrics make it, beside the one that somebody claimed. Given to contributions that need
 * {@code statuses}.
 *
 * @param element    id of the element
 * @param computed   what rules and metrics say
 * @param claimed    what was claimed last; {@link Status#UNKNOWN} if nobody has claimed anything
 * @param overridden true if the claim overrides the computed status: it has a reason and has not expired
 * @param why        why it is computed so: rule and message, the worst first; empty where nothing was found
 * @since 0.1
 */
public record ComputedStatus(String element, Status computed, Status claimed, boolean overridden, List<String> why) {

    public ComputedStatus {
        Objects.requireNonNull(element);
        Objects.requireNonNull(computed);
        Objects.requireNonNull(claimed);
        why = List.copyOf(why);
    }

    /** What counts: the claim where it overrides, else what is computed. */
    public Status effective() {
        return overridden ? claimed : computed;
    }
}
