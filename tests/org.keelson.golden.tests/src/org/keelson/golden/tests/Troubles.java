// SPDX-License-Identifier: EPL-2.0
package org.keelson.golden.tests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.keelson.model.ConstraintKind;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgramProfile;
import org.keelson.model.Promise;
import org.keelson.model.QuestionState;
import org.keelson.model.ResponseKind;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/**
 * A small portfolio in which every rule finds something, and beside each such thing one that is just
 * right. As seen on Monday, 2 February 2026.
 */
final class Troubles {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private final Portfolio portfolio = identified(MODEL.createPortfolio(), "p", "Troubles");
    private final Program program = identified(MODEL.createProgram(), "prog", "Launch program");

    private Troubles() {
        portfolio.setStart(LocalDate.of(2026, 1, 5));
        portfolio.setProfile(ProgramProfile.FULL);
        program.setProfile(ProgramProfile.FULL);
        portfolio.getPrograms().add(program);
    }

    static Portfolio create() {
        Troubles troubles = new Troubles();
        troubles.fill();
        return troubles.portfolio;
    }

    private void fill() {
        Team platform = team("t1", "Platform");
        Team mobile = team("t2", "Mobile");
        Person ann = identified(MODEL.createPerson(), "u1", "Ann");
        portfolio.getPeople().add(ann);

        Deliverable schema = deliverable("i1", "Schema", 10, platform, ann);
        Deliverable api = deliverable("i2", "API", 10, mobile, null);
        Deliverable app = deliverable("i3", "App", 15, null, null);
        Deliverable aside = deliverable("i4", "Wiki page", 1, null, null);
        Deliverable done = deliverable("i5", "Old service", 5, mobile, ann);
        done.setActualStart(LocalDateTime.of(2026, 1, 5, 9, 0));
        done.setActualFinish(LocalDateTime.of(2026, 1, 9, 17, 0));
        done.setDeadline(LocalDateTime.of(2026, 1, 8, 17, 0));
        Milestone launch = add(MODEL.createMilestone(), "i6", "Launch");
        launch.setDeadline(LocalDateTime.of(2026, 2, 13, 17, 0));
        aside.setDeadline(LocalDateTime.of(2026, 2, 13, 17, 0));
        dependencies(schema, api, app, done, launch);
        gates(platform, ann);
        decisions(ann, app, aside, done);
        risks(ann, app, aside);
        SteeringTroubles.addTo(portfolio);
    }

