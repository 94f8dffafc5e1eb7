// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.engine.replay.tests.Story.MODEL;
import static org.keelson.engine.replay.tests.Story.named;
import static org.keelson.engine.replay.tests.Story.week;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.engine.replay.History;
import org.keelson.engine.replay.Version;
import org.keelson.engine.replay.Versions;
import org.keelson.model.Acknowledgement;
import org.keelson.model.Alert;
import org.keelson.model.Answer;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.CustomValueChange;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Deliverable;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.EscalationStep;
import org.keelson.model.Forecast;
import org.keelson.model.Issue;
import org.keelson.model.KeyResult;
import org.keelson.model.MetricSeries;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Portfolio;
import org.keelson.model.Promise;
import org.keelson.model.QuestionState;
import org.keelson.model.Sample;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;

/** A portfolio taken back to what was known of it. Now is the end of week 6; the baseline is from the first day. */
class HistoryTest {

    private static final LocalDateTime NOW = week(6, 17);
    private static final LocalDateTime THEN = week(3, 17);
    private static final LocalDate BEFORE = THEN.toLocalDate().minusDays(1);
    private static final LocalDate AFTER = THEN.toLocalDate().plusDays(1);

    private final Story story = new Story(NOW);
    private final Portfolio portfolio = story.portfolio;
    private final Baseline baseline = named(MODEL.createBaseline(), "base");

    @BeforeEach
    void plan() {
        baseline.setTakenOn(week(0, 17));
        for (WorkItem item : List.of(story.motor, story.launch, story.brochure, story.filler)) {
            BaselineEntry entry = MODEL.createBaselineEntry();
            entry.setItem(item.getId());
            entry.setDuration(item.getLikely() == null ? 0 : item.getLikely());
            baseline.getEntries().add(entry);
        }
        portfolio.getBaselines().add(baseline);
    }

    private Portfolio then() {
        return History.at(portfolio, THEN, NOW);
    }

