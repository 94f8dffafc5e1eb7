// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.concurrent.atomic.AtomicBoolean;

import org.keelson.analysis.Schedule;
import org.keelson.api.ComputedStatus;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Exporter;
import org.keelson.api.Finding;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.api.MetricReading;
import org.keelson.api.Report;
import org.keelson.api.ReportSection;
import org.keelson.api.RuleFinding;
import org.keelson.api.Supplements;
import org.keelson.api.Validation;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.Observation;
import org.keelson.engine.metrics.Readings;
import org.keelson.engine.metrics.Thresholds;
import org.keelson.model.problems.Problem;

/**
 * Contributions over one snapshot. What one of them needs of the others, all metrics say, is made once and kept for the rest of
 * the run; what failed on the way is told by {@link #failures}. For one thread, which waits.
 *
 * <p>Rules that need findings or statuses run after all that do not, and see what those found.
 */
public final class EvaluationRun {

    private static final Set<Need> MADE_OF_FINDINGS = Set.of(Need.FINDINGS, Need.STATUSES);

    private final Engine engine;
    private final Catalog catalog;
    private final Snapshot snapshot;
    private final RunOptions options;
    /** For all but the one that was asked for by its id, which may have been given more time. */
    private final RunOptions common;
    private final Settings settings;
    private final LocalDateTime asOf;
    private final List<Outcome<?>> failures = new ArrayList<>();
    private List<MeasuredMetric> measured;
    private Map<Entry, Outcome<List<Finding>>> checked;
    private List<RuleFinding> plainFindings;
    private List<ComputedStatus> statuses;
    private boolean checkedAll;

    EvaluationRun(Engine engine, Catalog catalog, Snapshot snapshot, RunOptions options) {
        this.engine = engine;
        this.catalog = catalog;
        this.snapshot = snapshot;
        this.options = options;
        this.common = options.budget().compareTo(RunOptions.BACKGROUND) > 0 ? options.withBudget(RunOptions.BACKGROUND) : options;
        this.settings = snapshot.settings(options.settings());
        this.asOf = snapshot.asOf(options.clock());
    }

    /** Every metric, refused ones included, in the order of {@code after} and id. */
    public List<MeasuredMetric> measure() {
        if (measured == null) {
            List<MeasuredMetric> all = new ArrayList<>();
            Readings readings = snapshot.readings(asOf);
            for (Entry entry : catalog.entries(ExtensionPoint.METRICS)) {
                all.add(measured(entry, readings));
            }
            measured = List.copyOf(all);
        }
        return measured;
    }

    /**
     * One metric alone.
     *
     * @throws NoSuchElementException if nobody declares a metric of that id
     */
    public MeasuredMetric measure(String id) {
        return measured(catalog.required(ExtensionPoint.METRICS, id), snapshot.readings(asOf));
    }

    private MeasuredMetric measured(Entry entry, Readings readings) {
        Contribution metric = entry.contribution();
        Details.OfMetric declared = metric.details() instanceof Details.OfMetric of ? of : null;
        Thresholds thresholds = null;
        Outcome<List<Measurement>> outcome;
        try {
            thresholds = declared == null ? null : SetThresholds.of(metric, declared, settings);
            outcome = evaluate(entry, Metric.class, Metric::measure,
                    answer -> Answers.measurements(answer, snapshot.measurableIds()));
        } catch (IllegalArgumentException malformed) {
            outcome = told(engine.refused(entry, malformed.getMessage()));
        }
        if (declared == null || thresholds == null || outcome.value().isEmpty()) {
            return new MeasuredMetric(outcome, List.of());
        }
        return new MeasuredMetric(outcome, readings.of(
                new Readings.Source(metric.id(), metric.name(), declared.unit(), declared.spread()), thresholds,
                outcome.value().get()));
    }

    /** The readings of all metrics that answered, by metric and element. */
    public List<MetricReading> readings() {
        return measure().stream().flatMap(each -> each.readings().stream()).sorted(MetricReading.ORDER).toList();
    }

    /**
     * Every escalation rule, refused ones included, in the order of {@code after} and id; the findings of each are sorted, the
     * worst first.
     */
    public List<Outcome<List<Finding>>> check() {
        plainFindings();
        if (!checkedAll) {
            for (Entry entry : catalog.entries(ExtensionPoint.ESCALATION_RULES)) {
                if (!checked.containsKey(entry)) {
                    checked.put(entry, check(entry));
                }
            }
            checkedAll = true;
        }
        return catalog.entries(ExtensionPoint.ESCALATION_RULES).stream().map(checked::get).toList();
    }

