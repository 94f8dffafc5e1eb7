// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.keelson.analysis.Schedule;
import org.keelson.api.Cancel;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Exporter;
import org.keelson.api.Finding;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.Importer;
import org.keelson.api.Parameters;
import org.keelson.api.Report;
import org.keelson.api.Supplements;
import org.keelson.api.document.Document;
import org.keelson.engine.Outcome.Phase;
import org.keelson.model.Portfolio;

/**
 * Lists contributions and runs them, guarded: nothing that a contribution does can freeze or break the
 * caller, change the open portfolio, or spoil the work of another contribution. Every call ends in an
 * {@link Outcome}; a contribution that overruns twice is not run again until it is released.
 *
 * <p>Declarations are read once, when the engine is made, without loading a class. All methods may be
 * called from any thread, and wait: not to be called on a user-interface thread, except to list.
 */
public final class Engine {

    private final Catalog catalog;
    private final HealthBook book = new HealthBook();

    private Engine(Catalog catalog) {
        this.catalog = catalog;
    }

    public static Engine of(ContributionSource source) {
        return new Engine(Catalog.of(source.declarations()));
    }

    /** All contributions that may be run, by point, then in the order of {@code after} and id. */
    public List<Contribution> contributions() {
        return catalog.contributions();
    }

    /** Contributions to one point that may be run, in the order of {@code after} and id. */
    public List<Contribution> contributions(ExtensionPoint point) {
        return contributions().stream().filter(each -> each.point() == point).toList();
    }

    /** The contribution of that id, if there is one that may be run. */
    public Optional<Contribution> contribution(ExtensionPoint point, String id) {
        return contributions(point).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The first importer that reads files of such a name, by its extension. */
    public Optional<Contribution> importerFor(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return contributions(ExtensionPoint.IMPORTERS).stream()
                .filter(each -> each.fileExtensions().stream().anyMatch(extension -> lower.endsWith("." + extension)))
                .findFirst();
    }

    /** How every declared contribution does, refused ones included; by point. Loads no class. */
    public List<Health> health() {
        return book.list(catalog.entries());
    }

    /**
     * Loads and makes every contribution once, so that {@link #health} tells which cannot be, and answers
     * it. Nothing is run.
     */
    public List<Health> probe(RunOptions options) {
        for (Entry entry : catalog.entries()) {
            if (entry.runnable()) {
                Outcome<Boolean> made = guarded(entry, entry.contribution().point().type(),
                        (instance, cancel) -> true, answer -> answer, options);
                if (!(made instanceof Outcome.Success)) { // a failure of its last run is not forgotten
                    book.note(made);
                }
            }
        }
        return health();
    }

    /** Lets a quarantined contribution be run again; nothing happens to another. */
    public void release(Contribution contribution) {
        book.release(contribution);
    }

    /**
     * Reads a file. Of the request, parameters, clock and cancel are replaced by what the options and the
     * settings of the target say, and the target by a copy; call it on the thread that owns the target, or
     * with a target that nobody edits.
     *
     * <p>A file that cannot be read is a {@link Outcome.Failed} of phase {@link Phase#INPUT}; its cause is
     * an {@link ImportException} or an {@link IOException}.
     *
     * @throws NoSuchElementException if nobody declares an importer of that id
     */
    public Outcome<ImportResult> read(String importer, ImportRequest request, RunOptions options) {
        Entry entry = entry(ExtensionPoint.IMPORTERS, importer);
        WatchedCopy target = WatchedCopy.of(request.target());
        return parameters(entry, request.target(), options, parameters -> watched(target, guarded(entry, Importer.class,
                (instance, cancel) -> read(instance, new ImportRequest(request.source(), target.portfolio(),
                        request.program(), request.year(), request.mapping(), parameters, options.clock(), cancel)),
                Answers::fragment, options)));
    }

    private static ImportResult read(Importer importer, ImportRequest request) throws ImportException {
        try {
            return importer.read(request);
        } catch (IOException unreadable) {
            throw new ImportException(unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage(), 0,
                    unreadable);
        }
    }

    /**
     * Writes the portfolio in a foreign format.
     *
     * @return the bytes; the caller puts them where they belong
     * @throws NoSuchElementException if nobody declares an exporter of that id
     */
    public Outcome<byte[]> export(String exporter, Snapshot snapshot, RunOptions options) {
        return evaluate(entry(ExtensionPoint.EXPORTERS, exporter), Exporter.class, snapshot, options,
                (instance, evaluation) -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    instance.write(evaluation, bytes);
                    return bytes.toByteArray();
                }, answer -> answer);
    }

