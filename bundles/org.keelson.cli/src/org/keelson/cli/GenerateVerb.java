// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.keelson.edit.SyntheticPortfolio;
import org.keelson.model.Distribution;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A portfolio that nobody planned. */
@Command(description = "A synthetic portfolio for trials and measurements; the same for the same arguments.")
final class GenerateVerb extends Verb {

    /** The shapes that an estimate may have, or one after the other. */
    enum Shape {
        none, triangular, pert, uniform, lognormal, discrete, mixed;

        List<Distribution> shapes() {
            return switch (this) {
                case none -> List.of();
                case mixed -> Distribution.VALUES;
                default -> List.of(Distribution.getByName(name().toUpperCase(Locale.ROOT)));
            };
        }
    }

    private static final int MOST = 1_000_000;
    private static final int MOST_CALENDARS = 1000;

    @Parameters(paramLabel = "FILE", description = "The file to make. One that is there is never replaced.")
    private Path file;
    @Option(names = "--items", paramLabel = "N", required = true, description = "Number of items, up to 1000000.")
    private int items;
    @Option(names = "--links", paramLabel = "M", description = "Number of dependencies; else twice the items.")
    private Integer links;
    @Option(names = "--teams", paramLabel = "T", description = "Number of teams; else 200, or as many as items.")
    private Integer teams;
    @Option(names = "--seed", paramLabel = "S", description = "Another seed gives another portfolio; else 1.")
    private long seed = 1;
    @Option(names = "--full",
            description = "Some of all that follows, as a large plan has it; what is given beside it counts instead.")
    private boolean full;
    @Option(names = "--calendars", paramLabel = "C",
            description = "Number of calendars, by which the teams work in turn; else 1.")
    private Integer calendars;
    @Option(names = "--estimates", paramLabel = "SHAPE",
            description = "Three-point estimates: triangular, pert, uniform, lognormal, discrete or mixed; else none.")
    private Shape estimates;
    @Option(names = "--milestones", paramLabel = "K",
            description = "Number of the items that are milestones, with deadlines and key results; else 0.")
    private Integer milestones;
    @Option(names = "--risks", paramLabel = "R", description = "Number of open risks; else 0.")
    private Integer risks;
    @Option(names = "--constraints", paramLabel = "K", description = "Number of items held by a date; else 0.")
    private Integer constraints;
    @Option(names = "--promises", paramLabel = "K", description = "Number of dependencies that are promised; else 0.")
    private Integer promises;
    @Option(names = "--progress", paramLabel = "PERCENT",
            description = "Part of the time that has passed, with the work in it done; else 0.")
    private Integer progress;
    @Option(names = "--capacity", paramLabel = "FTE", description = "Full-time equivalents of each team; else not said.")
    private Double capacity;

    @Override
    Answer answer() throws Failure, IOException {
        between("--items", items, 1, MOST);
        int wantedLinks = links == null ? 2 * items : between("--links", links, 0, 10 * MOST);
        int wantedTeams = teams == null ? Math.min(items, 200) : between("--teams", teams, 1, MOST);
        SyntheticPortfolio synthetic = new SyntheticPortfolio(items, wantedLinks, wantedTeams, seed)
                .calendars(number("--calendars", calendars, 1, 8, MOST_CALENDARS))
                .milestones(number("--milestones", milestones, 0, items / 50, items))
                .risks(number("--risks", risks, 0, items / 200, MOST))
                .constraints(number("--constraints", constraints, 0, items / 50, items))
                .promises(number("--promises", promises, 0, wantedLinks / 20, 10 * MOST))
                .progress(number("--progress", progress, 0, 15, 100))
                .estimates((estimates != null ? estimates : full ? Shape.mixed : Shape.none).shapes())
                .capacity(fte());
        if (Files.exists(resolved(file), LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.usage(file + " is there already", "give another name, or move it away first");
        }
        Portfolio portfolio = synthetic.create();
        save(context.store().create(portfolio), file);
        int made = portfolio.getDependencies().size();
        List<Problem> problems = made == wantedLinks ? List.of() : List.of(Problem.warning("generate.links", null,
                made + " of " + wantedLinks + " dependencies were made: an item waits for each of the "
                        + SyntheticPortfolio.WINDOW + " before it once at most"));
        return new Written(file, problems, json -> {
            json.field("items", items);
            json.field("links", made);
            json.field("teams", wantedTeams);
            json.field("calendars", portfolio.getCalendars().size());
            json.field("risks", portfolio.getRisks().size());
            json.field("seed", seed);
        });
    }

    private int number(String option, Integer given, int usual, int ofFull, int most) throws Failure {
        return between(option, given != null ? given : full ? ofFull : usual, usual, most);
    }

    private static int between(String option, int number, int least, int most) throws Failure {
        if (number < least || number > most) {
            throw Failure.usage(option + " " + number + " cannot be made", "give " + least + " to " + most);
        }
        return number;
    }

    private double fte() throws Failure {
        if (capacity != null && !(capacity > 0 && capacity <= MOST)) {
            throw Failure.usage("--capacity " + capacity + " cannot be made", "give more than 0");
        }
        return capacity != null ? capacity : full ? 3 : 0;
    }
}
