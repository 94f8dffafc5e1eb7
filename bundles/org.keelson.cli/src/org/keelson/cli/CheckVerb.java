// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keelson.api.Finding;
import org.keelson.edit.AlertEdit;
import org.keelson.edit.Creation;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.EscalationEdit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.StructuralValidator;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.Outcome;
import org.keelson.engine.Snapshot;
import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.EscalationDesk;
import org.keelson.engine.escalation.EscalationDraft;
import org.keelson.engine.escalation.EscalationPolicy;
import org.keelson.engine.escalation.Sighting;
import org.keelson.engine.escalation.Sightings;
import org.keelson.model.Escalation;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that is wrong with a portfolio or that somebody should hear about, and who should. */
@Command(description = "Validation and escalation rules, and what of it goes to whom.")
final class CheckVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--fail-on", paramLabel = "SEVERITY",
            description = "Exit status 1 if there is a finding of this severity or a worse one: error, warning or info.")
    private ProblemSeverity failOn;
    @Option(names = "--set", paramLabel = "RULE.PARAMETER=VALUE",
            description = "A parameter for this run, also of the desk, such as escalation.budget.team=3; may stand again.")
    private Map<String, String> set = Map.of();
    @Option(names = "--record", description = "Keeps in FILE what was seen, so that a new finding can be told from an old one.")
    private boolean record;
    @Option(names = "--raise", description = "Raises in FILE what is let through, and moves up what nobody answers; records too.")
    private boolean raise;

    @Override
    boolean isQuestion() {
        return true;
    }

    /** The settings of the escalation desk, by their names. */
    static Set<String> deskSettings() {
        return EscalationPolicy.PARAMETERS.stream().map(EscalationPolicy.Parameter::setting).collect(Collectors.toSet());
    }

    @Override
    Answer answer() throws Failure {
        Loaded loaded = load(file);
        Snapshot snapshot = Snapshot.of(loaded.portfolio());
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(Problem.merge(StructuralValidator.validate(loaded.portfolio()), snapshot.schedule().problems()));
        List<CheckAnswer.Found> findings = new ArrayList<>();
        problems.forEach(problem -> findings.add(CheckAnswer.Found.of(problem)));
        List<Problem> failures = new ArrayList<>();
        EvaluationRun run = context.engine().get().run(snapshot, optionsForMany(set, deskSettings()));
        for (Outcome<List<Problem>> outcome : run.validate()) {
            outcome.problem().ifPresent(failures::add);
            outcome.value().orElse(List.of()).forEach(problem -> findings.add(CheckAnswer.Found.of(problem)));
        }
        for (Outcome<List<Finding>> outcome : run.check()) {
            outcome.problem().ifPresent(failures::add);
            for (Finding finding : outcome.value().orElse(List.of())) {
                findings.add(CheckAnswer.Found.of(outcome.call().contribution().id(), finding));
            }
        }
        findings.sort(Comparator.comparing(CheckAnswer.Found::severity));
        EscalationPolicy policy = EscalationPolicy.of(loaded.portfolio(), set, failures::add);
        EscalationDecisions decisions = EscalationDesk.decide(loaded.portfolio(), snapshot.schedule(), run.observation(),
                Sightings.of(loaded.portfolio()), policy);
        List<String> raised = record || raise ? write(loaded, decisions, run.observation().day(), failures) : List.of();
        problems.addAll(failures);
        boolean reached = failOn != null && findings.stream().anyMatch(f -> f.severity().compareTo(failOn) <= 0);
        Status status = !run.failures().isEmpty() ? Status.CONTRIBUTION : reached ? Status.FINDINGS : Status.DONE;
        EscalationAnswer escalations = EscalationAnswer.of(loaded.portfolio(), decisions, raised, record || raise, raise);
        return new CheckAnswer(findings, escalations, problems, failures, status);
    }

    /** @return ids of what was raised */
    private List<String> write(Loaded loaded, EscalationDecisions decisions, LocalDate day, List<Problem> failures)
            throws Failure {
        List<Edit> edits = new ArrayList<>();
        edits.add(AlertEdit.record(decisions.sightings().list().stream().map(CheckVerb::seen).toList(),
                decisions.sightings().firstDay().orElse(null)));
        List<String> raised = new ArrayList<>();
        for (Disposition each : raise ? decisions.dispositions() : List.<Disposition>of()) {
            if (each.kind() == Kind.RAISE) {
                EscalationDraft draft = EscalationDraft.of(each, decisions, loaded.portfolio());
                Creation<Escalation> creation = EscalationEdit.raise(new EscalationEdit.Request(draft.name(), draft.rule(),
                        List.of(draft.about()), draft.situation(), draft.decisionNeeded(), draft.from(), draft.by(),
                        draft.level(), day, null));
                raised.add(creation.created().getId());
                edits.add(creation);
            } else if (each.kind() == Kind.LEVEL_UP) {
                Escalation open = loaded.portfolio().getEscalations().stream()
                        .filter(escalation -> each.escalation().equals(escalation.getId())).findFirst().orElseThrow();
                edits.add(EscalationEdit.moveUp(open, each.level(),
                        each.audience().isEmpty() ? null : each.audience().getFirst(), day));
            }
        }
        PortfolioSession session = new PortfolioSession(loaded.resource());
        try {
            session.execute(Edits.compound("Record what rules found", edits));
        } catch (IllegalEditException e) { // the desk does not see what was raised after its day
            throw Failure.usage(e.getMessage(), "raise on the day of the last escalation or later: the data date is " + day);
        }
        if (session.isDirty()) {
            failures.addAll(save(session.resource(), file));
        }
        return raised;
    }

    private static AlertEdit.Seen seen(Sighting sighting) {
        return new AlertEdit.Seen(sighting.key().rule(), sighting.key().element(), sighting.since(), sighting.lastSeen(),
                sighting.returned(), sighting.cleared());
    }
}
