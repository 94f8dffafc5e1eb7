// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.OptionalInt;
import java.util.function.Consumer;

import org.keelson.analysis.Durations;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;

/**
 * A slip, or a new duration, written to the plan after its impact was looked at. What is written gives the same
 * schedule as the slip of the network did: an item that has not started is held back by so much more; of one that has
 * started so much more is left to do.
 * <p>
 * All minutes are working minutes of the item's calendar.
 */
public final class SlipEdit {

    private SlipEdit() {
    }

    /**
     * Makes an item later, or takes back an earlier slip.
     *
     * @param network snapshot of the portfolio as it is when the edit is executed
     * @param minutes negative to take back
     * @throws IllegalEditException if the item is finished or not scheduled, or has no slip of that size to take back
     */
    public static Edit slip(ScheduleNetwork network, WorkItem item, int minutes) {
        int at = number(network, item);
        String by = Durations.format(Math.abs(minutes), minutesPerDay(network, at));
        String label = minutes < 0 ? "Take back " + by + " of the slip of " + Labels.text(item)
                : "Slip " + Labels.text(item) + " by " + by;
        requireUnfinished(network, at, item);
        if (network.isHammock(at)) {
            throw new IllegalEditException("\"" + Labels.text(item) + "\" only spans other items; it moves when they do");
        }
        if (!network.isStarted(at)) {
            int delay = sum(item, network.delay(at), minutes);
            return Edits.edit(label, session -> item.setLevelingDelay(delay == 0 ? null : delay));
        }
        int remaining = sum(item, network.remaining(at), minutes);
        int duration = sum(item, network.duration(at), minutes);
        return Edits.edit(label, session -> {
            item.setRemaining(remaining);
            setLikely(item, duration);
        });
    }

    /**
     * Gives an item another most likely duration, of which the same part is done as before. The range of the estimate
     * is widened where the new duration is outside.
     *
     * @param network snapshot of the portfolio as it is when the edit is executed
     * @throws IllegalEditException if the item is finished, not scheduled or a milestone, or the duration is negative
     */
    public static Edit duration(ScheduleNetwork network, WorkItem item, int minutes) {
        int at = number(network, item);
        requireUnfinished(network, at, item);
        if (item instanceof Milestone || network.isHammock(at)) {
            throw new IllegalEditException("\"" + Labels.text(item) + "\" has no duration of its own");
        }
        int duration = sum(item, 0, minutes);
        OptionalInt remaining = item.getRemaining() == null ? OptionalInt.empty()
                : OptionalInt.of(remaining(network, at, duration));
        Consumer<PortfolioSession> body = session -> {
            remaining.ifPresent(item::setRemaining);
            setLikely(item, duration);
        };
        return Edits.edit("Change duration of " + Labels.text(item) + " to "
                + Durations.format(duration, minutesPerDay(network, at)), body);
    }

    private static int remaining(ScheduleNetwork network, int at, int duration) {
        int before = network.duration(at);
        long done = before == 0 ? 0 : Math.round((before - network.remaining(at)) * (double) duration / before);
        return (int) Math.max(0, duration - done);
    }

    private static void setLikely(WorkItem item, int duration) {
        item.setLikely(duration);
        if (item.getOptimistic() != null && item.getOptimistic() > duration) {
            item.setOptimistic(duration);
        }
        if (item.getPessimistic() != null && item.getPessimistic() < duration) {
            item.setPessimistic(duration);
        }
    }

    private static int number(ScheduleNetwork network, WorkItem item) {
        int at = network.indexOf(item.getId());
        if (at < 0 || at >= network.scheduledCount()) {
            throw new IllegalEditException("\"" + Labels.text(item) + "\" has no dates that could move");
        }
        return at;
    }

    private static void requireUnfinished(ScheduleNetwork network, int at, WorkItem item) {
        if (network.isFinished(at)) {
            throw new IllegalEditException("\"" + Labels.text(item) + "\" is finished; what is done cannot move");
        }
    }

    private static int minutesPerDay(ScheduleNetwork network, int at) {
        return network.calendarOf(at).minutesPerDay();
    }

    private static int sum(WorkItem item, int minutes, int more) {
        long sum = (long) minutes + more;
        if (sum < 0) {
            throw new IllegalEditException(minutes == 0 ? "\"" + Labels.text(item) + "\" has no slip to take back"
                    : "\"" + Labels.text(item) + "\" has less slip to take back than that");
        }
        if (sum > Integer.MAX_VALUE) {
            throw new IllegalEditException("\"" + Labels.text(item) + "\" cannot take that long");
        }
        return (int) sum;
    }
}