    private static <T extends Element> T find(Portfolio portfolio, T like) {
        EObject found = null;
        for (var all = portfolio.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each instanceof Element element && element.getId() != null && element.getId().equals(like.getId())) {
                found = each;
            }
        }
        @SuppressWarnings("unchecked")
        T same = (T) found;
        return same;
    }

    @Test
    void versionsAreWeeklyBackToTheFirstBaselineAndOneForEachBaseline() {
        Baseline second = named(MODEL.createBaseline(), "second");
        second.setTakenOn(week(2, 17).plusDays(2));
        portfolio.getBaselines().add(second);
        String before = text(portfolio);
        List<Version> versions = History.of(portfolio, NOW);
        assertThat(versions).extracting(Version::name).containsExactly("2026-01-05", "2026-01-12", "2026-01-19",
                "2026-01-21, baseline The second", "2026-01-26", "2026-02-02", "2026-02-09", "now");
        assertThat(versions.get(2).source().get().getDataDate()).isEqualTo(week(2, 17));
        assertThat(versions.get(2).source().get().getBaselines()).hasSize(1);
        assertThat(versions.get(3).source().get().getBaselines()).hasSize(2);
        assertThat(EcoreUtil.equals(versions.getLast().source().get(), portfolio)).isTrue();
        assertThat(text(portfolio)).as("nothing is changed").isEqualTo(before);
    }

    private static String text(Portfolio portfolio) {
        StringBuilder text = new StringBuilder();
        portfolio.eAllContents().forEachRemaining(each -> text.append(each).append('\n'));
        return text.toString().replaceAll("@[0-9a-f]+", "");
    }

    @Test
    void withoutABaselineItGoesBackToTheStartOrTheFirstFact() {
        portfolio.getBaselines().clear();
        assertThat(History.of(portfolio, NOW).getFirst().moment()).isEqualTo(week(0, 17));
        portfolio.setStart(null);
        Story.finish(story.brochure, week(4, 9), week(4, 17));
        assertThat(History.of(portfolio, NOW).getFirst().moment()).isEqualTo(week(5, 17).minusWeeks(1));
        assertThat(History.of(Story.named(MODEL.createPortfolio(), "empty"), NOW)).hasSize(1);
    }

    @Test
    void workIsAsFarAsItWas() {
        Story.finish(story.brochure, week(0, 9), week(1, 9));
        Story.finish(story.motor, week(2, 17), week(4, 17));
        story.filler.setActualStart(week(0, 17));
        story.filler.setProgress(60);
        story.filler.setRemaining(480);
        Portfolio then = then();
        assertThat(find(then, story.brochure).getActualFinish()).isEqualTo(week(1, 9));
        assertThat(find(then, story.brochure).getProgress()).isEqualTo(100);
        assertThat(find(then, story.motor).getActualFinish()).isNull();
        assertThat(find(then, story.motor).getProgress()).as("half way").isEqualTo(50);
        assertThat(find(then, story.filler).getProgress()).as("half of 60 %").isEqualTo(30);
        assertThat(find(then, story.filler).getRemaining()).isNull();
        Portfolio first = History.at(portfolio, week(1, 17), NOW);
        assertThat(find(first, story.motor).getActualStart()).isNull();
        assertThat(find(first, story.motor).isSetProgress()).isFalse();
    }

    @Test
    void durationsAreThoseOfTheBaselineWhileNotFinished() {
        story.motor.setOptimistic(30 * 480);
        story.motor.setLikely(40 * 480);
        story.motor.setPessimistic(60 * 480);
        assertThat(find(then(), story.motor).getLikely()).isEqualTo(20 * 480);
        assertThat(find(then(), story.motor).getOptimistic()).isEqualTo(15 * 480);
        assertThat(find(then(), story.motor).getPessimistic()).isEqualTo(30 * 480);
        Story.finish(story.motor, week(0, 9), week(2, 17));
        assertThat(find(then(), story.motor).getLikely()).as("what is done is done").isEqualTo(40 * 480);
    }

    @Test
    void whatNobodyKnewOfIsLeftOut() {
        Deliverable later = named(MODEL.createDeliverable(), "later");
        story.program.getItems().add(later);
        Deliverable spokenOf = named(MODEL.createDeliverable(), "spoken");
        Forecast forecast = MODEL.createForecast();
        forecast.setAsOf(BEFORE);
        spokenOf.getForecasts().add(forecast);
        story.program.getItems().add(spokenOf);
        var dependency = named(MODEL.createDependency(), "later-dep");
        dependency.setPredecessor(later);
        dependency.setSuccessor(story.launch);
        portfolio.getDependencies().add(dependency);
        Acknowledgement said = MODEL.createAcknowledgement();
        said.setRule("rule");
        said.setElement(later);
        portfolio.getAcknowledgements().add(said);
        Issue issue = named(MODEL.createIssue(), "issue");
        issue.getItems().add(later);
        portfolio.getIssues().add(issue);
        Portfolio then = then();
        assertThat(find(then, later)).isNull();
        assertThat(find(then, dependency)).isNull();
        assertThat(find(then, spokenOf)).isNotNull();
        assertThat(find(then, story.launch).getIncoming()).hasSize(1);
        assertThat(then.getAcknowledgements()).as("it would be said of the portfolio").isEmpty();
        assertThat(find(then, issue).getItems()).isEmpty();
    }

    @Test
    void factsOfLaterDaysAreTakenOut() {
        for (LocalDate day : List.of(BEFORE, AFTER)) {
            StatusEntry entry = MODEL.createStatusEntry();
            entry.setDate(day);
            entry.setStatus(Status.WATCH);
            story.program.getStatusHistory().add(entry);
            portfolio.getStatusHistory().add(EcoreUtil.copy(entry));
            Forecast forecast = MODEL.createForecast();
            forecast.setAsOf(day);
            story.motor.getForecasts().add(forecast);
            Promise promise = MODEL.createPromise();
            promise.setMadeOn(day);
            promise.setDate(day.plusDays(30).atStartOfDay());
            story.dependency.getPromises().add(promise);
            Issue issue = named(MODEL.createIssue(), "issue" + day);
            issue.setRaisedOn(day);
            portfolio.getIssues().add(issue);
            Acknowledgement said = MODEL.createAcknowledgement();
            said.setRule("rule");
            said.setOn(day);
            portfolio.getAcknowledgements().add(said);
        }
        Alert alert = MODEL.createAlert();
        alert.setRule("rule");
        portfolio.getAlerts().add(alert);
        Portfolio then = then();
        assertThat(then.getStatusHistory()).hasSize(1);
        assertThat(find(then, story.program).getStatusHistory()).hasSize(1);
        assertThat(find(then, story.motor).getForecasts()).hasSize(1);
        assertThat(find(then, story.dependency).getPromised()).isEqualTo(BEFORE.plusDays(30).atStartOfDay());
        assertThat(then.getIssues()).hasSize(1);
        assertThat(then.getAcknowledgements()).hasSize(1);
        assertThat(then.getAlerts()).isEmpty();
    }

    @Test
    void whatWasOpenIsOpenAgain() {
        Decision decision = named(MODEL.createDecision(), "decision");
        decision.setDecidedOn(AFTER);
        decision.setState(DecisionState.ACCEPTED);
        portfolio.getDecisions().add(decision);
        OpenQuestion question = named(MODEL.createOpenQuestion(), "question");
        question.setAnsweredOn(AFTER);
        question.setAnswer("42");
        question.setState(QuestionState.ANSWERED);
        portfolio.getQuestions().add(question);
        Portfolio then = then();
        assertThat(find(then, decision).getState()).isEqualTo(DecisionState.PROPOSED);
        assertThat(find(then, decision).getDecidedOn()).isNull();
        assertThat(find(then, question).getState()).isEqualTo(QuestionState.OPEN);
        assertThat(find(then, question).getAnswer()).isNull();
        decision.setDecidedOn(BEFORE);
        assertThat(find(then(), decision).getState()).isEqualTo(DecisionState.ACCEPTED);
    }

    @Test
    void aDependencyWasNotDeliveredBeforeItsProviderWasDone() {
        story.dependency.setState(DependencyState.ACCEPTED);
        Story.finish(story.motor, week(0, 9), week(4, 17));
        assertThat(find(then(), story.dependency).getState()).isEqualTo(DependencyState.COMMITTED);
        Story.finish(story.motor, week(0, 9), week(2, 17));
        assertThat(find(then(), story.dependency).getState()).isEqualTo(DependencyState.ACCEPTED);
    }

    @Test
    void anInterfaceChangesWhenAReviewSaysSo() {
        story.dependency.setInterfaceVersion("1");
        story.dependency.setInterfaceCurrentVersion("2");
        DependencyReview review = MODEL.createDependencyReview();
        review.setInterfaceUnchanged(Answer.NO);
        review.setDate(AFTER);
        story.dependency.getReviews().add(review);
        assertThat(find(then(), story.dependency).getInterfaceCurrentVersion()).isEqualTo("1");
        review.setDate(BEFORE);
        assertThat(find(then(), story.dependency).getInterfaceCurrentVersion()).isEqualTo("2");
    }

    @Test
    void anEscalationWasWhereItWas() {
        Escalation escalation = named(MODEL.createEscalation(), "e");
        escalation.setRaisedOn(BEFORE);
        escalation.setLevel(EscalationLevel.PORTFOLIO);
        escalation.setLevelOn(AFTER);
        escalation.setState(EscalationState.DECIDED);
        escalation.setClosedOn(AFTER);
        EscalationStep step = MODEL.createEscalationStep();
        step.setLevel(EscalationLevel.TEAM);
        step.setOn(BEFORE);
        step.setFrom(story.owner);
        escalation.getEarlier().add(step);
        portfolio.getEscalations().add(escalation);
        Escalation then = find(then(), escalation);
        assertThat(then.getState()).isEqualTo(EscalationState.RAISED);
        assertThat(then.getLevel()).isEqualTo(EscalationLevel.TEAM);
        assertThat(then.getFrom().getId()).isEqualTo("owner");
        assertThat(then.getEarlier()).isEmpty();
        escalation.setRaisedOn(AFTER);
        assertThat(find(then(), escalation)).isNull();
    }

    @Test
    void valuesAreThoseOfThen() {
        MetricSeries series = named(MODEL.createMetricSeries(), "series");
        for (LocalDate day : List.of(BEFORE, AFTER)) {
            Sample sample = MODEL.createSample();
            sample.setDate(day.atStartOfDay());
            sample.setValue(day.equals(BEFORE) ? 3 : 9);
            series.getSamples().add(sample);
        }
        portfolio.getMetrics().add(series);
        Objective objective = named(MODEL.createObjective(), "objective");
        KeyResult result = named(MODEL.createKeyResult(), "result");
        result.setCurrent(9);
        result.getMetrics().add(series);
        objective.getKeyResults().add(result);
        portfolio.getObjectives().add(objective);
        CustomField field = named(MODEL.createCustomField(), "field");
        portfolio.getCustomFields().add(field);
        CustomValue value = MODEL.createCustomValue();
        value.setField(field);
        value.setValue("now");
        for (int weeks : List.of(1, 4, 5)) {
            CustomValueChange change = MODEL.createCustomValueChange();
            change.setDate(week(weeks, 9));
            change.setValue("until " + weeks);
            value.getHistory().add(change);
        }
        story.motor.getCustomValues().add(value);
        Portfolio then = then();
        assertThat(find(then, series).getSamples()).hasSize(1);
        assertThat(find(then, result).getCurrent()).isEqualTo(3);
        assertThat(find(then, story.motor).getCustomValues().getFirst().getValue()).isEqualTo("until 4");
        assertThat(find(then, story.motor).getCustomValues().getFirst().getHistory()).hasSize(1);
    }

    @Test
    void savedVersionsAreOrderedByTheirDataDates() {
        Story late = new Story(week(3, 9));
        Story early = new Story(week(1, 9));
        Story undated = new Story(null);
        Story.finish(undated.brochure, week(0, 9), week(2, 17));
        Story silent = new Story(null);
        assertThat(Versions.of(List.of(new Versions.Named("late", late.portfolio), new Versions.Named("early", early.portfolio),
                new Versions.Named("undated", undated.portfolio), new Versions.Named("silent", silent.portfolio))))
                .extracting(Version::name).containsExactly("early", "undated", "late", "silent");
        assertThat(Versions.of(List.of(new Versions.Named("a", new Story(week(1, 9)).portfolio),
                new Versions.Named("b", new Story(week(1, 9)).portfolio)))).extracting(Version::name).containsExactly("a", "b");
        assertThat(Versions.of(List.of(new Versions.Named("only", silent.portfolio))).getFirst().moment())
                .isEqualTo(week(0, 17));
    }
}
