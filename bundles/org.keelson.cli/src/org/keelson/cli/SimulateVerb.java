// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.keelson.analysis.Progress;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Monte Carlo over a whole portfolio: how sure its dates are, and what moves them. */
@Command(description = "How sure the dates of a portfolio are: its estimates, risks and open questions, drawn many times.")
final class SimulateVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--iterations", paramLabel = "N", description = "How often it is drawn, up to 1000000; else 10000.")
    private int iterations = 10_000;
    @Option(names = "--seed", paramLabel = "S", description = "Another seed gives other draws; else 1.")
    private long seed = 1;
    @Option(names = "--target", paramLabel = "ID",
            description = "What moves this milestone, item or program; else the portfolio.")
    private String target;
    @Option(names = "--data-date", paramLabel = "DATE", converter = Dates.Moment.class,
            description = "As of when progress counts; work that is not done lies after it. Else the portfolio's own.")
    private LocalDateTime dataDate;
    @Option(names = "--correlation", paramLabel = "C",
            description = "How much items of one team run long together, 0 to 1; else 0.2.")
    private double correlation = 0.2;
    @Option(names = "--residual", description = "Risks as they remain after their responses.")
    private boolean residual;
    @Option(names = "--no-criticality",
            description = "Without the share of draws in which each item is critical, which is faster.")
    private boolean noCriticality;
    @Option(names = "--threads", paramLabel = "T",
            description = "Threads to work with; else one a processor. No answer depends on it.")
    private int threads;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        SimulationOptions options = options();
        Loaded loaded = load(file);
        ScheduleNetwork network = ScheduleNetwork.of(loaded.portfolio());
        SimulationResult result = Simulation.run(SimulationModel.of(loaded.portfolio(), network), options, Progress.none());
        String shown = target == null ? result.finish().id() : target;
        if (result.forecast(shown).isEmpty()) {
            throw Failure.usage("--target " + target
                    + " has no dates to simulate", "give the id of an item, milestone or program");
        }
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(network.problems());
        problems.addAll(result.problems());
        return new SimulateAnswer(network, result, result.forecast(shown).orElseThrow(), problems);
    }

    private SimulationOptions options() throws Failure {
        try {
            return new SimulationOptions(iterations, seed, threads, dataDate, !noCriticality, correlation, residual,
                    target == null ? Set.of() : Set.of(target));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage(), "see keelson simulate --help");
        }
    }
}