    private void dependencies(WorkItem schema, WorkItem api, WorkItem app, WorkItem done, WorkItem launch) {
        Dependency late = dependency("d1", schema, api, DependencyState.COMMITTED);
        late.setNeedBy(LocalDateTime.of(2026, 1, 16, 17, 0));
        promise(late, LocalDate.of(2026, 1, 14), LocalDate.of(2025, 12, 15), null);
        promise(late, LocalDate.of(2026, 1, 23), LocalDate.of(2026, 1, 12), "The vendor's driver is late");

        Dependency again = dependency("d2", api, app, DependencyState.COMMITTED);
        again.setNeedBy(LocalDateTime.of(2026, 3, 2, 17, 0));
        promise(again, LocalDate.of(2026, 1, 30), LocalDate.of(2026, 1, 5), null);
        promise(again, LocalDate.of(2026, 2, 6), LocalDate.of(2026, 1, 19), null);
        promise(again, LocalDate.of(2026, 2, 9), LocalDate.of(2026, 1, 26), null);
        review(again, LocalDate.of(2026, 1, 26));

        Dependency unsaid = dependency("d3", app, launch, DependencyState.OFFERED);
        promise(unsaid, LocalDate.of(2026, 3, 20), LocalDate.of(2026, 1, 19), null);

        Dependency delivered = dependency("d4", done, api, DependencyState.DELIVERED);
        delivered.setNeedBy(LocalDateTime.of(2026, 1, 7, 17, 0));
        promise(delivered, LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 5), null);
    }

    private void gates(Team platform, Person ann) {
        Deliverable design = deliverable("i7", "Design documents", 20, platform, ann);
        Deliverable threats = deliverable("i8", "Threat model", 3, platform, ann);
        Gate security = add(MODEL.createGate(), "i9", "Security review");
        security.setLikely(480);
        security.setOwnerTeam(platform);
        security.setLeadTime(10 * 480);
        security.getInputs().add(design);
        security.getInputs().add(threats);
        security.setDeadline(LocalDateTime.of(2026, 2, 13, 17, 0));

        Deliverable checklist = deliverable("i10", "Checklist", 2, platform, ann);
        dependency("d5", threats, checklist, DependencyState.COMMITTED);
        Gate privacy = add(MODEL.createGate(), "i11", "Privacy review");
        privacy.setLikely(480);
        privacy.setOwnerTeam(platform);
        privacy.setLeadTime(5 * 480);
        privacy.getInputs().add(checklist);
        privacy.setConstraint(ConstraintKind.SNET);
        privacy.setConstraintDate(LocalDateTime.of(2026, 2, 11, 9, 0));

        Gate later = add(MODEL.createGate(), "i12", "Launch review");
        later.setLikely(480);
        later.setOwnerTeam(platform);
        later.getInputs().add(checklist);
        later.setConstraint(ConstraintKind.SNET);
        later.setConstraintDate(LocalDateTime.of(2026, 2, 25, 9, 0));
    }

    private void decisions(Person ann, WorkItem app, WorkItem aside, WorkItem done) {
        decision("c1", "Which database", LocalDate.of(2026, 1, 28), DecisionState.PROPOSED, app).getDeciders().add(ann);
        decision("c2", "Which wiki", LocalDate.of(2026, 2, 1), DecisionState.DEFERRED, aside);
        decision("c3", "Which colour", LocalDate.of(2026, 1, 20), DecisionState.ACCEPTED, app);
        decision("c4", "Which name", LocalDate.of(2026, 2, 2), DecisionState.PROPOSED, app);
        decision("c5", "What the old service did", LocalDate.of(2026, 1, 2), DecisionState.PROPOSED, done);
        OpenQuestion question = identified(MODEL.createOpenQuestion(), "q1", "How many users");
        question.setState(QuestionState.OPEN);
        question.setAnswerBy(LocalDate.of(2026, 1, 30));
        question.getItems().add(aside);
        question.getItems().add(app);
        portfolio.getQuestions().add(question);
    }

    private Decision decision(String id, String name, LocalDate by, DecisionState state, WorkItem item) {
        Decision decision = identified(MODEL.createDecision(), id, name);
        decision.setDecideBy(by);
        decision.setState(state);
        decision.getItems().add(item);
        portfolio.getDecisions().add(decision);
        return decision;
    }

    private void risks(Person ann, WorkItem app, WorkItem aside) {
        risk("r1", "Store approval takes long", 0.3, 20, app);
        risk("r2", "Wiki is moved", 0.6, null, aside).setOwner(ann);
        risk("r3", "Small delay", 0.2, 5, app);
        risk("r4", "Answered", 0.9, 20, app).setResponse(ResponseKind.MITIGATE);
        risk("r5", "Over", 0.9, 20, app).setState(RiskState.CLOSED);
    }

    private Risk risk(String id, String name, double probability, Integer days, WorkItem item) {
        Risk risk = identified(MODEL.createRisk(), id, name);
        risk.setState(RiskState.OPEN);
        risk.setProbability(probability);
        risk.setLikely(days == null ? null : days * 480);
        risk.getItems().add(item);
        portfolio.getRisks().add(risk);
        return risk;
    }

    private Team team(String id, String name) {
        Team team = identified(MODEL.createTeam(), id, name);
        portfolio.getTeams().add(team);
        return team;
    }

    private Deliverable deliverable(String id, String name, int days, Team team, Person owner) {
        Deliverable item = add(MODEL.createDeliverable(), id, name);
        item.setLikely(days * 480);
        item.setOwnerTeam(team);
        item.setOwner(owner);
        return item;
    }

    private <T extends WorkItem> T add(T item, String id, String name) {
        program.getItems().add(identified(item, id, name));
        return item;
    }

    private Dependency dependency(String id, WorkItem from, WorkItem to, DependencyState state) {
        Dependency dependency = identified(MODEL.createDependency(), id, null);
        dependency.setPredecessor(from);
        dependency.setSuccessor(to);
        dependency.setState(state);
        portfolio.getDependencies().add(dependency);
        return dependency;
    }

    private static void promise(Dependency dependency, LocalDate date, LocalDate madeOn, String reason) {
        Promise promise = MODEL.createPromise();
        promise.setDate(date.atTime(LocalTime.of(17, 0)));
        promise.setMadeOn(madeOn);
        promise.setReason(reason);
        dependency.getPromises().add(promise);
    }

    private static void review(Dependency dependency, LocalDate date) {
        DependencyReview review = MODEL.createDependencyReview();
        review.setDate(date);
        dependency.getReviews().add(review);
    }

    static <T extends Element> T identified(T element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
