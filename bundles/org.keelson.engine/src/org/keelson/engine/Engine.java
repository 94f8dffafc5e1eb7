// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;

import org.keelson.api.Finding;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.Importer;
import org.keelson.api.Parameters;
import org.keelson.api.document.Document;
import org.keelson.engine.Outcome.Phase;
import org.keelson.model.CustomField;
import org.keelson.model.ModelFactory;

/**
 * Lists contributions and runs them, guarded: nothing that a contribution does can freeze or break the
 * caller, change the open portfolio, or spoil the work of another contribution. Every call ends in an
 * {@link Outcome}; a contribution that overruns twice is not run again until it is released.
 *
 * <p>Declarations are read when the engine is made and when bundles come or go, without loading a class; a run that has begun
 * keeps those that it began with. All methods may be called from any thread, and wait: not to be called on a user-interface
 * thread, except to list.
 */
public final class Engine {

    private final HealthBook book;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final DirectCalls direct = new DirectCalls(this);
    private volatile Catalog catalog;

    private Engine(Catalog catalog, HealthBook book) {
        this.catalog = catalog;
        this.book = book;
    }

    /** An engine that forgets who is quarantined when it ends. */
    public static Engine of(ContributionSource source) {
        return of(source, Quarantine.none());
    }

    /**
     * An engine.
     *
     * @param source     where declarations come from; the engine follows it when they come or go
     * @param quarantine remembers who is quarantined
     */
    public static Engine of(ContributionSource source, Quarantine quarantine) {
        Engine engine = new Engine(Catalog.of(List.of()), new HealthBook(quarantine));
        // Followed first and read then: what comes in between would be missed the other way round.
        source.onChange(() -> {
            engine.read(source);
            engine.tell();
        });
        engine.read(source);
        return engine;
    }

    /** One reading after the other, so that an older one never takes the place of a newer. */
    private synchronized void read(ContributionSource source) {
        catalog = Catalog.of(source.declarations());
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
        return probe(options, share -> { });
    }

    /**
     * The same, for somebody who watches.
     *
     * @param progress told how much is done, from 0 to 1, on the thread that calls
     */
    public List<Health> probe(RunOptions options, DoubleConsumer progress) {
        List<Entry> entries = catalog.entries();
        int done = 0;
        for (Entry entry : entries) {
            progress.accept((double) done++ / entries.size());
            if (entry.runnable() && entry.contribution().details() instanceof Details.OfTemplate) {
                template(entry, options);
            }
            if (entry.runnable() && entry.contribution().point().type() != null && !book.quarantined(entry.contribution())
                    && !options.cancel().isRequested()) {
                Outcome<Boolean> made = guarded(entry, entry.contribution().point().type(),
                        (instance, cancel) -> true, answer -> answer, options);
                if (!(made instanceof Outcome.Success)) { // a failure of its last run is not forgotten
                    noted(made);
                }
            }
        }
        return health();
    }

    /** Lets a quarantined contribution be run again; nothing happens to another. */
    public void release(Contribution contribution) {
        book.release(contribution);
        tell();
    }

    /** The custom fields that are contributed, in the order of {@code after} and id; their details are {@link Details.OfField}. */
    public List<Contribution> customFields() {
        return contributions(ExtensionPoint.CUSTOM_FIELDS);
    }

    /**
     * The field that a contribution declares, for a portfolio that has not got it: with its key and all that is declared, without
     * an id, in no portfolio.
     *
     * @param contribution one of {@link #customFields}
     */
    public static CustomField customField(Contribution contribution) {
        return ContributedFields.made(contribution);
    }

    /**
     * Names of settings that no contribution has, of those given by contribution and parameter with a dot between; sorted.
     *
     * @param others settings that are known elsewhere
     */
    public List<String> unknownSettings(Collection<String> given, Set<String> others) {
        Set<String> known = new HashSet<>(others);
        for (Contribution contribution : contributions()) {
            known.add(contribution.id() + "." + Settings.ENABLED);
            contribution.parameters().forEach(parameter -> known.add(contribution.id() + "." + parameter.id()));
            if (contribution.details() instanceof Details.OfMetric) {
                List.of(Settings.TARGET, Settings.WATCH, Settings.OFF_TRACK)
                        .forEach(threshold -> known.add(contribution.id() + "." + threshold));
            }
        }
        return given.stream().filter(each -> !known.contains(each)).sorted().toList();
    }

    /** The templates that are contributed, in the order of {@code after} and id; their details are {@link Details.OfTemplate}. */
    public List<Contribution> templates() {
        return contributions(ExtensionPoint.TEMPLATES);
    }

    /**
     * The portfolio file of a template, well-formed.
     *
     * <p>
     * A file that is not there, or is no portfolio, is a {@link Outcome.Failed} of phase {@link Phase#LOAD} that names it; the
     * health of the contribution tells it too.
     *
     * @throws NoSuchElementException if nobody declares a template of that id
     */
    public Outcome<byte[]> template(String id, RunOptions options) {
        return template(catalog.required(ExtensionPoint.TEMPLATES, id), options);
    }

    private Outcome<byte[]> template(Entry entry, RunOptions options) {
        return prepared(entry, Settings.of(ModelFactory.eINSTANCE.createPortfolio(), Map.of()), Map.of(), options,
                 parameters -> TemplateFile.read(entry));
    }

