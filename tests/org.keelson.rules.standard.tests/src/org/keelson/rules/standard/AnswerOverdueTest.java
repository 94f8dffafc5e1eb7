// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.DAY;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.api.Finding;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Deliverable;
import org.keelson.model.QuestionState;
import org.keelson.model.problems.ProblemSeverity;

/** App takes five days beside something that takes twenty: it can wait until Monday, 23 March, 09:00. */
class AnswerOverdueTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 23);
    /** Days from Monday to the last responsible moment. */
    private static final String UNTIL_LAST = "21";

    private final Plan plan = new Plan();
    private final Deliverable longest = plan.item("Longest", 20);
    private final Deliverable app = plan.item("App", 5);

    private List<Finding> check(int notice) {
        return plan.check("answer-overdue", Map.of("notice", String.valueOf(notice)));
    }

    @Test
    void aDatePastIsFoundWithBothDates() {
        plan.decision("Which store", MONDAY.minusDays(3), app).getDeciders().add(plan.person("Ann"));
        assertThat(plan.check("answer-overdue")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            assertThat(found.message())
                    .isEqualTo("Decision 'Which store' was to be decided by 2026-02-27, and 'App' waits for it");
            assertThat(found.why()).containsExactly("3 days past its date of 2026-02-27, as of 2026-03-02",
                    "Last responsible moment: 2026-03-23 09:00, the latest start of 'App'", "Deciders: 'Ann'",
                    "Waiting: 'App' has 15 working days of float");
            assertThat(found.by()).isEqualTo(LAST);
        });
    }

    @Test
    void aDateToComeIsToldFromTheNoticeOn() {
        plan.decision("Which store", MONDAY.plusDays(7), app);
        assertThat(check(6)).isEmpty();
        assertThat(plan.check("answer-overdue")).singleElement().satisfies(found -> {
            assertThat(found.message()).isEqualTo("Decision 'Which store' must be decided by 2026-03-09, and 'App' waits for it");
            assertThat(found.by()).isEqualTo(MONDAY.plusDays(7));
        });
    }

    @Test
    void withoutNoticeTheDayItselfIsStillInTime() {
        Decision decision = plan.decision("Which store", MONDAY, app);
        assertThat(check(0)).isEmpty();
        decision.setDecideBy(MONDAY.minusDays(1));
        assertThat(check(0)).hasSize(1);
    }

    @Test
    void withoutADateTheLastResponsibleMomentCounts() {
        plan.decision("Which store", null, app);
        assertThat(check(20)).isEmpty();
        assertThat(plan.check("answer-overdue", Map.of("notice", UNTIL_LAST))).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            assertThat(found.message())
                    .isEqualTo("Decision 'Which store' has no date, and 'App' can wait for it until 2026-03-23 at the latest");
            assertThat(found.why()).first().isEqualTo("Nobody has set a date by which it must be decided");
            assertThat(found.by()).isEqualTo(LAST);
        });
    }

    @Test
    void aDateThatIsTooLateIsHeldAgainstTheLastResponsibleMoment() {
        plan.question("How many users", LAST.plusDays(10), longest, app);
        assertThat(plan.check("answer-overdue")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
            assertThat(found.message()).isEqualTo("Question 'How many users' is to be answered by 2026-04-02, but 'Longest' could"
                    + " wait for it until 2026-03-02 at the latest");
            assertThat(found.by()).isEqualTo(MONDAY);
        });
    }

    @Test
    void whatHasBegunMustGoOnAtTheLastMoment() {
        Plan.start(app);
        app.setRemaining(2 * DAY);
        plan.decision("Which store", null, app);
        assertThat(check(23)).isEmpty();
        assertThat(check(24)).singleElement().satisfies(found -> {
            assertThat(found.message()).endsWith(" and 'App', which is under way, must go on by 2026-03-26 at the latest");
            assertThat(found.why())
                    .contains("Last responsible moment: 2026-03-26 09:00, the latest moment at which 'App' must go on");
        });
    }

    @Test
    void whatIsUnderWayIsNotStoppedAndSoNoError() {
        Plan.start(longest);
        longest.setRemaining(15 * DAY);
        Deliverable after = plan.item("After", 1);
        plan.link(longest, after);
        after.setDeadline(Plan.evening(LocalDate.of(2026, 3, 20)));
        plan.decision("Which store", MONDAY.plusDays(90), longest);
        assertThat(plan.check("answer-overdue")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            assertThat(found.message()).endsWith("but 'Longest', which is under way, had to go on by 2026-02-27 at the latest");
        });
        plan.decision("Which colour", MONDAY.plusDays(90), longest, plan.item("Critical", 16));
        assertThat(plan.check("answer-overdue").getFirst().severity()).isEqualTo(ProblemSeverity.ERROR);
    }

    @Test
    void aDatePastIsAnErrorWhereSomethingCriticalWaits() {
        plan.decision("Which store", MONDAY.minusDays(1), app, longest);
        assertThat(plan.check("answer-overdue")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
            assertThat(found.message()).endsWith("and 2 items wait for it");
        });
    }

    @ParameterizedTest
    @EnumSource(value = DecisionState.class, names = {"ACCEPTED", "REJECTED", "SUPERSEDED"})
    void whatIsDecidedIsPassedOver(DecisionState state) {
        plan.decision("Which store", MONDAY.minusDays(3), app).setState(state);
        assertThat(plan.check("answer-overdue")).isEmpty();
    }

    @Test
    void whatNothingUnfinishedWaitsForIsPassedOver() {
        Plan.finish(app);
        plan.decision("Which store", MONDAY.minusDays(3), app);
        plan.decision("Which colour", MONDAY.minusDays(3));
        plan.question("How many users", MONDAY.minusDays(3), longest).setState(QuestionState.WITHDRAWN);
        assertThat(plan.check("answer-overdue")).isEmpty();
    }
}
