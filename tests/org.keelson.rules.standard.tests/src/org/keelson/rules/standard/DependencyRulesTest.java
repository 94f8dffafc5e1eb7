// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.api.Finding;
import org.keelson.model.Answer;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.problems.ProblemSeverity;

/** API (Platform) takes two weeks, then App (Mobile) one: the only chain there is, so both are critical. */
class DependencyRulesTest {

    private final Plan plan = new Plan();
    private Deliverable api;
    private Deliverable app;
    private Dependency dependency;

    @BeforeEach
    void connect() {
        api = plan.item("API", 10);
        app = plan.item("App", 5);
        api.setOwnerTeam(plan.team("Platform"));
        app.setOwnerTeam(plan.team("Mobile"));
        dependency = plan.link(api, app);
    }

    @Nested
    class Late {

        private static final LocalDate NEED = LocalDate.of(2026, 3, 16);

        @Test
        void aPromiseAfterTheNeedIsFoundWithTheDayThatItIsNeeded() {
            dependency.setNeedBy(Plan.evening(NEED));
            plan.promise(dependency, NEED.plusDays(1));
            Finding found = plan.check("dependency-late").getFirst();
            assertThat(found.severity()).isEqualTo(ProblemSeverity.ERROR);
            assertThat(found.message()).isEqualTo("'API' is promised to 'App' for 2026-03-17 but needed by 2026-03-16");
            assertThat(found.by()).isEqualTo(NEED);
        }

        @Test
        void aPromiseForTheVeryDayIsKept() {
            dependency.setNeedBy(Plan.evening(NEED));
            plan.promise(dependency, NEED);
            assertThat(plan.check("dependency-late")).isEmpty();
        }

        @Test
        void aPromiseWhoseDayIsPastIsBrokenHoweverLateItIsNeeded() {
            dependency.setNeedBy(Plan.evening(NEED.plusYears(1)));
            plan.promise(dependency, MONDAY);
            assertThat(plan.check("dependency-late")).isEmpty();
            dependency.getPromises().clear();
            plan.promise(dependency, MONDAY.minusDays(3));
            assertThat(plan.check("dependency-late")).singleElement().satisfies(found -> assertThat(found.message())
                    .isEqualTo("'API' is promised to 'App' for 2026-02-27, which is past, and is not there"));
            dependency.setType(DependencyType.SS);
            api.setActualStart(Plan.evening(MONDAY.minusDays(4)));
            assertThat(plan.check("dependency-late")).isEmpty();
        }

        @Test
        void withoutANeedTheLatestStartOfTheConsumerCounts() {
            plan.promise(dependency, LocalDate.of(2026, 3, 17));
            assertThat(plan.check("dependency-late")).singleElement().satisfies(found -> assertThat(found.why())
                    .first().isEqualTo("Needed by 2026-03-16, the latest start of 'App' in the schedule"));
        }

        @Test
        void twoNewPromisesAreTooManyAndTheParameterSaysHowMany() {
            dependency.setNeedBy(Plan.evening(NEED));
            plan.promise(dependency, NEED.minusDays(5));
            plan.promise(dependency, NEED.minusDays(4));
            assertThat(plan.check("dependency-late")).isEmpty();
            plan.promise(dependency, NEED.minusDays(3));
            assertThat(plan.check("dependency-late")).singleElement().satisfies(found -> {
                assertThat(found.message()).endsWith("promised anew twice");
                assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            });
            assertThat(plan.check("dependency-late", Map.of("repromises", "3"))).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(value = DependencyState.class, names = {"DELIVERED", "ACCEPTED", "REJECTED"})
        void whatIsOverIsPassedOver(DependencyState state) {
            dependency.setNeedBy(Plan.evening(NEED));
            plan.promise(dependency, NEED.plusDays(1));
            dependency.setState(state);
            assertThat(plan.check("dependency-late")).isEmpty();
        }

        @Test
        void aFinishedProviderIsPassedOver() {
            dependency.setNeedBy(Plan.evening(NEED));
            plan.promise(dependency, NEED.plusDays(1));
            Plan.finish(api);
            assertThat(plan.check("dependency-late")).isEmpty();
        }
    }

    @Nested
    class Unreviewed {

        @Test
        void sevenDaysAreAllowedAndTheEighthIsNot() {
            plan.review(dependency, MONDAY.minusDays(7));
            assertThat(plan.check("dependency-unreviewed")).isEmpty();
            assertThat(plan.check("dependency-unreviewed", Map.of("days", "6"))).hasSize(1);
            dependency.getReviews().getFirst().setDate(MONDAY.minusDays(8));
            assertThat(plan.check("dependency-unreviewed")).singleElement()
                    .satisfies(found -> assertThat(found.message()).endsWith("was last reviewed on 2026-02-22"));
        }

