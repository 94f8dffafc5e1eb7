// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.util.List;
import java.util.Optional;

import org.keelson.model.Status;

/** What many parts mean for the whole, though none of them decides. */
final class Shares {

    /** One in so many parts off track makes the whole off track. */
    private static final int OFF_TRACK = 2;
    /** One in so many on watch, or worse, makes the whole on watch. */
    private static final int WATCH = 4;

    private Shares() {
    }

    /** @param kind what the parts are called, in the singular */
    static Optional<Reason> of(List<Status> parts, String kind) {
        long off = parts.stream().filter(each -> each == Status.OFF_TRACK).count();
        long watched = off + parts.stream().filter(each -> each == Status.WATCH).count();
        String of = " of " + parts.size() + " " + kind + (parts.size() == 1 ? "" : "s");
        if (off > 0 && off * OFF_TRACK >= parts.size()) {
            return Optional.of(Reason.below(Status.OFF_TRACK, off + of + (off == 1 ? " is" : " are") + " off track"));
        }
        if (watched > 0 && watched * WATCH >= parts.size()) {
            return Optional.of(Reason.below(Status.WATCH,
                    watched + of + (watched == 1 ? " is" : " are") + " on watch or off track"));
        }
        return Optional.empty();
    }
}
