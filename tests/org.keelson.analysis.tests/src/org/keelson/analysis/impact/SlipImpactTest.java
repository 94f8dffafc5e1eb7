// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Gate;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.Program;
import org.keelson.model.Weekday;

class SlipImpactTest {

    private static final int DAY = Plan.DAY;

    private final Plan plan = new Plan();
    private final Deliverable schema = plan.days("Schema", 10);
    private final Deliverable api = plan.days("Api", 5);
    private final Deliverable docs = plan.days("Docs", 3);
    private final Milestone launch = plan.milestone("Launch");
    private final Program second = ModelFactory.eINSTANCE.createProgram();
    private final Milestone audit = ModelFactory.eINSTANCE.createMilestone();
    private final Dependency promised = plan.link(schema, api);
    private final Dependency needed = plan.link(docs, launch);
    private final KeyResult result = ModelFactory.eINSTANCE.createKeyResult();

    @BeforeEach
    void link() {
        plan.link(api, launch);
        second.setId("second");
        second.setName("Second");
        plan.portfolio.getPrograms().add(second);
        audit.setId("Audit");
        audit.setName("Audit");
        second.getItems().add(audit);
        plan.link(launch, audit);
        schema.setOwnerTeam(plan.team("Platform"));
        api.setOwnerTeam(plan.team("Identity"));
        launch.setOwnerTeam(api.getOwnerTeam());
        launch.setDeadline(Plan.at("03-25 17:00"));
        audit.setCommitted(true);
        Plan.promise(promised, Plan.at("03-16 17:00"));
        needed.setNeedBy(Plan.at("03-05 17:00"));
        Objective objective = ModelFactory.eINSTANCE.createObjective();
        objective.setName("Live");
        result.setId("kr");
        result.setName("Launched");
        result.setDue(LocalDate.of(2026, 3, 24));
        result.getMilestones().add(launch);
        objective.getKeyResults().add(result);
        plan.portfolio.getObjectives().add(objective);
    }

    private Impact impact(Change... changes) {
        return SlipImpact.of(plan.schedule(), List.of(changes), Commitments.of(plan.portfolio), Progress.none());
    }

    @Test
    void aSlipGoesThroughItemsTeamsProgramsAndPromises() {
        Impact impact = impact(new Change.Slip("Schema", 5 * DAY));
        assertThat(impact.finishDeltaMinutes()).isEqualTo(5 * DAY);
        assertThat(impact.items()).extracting(ItemMove::id).containsExactlyInAnyOrder("Schema", "Api", "Launch", "Audit");
        assertThat(impact.items()).allSatisfy(move -> {
            assertThat(move.startDeltaMinutes()).isEqualTo(5 * DAY);
            assertThat(move.finishDeltaMinutes()).isEqualTo(5 * DAY);
            assertThat(move.becameCritical()).isFalse();
        });
        assertThat(impact.milestones()).containsExactly(
                new MilestoneMove("Launch", "Launch", "program", Plan.at("03-20 17:00"), Plan.at("03-27 17:00"), 5 * DAY,
                        Plan.at("03-25 17:00"), true),
                new MilestoneMove("Audit", "Audit", "Second", Plan.at("03-20 17:00"), Plan.at("03-27 17:00"), 5 * DAY, null, false));
        assertThat(impact.teams()).containsExactly(new TeamMove("Identity", "Identity", 5 * DAY, List.of("Api", "Launch")),
                new TeamMove("Platform", "Platform", 5 * DAY, List.of("Schema")));
        assertThat(impact.programs()).containsExactly("program", "second");
        assertThat(impact.commitments()).containsExactly(
                new CommitmentBroken(CommitmentBroken.Kind.COMMITTED_MILESTONE, "Audit", "Audit", "Audit", null, Plan.at("03-20 17:00"),
                        Plan.at("03-20 17:00"), Plan.at("03-27 17:00"), 5 * DAY, true),
                new CommitmentBroken(CommitmentBroken.Kind.PROMISE, promised.getId(), "Schema", "Schema", "Api", Plan.at("03-16 17:00"),
                        Plan.at("03-13 17:00"), Plan.at("03-20 17:00"), 4 * DAY, true),
                new CommitmentBroken(CommitmentBroken.Kind.DEADLINE, "Launch", "Launch", "Launch", null, Plan.at("03-25 17:00"),
                        Plan.at("03-20 17:00"), Plan.at("03-27 17:00"), 2 * DAY, true));
        assertThat(impact.keyResults()).containsExactly(new KeyResultHit("kr", "Launched", "Live", LocalDate.of(2026, 3, 24),
                Plan.at("03-20 17:00"), Plan.at("03-27 17:00"), 5 * DAY, List.of("Launch"), true));
        assertThat(impact.changes()).containsExactly(new Change.Slip("Schema", 5 * DAY));
    }

    @Test
    void aGateThatTakesTimeIsAMilestoneToo() {
        Gate review = plan.gate("Review", null, launch);
        review.setLikely(2 * DAY);
        assertThat(impact(new Change.Slip("Schema", 5 * DAY)).milestones()).extracting(MilestoneMove::id).contains("Launch", "Review");
    }

    @Test
    void aSlipWithinItsFloatBreaksOnlyWhatWaitsForItself() {
        Impact impact = impact(new Change.Slip("Docs", 4 * DAY));
        assertThat(impact.finishDeltaMinutes()).isZero();
        assertThat(impact.items()).extracting(ItemMove::id).containsExactly("Docs");
        assertThat(impact.milestones()).isEmpty();
        assertThat(impact.keyResults()).isEmpty();
        assertThat(impact.commitments()).extracting(CommitmentBroken::kind, CommitmentBroken::id, CommitmentBroken::lateMinutes)
                .containsExactly(org.assertj.core.api.Assertions.tuple(CommitmentBroken.Kind.NEED_BY, needed.getId(), 3 * DAY));
        assertThat(impact(new Change.Slip("Docs", 12 * DAY)).items()).extracting(ItemMove::id, ItemMove::becameCritical)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Docs", true));
    }

