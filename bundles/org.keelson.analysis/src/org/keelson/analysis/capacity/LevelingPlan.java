// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDateTime;
import java.util.List;
import org.keelson.analysis.Schedule;

/**
 * What leveling would do: which items it holds back and why, what that does to the dates, and what it could not resolve.
 * Nothing is changed by it. Immutable, and safe to use from any thread.
 *
 * @param options    how it was leveled
 * @param before     the schedule as it was, with what an earlier leveling had held back
 * @param after      the schedule with the new delays
 * @param delays     the items that are held back, in the order of the portfolio
 * @param cleared    ids of items that an earlier leveling held back and this one does not, in the order of the portfolio
 * @param milestones milestones that move, in the order of the portfolio
 * @param overloads  what was too much before, by the basis of the options
 * @param unresolved what still is
 */
public record LevelingPlan(LevelingOptions options, Schedule before, Schedule after, List<Delay> delays, List<String> cleared,
        List<MilestoneMove> milestones, List<Overload> overloads, List<Unresolved> unresolved) {

    /**
     * An item that is held back.
     *
     * @param item        id of the item
     * @param name        its name
     * @param minutes     working minutes of its calendar by which it is held back after its dependencies have placed it
     * @param team        id of the team that it waits for
     * @param goesFirst   id of the item that has most of the team in the first time that would have been too full
     * @param startBefore its start as it was
     * @param startAfter  its start now, for which its predecessors may be to blame as well
     * @param reason      such as "waits 3d for Platform Team: API gateway (priority 700) goes first"
     */
    public record Delay(String item, String name, int minutes, String team, String goesFirst, LocalDateTime startBefore,
            LocalDateTime startAfter, String reason) {
    }

    /**
     * A milestone or gate that moves.
     *
     * @param item    id of the milestone
     * @param name    its name
     * @param before  its finish as it was
     * @param after   its finish now
     * @param minutes working minutes of its calendar from the one to the other; above 0 later
     */
    public record MilestoneMove(String item, String name, LocalDateTime before, LocalDateTime after, long minutes) {
    }

    /**
     * An overload that is left, and why.
     *
     * @param overload where, how much, and what asks for it; its weeks are days where leveling was by day
     * @param reasons  why items in it could not wait, the most demanding item first
     */
    public record Unresolved(Overload overload, List<String> reasons) {

        public Unresolved {
            reasons = List.copyOf(reasons);
        }
    }

    public LevelingPlan {
        delays = List.copyOf(delays);
        cleared = List.copyOf(cleared);
        milestones = List.copyOf(milestones);
        overloads = List.copyOf(overloads);
        unresolved = List.copyOf(unresolved);
    }

    /** Working minutes of the portfolio's calendar by which the finish of the portfolio moves; above 0 later. */
    public long finishDeltaMinutes() {
        return before.network().portfolioCalendar().between(before.finish(), after.finish());
    }

    /** Whether it holds back other items, or by another time, than is the case already. */
    public boolean isChange() {
        return !cleared.isEmpty() || delays.stream().anyMatch(delay -> {
            int item = before.network().indexOf(delay.item());
            return item < 0 || before.network().delay(item) != delay.minutes();
        });
    }
}
