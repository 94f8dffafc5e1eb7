// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.engine.Contribution;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;
import org.keelson.model.problems.Problem;
import org.keelson.storage.AtomicFile;
import org.keelson.storage.Loaded;
import org.keelson.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One verb of the command line: its arguments, and what it does. Used once. */
@Command(sortOptions = false, sortSynopsis = false, synopsisHeading = "Usage: ", usageHelpWidth = 100,
        parameterListHeading = "%n", optionListHeading = "")
abstract class Verb {

    /** Who asks for one contribution by name, to read 100,000 rows say, waits longer for it than for one of many. */
    private static final Duration BUDGET_OF_ONE = Duration.ofMinutes(5);

    @Option(names = "--json", order = 90, description = "One JSON object on standard output, and nothing else there.")
    boolean json;
    @Option(names = {"-q", "--quiet"}, order = 91, description = "No messages but errors.")
    boolean quiet;
    @Option(names = {"-h", "--help"}, order = 92, usageHelp = true, description = "This text.")
    boolean help;

    Context context;
    private Path loaded;

    abstract Answer answer() throws Failure, IOException;

    /** True if what it prints is what it was asked for, and so is printed with {@code --quiet} as well. */
    boolean isQuestion() {
        return false;
    }

    /** The file that a person means. */
    final Path resolved(Path file) {
        return context.folder().resolve(file);
    }

    final Loaded load(Path file) throws Failure {
        loaded = file;
        try {
            return context.store().load(resolved(file));
        } catch (StorageException e) {
            throw Failure.of(new StorageException(file, e.line().orElse(0), e.reason(), e));
        }
    }

    /** @return what is to be said of it */
    final List<Problem> save(Resource resource, Path file) throws Failure {
        try {
            return context.store().save(resource, resolved(file)).stream().map(copy -> Problem.info("storage.backup", null,
                    "what could not be read of " + file + " is in " + file.resolveSibling(copy.getFileName()) + " still")).toList();
        } catch (StorageException e) {
            throw Failure.of(new StorageException(file, e.reason(), e));
        }
    }

    /** What was made of a portfolio, anywhere but over that portfolio. */
    final void write(Path file, byte[] content) throws Failure {
        try {
            if (loaded != null && Files.exists(resolved(file)) && Files.isSameFile(resolved(file), resolved(loaded))) {
                throw Failure.usage(file + " is the portfolio itself", "give --out another name");
            }
            AtomicFile.write(resolved(file), content);
        } catch (IOException e) {
            throw Failure.of(file, e);
        }
    }

    /** @throws Failure naming those that there are */
    final Contribution contribution(ExtensionPoint point, String id) throws Failure {
        return context.engine().get().contribution(point, id).orElseThrow(() -> Failure.usage(
                "there are no " + point.json() + " called \"" + id + "\"", "those that can be used: " + ids(point)));
    }

    final String ids(ExtensionPoint point) {
        List<String> ids = context.engine().get().contributions(point).stream().map(Contribution::id).toList();
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /** @param source what was to be read, or null */
    static <T> T answerOf(Outcome<T> outcome, Path source) throws Failure {
        return outcome.value().orElseThrow(() -> Failure.of(outcome, source));
    }

    static List<Problem> problems(Loaded loaded, Outcome<?> outcome) {
        return Stream.concat(loaded.problems().stream(), outcome.problem().stream()).toList();
    }

    /** For all contributions of a kind: one that hangs must not hold up the others. */
    final RunOptions optionsForMany() {
        return RunOptions.of(context.clock());
    }

    /**
     * The same with settings tried for this run.
     *
     * @param set    values by contribution and parameter with a dot between
     * @param others settings that contributions do not have, and that are known all the same
     * @throws Failure naming those that nobody has
     */
    final RunOptions optionsForMany(Map<String, String> set, Set<String> others) throws Failure {
        List<String> unknown = context.engine().get().unknownSettings(set.keySet(), others);
        if (!unknown.isEmpty()) {
            throw Failure.usage("nobody has the setting " + String.join(", ", unknown),
                    "a setting is CONTRIBUTION.PARAMETER=VALUE; extensions --json has them all");
        }
        return optionsForMany().withSettings(set);
    }

    /** @param set values of parameters by id */
    final RunOptions optionsForOne(Map<String, String> set) {
        return RunOptions.of(context.clock()).withBudget(BUDGET_OF_ONE).withParameters(set);
    }
}
