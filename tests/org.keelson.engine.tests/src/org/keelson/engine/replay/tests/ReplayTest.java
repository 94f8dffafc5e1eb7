// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keelson.engine.replay.tests.Story.week;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Progress;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.engine.Declaration;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.replay.History;
import org.keelson.engine.replay.Replay;
import org.keelson.engine.replay.ReplayOptions;
import org.keelson.engine.replay.ReplayResult;
import org.keelson.engine.replay.ReplayResult.Alerted;
import org.keelson.engine.replay.ReplayResult.Due;
import org.keelson.engine.replay.ReplayResult.DueKind;
import org.keelson.engine.replay.ReplayResult.Failure;
import org.keelson.engine.replay.ReplayResult.Fate;
import org.keelson.engine.replay.ReplayResult.Look;
import org.keelson.engine.replay.ReplayResult.Score;
import org.keelson.engine.replay.ReplayResult.Verdict;
import org.keelson.engine.replay.Version;
import org.keelson.engine.replay.Versions;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.ContributionSetting;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * Seven weekly versions of one story. In week 2 it turns out that the motor takes ten days more; the launch, due in week 4, comes
 * in week 6. The brochure is done in week 3, in time.
 */
class ReplayTest {

    /** Finds what is planned to be later than its deadline by more than a tolerance, and then so many days. */
    public static final class Slip implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            List<Finding> findings = new ArrayList<>();
            for (WorkItem item : evaluation.items()) {
                ItemSchedule dates = evaluation.schedule().item(item.getId()).orElseThrow();
                int tolerance = evaluation.parameters().integer("tolerance");
                if (item.getActualFinish() == null && dates.deadlineSlipMinutes() > tolerance) {
                    findings.add(new Finding(ProblemSeverity.ERROR, item.getId(),
                            item.getName() + " is late as of " + evaluation.asOf().toLocalDate(), List.of()));
                }
            }
            return findings;
        }
    }

    /** Warns of everything that is not finished, always. */
    public static final class Nag implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            return evaluation.items().stream().filter(item -> item.getActualFinish() == null)
                    .map(item -> new Finding(ProblemSeverity.WARNING, item.getId(), item.getName() + " is not done", List.of()))
                    .toList();
        }
    }

    /** Fails in the version of week 3. */
    public static final class Breaks implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            if (evaluation.asOf().equals(week(3, 17))) {
                throw new IllegalStateException("broken on purpose");
            }
            return List.of(new Finding(ProblemSeverity.WARNING, "dep", "Look at it", List.of()));
        }
    }

    /** Takes its time. */
    public static final class Sleeps implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }
    }

    private final List<Declaration> declarations = new ArrayList<>();

    private void rule(String id, Class<?> type, List<Map<String, String>> parameters) {
        Map<String, String> attributes = new HashMap<>(Map.of("id", id, "name", "A name", "class", type.getName()));
        declarations.add(new Declaration(ExtensionPoint.ESCALATION_RULES, "org.acme", ExtensionPoint.ESCALATION_RULES.element(),
                attributes, parameters, () -> type));
    }

    private void slip() {
        rule("slip", Slip.class,
                List.of(Map.of("id", "tolerance", "type", "integer", "default", "0", "minimum", "0", "maximum", "100000")));
    }

    private ReplayResult run(List<Version> versions, ReplayOptions options) {
        return Replay.run(Engine.of(() -> declarations), versions, options, Progress.none());
    }

    private ReplayResult run() {
        return run(Versions.of(story()), ReplayOptions.standard());
    }

    private static ReplayOptions set(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ReplayOptions(Set.of(), settings, ReplayOptions.standard().budget());
    }

    private static List<Versions.Named> story() {
        List<Versions.Named> versions = new ArrayList<>();
        for (int number = 0; number <= 6; number++) {
            versions.add(new Versions.Named("week " + number, version(number)));
        }
        return versions;
    }

    private static Portfolio version(int number) {
        Story story = new Story(week(number, 17));
        if (number >= 2) {
            story.motor.setLikely(30 * 480);
        }
        if (number > 0) {
            Story.begin(story.motor, week(0, 9), number == 1 ? 30 : number * 16);
        }
        if (number >= 3) {
            Story.finish(story.brochure, week(2, 9), week(3, 12));
        }
        if (number == 6) {
            Story.finish(story.motor, week(0, 9), week(6, 12));
            Story.finish(story.launch, week(6, 12), week(6, 12));
        }
        return story.portfolio;
    }

    private static Due due(ReplayResult result, String element) {
        return result.dates().stream().filter(each -> each.element().equals(element)).findFirst().orElseThrow();
    }

    @Test
    void itTellsTheLeadTimeBeforeADateThatWasMissed() {
        slip();
        ReplayResult result = run();
        assertThat(result.failures()).isEmpty();
        assertThat(result.weeks()).isEqualTo(6);
        assertThat(result.versions()).extracting(Look::findings).containsExactly(0, 0, 1, 1, 1, 1, 0);
        assertThat(result.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.on()).as("new in week 2, and steady in week 3").isEqualTo(week(3, 0).toLocalDate());
            assertThat(alert.clearedOn()).isEqualTo(week(6, 0).toLocalDate());
            assertThat(alert.elementName()).isEqualTo("The launch");
            assertThat(alert.level()).isEqualTo(EscalationLevel.PROGRAM);
            assertThat(alert.audience()).containsExactly("owner");
            assertThat(alert.verdict()).isEqualTo(Verdict.TRUE);
        });
        Due launch = due(result, "launch");
        assertThat(launch.fate()).isEqualTo(Fate.MISSED);
        assertThat(launch.done()).isEqualTo(week(6, 12));
        assertThat(launch.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.leadDays()).isEqualTo(7);
            assertThat(warning.distance()).isZero();
        });
        assertThat(due(result, "brochure").fate()).isEqualTo(Fate.KEPT);
        assertThat(result.rules()).singleElement().satisfies(score -> {
            assertThat(score.rule()).isEqualTo("slip");
            assertThat(score.findings()).isEqualTo(1);
            assertThat(score.standing()).isEqualTo(4 / 7.0);
            assertThat(score.alerts()).isEqualTo(1);
            assertThat(score.alertsPerWeek()).isEqualTo(1 / 6.0);
            assertThat(score.missesCaught()).isEqualTo(1);
            assertThat(score.misses()).isZero();
            assertThat(score.falseAlarms()).isZero();
            assertThat(score.trueAlarms()).isEqualTo(1);
            assertThat(score.leadTimeDays()).isEqualTo(7);
            assertThat(score.shortestLeadTimeDays()).isEqualTo(7);
            assertThat(score.heldBack()).as("it was, for a week").isZero();
        });
    }

    @Test
    void aThresholdIsTriedBeforeItIsSwitchedOn() {
        slip();
        ReplayResult sooner = run(Versions.of(story()), set("escalation.persist-days", "0"));
        assertThat(sooner.total().leadTimeDays()).isEqualTo(14);
        ReplayResult blind = run(Versions.of(story()), set("slip.tolerance", "100000"));
        assertThat(blind.total().misses()).isEqualTo(1);
        assertThat(blind.total().missesCaught()).isZero();
        assertThat(blind.missed()).singleElement().satisfies(each -> assertThat(each.warnings()).isEmpty());
        ReplayResult poor = run(Versions.of(story()), set("escalation.budget.program", "0"));
        assertThat(poor.alerts()).isEmpty();
        assertThat(poor.total().heldBackBy()).containsExactly(Map.entry(Kind.OVER_BUDGET, 1));
        assertThat(run(Versions.of(story()), set("escalation.budget.program", "x")).problems()).extracting(Problem::message)
                .singleElement().asString().contains("'escalation.budget.program' is 'x'");
    }

    @Test
    void aRuleThatIsSwitchedOffCanBeTried() {
        slip();
        rule("nag", Nag.class, List.of());
        List<Versions.Named> versions = story();
        versions.forEach(each -> {
            ContributionSetting off = Story.MODEL.createContributionSetting();
            off.setContribution("slip");
            off.setParameter("enabled");
            off.setValue("false");
            each.portfolio().getSettings().add(off);
        });
        assertThat(run(Versions.of(versions), ReplayOptions.standard()).alerts()).extracting(each -> each.finding().rule())
                .containsOnly("nag");
        ReplayResult tried = run(Versions.of(versions), new ReplayOptions(Set.of("slip"), Map.of(), Duration.ofSeconds(5)));
        assertThat(tried.alerts()).extracting(each -> each.finding().rule()).containsOnly("slip");
        assertThat(tried.rules()).extracting(Score::rule).containsExactly("slip");
    }

    @Test
    void whatStandsInTheWayOfADateWarnsOfItAndWhatDoesNotIsAFalseAlarm() {
        rule("nag", Nag.class, List.of());
        ReplayResult result = run();
        assertThat(result.alerts()).hasSize(4);
        Map<String, Verdict> verdicts = new HashMap<>();
        result.alerts().forEach(each -> verdicts.put(each.finding().finding().element(), each.verdict()));
        assertThat(verdicts).containsOnly(Map.entry("motor", Verdict.TRUE), Map.entry("launch", Verdict.TRUE),
                Map.entry("brochure", Verdict.FALSE), Map.entry("filler", Verdict.OPEN));
        Due launch = due(result, "launch");
        assertThat(launch.warnings()).extracting(each -> result.alerts().get(each.alert()).finding().finding().element())
                .containsExactly("launch", "motor");
        assertThat(launch.warnings()).extracting(ReplayResult.Warning::distance).containsExactly(0, 1);
        assertThat(launch.warnings().getFirst().leadDays()).isEqualTo(28);
        assertThat(result.total().trueAlarms()).isEqualTo(2);
        assertThat(result.total().falseAlarms()).isEqualTo(1);
    }

    @Test
    void aPromisedAndACommittedDateAreKeptOrMissedToo() {
        slip();
        List<Versions.Named> versions = story();
        for (Versions.Named each : versions) {
            var dependency = each.portfolio().getDependencies().getFirst();
            dependency.setNeedBy(week(4, 12));
            WorkItem launch = dependency.getSuccessor();
            launch.setDeadline(null);
            ((org.keelson.model.Milestone) launch).setCommitted(true);
            Baseline baseline = Story.named(Story.MODEL.createBaseline(), "base");
            baseline.setTakenOn(week(0, 17));
            BaselineEntry entry = Story.MODEL.createBaselineEntry();
            entry.setItem("launch");
            entry.setFinish(week(4, 9));
            baseline.getEntries().add(entry);
            each.portfolio().getBaselines().add(baseline);
        }
        ReplayResult result = run(Versions.of(versions), ReplayOptions.standard());
        assertThat(result.missed()).extracting(Due::kind).containsExactly(DueKind.COMMITMENT, DueKind.PROMISE);
        assertThat(due(result, "dep").name()).isEqualTo("The motor → The launch");
        assertThat(result.total().misses()).isEqualTo(2);
        rule("breaks", Breaks.class, List.of());
        ReplayResult warned = run(Versions.of(versions), new ReplayOptions(Set.of("breaks"), Map.of(), Duration.ofSeconds(5)));
        assertThat(warned.total().missesCaught()).as("it speaks of the dependency, and so of its consumer").isEqualTo(2);
        assertThat(due(warned, "dep").warnings().getFirst().distance()).isZero();
    }

    @Test
    void aDateCountsAsItStoodWhenItCameDue() {
        slip();
        List<Versions.Named> moved = story();
        moved.forEach(each -> {
            if (each.portfolio().getDataDate().isAfter(week(3, 0))) {
                each.portfolio().getDependencies().getFirst().getSuccessor().setDeadline(week(8, 17));
            }
        });
        assertThat(due(run(Versions.of(moved), ReplayOptions.standard()), "launch").fate()).as("moved in time")
                .isEqualTo(Fate.KEPT);
        List<Versions.Named> late = story();
        late.forEach(each -> {
            if (each.portfolio().getDataDate().isAfter(week(5, 0))) {
                each.portfolio().getDependencies().getFirst().getSuccessor().setDeadline(week(8, 17));
            }
        });
        assertThat(due(run(Versions.of(late), ReplayOptions.standard()), "launch").fate()).as("moved when it was past")
                .isEqualTo(Fate.MISSED);
        ReplayResult cut = run(Versions.of(story()).subList(0, 4), ReplayOptions.standard());
        assertThat(due(cut, "launch").fate()).as("not due yet").isEqualTo(Fate.OPEN);
        ReplayResult overdue = run(Versions.of(story()).subList(0, 6), ReplayOptions.standard());
        assertThat(due(overdue, "launch").fate()).as("past, and not done").isEqualTo(Fate.MISSED);
        ReplayResult after = run(Versions.of(story()).subList(5, 7), ReplayOptions.standard());
        assertThat(after.dates()).as("was past before anybody looked").isEmpty();
    }

    @Test
    void whatWasRaisedThenDoesNotCountAndTheVersionsStayAsTheyAre() {
        slip();
        List<Versions.Named> versions = story();
        List<Portfolio> before = versions.stream().map(each -> {
            Escalation escalation = Story.named(Story.MODEL.createEscalation(), "byhand");
            escalation.getAbout().add(each.portfolio().getDependencies().getFirst().getSuccessor());
            escalation.setLevel(EscalationLevel.EXECUTIVE);
            escalation.setState(EscalationState.RAISED);
            each.portfolio().getEscalations().add(escalation);
            return EcoreUtil.copy(each.portfolio());
        }).toList();
        assertThat(run(Versions.of(versions), ReplayOptions.standard()).alerts()).hasSize(1);
        for (int i = 0; i < before.size(); i++) {
            assertThat(EcoreUtil.equals(before.get(i), versions.get(i).portfolio())).isTrue();
        }
    }

    @Test
    void aRuleThatFailsOrOverrunsIsToldAndTheRestGoesOn() {
        slip();
        rule("breaks", Breaks.class, List.of());
        rule("sleeps", Sleeps.class, List.of());
        ReplayResult result = run(Versions.of(story()), new ReplayOptions(Set.of(), Map.of(), Duration.ofMillis(200)));
        assertThat(result.failures()).extracting(Failure::contribution, Failure::version, Failure::outcome)
                .contains(org.assertj.core.groups.Tuple.tuple("breaks", "week 3", "failed"),
                        org.assertj.core.groups.Tuple.tuple("sleeps", "week 0", "timed-out"),
                        org.assertj.core.groups.Tuple.tuple("sleeps", "week 6", "timed-out"));
        assertThat(result.rules()).extracting(Score::rule).containsExactly("breaks", "sleeps", "slip");
        assertThat(result.rules().getLast().missesCaught()).isEqualTo(1);
        assertThat(result.alerts()).filteredOn(each -> each.finding().rule().equals("breaks")).singleElement()
                .satisfies(alert -> assertThat(alert.clearedOn()).as("a failure clears nothing").isNull());
        ReplayResult one = run(Versions.of(story()), new ReplayOptions(Set.of("slip"), Map.of(), Duration.ofMillis(200)));
        assertThat(one.failures()).as("nobody asked for those").isEmpty();
    }

    @Test
    void itTellsHowFarItIsAndCanBeCancelled() {
        slip();
        List<Double> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void done(double fraction) {
                told.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return told.size() == 3;
            }
        };
        assertThatThrownBy(() -> Replay.run(Engine.of(() -> declarations), Versions.of(story()), ReplayOptions.standard(),
                progress)).isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(1 / 7.0, 2 / 7.0, 3 / 7.0);
    }

    @Test
    void anotherPortfolioIsToldAndNothingIsAskedOfNoVersions() {
        slip();
        List<Versions.Named> versions = story();
        versions.get(3).portfolio().setId("q");
        assertThat(run(Versions.of(versions), ReplayOptions.standard()).problems()).extracting(Problem::rule)
                .contains("replay.another-portfolio");
        ReplayResult none = run(List.of(), ReplayOptions.standard());
        assertThat(none.versions()).isEmpty();
        assertThat(none.total().alertsPerWeek()).isZero();
    }

    @Test
    void oneFileIsReplayedOverItsOwnHistory() {
        slip();
        Portfolio last = version(6);
        Baseline baseline = Story.named(Story.MODEL.createBaseline(), "base");
        baseline.setTakenOn(week(0, 17));
        Map.of("motor", 20, "launch", 0, "brochure", 5, "filler", 60).forEach((item, days) -> {
            BaselineEntry entry = Story.MODEL.createBaselineEntry();
            entry.setItem(item);
            entry.setDuration(days * 480);
            baseline.getEntries().add(entry);
        });
        last.getBaselines().add(baseline);
        ReplayResult result = run(History.of(last, week(6, 17)), ReplayOptions.standard());
        assertThat(result.versions()).hasSize(7);
        assertThat(due(result, "launch").fate()).isEqualTo(Fate.MISSED);
        assertThat(due(result, "brochure").fate()).isEqualTo(Fate.KEPT);
        assertThat(result.total().missesCaught()).isEqualTo(1);
        assertThat(result.alerts()).extracting(Alerted::verdict).containsExactly(Verdict.TRUE);
        assertThat(result.alerts().getFirst().on()).isBetween(week(1, 0).toLocalDate(), week(4, 0).toLocalDate());
        assertThat(result).as("twice the same").isEqualTo(run(History.of(last, week(6, 17)), ReplayOptions.standard()));
    }
}
