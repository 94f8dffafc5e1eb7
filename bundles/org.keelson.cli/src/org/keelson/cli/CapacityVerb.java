// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import org.keelson.analysis.Progress;
import org.keelson.analysis.capacity.DemandRange;
import org.keelson.analysis.capacity.Load;
import org.keelson.analysis.capacity.PeopleLoad;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.model.Team;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who is asked for more than there is, and when. */
@Command(description = "Demand of all programs against the capacity of teams, by ISO week.")
final class CapacityVerb extends PlanVerb {

    @Option(names = "--team", paramLabel = "TEAM", description = "Only this team, by its id or name, with what asks for it.")
    private String team;
    @Option(names = "--people", description = "People too, by the shares of time that teams have of them.")
    private boolean people;
    @Option(names = "--weeks", paramLabel = "N", description = "So many weeks from the data date on; else 12. With --json, all.")
    private int weeks = 12;
    @Option(names = "--range", description = "P50 to P80 of the demand too, by a simulation of how long items take.")
    private boolean range;
    @Option(names = "--seed", paramLabel = "S", description = "Of the random numbers of the range; the same seed gives the same "
            + "answer.")
    private long seed = SimulationOptions.standard().seed();
    @Option(names = "--strict", description = "Exit status 1 if anything is over its capacity.")
    private boolean strict;

    @Override
    Answer answer() throws Failure {
        if (weeks < 1) {
            throw Failure.usage("--weeks " + weeks + " are none", "give 1 or more");
        }
        Plan plan = plan();
        int only = -1;
        if (team != null) {
            Team found = find(plan.portfolio().getTeams(), team, "team");
            only = plan.portfolio().getTeams().indexOf(found);
        }
        Load load = Load.of(plan.schedule(), plan.capacity());
        DemandRange drawn = range ? DemandRange.of(load, SimulationModel.of(plan.portfolio(), plan.network()),
                SimulationOptions.standard().withIterations(DemandRange.ITERATIONS).withSeed(seed)
                        .withDataDate(plan.schedule().dataDate()), Progress.none()) : null;
        return new CapacityAnswer(plan, load, drawn, people ? PeopleLoad.of(load) : null, only, weeks, strict);
    }
}
