// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.keelson.analysis.Progress;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.model.Element;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Monte Carlo over a whole portfolio: how sure its dates are, and what moves them. */
@Command(description = "How sure the dates of a portfolio are: its estimates, risks and open questions, drawn many times.")
final class SimulateVerb extends Verb {

    private static final int MOST_YEARS = 250;

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--iterations", paramLabel = "N", description = "How often it is drawn, up to 1000000; else 10000.")
    private int iterations = 10_000;
    @Option(names = "--seed", paramLabel = "S", description = "Another seed gives other draws; else 1.")
    private long seed = 1;
    @Option(names = "--target", paramLabel = "ID",
            description = "What moves this milestone, item or program, by its id, key or name; else the portfolio.")
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
        options(Set.of());
        Loaded loaded = load(file);
        Element asked = target == null ? null : new Finder(loaded.portfolio()).itemOrProgram(target);
        ScheduleNetwork network = ScheduleNetwork.of(loaded.portfolio());
        SimulationResult result = Simulation.run(SimulationModel.of(loaded.portfolio(), network),
                options(asked == null ? Set.of() : Set.of(asked.getId())), Progress.none());
        String shown = asked == null ? result.finish().id() : asked.getId();
        if (result.forecast(shown).isEmpty()) {
            throw Failure.usage("\"" + target + "\" has no dates to simulate",
                    "schedule says why; without --target it is the portfolio");
        }
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(network.problems());
        problems.addAll(result.problems());
        boolean isTooLong = isTooLong(network, result.finish());
        if (isTooLong) {
            problems.add(Problem.error("simulation.too-long", loaded.portfolio().getId(),
                    "From the portfolio's start to its finish are more than " + MOST_YEARS + " years, over which its dates "
                            + "cannot be simulated; look for a wrong date, or a calendar without working time"));
        }
        return new SimulateAnswer(network, result, result.forecast(shown).orElseThrow(), isTooLong, problems);
    }

    /** Simulated dates are held within some hundreds of years; beyond, they would be wrong. */
    private static boolean isTooLong(ScheduleNetwork network, Forecast finish) {
        return Math.abs(ChronoUnit.YEARS.between(TimeLine.dateTime(network.start()), finish.deterministic())) >= MOST_YEARS;
    }

    /** @param targets ids of what is asked about beside the portfolio */
    private SimulationOptions options(Set<String> targets) throws Failure {
        try {
            return new SimulationOptions(iterations, seed, threads, dataDate, !noCriticality, correlation, residual,
                    targets);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--" + e.getMessage().replace("teamCorrelation", "correlation"), "see keelson simulate --help");
        }
    }
}
