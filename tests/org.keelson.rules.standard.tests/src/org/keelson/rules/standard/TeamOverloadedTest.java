// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.api.Finding;
import org.keelson.model.CapacityChange;
import org.keelson.model.Deliverable;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.problems.ProblemSeverity;

/** Platform has one person; App (Launch) takes two weeks of it, Move (Migration) the second of these. */
class TeamOverloadedTest {

    private static final LocalDate SECOND = MONDAY.plusDays(7);

    private final Plan plan = new Plan();
    private final Team platform = plan.team("Platform");
    private final Program migration = plan.program("Migration");
    private final Deliverable app = owned(plan.item("App", 10));
    private final Deliverable before = plan.item(migration, "Before", 5);
    private final Deliverable move = owned(plan.item(migration, "Move", 5));

    TeamOverloadedTest() {
        capacity(1);
        plan.link(before, move);
    }

    private Deliverable owned(Deliverable item) {
        item.setOwnerTeam(platform);
        return item;
    }

    private void capacity(double fte) {
        platform.getCapacity().clear();
        CapacityChange change = Plan.MODEL.createCapacityChange();
        change.setFte(fte);
        platform.getCapacity().add(change);
    }

    private List<Finding> check() {
        return plan.check("team-overloaded");
    }

    @Test
    void aWeekThatTwoProgramsAskTooMuchOfIsFound() {
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.element()).isEqualTo("Platform");
            assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            assertThat(found.message()).isEqualTo("Team 'Platform' is asked for 80 of 40 hours (200 %) in the week of 2026-03-09,"
                    + " by 'Launch', 'Migration'");
            assertThat(found.why()).containsExactly(
                    "'Launch' asks for 40 hours: 'App' 40", "'Migration' asks for 40 hours: 'Move' 40");
            assertThat(found.level()).isEqualTo(EscalationLevel.PORTFOLIO);
            assertThat(found.by()).isEqualTo(SECOND);
        });
    }

    @Test
    void fullIsNotOverAndTheThresholdCanBeAnother() {
        capacity(2);
        assertThat(check()).isEmpty();
        assertThat(plan.check("team-overloaded", Map.of("threshold", "99"))).hasSize(1);
        capacity(1);
        assertThat(plan.check("team-overloaded", Map.of("threshold", "200"))).isEmpty();
    }

    @Test
    void oneProgramAloneCanPutItRightItself() {
        app.setDemand(2);
        move.setOwnerTeam(null);
        assertThat(check()).isEmpty();
        assertThat(plan.check("team-overloaded", Map.of("programs", "1"))).singleElement().satisfies(found -> {
            assertThat(found.level()).isNull();
            assertThat(found.by()).isEqualTo(MONDAY);
            assertThat(found.why()).contains("Over in 2 weeks: 2026-03-02 200 %, 2026-03-09 200 %");
        });
    }

    @Test
    void weeksFarAheadAreNotLookedAt() {
        assertThat(plan.check("team-overloaded", Map.of("weeks", "2"))).hasSize(1);
        assertThat(plan.check("team-overloaded", Map.of("weeks", "1"))).isEmpty();
    }

    @Test
    void weeksThatArePastWithoutADataDateAreNotToldEither() {
        plan.portfolio.setDataDate(null);
        plan.portfolio.setStart(MONDAY.minusDays(21));
        assertThat(check()).isEmpty();
    }

    @Test
    void whereBothProgramsWouldBreakADeadlineItIsAnError() {
        app.setDeadline(Plan.evening(LocalDate.of(2026, 3, 13)));
        assertThat(check().getFirst().severity()).isEqualTo(ProblemSeverity.WARNING);
        move.setDeadline(Plan.evening(LocalDate.of(2026, 3, 13)));
        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
            assertThat(found.why()).allMatch(why -> why.endsWith("; some of it has no float left to a deadline or constraint"));
        });
    }

    @Test
    void aTeamOfUnknownCapacityOrWithWorkThatIsDoneIsPassedOver() {
        platform.getCapacity().clear();
        assertThat(check()).isEmpty();
        capacity(1);
        Plan.finish(app);
        assertThat(check()).isEmpty();
    }

    @Test
    void aTeamWithoutAnyCapacityIsToldAsSuch() {
        capacity(0);
        assertThat(check()).singleElement()
                .satisfies(found -> assertThat(found.message()).contains("80 of 0 hours (without any capacity)"));
    }
}
