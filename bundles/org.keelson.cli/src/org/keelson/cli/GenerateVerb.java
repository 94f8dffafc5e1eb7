// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

import org.keelson.edit.SyntheticPortfolio;
import org.keelson.model.Portfolio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A portfolio that nobody planned. */
@Command(description = "A synthetic portfolio for trials and measurements; the same for the same arguments.")
final class GenerateVerb extends Verb {

    private static final int MOST = 1_000_000;

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

    @Override
    Answer answer() throws Failure, IOException {
        int wantedLinks = links == null ? 2 * Math.min(items, MOST) : links;
        int wantedTeams = teams == null ? Math.clamp(items, 1, 200) : teams;
        if (items < 1 || items > MOST || wantedLinks < 0 || wantedLinks > 10 * MOST || wantedTeams < 1 || wantedTeams > MOST) {
            throw Failure.usage("such a portfolio cannot be made", "give 1 to " + MOST + " items and teams, and at most ten times as many links");
        }
        if (Files.exists(resolved(file), LinkOption.NOFOLLOW_LINKS)) {
            throw Failure.usage(file + " is there already", "give another name, or move it away first");
        }
        Portfolio portfolio = SyntheticPortfolio.create(items, wantedLinks, wantedTeams, seed);
        save(context.store().create(portfolio), file);
        return new Written(file, List.of(), json -> {
            json.field("items", items);
            json.field("links", portfolio.getDependencies().size());
            json.field("teams", wantedTeams);
            json.field("seed", seed);
        });
    }
}
