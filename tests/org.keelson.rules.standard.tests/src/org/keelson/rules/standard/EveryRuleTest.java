// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.keelson.rules.standard.Plan.MONDAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.ECollections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.analysis.Progress;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.api.ComputedStatus;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.Supplements;
import org.keelson.api.Validation;
import org.keelson.model.CapacityChange;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;
import org.keelson.model.Team;
import org.keelson.model.problems.Problem;

/** What is true of every rule and validation, over a portfolio with a trouble of each kind, and over ones that lack things. */
class EveryRuleTest {

    static List<String> rules() {
        return Declared.all("rule").stream().map(Declared::id).toList();
    }

    static List<String> validations() {
        return Declared.all("validation").stream().map(Declared::id).toList();
    }

    private static final List<ComputedStatus> STATUSES = List
            .of(new ComputedStatus("Launch", Status.OFF_TRACK, Status.ON_TRACK, false, List.of("why")));

    /** Two items of two programs and one team, a milestone that is late, and what else rules look at. */
    private static Plan troubles() {
        Plan plan = new Plan();
        Team platform = plan.team("Platform");
        CapacityChange one = Plan.MODEL.createCapacityChange();
        platform.getCapacity().add(one);
        Deliverable api = plan.item("API", 10);
        api.setOwnerTeam(platform);
        Deliverable other = plan.item(plan.program("Migration"), "Move", 10);
        other.setOwnerTeam(platform);
        Milestone live = plan.milestone("Live");
        live.setDeadline(Plan.evening(MONDAY.plusDays(3)));
        Gate gate = plan.gate("Review", 1);
        gate.getInputs().add(api);
        gate.setConstraint(ConstraintKind.MSO);
        gate.setConstraintDate(MONDAY.plusDays(7).atTime(9, 0));
        for (Deliverable from : List.of(api, other)) {
            Dependency dependency = plan.link(from, live);
            dependency.setLag(Plan.DAY);
            dependency.setInterfaceVersion("1");
            dependency.setInterfaceCurrentVersion("2");
            plan.promise(dependency, MONDAY.plusDays(40));
            plan.decision("Of " + from.getName(), MONDAY.minusDays(2), from);
            plan.risk("Risk of " + from.getName(), 0.9, 5, from);
            Plan.entry(plan.baseline("Before " + from.getName(), MONDAY.minusDays(9)), from, 7);
        }
        plan.program.setPlannedStart(MONDAY.minusDays(50));
        plan.program.getSuccessCriteria().add(Plan.identified(Plan.MODEL.createSuccessCriterion(), "Fast"));
        Objective objective = Plan.identified(Plan.MODEL.createObjective(), "Sell");
        objective.setStart(MONDAY.minusDays(50));
        objective.setFinish(MONDAY.plusDays(50));
        KeyResult result = Plan.identified(Plan.MODEL.createKeyResult(), "Merchants");
        result.setTarget(100);
        objective.getKeyResults().add(result);
        plan.portfolio.getObjectives().add(objective);
        return plan;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsSomethingThatExistsWithFactsAndInOneLine(String rule) {
        Plan plan = troubles();
        List<String> ids = new ArrayList<>();
        plan.portfolio.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element) {
                ids.add(element.getId());
            }
        });
        assertThat(plan.check(rule, Map.of(), STATUSES)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.element()).isIn(ids);
            assertThat(found.why()).isNotEmpty().allMatch(why -> !why.isBlank());
            assertThat(found.message() + found.why()).doesNotContain("\n", "null", "NaN");
        });
    }

    @ParameterizedTest
    @MethodSource("validations")
    void tellsWhatIsWrongInOneLine(String validation) {
        assertThat(troubles().validate(validation, Map.of())).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.element()).isNotNull();
            assertThat(problem.rule()).isEqualTo(validation);
            assertThat(problem.message()).doesNotContain("\n", "null").contains("; ");
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysTheSameInWhateverOrderThingsAreListed(String rule) {
        List<Finding> straight = troubles().check(rule, Map.of(), STATUSES);
        Plan turned = troubles();
        ECollections.reverse(turned.portfolio.getDependencies());
        ECollections.reverse(turned.portfolio.getTeams());
        ECollections.reverse(turned.portfolio.getDecisions());
        ECollections.reverse(turned.portfolio.getRisks());
        ECollections.reverse(turned.portfolio.getBaselines());
        ECollections.reverse(turned.portfolio.getObjectives());
        assertThat(turned.check(rule, Map.of(), STATUSES)).isEqualTo(straight);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsNothingInAnEmptyPortfolioAndStumblesOverNothingThatIsMissing(String rule) {
        Plan bare = new Plan();
        bare.portfolio.getPrograms().clear();
        assertThat(bare.check(rule)).isEmpty();
        assertThat(lacking().check(rule)).allSatisfy(found -> assertThat(found.message()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("validations")
    void validationsStumbleOverNothingThatIsMissingEither(String validation) {
        assertThat(lacking().validate(validation, Map.of())).extracting(Problem::rule).allMatch(validation::equals);
    }

    /** One of everything that has nothing, and a loop. */
    private static Plan lacking() {
        Plan plan = new Plan();
        ModelFactory model = Plan.MODEL;
        Portfolio portfolio = plan.portfolio;
        portfolio.setStart(null);
        portfolio.setDataDate(null);
        Deliverable one = plan.item("One", 1);
        Deliverable other = plan.item("Other", 1);
        plan.link(one, other);
        plan.link(other, one);
        plan.program.getItems().add(model.createDeliverable());
        plan.program.getItems().add(model.createGate());
        plan.program.getSuccessCriteria().add(model.createSuccessCriterion());
        plan.program.getStatusHistory().add(model.createStatusEntry());
        portfolio.getPrograms().add(model.createProgram());
        portfolio.getTeams().add(model.createTeam());
        portfolio.getDependencies().add(model.createDependency());
        Dependency open = model.createDependency();
        open.setSuccessor(one);
        open.getReviews().add(model.createDependencyReview());
        open.getPromises().add(model.createPromise());
        portfolio.getDependencies().add(open);
        portfolio.getDecisions().add(model.createDecision());
        portfolio.getQuestions().add(model.createOpenQuestion());
        plan.decision("Waits for what has no dates", null, one);
        portfolio.getRisks().add(model.createRisk());
        portfolio.getBaselines().add(model.createBaseline());
        portfolio.getBaselines().getFirst().getEntries().add(model.createBaselineEntry());
        portfolio.getMetrics().add(model.createMetricSeries());
        Objective objective = model.createObjective();
        objective.getKeyResults().add(model.createKeyResult());
        portfolio.getObjectives().add(objective);
        return plan;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void endsWhenNobodyWaitsAnyMore(String rule) {
        Declared declared = Declared.of("rule", rule);
        EscalationRule made = declared.make(EscalationRule.class);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> made.evaluate(cancelled(declared)));
    }

    @ParameterizedTest
    @MethodSource("validations")
    void validationsEndToo(String validation) {
        Declared declared = Declared.of("validation", validation);
        Validation made = declared.make(Validation.class);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> made.validate(cancelled(declared)));
    }

    private static Evaluation cancelled(Declared declared) {
        Portfolio portfolio = troubles().portfolio;
        Clock clock = Clock.fixed(MONDAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Evaluation evaluation = Evaluation.of(portfolio, declared.parameters(Map.of()), clock);
        return new Evaluation(portfolio, evaluation.schedule(), evaluation.parameters(), clock, () -> true,
                Supplements.NONE.withStatuses(STATUSES).withSimulation(Simulation.run(SimulationModel.of(portfolio,
                        evaluation.network()), SimulationOptions.standard().withIterations(100), Progress.none())));
    }
}
