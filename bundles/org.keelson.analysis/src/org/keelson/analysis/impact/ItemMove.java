// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

/**
 * An item whose dates are others now.
 *
 * @param id                 id of the item
 * @param startDeltaMinutes  working minutes of its calendar by which it starts later, below 0 earlier
 * @param finishDeltaMinutes the same of its finish; 0 too where only rest lies between the two dates
 * @param becameCritical     whether it is critical and was not
 */
public record ItemMove(String id, int startDeltaMinutes, int finishDeltaMinutes, boolean becameCritical) {
}
