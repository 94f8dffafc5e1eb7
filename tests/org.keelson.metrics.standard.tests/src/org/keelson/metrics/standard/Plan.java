// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.CapacityChange;
import org.keelson.model.Decision;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.Element;
import org.keelson.model.Forecast;
import org.keelson.model.ItemContainer;
import org.keelson.model.MetricSeries;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.Risk;
import org.keelson.model.Sample;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * A portfolio in the making. It begins on Monday, 2 March 2026, works Monday to Friday from 9 to 17, and every day has 480
 * minutes. Names are ids in capitals.
 */
final class Plan {

    static final int DAY = 480;

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    final Portfolio portfolio = named(MODEL.createPortfolio(), "p");

    Plan() {
        portfolio.setStart(LocalDate.of(2026, 3, 2));
    }

    /** When work ends on a day of March to December, such as {@code 3, 13}. */
    static LocalDateTime end(int month, int day) {
        return LocalDateTime.of(2026, month, day, 17, 0);
    }

    /** When work begins on a day. */
    static LocalDateTime start(int month, int day) {
        return LocalDateTime.of(2026, month, day, 9, 0);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    /** Progress is known up to the start of that day. */
    Plan asOf(int month, int day) {
        portfolio.setDataDate(start(month, day));
        return this;
    }

    Program program(String id) {
        Program program = named(MODEL.createProgram(), id);
        portfolio.getPrograms().add(program);
        return program;
    }

    static Workstream workstream(Program program, String id) {
        Workstream workstream = named(MODEL.createWorkstream(), id);
        program.getWorkstreams().add(workstream);
        return workstream;
    }

    Team team(String id) {
        Team team = named(MODEL.createTeam(), id);
        portfolio.getTeams().add(team);
        return team;
    }

    Team team(String id, double fte) {
        Team team = team(id);
        CapacityChange capacity = MODEL.createCapacityChange();
        capacity.setFte(fte);
        team.getCapacity().add(capacity);
        return team;
    }

    static Deliverable item(ItemContainer container, String id, double days, Team team) {
        Deliverable item = named(MODEL.createDeliverable(), id);
        item.setLikely((int) (days * DAY));
        item.setOwnerTeam(team);
        container.getItems().add(item);
        return item;
    }

    static Deliverable item(ItemContainer container, String id, double days) {
        return item(container, id, days, null);
    }

    static Milestone milestone(ItemContainer container, String id) {
        Milestone milestone = named(MODEL.createMilestone(), id);
        container.getItems().add(milestone);
        return milestone;
    }

    static void forecast(WorkItem item, LocalDate asOf, LocalDateTime finish) {
        Forecast forecast = MODEL.createForecast();
        forecast.setAsOf(asOf);
        forecast.setFinish(finish);
        item.getForecasts().add(forecast);
    }

    static <T extends WorkItem> T finished(T item, LocalDateTime from, LocalDateTime to) {
        item.setActualStart(from);
        item.setActualFinish(to);
        return item;
    }

    static <T extends WorkItem> T begun(T item, LocalDateTime from, double daysLeft) {
        item.setActualStart(from);
        item.setRemaining((int) (daysLeft * DAY));
        return item;
    }

    Dependency link(WorkItem from, WorkItem to) {
        Dependency dependency = MODEL.createDependency();
        dependency.setId(from.getId() + "-" + to.getId());
        dependency.setPredecessor(from);
        dependency.setSuccessor(to);
        dependency.setState(DependencyState.COMMITTED);
        portfolio.getDependencies().add(dependency);
        return dependency;
    }

    static Dependency promise(Dependency dependency, LocalDate... dates) {
        for (LocalDate date : dates) {
            Promise promise = MODEL.createPromise();
            promise.setDate(date.atTime(LocalTime.of(17, 0)));
            dependency.getPromises().add(promise);
        }
        return dependency;
    }

    static Dependency reviewed(Dependency dependency, LocalDate date) {
        DependencyReview review = MODEL.createDependencyReview();
        review.setDate(date);
        dependency.getReviews().add(review);
        return dependency;
    }

    Baseline baseline(String id, LocalDateTime takenOn) {
        Baseline baseline = named(MODEL.createBaseline(), id);
        baseline.setTakenOn(takenOn);
        portfolio.getBaselines().add(baseline);
        return baseline;
    }

    static BaselineEntry entry(Baseline baseline, String item, LocalDateTime from, LocalDateTime to, double days,
            double floatDays) {
        BaselineEntry entry = MODEL.createBaselineEntry();
        entry.setItem(item);
        entry.setItemName(item.toUpperCase(Locale.ROOT));
        entry.setStart(from);
        entry.setFinish(to);
        entry.setDuration((int) (days * DAY));
        entry.setTotalFloat((int) (floatDays * DAY));
        baseline.getEntries().add(entry);
        return entry;
    }

    Decision decision(String id, LocalDate by) {
        Decision decision = named(MODEL.createDecision(), id);
        decision.setDecideBy(by);
        portfolio.getDecisions().add(decision);
        return decision;
    }

    OpenQuestion question(String id, LocalDate by) {
        OpenQuestion question = named(MODEL.createOpenQuestion(), id);
        question.setAnswerBy(by);
        portfolio.getQuestions().add(question);
        return question;
    }

    Risk risk(String id, double probability, int low, int likely, int high) {
        Risk risk = named(MODEL.createRisk(), id);
        risk.setProbability(probability);
        risk.setOptimistic(low * DAY);
        risk.setLikely(likely * DAY);
        risk.setPessimistic(high * DAY);
        portfolio.getRisks().add(risk);
        return risk;
    }

    MetricSeries series(String metric, Element element, String unit) {
        MetricSeries series = MODEL.createMetricSeries();
        series.setId(metric + "-" + element.getId() + "-" + portfolio.getMetrics().size());
        series.setDefinition(metric);
        series.setElement(element);
        series.setUnit(unit);
        portfolio.getMetrics().add(series);
        return series;
    }

    static MetricSeries sample(MetricSeries series, LocalDateTime date, double value) {
        Sample sample = MODEL.createSample();
        sample.setDate(date);
        sample.setValue(value);
        series.getSamples().add(sample);
        return series;
    }

    private static <T extends Element> T named(T element, String id) {
        element.setId(id);
        element.setName(id.toUpperCase(Locale.ROOT));
        return element;
    }
}
