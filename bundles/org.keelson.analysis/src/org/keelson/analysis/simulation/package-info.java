// SPDX-License-Identifier: EPL-2.0
/**
 * Monte Carlo simulation of a whole portfolio: {@link org.keelson.analysis.simulation.SimulationModel} holds estimates, risks and
 * open questions, {@link org.keelson.analysis.simulation.Simulation} draws them and schedules each draw by the rules of
 * {@link org.keelson.analysis.Scheduler}, {@link org.keelson.analysis.simulation.SimulationResult} answers.
 */
package org.keelson.analysis.simulation;
