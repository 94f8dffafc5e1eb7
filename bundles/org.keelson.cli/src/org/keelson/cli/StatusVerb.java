// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.api.ComputedStatus;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.StatusEdit;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.Snapshot;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Red, amber and green as rules and metrics make it, beside what people claim. */
@Command(description = "The computed status of everything beside the claimed one, and why. Writes nothing unless told.")
final class StatusVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--element", paramLabel = "ELEMENT", description = "Only this one, by its id or name; may stand again.")
    private List<String> wanted = List.of();
    @Option(names = "--all", description = "Items that are on track as well; --json has them anyway.")
    private boolean all;
    @Option(names = "--claim", paramLabel = "ELEMENT=STATUS",
            description = "Writes a claim into FILE: on-track, watch or off-track; may stand again.")
    private List<String> claims = List.of();
    @Option(names = "--comment", paramLabel = "TEXT", description = "What there is to say of the claims.")
    private String comment;
    @Option(names = "--override", paramLabel = "ELEMENT=STATUS",
            description = "Writes a claim that counts instead of what is computed; needs --reason and --until; may stand again.")
    private List<String> overrides = List.of();
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why what is computed is wrong.")
    private String reason;
    @Option(names = "--until", paramLabel = "DATE", converter = Dates.Day.class,
            description = "The last day on which the override counts.")
    private LocalDate until;
    @Option(names = "--by", paramLabel = "PERSON", description = "Who claims, by the id or name of a person of the portfolio.")
    private String by;
    @Option(names = "--set", paramLabel = "CONTRIBUTION.PARAMETER=VALUE",
            description = "A parameter of a rule or metric for this run; may stand again.")
    private Map<String, String> set = Map.of();

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        if (overrides.isEmpty() && (reason != null || until != null)) {
            throw Failure.usage("a reason and a last day belong to an override", "say --override ELEMENT=STATUS");
        }
        if (claims.isEmpty() && comment != null) {
            throw Failure.usage("a comment belongs to a claim", "say --claim ELEMENT=STATUS");
        }
        Loaded loaded = load(file);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        List<Element> elements = elements(loaded.portfolio());
        List<String> shown = new ArrayList<>();
        for (String text : wanted) {
            shown.add(PlanVerb.find(elements, text, "element with a status").getId());
        }
        LocalDate day = Snapshot.of(loaded.portfolio()).asOf(context.clock()).toLocalDate();
        List<Edit> edits = edits(loaded.portfolio(), elements, day);
        if (!edits.isEmpty()) {
            problems.addAll(write(loaded, edits));
        }
        EvaluationRun run = context.engine().get().run(Snapshot.of(loaded.portfolio()), optionsForMany(set, Set.of()));
        List<ComputedStatus> statuses = run.statuses();
        run.failures().forEach(failure -> failure.problem().ifPresent(problems::add));
        return new StatusAnswer(loaded.portfolio(), elements, statuses, shown, all, problems,
                run.failures().isEmpty() ? Status.DONE : Status.CONTRIBUTION);
    }

    private static List<Element> elements(Portfolio portfolio) {
        List<Element> elements = new ArrayList<>();
        elements.add(portfolio);
        portfolio.eAllContents().forEachRemaining((EObject each) -> {
            if (each instanceof HasStatus && each instanceof Element element && element.getId() != null) {
                elements.add(element);
            }
        });
        return elements;
    }

    private List<Edit> edits(Portfolio portfolio, List<Element> elements, LocalDate day) throws Failure {
        Person person = by == null ? null : PlanVerb.find(portfolio.getPeople(), by, "person");
        List<Edit> edits = new ArrayList<>();
        for (String text : claims) {
            edits.add(StatusEdit.claim(element(elements, text), status(text), comment, person, day));
        }
        for (String text : overrides) {
            edits.add(StatusEdit.override(element(elements, text), status(text), reason, until, person, day));
        }
        return edits;
    }

    private static HasStatus element(List<Element> elements, String text) throws Failure {
        int sign = text.lastIndexOf('=');
        if (sign < 1) {
            throw Failure.usage("\"" + text + "\" is not ELEMENT=STATUS", "as in --claim launch=watch");
        }
        return (HasStatus) PlanVerb.find(elements, text.substring(0, sign).strip(), "element with a status");
    }

    private static org.keelson.model.Status status(String text) throws Failure {
        String word = text.substring(text.lastIndexOf('=') + 1).strip();
        org.keelson.model.Status status = org.keelson.model.Status.getByName(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (status == null) {
            throw Failure.usage("there is no status \"" + word + "\"", "one of on-track, watch and off-track");
        }
        return status;
    }

    private List<Problem> write(Loaded loaded, List<Edit> edits) throws Failure {
        PortfolioSession session = new PortfolioSession(loaded.resource());
        try {
            session.execute(Edits.compound("Claim a status", edits));
        } catch (IllegalEditException e) {
            throw Failure.usage(e.getMessage(), "say --override ELEMENT=STATUS --reason TEXT --until DATE");
        }
        return save(session.resource(), file);
    }
}
