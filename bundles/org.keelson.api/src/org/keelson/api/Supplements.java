// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.List;

import org.keelson.analysis.simulation.SimulationResult;

/**
 * What an evaluation holds beside portfolio and schedule, because the contribution declares that it {@code needs} it. Given by
 * the engine, and by tests.
 *
 * @param simulation a simulation of the portfolio, or {@code null} if none was asked for
 * @param readings   values of all metrics, by metric and element, or {@code null}
 * @param findings   findings of all rules, the worst first, or {@code null}
 * @param statuses   statuses of all elements that can have one, in portfolio order, or {@code null}
 * @since 0.1
 */
public record Supplements(SimulationResult simulation, List<MetricReading> readings, List<RuleFinding> findings,
        List<ComputedStatus> statuses) {

    /** Nothing beside portfolio and schedule. */
    public static final Supplements NONE = new Supplements(null, null, null, null);

    public Supplements {
        readings = readings == null ? null : List.copyOf(readings);
        findings = findings == null ? null : List.copyOf(findings);
        statuses = statuses == null ? null : List.copyOf(statuses);
    }

    public Supplements withSimulation(SimulationResult result) {
        return new Supplements(result, readings, findings, statuses);
    }

    public Supplements withReadings(List<MetricReading> values) {
        return new Supplements(simulation, values, findings, statuses);
    }

    public Supplements withFindings(List<RuleFinding> found) {
        return new Supplements(simulation, readings, found, statuses);
    }

    public Supplements withStatuses(List<ComputedStatus> computed) {
        return new Supplements(simulation, readings, findings, computed);
    }
}
