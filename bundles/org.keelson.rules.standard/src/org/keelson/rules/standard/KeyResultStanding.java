// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;

import org.keelson.analysis.okr.KeyResultProgress;
import org.keelson.model.KeyResult;

/**
 * How far a key result has come.
 *
 * @param value the value now; the start where nobody has measured it
 * @param share of the way from start to target, of 0 and up; NaN where start and target are the same
 * @param on    the day on which a metric measured it, or {@code null}
 * @param known false where nobody has measured it
 */
record KeyResultStanding(double value, double share, LocalDate on, boolean known) {

    static KeyResultStanding of(KeyResult result, LocalDate asOf) {
        KeyResultProgress progress = KeyResultProgress.of(result, asOf);
        return new KeyResultStanding(progress.value(), progress.share(), progress.on(), progress.known());
    }

    boolean isReached() {
        return share >= 1;
    }

    /** Where it stands, in words. */
    String text(KeyResult result) {
        String way = " (from " + Facts.number(result.getStart()) + " to " + amount(result, result.getTarget()) + ")";
        return (known ? "It stands at " + amount(result, value) + (on == null ? "" : ", measured on " + on)
                : "Nobody has measured it") + way;
    }

    /** The value that a share of the way is. */
    String value(KeyResult result, double part) {
        return amount(result, result.getStart() + part * (result.getTarget() - result.getStart()));
    }

    private static String amount(KeyResult result, double value) {
        String unit = result.getUnit() == null || result.getUnit().isBlank() ? "" : " " + result.getUnit().strip();
        return Facts.number(value) + unit;
    }
}