        @Test
        void itMattersMoreWhereTheConsumerHasLittleFloat() {
            assertThat(plan.check("dependency-unreviewed").getFirst().severity()).isEqualTo(ProblemSeverity.WARNING);
            plan.item("Long", 21);
            assertThat(plan.check("dependency-unreviewed").getFirst().severity()).isEqualTo(ProblemSeverity.INFO);
            assertThat(plan.check("dependency-unreviewed", Map.of("near", "6d")).getFirst().severity())
                    .isEqualTo(ProblemSeverity.WARNING);
        }

        @Test
        void noReviewIsNeededInsideATeamBeforeACommitmentOrAfterDelivery() {
            dependency.setState(DependencyState.OFFERED);
            assertThat(plan.check("dependency-unreviewed")).isEmpty();
            dependency.setState(DependencyState.DELIVERED);
            assertThat(plan.check("dependency-unreviewed")).isEmpty();
            dependency.setState(DependencyState.COMMITTED);
            app.setOwnerTeam(api.getOwnerTeam());
            assertThat(plan.check("dependency-unreviewed")).isEmpty();
        }
    }

    @Nested
    class InterfaceChange {

        @BeforeEach
        void agree() {
            dependency.setInterfaceName("Order API");
            dependency.setInterfaceVersion("1.2");
            dependency.setInterfaceCurrentVersion("1.2");
        }

        private List<Finding> check() {
            return plan.check("interface-changed");
        }

        @Test
        void anotherVersionIsFoundWithBothAndWithWhomItConcerns() {
            dependency.setInterfaceCurrentVersion("1.3");
            dependency.setConsumerOwner(plan.person("Bob"));
            Finding found = check().getFirst();
            assertThat(found.message())
                    .isEqualTo("The interface 'Order API' between 'API' and 'App' was agreed in version 1.2 and is now 1.3");
            assertThat(found.why()).startsWith("To confirm it again: Bob of Mobile, for 'App'", "'App' starts on 2026-03-16")
                    .contains("Provider: Platform");
            assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            assertThat(found.by()).isEqualTo(LocalDate.of(2026, 3, 16));
        }

        @Test
        void theSameVersionIsNot() {
            dependency.setInterfaceCurrentVersion(" 1.2 ");
            assertThat(check()).isEmpty();
            dependency.setInterfaceCurrentVersion(null);
            assertThat(check()).isEmpty();
        }

        @Test
        void theLastReviewThatAnsweredCounts() {
            DependencyReview no = plan.review(dependency, MONDAY.minusDays(7));
            no.setInterfaceUnchanged(Answer.NO);
            no.setNote("adds a currency");
            plan.review(dependency, MONDAY.minusDays(1)).setProviderOnTrack(Answer.YES);
            assertThat(check()).singleElement().satisfies(found -> {
                assertThat(found.message()).endsWith("has changed since it was agreed, says the review of 2026-02-23");
                assertThat(found.why()).contains("It has changed, says the review of 2026-02-23: adds a currency");
            });
            plan.review(dependency, MONDAY).setInterfaceUnchanged(Answer.YES);
            assertThat(check()).isEmpty();
        }

        @Test
        void aConsumerThatHasBegunMustConfirmToday() {
            dependency.setInterfaceCurrentVersion("2");
            Plan.finish(api);
            Plan.start(app);
            dependency.setState(DependencyState.ACCEPTED);
            plan.item("Long", 40);
            assertThat(check()).singleElement().satisfies(found -> {
                assertThat(found.by()).isEqualTo(MONDAY);
                assertThat(found.severity()).isEqualTo(ProblemSeverity.WARNING);
            });
        }

        @Test
        void aConsumerWithTimeIsToldInPassing() {
            dependency.setInterfaceCurrentVersion("2");
            plan.item("Long", 21);
            assertThat(check().getFirst().severity()).isEqualTo(ProblemSeverity.INFO);
            assertThat(plan.check("interface-changed", Map.of("near", "6d")).getFirst().severity())
                    .isEqualTo(ProblemSeverity.WARNING);
        }

        @Test
        void whatIsRejectedOrConsumedIsPassedOver() {
            dependency.setInterfaceCurrentVersion("2");
            dependency.setState(DependencyState.REJECTED);
            assertThat(check()).isEmpty();
            dependency.setState(DependencyState.ACCEPTED);
            Plan.finish(api);
            Plan.finish(app);
            assertThat(check()).isEmpty();
        }

        @Test
        void aTeamKnowsItsOwnInterfacesUnlessAsked() {
            dependency.setInterfaceCurrentVersion("2");
            app.setOwnerTeam(api.getOwnerTeam());
            assertThat(check()).isEmpty();
            assertThat(plan.check("interface-changed", Map.of("within-team", "true"))).hasSize(1);
        }
    }
}