    /** Calls of contributions that belong on the caller's own thread, which is that of the user interface. */
    public DirectCalls direct() {
        return direct;
    }

    Entry entry(Contribution contribution) {
        return catalog.required(contribution);
    }

    boolean quarantined(Contribution contribution) {
        return book.quarantined(contribution);
    }

    /**
     * Tells when contributions come or go, or how one does changes; from any thread, often, and without saying which: whoever
     * shows them asks again. Ends when what is answered is closed.
     */
    public Closeable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
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
        Entry entry = catalog.required(ExtensionPoint.IMPORTERS, importer);
        WatchedCopy target = WatchedCopy.of(request.target(), copy -> ContributedFields.offer(customFields(), copy));
        Settings settings = Settings.of(request.target(), options.settings());
        return prepared(entry, settings, options.parameters(), options, parameters -> watched(target, guarded(entry, Importer.class,
                (instance, cancel) -> read(instance, new ImportRequest(request.source(), target.portfolio(),
                        request.program(), request.year(), request.mapping(), parameters, options.clock(), cancel)),
                answer -> ContributedFields.named(customFields(), Answers.fragment(answer)), options)));
    }

    private static ImportResult read(Importer importer, ImportRequest request) throws ImportException {
        try {
            return importer.read(request);
        } catch (IOException unreadable) {
            throw new ImportException(unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage(), 0,
                    unreadable);
        }
    }

    /** Contributions over one snapshot, each asked for as it is needed. */
    public EvaluationRun run(Snapshot snapshot, RunOptions options) {
        return new EvaluationRun(this, catalog, snapshot, options);
    }

    /** @see EvaluationRun#export */
    public Outcome<byte[]> export(String exporter, Snapshot snapshot, RunOptions options) {
        return run(snapshot, options).export(exporter);
    }

    /** @see EvaluationRun#report */
    public Outcome<Document> report(String report, Snapshot snapshot, RunOptions options) {
        return run(snapshot, options).report(report);
    }

    /** @see EvaluationRun#check */
    public List<Outcome<List<Finding>>> check(Snapshot snapshot, RunOptions options) {
        return run(snapshot, options).check();
    }

    /** Something that needs the values of the parameters. */
    @FunctionalInterface
    interface WithParameters<T> {
        Outcome<T> run(Parameters parameters) throws CancellationException;
    }

    /** Runs a contribution that may be run and is switched on, with the values of its parameters; notes how it ended. */
    <T> Outcome<T> prepared(Entry entry, Settings settings, Map<String, String> given, RunOptions options,
            WithParameters<T> run) {
        Contribution contribution = entry.contribution();
        if (!entry.runnable()) {
            return new Outcome.Failed<>(notRun(contribution), Phase.DECLARATION, entry.refusal(), null);
        }
        Parameters parameters;
        try {
            if (!settings.enabled(contribution)) {
                return new Outcome.NotApplicable<>(notRun(contribution), settings.switched(contribution).isPresent()
                        ? "it is switched off in this portfolio" : "the profile of this portfolio leaves it out");
            }
            parameters = ParameterValues.of(contribution, settings, given);
        } catch (IllegalArgumentException malformed) {
            return refused(entry, malformed.getMessage());
        }
        if (book.quarantined(contribution)) {
            return new Outcome.TimedOut<>(notRun(contribution), options.budget(), true);
        }
        if (options.cancel().isRequested()) {
            return new Outcome.Cancelled<>(notRun(contribution));
        }
        try {
            return noted(run.run(parameters));
        } catch (CancellationException cancelled) {
            return new Outcome.Cancelled<>(notRun(contribution));
        } catch (RuntimeException | StackOverflowError broken) {
            return new Outcome.Failed<>(notRun(contribution), Phase.NEEDS, String.valueOf(broken.getMessage()), broken);
        }
    }

    /** A contribution that is not run, because a value set for it is wrong. */
    <T> Outcome<T> refused(Entry entry, String reason) {
        return noted(new Outcome.Failed<>(notRun(entry.contribution()), Phase.PARAMETERS, reason, null));
    }

    <S, T> Outcome<T> guarded(Entry entry, Class<S> type, GuardedCall.Body<S, T> body,
            GuardedCall.Acceptance<T> acceptance, RunOptions options) {
        return new GuardedCall<>(entry, type, body, acceptance).run(options.budget(), options.cancel());
    }

    /** A call that changed what it may only read has failed, whatever it answered. */
    static <T> Outcome<T> watched(WatchedCopy copy, Outcome<T> outcome) {
        boolean answered = outcome instanceof Outcome.Success || outcome instanceof Outcome.NotApplicable;
        return answered && copy.change() != null
                ? new Outcome.Failed<>(outcome.call(), Phase.SNAPSHOT, copy.change(), null)
                : outcome;
    }

    private <T> Outcome<T> noted(Outcome<T> outcome) {
        note(outcome);
        return outcome;
    }

    /** @return true if the contribution does otherwise than before */
    boolean note(Outcome<?> outcome) {
        boolean isNews = book.note(outcome);
        if (isNews) {
            tell();
        }
        return isNews;
    }

    static Call notRun(Contribution contribution) {
        return new Call(contribution, Duration.ZERO, "");
    }
}
