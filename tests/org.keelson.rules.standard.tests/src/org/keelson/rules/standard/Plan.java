// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.keelson.analysis.Progress;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.api.ComputedStatus;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.Supplements;
import org.keelson.api.Validation;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.Decision;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.HasStatus;
import org.keelson.model.ItemContainer;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.Risk;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.Problem;

/** A portfolio that starts and is looked at on Monday, 2 March 2026, 09:00, made by hand and put through one rule. */
final class Plan {

    static final ModelFactory MODEL = ModelFactory.eINSTANCE;
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final int DAY = 480;

    final Portfolio portfolio = identified(MODEL.createPortfolio(), "portfolio");
    final Program program;

    Plan() {
        portfolio.setStart(MONDAY);
        portfolio.setDataDate(MONDAY.atTime(9, 0));
        program = program("Launch");
    }

    static <T extends Element> T identified(T element, String name) {
        element.setId(name);
        element.setName(name);
        return element;
    }

    Program program(String name) {
        Program made = identified(MODEL.createProgram(), name);
        portfolio.getPrograms().add(made);
        return made;
    }

    Workstream workstream(Program in, String name) {
        Workstream made = identified(MODEL.createWorkstream(), name);
        in.getWorkstreams().add(made);
        return made;
    }

    Team team(String name) {
        Team made = identified(MODEL.createTeam(), name);
        portfolio.getTeams().add(made);
        return made;
    }

    Person person(String name) {
        Person made = identified(MODEL.createPerson(), name);
        portfolio.getPeople().add(made);
        return made;
    }

    Deliverable item(String name, int days) {
        return item(program, name, days);
    }

    Deliverable item(ItemContainer in, String name, int days) {
        Deliverable made = identified(MODEL.createDeliverable(), name);
        made.setLikely(days * DAY);
        in.getItems().add(made);
        return made;
    }

    Milestone milestone(String name) {
        Milestone made = identified(MODEL.createMilestone(), name);
        program.getItems().add(made);
        return made;
    }

    Gate gate(String name, int days) {
        Gate made = identified(MODEL.createGate(), name);
        made.setLikely(days * DAY);
        program.getItems().add(made);
        return made;
    }

    Dependency link(WorkItem from, WorkItem to) {
        Dependency made = identified(MODEL.createDependency(), from.getId() + "--" + to.getId());
        made.setPredecessor(from);
        made.setSuccessor(to);
        made.setState(DependencyState.COMMITTED);
        portfolio.getDependencies().add(made);
        return made;
    }

    Promise promise(Dependency dependency, LocalDate date) {
        Promise made = MODEL.createPromise();
        made.setDate(evening(date));
        dependency.getPromises().add(made);
        return made;
    }

    DependencyReview review(Dependency dependency, LocalDate date) {
        DependencyReview made = MODEL.createDependencyReview();
        made.setDate(date);
        dependency.getReviews().add(made);
        return made;
    }

    Decision decision(String name, LocalDate by, WorkItem... waiting) {
        Decision made = identified(MODEL.createDecision(), name);
        made.setDecideBy(by);
        made.getItems().addAll(List.of(waiting));
        portfolio.getDecisions().add(made);
        return made;
    }

    OpenQuestion question(String name, LocalDate by, WorkItem... waiting) {
        OpenQuestion made = identified(MODEL.createOpenQuestion(), name);
        made.setAnswerBy(by);
        made.getItems().addAll(List.of(waiting));
        portfolio.getQuestions().add(made);
        return made;
    }

    Risk risk(String name, double probability, int days, WorkItem... hit) {
        Risk made = identified(MODEL.createRisk(), name);
        made.setProbability(probability);
        made.setLikely(days * DAY);
        made.getItems().addAll(List.of(hit));
        portfolio.getRisks().add(made);
        return made;
    }

    Baseline baseline(String name, LocalDate takenOn) {
        Baseline made = identified(MODEL.createBaseline(), name);
        made.setTakenOn(evening(takenOn));
        portfolio.getBaselines().add(made);
        return made;
    }

    static void entry(Baseline baseline, WorkItem item, int floatDays) {
        BaselineEntry entry = MODEL.createBaselineEntry();
        entry.setItem(item.getId());
        entry.setTotalFloat(floatDays * DAY);
        baseline.getEntries().add(entry);
    }

    static StatusEntry claim(HasStatus of, Status status, LocalDate on) {
        StatusEntry entry = MODEL.createStatusEntry();
        entry.setStatus(status);
        entry.setDate(on);
        of.getStatusHistory().add(entry);
        return entry;
    }

    static void finish(WorkItem item) {
        item.setActualStart(MONDAY.minusDays(7).atTime(9, 0));
        item.setActualFinish(evening(MONDAY.minusDays(3)));
    }

    static void start(WorkItem item) {
        item.setActualStart(MONDAY.minusDays(7).atTime(9, 0));
    }

    static LocalDateTime evening(LocalDate date) {
        return date.atTime(LocalTime.of(17, 0));
    }

    /** What a rule finds with its defaults, as the engine sorts it. */
    List<Finding> check(String rule) {
        return check(rule, Map.of());
    }

    /** What a rule finds with these parameters, written as in a file, and its defaults for the others. */
    List<Finding> check(String rule, Map<String, String> parameters) {
        return check(rule, parameters, List.of());
    }

    List<Finding> check(String rule, Map<String, String> parameters, List<ComputedStatus> statuses) {
        Declared declared = Declared.of("rule", rule);
        return declared.make(EscalationRule.class).evaluate(evaluation(declared, parameters, statuses)).stream()
                .sorted(Finding.ORDER).toList();
    }

    List<Problem> validate(String validation, Map<String, String> parameters) {
        Declared declared = Declared.of("validation", validation);
        return declared.make(Validation.class).validate(evaluation(declared, parameters, List.of())).stream()
                .sorted(Problem.ORDER).toList();
    }

    /** As it is made by the engine: with what the declaration says it needs, and nothing else. */
    private Evaluation evaluation(Declared declared, Map<String, String> parameters, List<ComputedStatus> statuses) {
        Evaluation evaluation = Evaluation.of(portfolio, declared.parameters(parameters),
                Clock.fixed(MONDAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        Supplements supplements = Supplements.NONE;
        if (declared.needs().contains("simulation")) {
            supplements = supplements.withSimulation(Simulation.run(SimulationModel.of(portfolio, evaluation.network()),
                    SimulationOptions.standard().withIterations(2000), Progress.none()));
        }
        if (declared.needs().contains("statuses")) {
            supplements = supplements.withStatuses(statuses);
        }
        return evaluation.with(supplements);
    }
}
