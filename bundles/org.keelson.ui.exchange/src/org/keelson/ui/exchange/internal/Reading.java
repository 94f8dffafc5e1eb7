// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportSource;
import org.keelson.edit.MergeOptions;
import org.keelson.edit.MergePlan;
import org.keelson.edit.PortfolioMerge;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;
import org.keelson.model.Portfolio;

/**
 * What is to be imported, and into what.
 *
 * @param importer reads the file
 * @param file     the file of the other program
 * @param target   the open portfolio; nobody edits it between {@link #run} and the edit of the plan
 * @param program  for what names none itself; empty for none
 * @param year     for dates that have none; empty for that of the target
 */
record Reading(Contribution importer, Path file, Portfolio target, Optional<String> program, OptionalInt year) {

    /** A person waits for it and can cancel: only what hangs is stopped. */
    static final Duration BUDGET = Duration.ofMinutes(5);

    /** What was read, and what merging it will do. */
    record Preview(ImportResult read, MergePlan plan) {
    }

    /**
     * Reads and plans; may take its time. To be called from a thread other than that of the user interface, which
     * stands still meanwhile.
     *
     * @throws UnreadableException        if nothing of the file can be used; its message is for people
     * @throws OperationCanceledException if the monitor was cancelled
     */
    Preview run(Engine engine, IProgressMonitor monitor) throws UnreadableException {
        monitor.beginTask("Reading " + file.getFileName(), IProgressMonitor.UNKNOWN);
        Clock clock = Clock.systemDefaultZone();
        ImportRequest request = ImportRequest.of(ImportSource.of(file), EcoreUtil.copy(target), clock);
        request = program.isPresent() ? request.withProgram(program.get()) : request;
        request = year.isPresent() ? request.withYear(year.getAsInt()) : request;
        RunOptions options = RunOptions.of(clock).withBudget(BUDGET).withCancel(monitor::isCanceled);
        Outcome<ImportResult> outcome = engine.read(importer.id(), request, options);
        if (outcome instanceof Outcome.Cancelled) {
            throw new OperationCanceledException();
        }
        ImportResult read = outcome.value().orElseThrow(() -> new UnreadableException(reason(outcome)));
        monitor.setTaskName("Comparing with " + target.getName());
        return new Preview(read, PortfolioMerge.plan(target, read.fragment(),
                new MergeOptions("Import " + file.getFileName())));
    }

    private static String reason(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?> failed when failed.phase() == Outcome.Phase.INPUT -> failed.reason();
            default -> outcome.message();
        };
    }

    /** Nothing of a file could be used. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String reason) {
            super(reason);
        }
    }
}