    /**
     * Writes a report.
     *
     * @throws NoSuchElementException if nobody declares a report of that id
     */
    public Outcome<Document> report(String report, Snapshot snapshot, RunOptions options) {
        return evaluate(entry(ExtensionPoint.REPORTS, report), Report.class, snapshot, options, Report::write,
                answer -> Answers.document(answer, snapshot.elementIds()));
    }

    /**
     * Runs every escalation rule, one after the other.
     *
     * @return one outcome for each declared rule, refused ones included, in the order of {@code after} and
     *         id; the findings of each are sorted, the worst first
     */
    public List<Outcome<List<Finding>>> check(Snapshot snapshot, RunOptions options) {
        RunOptions common = options.withParameters(Map.of());
        List<Outcome<List<Finding>>> outcomes = new ArrayList<>();
        for (Entry entry : catalog.entries(ExtensionPoint.ESCALATION_RULES)) {
            outcomes.add(evaluate(entry, EscalationRule.class, snapshot, common, EscalationRule::evaluate,
                    answer -> Answers.findings(answer, snapshot.elementIds())));
        }
        return outcomes;
    }

    private Entry entry(ExtensionPoint point, String id) {
        Entry entry = catalog.find(point, id);
        if (entry == null) {
            throw new NoSuchElementException("Nobody contributes '" + id + "' to " + point.json() + "; there are "
                    + contributions(point).stream().map(Contribution::id).toList());
        }
        return entry;
    }

    /** One method of a contribution that works from an evaluation. */
    @FunctionalInterface
    private interface Method<S, T> {
        T call(S instance, Evaluation evaluation) throws Exception;
    }

    /** Something that needs the values of the parameters. */
    @FunctionalInterface
    private interface WithParameters<T> {
        Outcome<T> run(Parameters parameters);
    }

    private <S, T> Outcome<T> evaluate(Entry entry, Class<S> type, Snapshot snapshot, RunOptions options,
            Method<S, T> method, GuardedCall.Acceptance<T> acceptance) {
        Schedule schedule = snapshot.schedule(); // outside of the contribution's time, and of its blame
        WatchedCopy copy = snapshot.lend();
        Outcome<T> outcome = parameters(entry, copy.portfolio(), options,
                parameters -> watched(copy, guarded(entry, type, (instance, cancel) -> method.call(instance,
                        new Evaluation(copy.portfolio(), schedule, parameters, options.clock(), cancel, Supplements.NONE)), acceptance,
                        options)));
        boolean mayStillRun = outcome instanceof Outcome.TimedOut || outcome instanceof Outcome.Cancelled;
        if (!mayStillRun) {
            snapshot.giveBack(copy);
        }
        return outcome;
    }

    private <T> Outcome<T> parameters(Entry entry, Portfolio portfolio, RunOptions options, WithParameters<T> run) {
        Contribution contribution = entry.contribution();
        if (!entry.runnable()) {
            return new Outcome.Failed<>(notRun(contribution), Phase.DECLARATION, entry.refusal(), null);
        }
        Parameters parameters;
        try {
            parameters = ParameterValues.of(contribution, portfolio, options.parameters());
        } catch (IllegalArgumentException malformed) {
            return noted(new Outcome.Failed<>(notRun(contribution), Phase.PARAMETERS, malformed.getMessage(), null));
        }
        return noted(run.run(parameters));
    }

    private <S, T> Outcome<T> guarded(Entry entry, Class<S> type, GuardedCall.Body<S, T> body,
            GuardedCall.Acceptance<T> acceptance, RunOptions options) {
        Contribution contribution = entry.contribution();
        if (book.quarantined(contribution)) {
            return new Outcome.TimedOut<>(notRun(contribution), options.budget(), true);
        }
        if (options.cancel().isRequested()) {
            return new Outcome.Cancelled<>(notRun(contribution));
        }
        return new GuardedCall<>(entry, type, body, acceptance).run(options.budget(), options.cancel());
    }

    /** A call that changed what it may only read has failed, whatever it answered. */
    private static <T> Outcome<T> watched(WatchedCopy copy, Outcome<T> outcome) {
        boolean answered = outcome instanceof Outcome.Success || outcome instanceof Outcome.NotApplicable;
        return answered && copy.change() != null
                ? new Outcome.Failed<>(outcome.call(), Phase.SNAPSHOT, copy.change(), null)
                : outcome;
    }

    private <T> Outcome<T> noted(Outcome<T> outcome) {
        book.note(outcome);
        return outcome;
    }

    private static Call notRun(Contribution contribution) {
        return new Call(contribution, Duration.ZERO, "");
    }
}
