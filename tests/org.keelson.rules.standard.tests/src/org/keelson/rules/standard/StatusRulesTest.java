// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.api.ComputedStatus;
import org.keelson.api.Finding;
import org.keelson.model.Deliverable;
import org.keelson.model.Element;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.Workstream;
import org.keelson.model.problems.ProblemSeverity;

class StatusRulesTest {

    private final Plan plan = new Plan();

    private static ComputedStatus status(Element of, Status computed, Status claimed, boolean overridden) {
        return new ComputedStatus(of.getId(), computed, claimed, overridden, List.of("deadline-missed: too late"));
    }

    @Nested
    class Contradicted {

        private List<Finding> check(ComputedStatus... statuses) {
            return plan.check("status-contradicted", Map.of(), List.of(statuses));
        }

        @Test
        void greenThatIsComputedRedIsFoundWithBothSides() {
            StatusEntry claim = Plan.claim(plan.program, Status.ON_TRACK, MONDAY.minusDays(3));
            claim.setBy(plan.person("Ann"));
            claim.setComment("All is well.");
            assertThat(check(status(plan.program, Status.OFF_TRACK, Status.ON_TRACK, false))).singleElement().satisfies(found -> {
                assertThat(found.element()).isEqualTo("Launch");
                assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
                assertThat(found.message()).isEqualTo("'Launch' is claimed to be on track, and rules and metrics say off track");
                assertThat(found.why()).containsExactly("deadline-missed: too late",
                        "Claimed on 2026-02-27 by Ann: All is well.");
            });
        }

        @ParameterizedTest
        @CsvSource({"OFF_TRACK,WATCH", "WATCH,ON_TRACK", "ON_TRACK,ON_TRACK", "OFF_TRACK,UNKNOWN", "OFF_TRACK,OFF_TRACK",
                "UNKNOWN,ON_TRACK"})
        void otherPairsAreNot(Status computed, Status claimed) {
            assertThat(check(status(plan.program, computed, claimed, false))).isEmpty();
        }

        @Test
        void amberCountsIfAskedFor() {
            List<ComputedStatus> amber = List.of(status(plan.program, Status.WATCH, Status.ON_TRACK, false));
            assertThat(plan.check("status-contradicted", Map.of("from", "watch"), amber)).hasSize(1);
        }

        @Test
        void anOverrideIsRespectedUntilItExpires() {
            StatusEntry claim = Plan.claim(plan.program, Status.WATCH, MONDAY.minusDays(10));
            claim.setOverride(true);
            claim.setComment("The board knows.");
            claim.setExpires(MONDAY);
            assertThat(check(status(plan.program, Status.OFF_TRACK, Status.WATCH, true))).isEmpty();
            claim.setExpires(MONDAY.minusDays(1));
            assertThat(check(status(plan.program, Status.OFF_TRACK, Status.WATCH, false))).singleElement()
                    .satisfies(found -> assertThat(found.message()).isEqualTo("The override of the status of 'Launch' to watch"
                            + " expired on 2026-03-01, and rules and metrics say off track"));
            assertThat(check(status(plan.program, Status.WATCH, Status.WATCH, false))).isEmpty();
        }

        @Test
        void itemsWorkstreamsAndThePortfolioCountAndWhatIsFinishedDoesNot() {
            Workstream back = plan.workstream(plan.program, "Back end");
            Deliverable app = plan.item("App", 5);
            Deliverable done = plan.item(back, "Done", 5);
            Plan.finish(done);
            assertThat(check(status(plan.portfolio, Status.OFF_TRACK, Status.ON_TRACK, false),
                    status(back, Status.OFF_TRACK, Status.ON_TRACK, false), status(app, Status.OFF_TRACK, Status.ON_TRACK, false),
                    status(done, Status.OFF_TRACK, Status.ON_TRACK, false))).extracting(Finding::element)
                    .containsExactlyInAnyOrder("portfolio", "Back end", "App");
        }
    }

    @Nested
    class Stale {

        private final Deliverable app = plan.item("App", 5);

        Stale() {
            plan.program.setPlannedStart(MONDAY.minusDays(60));
        }

        private List<Finding> check(ComputedStatus... statuses) {
            return plan.check("status-stale", Map.of(), List.of(statuses));
        }

        @Test
        void fourteenDaysAreAllowedAndTheFifteenthIsNot() {
            StatusEntry last = Plan.claim(plan.program, Status.ON_TRACK, MONDAY.minusDays(14));
            assertThat(check()).isEmpty();
            assertThat(plan.check("status-stale", Map.of("days", "13"))).hasSize(1);
            last.setDate(MONDAY.minusDays(15));
            assertThat(check()).singleElement().satisfies(found -> {
                assertThat(found.severity()).isEqualTo(ProblemSeverity.INFO);
                assertThat(found.message()).isEqualTo("Program 'Launch' has had no new status since 2026-02-15");
                assertThat(found.why()).containsExactly("That is 15 days ago, as of 2026-03-02", "The last one: on track",
                        "Owner: nobody", "1 item is not finished");
            });
        }

        @Test
        void oneThatNeverHadAStatusIsFoundAndAClaimOfTheFutureIsNotKnownYet() {
            Plan.claim(plan.program, Status.ON_TRACK, MONDAY.plusDays(1));
            assertThat(check()).singleElement().satisfies(found -> assertThat(found.message())
                    .isEqualTo("Program 'Launch' has had no status since it began on 2026-01-01"));
        }

        @Test
        void itWeighsMoreWhereAllIsNotWell() {
            assertThat(check(status(plan.program, Status.WATCH, Status.UNKNOWN, false))).singleElement().satisfies(found -> {
                assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
                assertThat(found.why()).contains("Rules and metrics say watch: deadline-missed: too late");
            });
        }

        @Test
        void workstreamsAreAskedForAStatusIfTheyHadOne() {
            Workstream back = plan.workstream(plan.program, "Back end");
            plan.item(back, "Server", 5).setActualStart(MONDAY.minusDays(40).atTime(9, 0));
            Plan.claim(plan.program, Status.ON_TRACK, MONDAY);
            assertThat(check()).isEmpty();
            assertThat(plan.check("status-stale", Map.of("workstreams", "all"))).singleElement()
                    .satisfies(found -> assertThat(found.message()).startsWith("Workstream 'Back end' has had no status"));
            Plan.claim(back, Status.ON_TRACK, MONDAY.minusDays(20));
            assertThat(check()).hasSize(1);
            assertThat(plan.check("status-stale", Map.of("workstreams", "none"))).isEmpty();
        }

        @Test
        void whatIsFinishedOrNotBegunNeedsNone() {
            assertThat(check()).hasSize(1);
            plan.program.setPlannedStart(MONDAY.plusDays(1));
            assertThat(check()).isEmpty();
            plan.program.setPlannedStart(MONDAY.minusDays(60));
            Plan.finish(app);
            assertThat(check()).isEmpty();
            plan.program.getItems().clear();
            assertThat(check()).isEmpty();
        }
    }
}
