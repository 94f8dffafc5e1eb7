// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import java.util.List;

/**
 * What an item can hold up; the terms are those of {@link TeamBlocking} and {@link Blockers}.
 *
 * @param id                   id of the item
 * @param name                 its name
 * @param team                 name of the team that owns it, or {@code null}
 * @param blocksTeams          how many teams other than its own own something that waits for it
 * @param blocksItems          how many items wait for it, directly or through others
 * @param blocksMilestones     how many milestones do, itself among them if it is one
 * @param milestonesAtRisk     how many of these would slip if it alone were late
 * @param milestoneWeeksAtRisk by how many weeks of the clock they would slip, added up
 * @param dominates            ids of milestones that nothing reaches but through it, in the order of the dominator tree
 */
public record ItemBlocking(String id, String name, String team, int blocksTeams, int blocksItems, int blocksMilestones,
        int milestonesAtRisk, double milestoneWeeksAtRisk, List<String> dominates) {
}