    private Outcome<List<Finding>> check(Entry entry) {
        return evaluate(entry, EscalationRule.class, EscalationRule::evaluate, answer -> within(entry,
                Answers.findings(answer, snapshot.elementIds()), Finding::element));
    }

    /** What is said of elements whose profile has the contribution; everything, where a person has switched it on. */
    private <T> List<T> within(Entry entry, List<T> answer, Function<T, String> element) {
        if (answer.isEmpty() || settings.switched(entry.contribution()).isPresent()) {
            return answer;
        }
        Predicate<String> isIncluded = snapshot.profiles().include(entry.contribution());
        return answer.stream().filter(each -> isIncluded.test(element.apply(each))).toList();
    }

    /** The findings of all rules, the worst first. */
    public List<RuleFinding> findings() {
        return findings(check());
    }

    /** What the rules found and which of them answered, as the escalation desk wants it. */
    public Observation observation() {
        Set<String> answered = new HashSet<>();
        for (Outcome<List<Finding>> outcome : check()) {
            if (outcome instanceof Outcome.Success || outcome instanceof Outcome.NotApplicable) {
                answered.add(outcome.call().contribution().id());
            }
        }
        return new Observation(findings(), answered, asOf.toLocalDate());
    }

    /**
     * What is done about each finding, and what is held back and why; nothing is raised.
     *
     * @param wrong takes what is wrong with the settings of the desk
     */
    public EscalationDecisions decisions(Consumer<Problem> wrong) {
        return snapshot.decisions(observation(), options.settings(), wrong);
    }

    /** What is found by rules that need neither findings nor statuses. */
    private List<RuleFinding> plainFindings() {
        if (plainFindings == null) {
            checked = new HashMap<>();
            List<Outcome<List<Finding>>> outcomes = new ArrayList<>();
            for (Entry entry : catalog.entries(ExtensionPoint.ESCALATION_RULES)) {
                if (entry.contribution().needs().stream().noneMatch(MADE_OF_FINDINGS::contains)) {
                    Outcome<List<Finding>> outcome = check(entry);
                    checked.put(entry, outcome);
                    outcomes.add(outcome);
                }
            }
            plainFindings = findings(outcomes);
        }
        return plainFindings;
    }

    private static List<RuleFinding> findings(List<Outcome<List<Finding>>> outcomes) {
        List<RuleFinding> all = new ArrayList<>();
        for (Outcome<List<Finding>> outcome : outcomes) {
            outcome.value().orElse(List.of())
                    .forEach(finding -> all.add(new RuleFinding(outcome.call().contribution().id(), finding)));
        }
        all.sort(RuleFinding.ORDER);
        return List.copyOf(all);
    }

    /**
     * The status of whatever can have one, in portfolio order, as rules and metrics make it. Rules that themselves need statuses
     * or findings have no part in it.
     */
    public List<ComputedStatus> statuses() {
        if (statuses == null) {
            statuses = List.copyOf(snapshot.statuses(plainFindings(), readings(), asOf.toLocalDate()));
        }
        return statuses;
    }

    /** Every validation, refused ones included, in the order of {@code after} and id; the problems of each are sorted. */
    public List<Outcome<List<Problem>>> validate() {
        List<Outcome<List<Problem>>> outcomes = new ArrayList<>();
        for (Entry entry : catalog.entries(ExtensionPoint.VALIDATIONS)) {
            outcomes.add(evaluate(entry, Validation.class, Validation::validate, answer -> within(entry,
                    Answers.problems(answer, entry.contribution().id(), snapshot.elementIds()), Problem::element)));
        }
        return outcomes;
    }

