// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import java.time.Duration;
import java.util.List;
import org.keelson.analysis.Schedule;

/**
 * What changes would do. Everything is ranked, worst first: what moves later by most, and before that what is broken or missed
 * that was not before. Immutable, safe from any thread.
 *
 * @param changes            what was asked
 * @param before             the schedule without them
 * @param after              the schedule with them
 * @param finishDeltaMinutes working minutes of the portfolio's calendar by which it finishes later, below 0 earlier
 * @param items              all items whose dates are others; made when looked at, since they may be many
 * @param milestones         milestones and gates among them
 * @param teams              who has to move something
 * @param programs           ids of the programs in which something moves, in the order of the portfolio
 * @param commitments        what is promised and not kept any more
 * @param keyResults         key results whose milestones move
 * @param elapsed            how long it took to find out
 */
public record Impact(List<Change> changes, Schedule before, Schedule after, int finishDeltaMinutes, List<ItemMove> items,
        List<MilestoneMove> milestones, List<TeamMove> teams, List<String> programs, List<CommitmentBroken> commitments,
        List<KeyResultHit> keyResults, Duration elapsed) {
}
