// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * What can be asked of a simulation beside the model itself.
 *
 * @param iterations      how often the portfolio is drawn, 1 to {@value #MOST_ITERATIONS}
 * @param seed            of all draws; the same seed and model give the same answer, whatever the number of threads
 * @param threads         how many work at once; 0 for as many as there are processors
 * @param dataDate        as of when progress is known, as in {@link org.keelson.analysis.ScheduleOptions}; {@code null} for the
 *                        portfolio's own
 * @param criticality     whether the share of iterations in which each item is critical is wanted, which takes longer
 * @param teamCorrelation correlation of the normal scores of any two items of one team, 0 (independent) to 1; see
 *                        {@link Simulation}
 * @param residualRisks   whether risks have the probability and range that remain after their response
 * @param targets         ids of further items that forecasts, convergence and tornados are wanted for
 */
public record SimulationOptions(int iterations, long seed, int threads, LocalDateTime dataDate, boolean criticality,
        double teamCorrelation, boolean residualRisks, Set<String> targets) {

    public static final int MOST_ITERATIONS = 1_000_000;

    /** @throws IllegalArgumentException if a number is out of its range; the message says which */
    public SimulationOptions {
        require(iterations >= 1 && iterations <= MOST_ITERATIONS, "iterations", iterations, "1 to " + MOST_ITERATIONS);
        require(threads >= 0 && threads <= 1024, "threads", threads, "0 to 1024");
        require(teamCorrelation >= 0 && teamCorrelation <= 1, "teamCorrelation", teamCorrelation, "0 to 1");
        targets = Set.copyOf(targets);
    }

    private static void require(boolean met, String what, Number value, String range) {
        if (!met) {
            throw new IllegalArgumentException(what + " is " + value + ", not " + range);
        }
    }

    /**
     * 10,000 iterations with criticality on all processors, and a correlation of 0.2 within a team: little, yet most of what
     * there is to gain over none (Book 1999, "Why correlation matters in cost estimating").
     */
    public static SimulationOptions standard() {
        return new SimulationOptions(10_000, 1, 0, null, true, 0.2, false, Set.of());
    }

    public SimulationOptions withIterations(int number) {
        return new SimulationOptions(number, seed, threads, dataDate, criticality, teamCorrelation, residualRisks, targets);
    }

    public SimulationOptions withSeed(long value) {
        return new SimulationOptions(iterations, value, threads, dataDate, criticality, teamCorrelation, residualRisks, targets);
    }

    public SimulationOptions withThreads(int number) {
        return new SimulationOptions(iterations, seed, number, dataDate, criticality, teamCorrelation, residualRisks, targets);
    }

    public SimulationOptions withDataDate(LocalDateTime moment) {
        return new SimulationOptions(iterations, seed, threads, moment, criticality, teamCorrelation, residualRisks, targets);
    }

    public SimulationOptions withCriticality(boolean wanted) {
        return new SimulationOptions(iterations, seed, threads, dataDate, wanted, teamCorrelation, residualRisks, targets);
    }

    public SimulationOptions withTeamCorrelation(double coefficient) {
        return new SimulationOptions(iterations, seed, threads, dataDate, criticality, coefficient, residualRisks, targets);
    }

    public SimulationOptions withResidualRisks(boolean wanted) {
        return new SimulationOptions(iterations, seed, threads, dataDate, criticality, teamCorrelation, wanted, targets);
    }

    public SimulationOptions withTargets(Set<String> ids) {
        return new SimulationOptions(iterations, seed, threads, dataDate, criticality, teamCorrelation, residualRisks, ids);
    }
}