    /**
     * Writes a report, with the sections that others add to it. If something that took part has failed, the last section says
     * so.
     *
     * @throws NoSuchElementException if nobody declares a report of that id
     */
    public Outcome<Document> report(String id) {
        Outcome<Document> outcome = evaluate(catalog.required(ExtensionPoint.REPORTS, id), Report.class, options.parameters(), options,
                Report::write, answer -> Answers.document(answer, snapshot.elementIds()));
        if (!(outcome instanceof Outcome.Success<Document> success)) {
            return outcome;
        }
        List<Block> blocks = new ArrayList<>(success.answer().blocks());
        for (Entry entry : catalog.entries(ExtensionPoint.REPORT_SECTIONS)) {
            if (entry.contribution().details() instanceof Details.OfSection of && of.report().equals(id)) {
                evaluate(entry, ReportSection.class, ReportSection::write,
                        answer -> Answers.section(answer, snapshot.elementIds())).value().ifPresent(blocks::add);
            }
        }
        if (!failures.isEmpty()) {
            blocks.add(footer());
        }
        return new Outcome.Success<>(success.call(), new Document(success.answer().title(), blocks));
    }

    private Section footer() {
        List<Paragraph> bullets = failures.stream().map(Outcome::message).sorted().map(Sentence::of).map(Paragraph::of).toList();
        return new Section("What is missing", 1, List.of(
                Paragraph.of(Sentence.of("These contributions gave no answer, so this report lacks what they would have said.")),
                new Bullets(bullets)));
    }

    /**
     * Writes the portfolio in a foreign format.
     *
     * @return the bytes; the caller puts them where they belong
     * @throws NoSuchElementException if nobody declares an exporter of that id
     */
    public Outcome<byte[]> export(String id) {
        return evaluate(catalog.required(ExtensionPoint.EXPORTERS, id), Exporter.class, options.parameters(), options,
                (instance, evaluation) -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    instance.write(evaluation, bytes);
                    return bytes.toByteArray();
                }, answer -> answer);
    }

    /** The calls so far that failed or overran, in the order in which they were made. */
    public List<Outcome<?>> failures() {
        return List.copyOf(failures);
    }

    /** One method of a contribution that works from an evaluation. */
    @FunctionalInterface
    private interface Method<S, T> {
        T call(S instance, Evaluation evaluation) throws Exception;
    }

    private <S, T> Outcome<T> evaluate(Entry entry, Class<S> type, Method<S, T> method, GuardedCall.Acceptance<T> acceptance) {
        return evaluate(entry, type, Map.of(), common, method, acceptance);
    }

    private <S, T> Outcome<T> evaluate(Entry entry, Class<S> type, Map<String, String> parameters, RunOptions limits,
            Method<S, T> method, GuardedCall.Acceptance<T> acceptance) {
        return told(engine.prepared(entry, settings, parameters, limits, values -> {
            Schedule schedule = snapshot.schedule(); // outside of the contribution's time, and of its blame
            Supplements supplements = supplements(entry.contribution());
            WatchedCopy copy = snapshot.lend();
            AtomicBoolean leavesThreads = new AtomicBoolean();
            Outcome<T> outcome = Engine.watched(copy, engine.guarded(entry, type, (instance, cancel) -> {
                try {
                    return method.call(instance,
                            new Evaluation(copy.portfolio(), schedule, values, options.clock(), cancel, supplements));
                } finally {
                    leavesThreads.set(CallThreads.current().hasOthersThan(Thread.currentThread()));
                }
            }, acceptance, limits));
            boolean mayStillRun = outcome instanceof Outcome.TimedOut || outcome instanceof Outcome.Cancelled;
            if (!mayStillRun && !leavesThreads.get()) { // the next one would answer for what they change
                snapshot.giveBack(copy);
            }
            return outcome;
        }));
    }

    private <T> Outcome<T> told(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Failed || outcome instanceof Outcome.TimedOut) {
            failures.add(outcome);
        }
        return outcome;
    }

    /** @throws CancellationException if the caller cancels while they are made */
    private Supplements supplements(Contribution contribution) {
        Set<Need> needs = contribution.needs();
        Supplements given = Supplements.NONE;
        if (needs.contains(Need.SIMULATION)) {
            given = given.withSimulation(snapshot.simulation(options.cancel()));
        }
        if (needs.contains(Need.METRICS)) {
            given = given.withReadings(readings());
        }
        if (needs.contains(Need.FINDINGS)) {
            given = given.withFindings(contribution.point() == ExtensionPoint.ESCALATION_RULES ? plainFindings() : findings());
        }
        if (needs.contains(Need.STATUSES)) {
            given = given.withStatuses(statuses());
        }
        return given;
    }
}
