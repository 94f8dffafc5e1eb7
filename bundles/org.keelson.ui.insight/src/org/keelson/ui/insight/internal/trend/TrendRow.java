// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.trend;

import org.keelson.analysis.baseline.ItemVariance;
import org.keelson.analysis.trend.MilestoneTrend;
import org.keelson.model.Element;
import org.keelson.rendering.Palette.Role;

/**
 * A milestone in the table.
 *
 * @param element  {@code null} if it is gone by now
 * @param variance against the baseline that was taken last; {@code null} where that does not know it
 */
record TrendRow(MilestoneTrend trend, Element element, ItemVariance variance) {

    boolean isLate() {
        return trend.deadline() != null && trend.now().isAfter(trend.deadline());
    }

    /** Sign and word, so that it is told without colour. */
    String state() {
        return trend.isFinished() ? "● Reached" : isLate() ? "■ Late" : trend.isSlipping() ? "▲ Slipping"
                : Double.isNaN(trend.perWeek()) ? "○ Too young" : "● Steady";
    }

    Role ink() {
        return trend.isFinished() || Double.isNaN(trend.perWeek()) && !isLate() ? Role.QUIET : isLate() ? Role.OFF_TRACK
                : trend.isSlipping() ? Role.WATCH : Role.ON_TRACK;
    }

    /** The largest part of what has moved it since the baseline; empty where nothing has. */
    String cause() {
        return variance == null || variance.causes().isEmpty() ? "" : variance.causes().getFirst().text();
    }
}
