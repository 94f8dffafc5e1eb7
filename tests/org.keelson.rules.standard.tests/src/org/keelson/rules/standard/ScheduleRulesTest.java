// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.DAY;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keelson.api.Finding;
import org.keelson.model.Deliverable;
import org.keelson.model.Gate;
import org.keelson.model.GateOutcome;
import org.keelson.model.Milestone;
import org.keelson.model.problems.ProblemSeverity;

/** Deadlines, gates and owners. */
class ScheduleRulesTest {

    private final Plan plan = new Plan();

    @Nested
    class Deadlines {

        private final Deliverable api = plan.item("API", 10);
        private final Milestone live = plan.milestone("Live");

        Deadlines() {
            plan.link(api, live);
        }

        @Test
        void theVeryMinuteIsKeptAndADayLaterIsNot() {
            live.setDeadline(Plan.evening(LocalDate.of(2026, 3, 13)));
            assertThat(plan.check("deadline-missed")).isEmpty();
            live.setDeadline(Plan.evening(LocalDate.of(2026, 3, 12)));
            Finding found = plan.check("deadline-missed").getFirst();
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
            assertThat(found.message()).isEqualTo(
                    "'Live' finishes 2026-03-13, 1 working day after its deadline of 2026-03-12");
            assertThat(found.why()).hasSize(2);
            assertThat(plan.check("deadline-missed", Map.of("tolerance", "1d"))).isEmpty();
            assertThat(plan.check("deadline-missed", Map.of("chain", "1")).getFirst().why()).last()
                    .isEqualTo("… and what comes before 'API'");
        }

        @Test
        void whatIsFinishedIsHistory() {
            Plan.finish(api);
            Plan.finish(live);
            live.setDeadline(Plan.evening(MONDAY.minusDays(10)));
            assertThat(plan.check("deadline-missed")).isEmpty();
        }
    }

    @Nested
    class Gates {

        private final Deliverable design = plan.item("Design", 5);
        private final Gate review = plan.gate("Review", 1);

        Gates() {
            review.getInputs().add(design);
            review.setLeadTime(5 * DAY);
            // The review can begin on 23 March at the latest; so its inputs are due on the 13th.
            review.setDeadline(Plan.evening(LocalDate.of(2026, 3, 23)));
        }

        @Test
        void inputsAreToldFromTheNoticeOnWithTheDayTheyAreDue() {
            // As planned the review begins on 16 March, a week after the design is done on the 6th.
            assertThat(plan.check("gate-inputs")).singleElement().satisfies(found -> {
                assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
                assertThat(found.message()).isEqualTo("'Review' needs its inputs by 2026-03-06");
                assertThat(found.by()).isEqualTo(LocalDate.of(2026, 3, 6));
            });
            assertThat(plan.check("gate-inputs", Map.of("notice", "4d"))).isEmpty();
        }

        @Test
        void inputsThatComeTooLateAreAnError() {
            design.setLikely(11 * DAY);
            assertThat(plan.check("gate-inputs", Map.of("notice", "0"))).singleElement().satisfies(found -> {
                assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
                assertThat(found.message()).isEqualTo("'Review' will not have its inputs by 2026-03-13");
            });
        }

        @Test
        void finishedInputsAndReviewsThatWereHeldArePassedOver() {
            Plan.finish(design);
            assertThat(plan.check("gate-inputs")).isEmpty();
            design.setActualFinish(null);
            review.setOutcome(GateOutcome.PASSED);
            assertThat(plan.check("gate-inputs")).isEmpty();
        }
    }

    @Nested
    class Owners {

        private final Deliverable app = plan.item("App", 5);
        private final Deliverable longest = plan.item("Longest", 10);

        Owners() {
            longest.setOwnerTeam(plan.team("Platform"));
        }

        @Test
        void aNearlyCriticalItemNeedsAnOwnerAndOneWithMoreFloatDoesNot() {
            assertThat(plan.check("owner-missing")).singleElement().satisfies(found -> {
                assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
                assertThat(found.message()).isEqualTo("Nobody answers for 'App', which is nearly critical");
            });
            assertThat(plan.check("owner-missing", Map.of("near", "4d"))).isEmpty();
        }

        @Test
        void aCriticalOneIsAnErrorAndATeamIsEnoughUnlessAskedForAPerson() {
            app.setLikely(10 * DAY);
            assertThat(plan.check("owner-missing").getFirst().severity()).isEqualTo(ProblemSeverity.ERROR);
            app.setOwnerTeam(longest.getOwnerTeam());
            assertThat(plan.check("owner-missing")).isEmpty();
            assertThat(plan.check("owner-missing", Map.of("person", "true"))).hasSize(2);
            app.setOwner(plan.person("Ann"));
            assertThat(plan.check("owner-missing", Map.of("person", "true"))).hasSize(1);
        }

        @Test
        void finishedItemsAndHammocksNeedNone() {
            Plan.finish(app);
            assertThat(plan.check("owner-missing")).isEmpty();
            Deliverable hammock = plan.item("Support", 0);
            hammock.setHammock(true);
            plan.link(longest, hammock);
            assertThat(plan.check("owner-missing")).isEmpty();
        }
    }
}
