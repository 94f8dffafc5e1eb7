// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation.tests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.api.Finding;
import org.keelson.api.RuleFinding;
import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.EscalationDesk;
import org.keelson.engine.escalation.EscalationPolicy;
import org.keelson.engine.escalation.Observation;
import org.keelson.engine.escalation.Sightings;
import org.keelson.model.Acknowledgement;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.Cadence;
import org.keelson.model.CadenceKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DetailLevel;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.EscalationStep;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Stakeholder;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * A portfolio with somebody at every level, and the desk over it. The long item is critical, the launch after it committed; ten
 * others have float. Monday is the first day.
 */
final class Desk {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    final Portfolio portfolio = named(MODEL.createPortfolio(), "p");
    final Person ann = person("ann");
    final Person lead = person("lead");
    final Person head = person("head");
    final Person boss = person("boss");
    final Person chief = person("chief");
    final Team team = named(MODEL.createTeam(), "team");
    final Program program = named(MODEL.createProgram(), "prog");
    final Deliverable longest = item("long", 100);
    final Milestone launch = named(MODEL.createMilestone(), "launch");
    final Dependency dependency = named(MODEL.createDependency(), "dep");
    final List<Deliverable> others = new ArrayList<>();
    final List<RuleFinding> findings = new ArrayList<>();
    final Map<String, String> settings = new HashMap<>();
    Sightings memory = Sightings.none();
    LocalDate day = MONDAY;

    Desk() {
        portfolio.setStart(LocalDate.of(2026, 1, 5));
        portfolio.setOwner(boss);
        portfolio.getTeams().add(team);
        team.setLead(lead);
        portfolio.getPrograms().add(program);
        program.setOwner(head);
        Cadence path = named(MODEL.createCadence(), "path");
        path.setKind(CadenceKind.AD_HOC_ESCALATION);
        path.getEscalationPath().addAll(List.of(head, boss));
        program.getCadences().add(path);
        Stakeholder sponsor = named(MODEL.createStakeholder(), "sponsor");
        sponsor.setRole("Sponsor");
        sponsor.setDetail(DetailLevel.SUMMARY);
        sponsor.setPerson(chief);
        portfolio.getStakeholders().add(sponsor);
        longest.setOwner(ann);
        longest.setOwnerTeam(team);
        launch.setCommitted(true);
        launch.setOwner(ann);
        program.getItems().add(launch);
        dependency.setPredecessor(longest);
        dependency.setSuccessor(launch);
        portfolio.getDependencies().add(dependency);
        for (int i = 0; i < 10; i++) {
            Deliverable other = item("i" + i, 5);
            other.setOwnerTeam(team);
            others.add(other);
        }
    }

    static <T extends Element> T named(T element, String id) {
        element.setId(id);
        element.setName("The " + id);
        return element;
    }

    Person person(String id) {
        Person person = named(MODEL.createPerson(), id);
        portfolio.getPeople().add(person);
        return person;
    }

    Deliverable item(String id, int days) {
        Deliverable item = named(MODEL.createDeliverable(), id);
        item.setLikely(days * 480);
        program.getItems().add(item);
        return item;
    }

    RuleFinding find(String rule, ProblemSeverity severity, String element) {
        return find(rule, new Finding(severity, element, "something about " + element, List.of()));
    }

    RuleFinding find(String rule, Finding finding) {
        RuleFinding found = new RuleFinding(rule, finding);
        findings.add(found);
        return found;
    }

    RuleFinding warning(String element) {
        return find("rule", ProblemSeverity.WARNING, element);
    }

    RuleFinding error(String element) {
        return find("rule", ProblemSeverity.ERROR, element);
    }

    void set(String parameter, int value) {
        settings.put("escalation." + parameter, Integer.toString(value));
    }

    EscalationPolicy policy() {
        return EscalationPolicy.of(portfolio, settings, problem -> {
            throw new AssertionError(problem);
        });
    }

