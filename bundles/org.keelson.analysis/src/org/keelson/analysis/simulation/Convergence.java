// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.time.LocalDateTime;

/**
 * What the first so many iterations of a simulation would have answered.
 *
 * @param iterations how many
 * @param p50        the median finish of the target in them
 * @param p80        the finish that four in five of them keep
 * @param mean       the mean finish, in working time
 */
public record Convergence(int iterations, LocalDateTime p50, LocalDateTime p80, LocalDateTime mean) {
}
