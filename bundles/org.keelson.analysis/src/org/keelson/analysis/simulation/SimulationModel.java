// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.List;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.model.Portfolio;
import org.keelson.model.ProgressMode;
import org.keelson.model.problems.Problem;

/**
 * What a simulation draws: the estimates of all items of a network, and the risks and open questions that hit them. Immutable,
 * keeps nothing of the model and may be used by any thread.
 */
public final class SimulationModel {

    /** The least that an item without an estimate may take, as a part of its default duration. */
    public static final double ASSUMED_LOW = 0.5;
    /** The most that it may take. */
    public static final double ASSUMED_HIGH = 2;

    final ScheduleNetwork network;
    final String portfolioName;
    /** As the portfolio has it; {@link TimeLine#NONE} for none. */
    final long dataDate;
    final ProgressMode progressMode;
    /** By item: minutes of the whole item, or {@code null} where nothing is drawn. */
    final Estimate[] estimates;
    final List<Factor> factors;
    final List<Factor> residualFactors;
    final List<Problem> problems;

    SimulationModel(ModelReader from) {
        network = from.network;
        portfolioName = from.portfolioName;
        dataDate = from.dataDate;
        progressMode = from.progressMode;
        estimates = from.estimates;
        factors = List.copyOf(from.factors);
        residualFactors = List.copyOf(from.residualFactors);
        problems = from.problems.stream().sorted(Problem.ORDER).toList();
    }

    /**
     * Reads the model, so call it where the model may be read. Never fails: what makes no sense is left out or replaced, and
     * named in the problems.
     *
     * <p>
     * An item is drawn from its estimate where it gives a range, and is certain where it gives one duration only; one without any
     * estimate lies between half and twice its default duration, triangular. Of an item in progress what remains is drawn, in the
     * proportion in which it stands to the whole. Finished items, milestones and hammocks are not drawn.
     *
     * <p>
     * A risk hits the items that it names, and those dependencies to which the delay of these does not come anyway. One that is
     * closed hits nothing, one that has occurred always does; an open question that is answered or withdrawn delays nothing.
     *
     * <p>
     * A risk or open question that names neither items nor dependencies hits, of each of its programs, the unfinished items
     * that wait for no other unfinished item of that program, and so moves the program as a whole.
     *
     * @param network of that portfolio as it is now
     */
    public static SimulationModel of(Portfolio portfolio, ScheduleNetwork network) {
        return new SimulationModel(new ModelReader(portfolio, network).read());
    }

    /** The network that is simulated. */
    public ScheduleNetwork network() {
        return network;
    }

    /** What was wrong with estimates, risks and questions, in a stable order. */
    public List<Problem> problems() {
        return problems;
    }
}
