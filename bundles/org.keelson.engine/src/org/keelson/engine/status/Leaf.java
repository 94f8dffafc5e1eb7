// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;

/**
 * An item, as its containers see it.
 *
 * @param critical  whether it has no float
 * @param scheduled whether it has dates
 */
record Leaf(WorkItem item, boolean critical, boolean scheduled, Standing standing) {

    /** What is finished is no reason any more for anything above it. */
    boolean isOpen() {
        return item.getActualFinish() == null;
    }

    boolean isCommitted() {
        return item instanceof Milestone milestone && milestone.isCommitted();
    }

    /** Why its containers stand as it does; {@code null} if they need not. */
    String decides() {
        if (isCommitted()) {
            return "a committed milestone";
        }
        if (item instanceof Gate) {
            return "a gate";
        }
        return item.getDeadline() != null ? "with a deadline" : critical ? "on the critical path" : null;
    }

    Status effective() {
        return standing.effective();
    }

    /** What it means for its containers, or {@code null} if nothing by itself. */
    Reason reason() {
        if (!isOpen()) {
            return null;
        }
        if (effective() == Status.UNKNOWN) {
            return isCommitted() ? Reason.below(Status.WATCH, name() + ", a committed milestone, has no date") : null;
        }
        String decides = decides();
        if (decides != null && effective() != Status.ON_TRACK) {
            return Reason.below(effective(), name() + ", " + decides + ", is " + told());
        }
        return effective() == Status.OFF_TRACK ? Reason.below(Status.WATCH, name() + " is " + told()) : null;
    }

    /** Told where an override hides something worse. */
    String note() {
        return isOpen() && effective().compareTo(standing.computed()) < 0
                ? name() + " counts as " + Reason.words(effective()) + ", not as " + Reason.words(standing.computed()) + ": "
                        + standing.claim().note()
                : null;
    }

    private String told() {
        return Reason.words(effective()) + ": " + standing.why();
    }

    private String name() {
        return Reason.name(item);
    }
}
