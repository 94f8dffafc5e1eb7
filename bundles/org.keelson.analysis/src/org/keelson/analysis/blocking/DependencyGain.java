// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

/**
 * What would be won if a dependency fell away.
 *
 * @param id                  id of the dependency
 * @param predecessor         name of the item that provides
 * @param successor           name of the item that consumes
 * @param finishGainMinutes   by how many working minutes of the portfolio's calendar everything would be finished earlier
 * @param milestones          how many milestones would come earlier
 * @param milestoneWeeks      by how many weeks of the clock, added up
 */
public record DependencyGain(String id, String predecessor, String successor, int finishGainMinutes, int milestones,
        double milestoneWeeks) {
}
