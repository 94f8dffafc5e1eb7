// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.okr;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.keelson.model.KeyResult;
import org.keelson.model.Sample;

/**
 * How far a key result has come.
 *
 * @param value the value now; the start where nobody has measured it
 * @param share of the way from start to target, of 0 and up; NaN where start and target are the same
 * @param on    the day on which a metric measured it, or {@code null}
 * @param known false where nobody has measured it
 */
public record KeyResultProgress(double value, double share, LocalDate on, boolean known) {

    /**
     * The current value that the key result gives. In a file a value of 0 and no value are the same, so a 0 that does not lie
     * between start and target is taken for none; the latest sample of a metric that shows it stands in.
     */
    public static KeyResultProgress of(KeyResult result, LocalDate asOf) {
        double current = result.getCurrent();
        boolean between = Math.min(result.getStart(), result.getTarget()) <= 0
                && Math.max(result.getStart(), result.getTarget()) >= 0;
        Optional<Sample> sample = result.getMetrics().stream().flatMap(each -> each.getSamples().stream())
                .filter(each -> each.getDate() != null && Double.isFinite(each.getValue()))
                .filter(each -> !each.getDate().toLocalDate().isAfter(asOf))
                .max(Comparator.comparing(Sample::getDate));
        if (current != 0 || between && sample.isEmpty()) {
            return new KeyResultProgress(current, share(result, current), null, true);
        }
        return sample.map(each -> new KeyResultProgress(each.getValue(), share(result, each.getValue()),
                each.getDate().toLocalDate(), true))
                .orElseGet(() -> new KeyResultProgress(result.getStart(), share(result, result.getStart()), null, false));
    }

    private static double share(KeyResult result, double value) {
        double way = result.getTarget() - result.getStart();
        return way == 0 ? Double.NaN : Math.max(0, (value - result.getStart()) / way);
    }

    /** Whether the target is reached. */
    public boolean isReached() {
        return share >= 1;
    }
}
