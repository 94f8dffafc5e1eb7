// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.context;

import java.time.LocalDate;
import java.util.List;

import org.keelson.analysis.impact.Change;
import org.keelson.edit.Edit;

/**
 * What a gesture along the time axis means.
 *
 * @param edit    what it does to the portfolio; null if it may not, or does nothing
 * @param refusal why it may not, or why not as far as asked; null if it may
 * @param changes the same for a preview on the network
 * @param day     new day of a decision, which no network knows; null for items
 */
public record TimeGesture(Edit edit, String refusal, List<Change> changes, LocalDate day) {

    static TimeGesture refused(String reason) {
        return new TimeGesture(null, reason, List.of(), null);
    }

    static TimeGesture nothing() {
        return new TimeGesture(null, null, List.of(), null);
    }
}
