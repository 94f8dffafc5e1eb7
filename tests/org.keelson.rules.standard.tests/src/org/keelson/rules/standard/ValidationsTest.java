// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.DAY;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.LagKind;
import org.keelson.model.SuccessCriterion;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;

class ValidationsTest {

    private final Plan plan = new Plan();
    private final Deliverable api = plan.item("API", 10);
    private final Deliverable app = plan.item("App", 5);

    @Nested
    class Lags {

        private final Dependency dependency = plan.link(api, app);

        private List<Problem> validate() {
            return plan.validate("lag-unexplained", Map.of());
        }

        @Test
        void aLagOfADayNeedsAReasonAndAShorterOneDoesNot() {
            assertThat(validate()).isEmpty();
            dependency.setLag(DAY - 1);
            assertThat(validate()).isEmpty();
            assertThat(plan.validate("lag-unexplained", Map.of("least", "1h"))).hasSize(1);
            dependency.setLag(-DAY);
            assertThat(validate()).singleElement().satisfies(problem -> {
                assertThat(problem.severity()).isEqualTo(ProblemSeverity.INFO);
                assertThat(problem.element()).isEqualTo("API--App");
                assertThat(problem.message()).isEqualTo(
                        "The lead of 1 working day between 'API' and 'App' has no reason; say why it is there, or take it out");
            });
            dependency.setLagReason("Starts on the draft");
            assertThat(validate()).isEmpty();
        }

        @Test
        void otherKindsAreToldInTheirOwnUnit() {
            dependency.setLag(2 * 1440);
            dependency.setLagKind(LagKind.ELAPSED);
            assertThat(validate().getFirst().message()).startsWith("The lag of 2 days between");
            dependency.setLag(1500);
            assertThat(validate().getFirst().message()).startsWith("The lag of 25 hours between");
            dependency.setLag(10);
            dependency.setLagKind(LagKind.PERCENT);
            assertThat(validate().getFirst().message()).startsWith("The lag of 10 % between");
        }

        @Test
        void ofVeryManyTheLongestAreNamed() {
            for (int i = 1; i <= 101; i++) {
                plan.link(api, plan.item("Item " + i, 1)).setLag(i * DAY);
            }
            List<Problem> found = validate();
            assertThat(found).hasSize(101).extracting(Problem::element).contains("API--Item 101", "API--Item 2", "portfolio")
                    .doesNotContain("API--Item 1");
            assertThat(found).extracting(Problem::message).contains("101 lags have no reason; the 100 longest are named");
        }

        @Test
        void aReasonExpiresAfterItsLastDay() {
            dependency.setLag(DAY);
            dependency.setLagReason("Concrete dries");
            dependency.setLagExpires(MONDAY);
            assertThat(validate()).isEmpty();
            dependency.setLagExpires(MONDAY.minusDays(1));
            assertThat(validate()).singleElement().satisfies(problem -> {
                assertThat(problem.severity()).isEqualTo(ProblemSeverity.WARNING);
                assertThat(problem.message())
                        .contains("had to be justified again after 2026-03-01 (Concrete dries); take it out");
            });
        }

        @Test
        void whatMovesNothingAnyMoreIsPassedOver() {
            dependency.setLag(DAY);
            dependency.setState(DependencyState.REJECTED);
            assertThat(validate()).isEmpty();
            dependency.setState(DependencyState.COMMITTED);
            Plan.finish(api);
            Plan.finish(app);
            assertThat(validate()).isEmpty();
        }
    }

    @Nested
    class Constraints {

        @BeforeEach
        void hold() {
            app.setConstraint(ConstraintKind.MSO);
            app.setConstraintDate(LocalDate.of(2026, 4, 1).atTime(9, 0));
        }

        private List<Problem> validate() {
            return plan.validate("constraint-unexplained", Map.of());
        }

        @ParameterizedTest
        @EnumSource(value = ConstraintKind.class, names = {"MSO", "MFO", "SNLT", "FNLT"})
        void hardOnesNeedAReasonAndAnOwner(ConstraintKind kind) {
            app.setConstraint(kind);
            assertThat(validate()).singleElement().satisfies(problem -> {
                assertThat(problem.severity()).isEqualTo(ProblemSeverity.WARNING);
                assertThat(problem.message()).startsWith("'App' must ").endsWith(
                        " 2026-04-01 and neither says why nor who asked for it; say so, or take the constraint out");
            });
            app.setConstraintReason("The fair opens");
            assertThat(validate().getFirst().message()).contains(" and does not say who asked for it; ");
            assertThat(plan.validate("constraint-unexplained", Map.of("owner", "false"))).isEmpty();
            app.setConstraintOwner(plan.person("Ann"));
            assertThat(validate()).isEmpty();
            app.setConstraintReason(" ");
            assertThat(validate().getFirst().message()).contains(" and does not say why; ");
        }

        @ParameterizedTest
        @EnumSource(value = ConstraintKind.class, names = {"SNET", "FNET"})
        void softOnesNeedThemIfAskedFor(ConstraintKind kind) {
            app.setConstraint(kind);
            assertThat(validate()).isEmpty();
            assertThat(plan.validate("constraint-unexplained", Map.of("soft", "true"))).singleElement()
                    .satisfies(problem -> assertThat(problem.severity()).isEqualTo(ProblemSeverity.INFO));
        }

        @Test
        void finishedItemsAndConstraintsWithoutADateArePassedOver() {
            app.setConstraintDate(null);
            assertThat(validate()).isEmpty();
            hold();
            Plan.finish(app);
            assertThat(validate()).isEmpty();
        }
    }

    @Nested
    class Criteria {

        private final SuccessCriterion criterion = Plan.identified(Plan.MODEL.createSuccessCriterion(), "Fast");

        Criteria() {
            criterion.setTarget("2 s");
            plan.program.getSuccessCriteria().add(criterion);
        }

        private List<Problem> validate() {
            return plan.validate("criterion-unmeasured", Map.of());
        }

        @Test
        void oneThatNothingShowsIsFound() {
            assertThat(validate()).singleElement().satisfies(problem -> {
                assertThat(problem.element()).isEqualTo("Fast");
                assertThat(problem.message()).isEqualTo("Success criterion 'Fast' (2 s) of program 'Launch' has neither a"
                        + " metric nor a milestone that shows it; link one");
            });
        }

        @Test
        void aMetricOrAMilestoneSuffices() {
            criterion.setMilestone(app);
            assertThat(validate()).isEmpty();
            criterion.setMilestone(null);
            criterion.setMetric(Plan.MODEL.createMetricSeries());
            assertThat(validate()).isEmpty();
        }

        @Test
        void finishedProgramsArePassedOver() {
            Plan.finish(api);
            Plan.finish(app);
            assertThat(validate()).isEmpty();
        }
    }
}