    @Test
    void whatWasLateBeforeIsToldAfterWhatIsLateNow() {
        Plan.promise(promised, Plan.at("03-05 17:00"));
        List<CommitmentBroken> broken = impact(new Change.Slip("Schema", DAY)).commitments();
        assertThat(broken).extracting(CommitmentBroken::kind, CommitmentBroken::newly).containsExactly(
                org.assertj.core.api.Assertions.tuple(CommitmentBroken.Kind.COMMITTED_MILESTONE, true),
                org.assertj.core.api.Assertions.tuple(CommitmentBroken.Kind.PROMISE, false));
    }

    @Test
    void whatIsRejectedOrAcceptedBindsNobody() {
        promised.setState(DependencyState.REJECTED);
        needed.setState(DependencyState.ACCEPTED);
        assertThat(impact(new Change.Slip("Schema", DAY), new Change.Slip("Docs", 4 * DAY)).commitments())
                .extracting(CommitmentBroken::kind).containsExactly(CommitmentBroken.Kind.COMMITTED_MILESTONE);
    }

    @Test
    void somethingComesEarlierWithoutADependency() {
        Impact impact = impact(new Change.RemoveDependency(promised.getId()));
        assertThat(impact.finishDeltaMinutes()).isEqualTo(-5 * DAY);
        assertThat(impact.items()).extracting(ItemMove::id, ItemMove::finishDeltaMinutes).contains(
                org.assertj.core.api.Assertions.tuple("Api", -10 * DAY));
        assertThat(impact.commitments()).isEmpty();
        assertThat(impact.keyResults()).extracting(KeyResultHit::newlyMissed).containsExactly(false);
    }

    @Test
    void changesAddUp() {
        Impact impact = impact(new Change.NewDuration("Schema", 6 * DAY), new Change.Slip("Schema", DAY), new Change.Slip("Api", DAY));
        assertThat(impact.finishDeltaMinutes()).isEqualTo(-2 * DAY);
    }

    @Test
    void whatHasStartedHasMoreToDo() {
        schema.setActualStart(Plan.at("03-02 09:00"));
        Impact impact = impact(new Change.Slip("Schema", 2 * DAY));
        assertThat(impact.items().stream().filter(m -> m.id().equals("Schema")).findFirst())
                .contains(new ItemMove("Schema", 0, 2 * DAY, false));
    }

    @Test
    void aChangeThatMakesNoSenseIsSaid() {
        schema.setActualFinish(Plan.at("03-13 17:00"));
        docs.setHammock(true);
        assertThatThrownBy(() -> impact(new Change.Slip("Schema", DAY))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'Schema' is finished and cannot slip");
        assertThatThrownBy(() -> impact(new Change.Slip("Docs", DAY))).hasMessageContaining("'Docs' is a hammock");
        assertThatThrownBy(() -> impact(new Change.Slip("Nothing", DAY))).hasMessage("There is no item 'Nothing'");
        assertThatThrownBy(() -> impact(new Change.NewDuration("Launch", DAY))).hasMessageContaining("'Launch' is a milestone");
        assertThatThrownBy(() -> impact(new Change.RemoveDependency("Nothing"))).hasMessage("There is no dependency 'Nothing'");
    }

    @Test
    void aRingCanBeOpened() {
        Dependency back = plan.link(api, schema);
        Impact impact = impact(new Change.RemoveDependency(back.getId()));
        assertThat(impact.after().cycles()).isEmpty();
        assertThat(impact.after().item("Launch").orElseThrow().scheduled()).isTrue();
        // What had no dates cannot have moved.
        assertThat(impact.items()).isEmpty();
        assertThat(impact(new Change.Slip("Schema", DAY)).items()).isEmpty();
    }

    @Test
    void itCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void done(double fraction) {
                // Nobody looks.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Schedule schedule = plan.schedule();
        assertThatThrownBy(() -> SlipImpact.of(schedule, List.of(new Change.Slip("Api", DAY)), Commitments.none(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aSlipBeyondTheHorizonIsHeldThere() {
        plan.portfolio.setCalendar(plan.calendar("always", Weekday.MONDAY, Weekday.SUNDAY, "00:00-00:00"));
        schema.setCalendar(plan.calendar("an hour a week", Weekday.MONDAY, Weekday.MONDAY, "09:00-10:00"));
        Impact impact = SlipImpact.of(plan.schedule(), List.of(new Change.Slip("Schema", 52_000_000)),
                Commitments.of(plan.portfolio), Progress.none());
        assertThat(impact.finishDeltaMinutes()).isEqualTo(Integer.MAX_VALUE);
        assertThat(impact.keyResults()).extracting(KeyResultHit::deltaMinutes).containsExactly(Integer.MAX_VALUE);
    }

    @Test
    void teamsWithoutANameAreTold() {
        plan.portfolio.getTeams().forEach(team -> {
            team.setId(null);
            team.setName(null);
        });
        Impact impact = SlipImpact.of(plan.schedule(), List.of(new Change.Slip("Schema", DAY)), Commitments.none(),
                Progress.none());
        assertThat(impact.teams()).extracting(TeamMove::name).containsExactly("", "");
    }
}