    EscalationDecisions decide() {
        return decide(findings, Set.of("rule", "other", "third"));
    }

    EscalationDecisions decide(List<RuleFinding> found, Set<String> answered) {
        return EscalationDesk.decide(portfolio, Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard()),
                new Observation(found, answered, day), memory, policy());
    }

    /** The only disposition that there is. */
    Disposition only() {
        List<Disposition> all = decide().dispositions();
        if (all.size() != 1) {
            throw new AssertionError(all);
        }
        return all.getFirst();
    }

    Disposition of(RuleFinding finding) {
        return decide().dispositions().stream().filter(each -> each.finding().equals(finding)).findFirst().orElseThrow();
    }

    /** Looks, remembers and goes on to another day. */
    EscalationDecisions lookAndWait(int days) {
        EscalationDecisions decisions = decide();
        memory = decisions.sightings();
        day = day.plusDays(days);
        return decisions;
    }

    /** Looks, does what the desk wants, remembers, and goes on to another day. */
    EscalationDecisions actAndWait(int days) {
        act(decide());
        return lookAndWait(days);
    }

    /** Does what the desk wants, as the edits do. */
    void act(EscalationDecisions decisions) {
        for (Disposition each : decisions.dispositions()) {
            switch (each.kind()) {
                case RAISE -> raise(each.finding().rule(), element(each.finding().finding().element()), each.level(),
                        each.audience().isEmpty() ? null : party(each.audience().getFirst()));
                case LEVEL_UP -> {
                    Escalation escalation = portfolio.getEscalations().stream()
                            .filter(e -> e.getId().equals(each.escalation())).findFirst().orElseThrow();
                    EscalationStep step = MODEL.createEscalationStep();
                    step.setLevel(escalation.getLevel());
                    step.setOn(escalation.getLevelOn() == null ? escalation.getRaisedOn() : escalation.getLevelOn());
                    step.setFrom(escalation.getFrom());
                    escalation.getEarlier().add(step);
                    escalation.setLevel(each.level());
                    escalation.setLevelOn(day);
                    escalation.setFrom(party(each.audience().getFirst()));
                }
                default -> {
                    // nothing changes
                }
            }
        }
    }

    private Person party(String id) {
        return portfolio.getPeople().stream().filter(each -> each.getId().equals(id)).findFirst().orElse(null);
    }

    Element element(String id) {
        Map<String, Element> all = new HashMap<>();
        portfolio.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element) {
                all.put(element.getId(), element);
            }
        });
        return id == null ? portfolio : all.get(id);
    }

    Escalation raise(String rule, Element about, EscalationLevel level, Person from) {
        Escalation escalation = named(MODEL.createEscalation(), "e" + portfolio.getEscalations().size());
        escalation.setRule(rule);
        escalation.getAbout().add(about);
        escalation.setLevel(level);
        escalation.setFrom(from);
        escalation.setState(EscalationState.RAISED);
        escalation.setRaisedOn(day);
        portfolio.getEscalations().add(escalation);
        return escalation;
    }

    Acknowledgement say(AcknowledgementState state, Element element, LocalDate until) {
        Acknowledgement said = MODEL.createAcknowledgement();
        said.setRule("rule");
        said.setElement(element);
        said.setState(state);
        said.setOn(day);
        said.setUntil(until);
        said.setBy(ann);
        portfolio.getAcknowledgements().add(said);
        return said;
    }

    static void finish(WorkItem item) {
        item.setActualFinish(LocalDateTime.of(2026, 1, 30, 17, 0));
    }

    static String names(List<Disposition> dispositions) {
        return dispositions.stream().map(each -> each.kind().json() + " " + each.finding().finding().element())
                .collect(Collectors.joining(", "));
    }

    static List<RuleFinding> list(RuleFinding... findings) {
        return new ArrayList<>(Arrays.asList(findings));
    }
}
