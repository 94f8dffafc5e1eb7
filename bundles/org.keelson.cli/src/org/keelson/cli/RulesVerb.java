// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.analysis.Progress;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Snapshot;
import org.keelson.engine.replay.History;
import org.keelson.engine.replay.Replay;
import org.keelson.engine.replay.ReplayOptions;
import org.keelson.engine.replay.ReplayResult;
import org.keelson.engine.replay.Version;
import org.keelson.engine.replay.Versions;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rules over past versions of a portfolio, to tune a threshold before it is switched on. */
@Command(description = {"Rules over past versions of a portfolio, held against the dates that were kept and missed.",
        "Several files are versions of one portfolio; one file is looked at over its own history. Writes nothing."})
final class RulesVerb extends Verb {

    private static final String REPLAY = "replay";

    @Parameters(index = "0", paramLabel = REPLAY, description = "The word replay.")
    private String action;
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE",
            description = "Saved versions of one portfolio, or one file.")
    private List<Path> files = List.of();
    @Option(names = "--rule", paramLabel = "ID", description = "Only this rule, switched on for the run; may stand again.")
    private List<String> rules = List.of();
    @Option(names = "--set", paramLabel = "RULE.PARAMETER=VALUE",
            description = "A parameter to try, also of the desk, such as escalation.budget.program=2; may stand again.")
    private Map<String, String> set = Map.of();

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        if (!REPLAY.equals(action)) {
            throw Failure.usage("rules cannot \"" + action + "\"", "say rules replay FILE …");
        }
        if (files.isEmpty()) {
            throw Failure.usage("there is no file to replay rules over", "say rules replay FILE …");
        }
        for (String rule : rules) {
            contribution(ExtensionPoint.ESCALATION_RULES, rule);
        }
        RunOptions options = optionsForMany(set, CheckVerb.deskSettings());
        List<Problem> problems = new ArrayList<>();
        List<Version> versions = versions(problems);
        Duration budget = options.budget();
        ReplayResult result = Replay.run(context.engine().get(), versions, new ReplayOptions(Set.copyOf(rules), set, budget),
                Progress.none());
        problems.addAll(result.problems());
        Set<String> told = new LinkedHashSet<>();
        for (ReplayResult.Failure failure : result.failures()) {
            if (told.add(failure.contribution() + failure.message())) {
                problems.add(Problem.error("extension.failed", null, failure.message() + ", first over " + failure.version()));
            }
        }
        return new RulesAnswer(result, files.size() == 1 ? RulesAnswer.Source.HISTORY : RulesAnswer.Source.FILES, problems,
                result.failures().isEmpty() ? Status.DONE : Status.CONTRIBUTION);
    }

    private List<Version> versions(List<Problem> problems) throws Failure {
        List<Versions.Named> named = new ArrayList<>();
        for (Path file : files) {
            Loaded loaded = load(file);
            problems.addAll(loaded.problems());
            named.add(new Versions.Named(file.toString(), loaded.portfolio()));
        }
        if (named.size() > 1) {
            return Versions.of(named);
        }
        LocalDateTime now = Snapshot.of(named.getFirst().portfolio()).asOf(context.clock());
        return History.of(named.getFirst().portfolio(), now);
    }
}
