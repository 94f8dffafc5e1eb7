// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.rhythm.Agenda.Kind;
import org.keelson.analysis.rhythm.Agenda.Point;
import org.keelson.analysis.rhythm.Agenda.Topic;
import org.keelson.model.ActionItem;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.Issue;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Promise;
import org.keelson.model.Review;
import org.keelson.model.ReviewKind;
import org.keelson.model.Severity;
import org.keelson.model.WorkState;

/** What a weekly sync is about, and for how long. */
class AgendaTest {

    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final LocalDate ON = LocalDate.of(2026, 3, 16);

    private final Plan plan = new Plan();
    private final Deliverable api = plan.days("api", 20);
    private final Deliverable app = plan.days("app", 5);
    private final Dependency dependency = plan.link(api, app);

    private Agenda agenda(Point... blockers) {
        return Agenda.of(plan.portfolio, Scheduler.schedule(ScheduleNetwork.of(plan.portfolio), ScheduleOptions.standard()), ON,
                List.of(blockers), Agenda.MINUTES);
    }

    private List<String> texts(Kind kind, Point... blockers) {
        return agenda(blockers).topics().stream().filter(topic -> topic.kind() == kind).flatMap(topic -> topic.points().stream())
                .map(Point::text).toList();
    }

    private void promise(int day, LocalDate on) {
        Promise promise = FACTORY.createPromise();
        promise.setDate(LocalDateTime.of(2026, 3, day, 17, 0));
        promise.setMadeOn(on);
        dependency.getPromises().add(promise);
    }

    private Review sync(LocalDate on) {
        Review sync = FACTORY.createReview();
        sync.setKind(ReviewKind.WEEKLY_SYNC);
        sync.setDate(on);
        plan.portfolio.getReviews().add(sync);
        return sync;
    }

    private Decision decision(String id, LocalDate by) {
        Decision decision = FACTORY.createDecision();
        decision.setId(id);
        decision.setState(DecisionState.PROPOSED);
        decision.setDecideBy(by);
        plan.portfolio.getDecisions().add(decision);
        return decision;
    }

    @Test
    void whereNothingHappenedThereIsNothingToTalkAbout() {
        assertThat(agenda().topics()).isEmpty();
        assertThat(agenda().since()).as("without a sync, a week ago").isEqualTo(ON.minusDays(7));
        sync(ON.minusDays(9));
        sync(ON.minusDays(6));
        sync(ON);
        assertThat(agenda().since()).as("the sync before, not that of the day").isEqualTo(ON.minusDays(6));
    }

    @Test
    void blockersAreWhatRulesFindThenIssuesThenDependencies() {
        Issue issue = FACTORY.createIssue();
        issue.setId("no test data");
        issue.setSeverity(Severity.BLOCKER);
        Issue minor = FACTORY.createIssue();
        minor.setId("typo");
        minor.setSeverity(Severity.LOW);
        plan.portfolio.getIssues().addAll(List.of(minor, issue));
        dependency.setNeedBy(LocalDateTime.of(2026, 3, 10, 9, 0));
        plan.portfolio.setDataDate(ON.atTime(9, 0));
        assertThat(texts(Kind.BLOCKERS, new Point("api", "API is late"))).containsExactly("API is late", "Issue: no test data",
                "app is blocked: “api” was needed by 2026-03-10 and is not there.");
        assertThat(texts(Kind.BLOCKERS, new Point(dependency.getId(), "said by a rule"))).as("once each")
                .containsExactly("said by a rule", "Issue: no test data");
        issue.setState(WorkState.DONE);
        assertThat(texts(Kind.BLOCKERS)).hasSize(1);
    }

    @Test
    void newPromisesAreThoseSinceTheLastSync() {
        promise(20, ON.minusDays(20));
        assertThat(texts(Kind.PROMISES)).isEmpty();
        promise(27, ON.minusDays(7));
        dependency.setNeedBy(LocalDateTime.of(2026, 3, 26, 9, 0));
        assertThat(texts(Kind.PROMISES)).containsExactly(
                "api → app: promised for 2026-03-27, before that 2026-03-20, 1 day later than needed");
        sync(ON.minusDays(3));
        assertThat(texts(Kind.PROMISES)).isEmpty();
    }

    @Test
    void decisionsActionsAndMilestonesThatAreNear() {
        decision("later", ON.plusDays(15));
        decision("overdue", ON.minusDays(1));
        decision("near", ON.plusDays(14));
        decision("made", ON).setState(DecisionState.ACCEPTED);
        assertThat(texts(Kind.DECISIONS)).containsExactly("overdue, was due on 2026-03-15", "near, by 2026-03-30");
        ActionItem action = FACTORY.createActionItem();
        action.setId("order");
        action.setDueBy(ON);
        sync(ON.minusDays(7)).getActions().add(action);
        assertThat(texts(Kind.ACTIONS)).containsExactly("order, by 2026-03-16");
        Milestone beta = plan.milestone("beta");
        plan.link(api, beta);
        beta.setDeadline(LocalDateTime.of(2026, 3, 20, 17, 0));
        plan.milestone("far").setDeadline(LocalDateTime.of(2027, 3, 20, 17, 0));
        plan.link(app, (Milestone) plan.program.getItems().getLast());
        assertThat(texts(Kind.MILESTONES)).containsExactly("beta on 2026-03-27, due on 2026-03-20: it is late");
    }

    @Test
    void minutesAddUpAndFollowTheWeightOfWhatThereIs() {
        for (int i = 0; i < 9; i++) {
            decision("d" + i, ON);
        }
        promise(27, ON);
        Agenda agenda = agenda(new Point("a", "a"), new Point("b", "b"));
        assertThat(agenda.topics()).extracting(Topic::kind).containsExactly(Kind.BLOCKERS, Kind.PROMISES, Kind.DECISIONS);
        assertThat(agenda.topics().stream().mapToInt(Topic::minutes).sum()).isEqualTo(30);
        assertThat(agenda.topics()).extracting(Topic::minutes).containsExactly(8, 4, 18);
    }
}
