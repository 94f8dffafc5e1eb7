// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import java.util.List;

/**
 * What a team can hold up. Counted is what is unfinished and has dates; see {@link Blockers} for the terms.
 *
 * @param id                   id of the team
 * @param name                 its name
 * @param unfinishedItems      how many pieces of work it still has to deliver
 * @param blocksTeams          how many other teams own something that waits for it, directly or through others
 * @param blocksItems          how many items, its own left out, wait for it, directly or through others
 * @param blocksMilestones     how many milestones do, whoever owns them; one that is late by itself is among them
 * @param milestonesAtRisk     how many of these would slip if it were late
 * @param milestoneWeeksAtRisk by how many weeks of the clock they would slip, added up
 * @param dominates            ids of milestones that nothing reaches but through its work, in topological order
 */
public record TeamBlocking(String id, String name, int unfinishedItems, int blocksTeams, int blocksItems, int blocksMilestones,
        int milestonesAtRisk, double milestoneWeeksAtRisk, List<String> dominates) {
}
