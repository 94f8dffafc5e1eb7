// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.List;

/**
 * Measures a portfolio. Implemented by plugins, at the extension point {@code org.keelson.api.metrics}.
 *
 * <p>A metric says what the value is now, and remembers nothing. Whether the value is good or bad, which way it moves, and how
 * the values of teams spread within a program is worked out by whoever runs it, from the thresholds that {@code plugin.xml}
 * declares and a person may change.
 *
 * @since 0.1
 */
public interface Metric {

    /**
     * Measures the elements that the metric is about: the portfolio, programs, workstreams, teams or items.
     *
     * @return one measurement for each element, in any order, none twice; empty if there is nothing to measure; never
     *         {@code null}
     */
    List<Measurement> measure(Evaluation evaluation);
}
