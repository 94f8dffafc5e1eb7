// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.api.document.Document;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Outcome;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Snapshot;
import org.keelson.model.Portfolio;
import org.keelson.rendering.document.DocumentRenderer;
import org.keelson.rendering.document.PortfolioFigures;

/**
 * A portfolio as the bytes of a file: exported, or as a report. Made on the thread of the portfolio; {@link #bytes}
 * may be called from any.
 */
final class Output {

    private final Engine engine;
    private final Contribution contribution;
    private final String ending;
    private final Portfolio copy;
    private final Snapshot snapshot;
    private volatile List<String> failures = List.of();

    /** @param ending of the file's name; for a report it decides the format */
    Output(Engine engine, Contribution contribution, String ending, Portfolio portfolio) {
        this.engine = engine;
        this.contribution = contribution;
        this.ending = ending;
        this.copy = copy(portfolio);
        this.snapshot = Snapshot.of(portfolio);
    }

    /** With the diagrams of its file, since figures are drawn as they are kept. */
    private static Portfolio copy(Portfolio portfolio) {
        if (portfolio.eResource() == null) {
            return EcoreUtil.copy(portfolio);
        }
        Resource file = new ResourceImpl();
        file.getContents().addAll(EcoreUtil.copyAll(portfolio.eResource().getContents()));
        return (Portfolio) file.getContents().get(portfolio.eResource().getContents().indexOf(portfolio));
    }

    /**
     * @throws IOException                if there is nothing to write; its message says why
     * @throws OperationCanceledException if the monitor was cancelled
     */
    byte[] bytes(IProgressMonitor monitor) throws IOException {
        Clock clock = Clock.systemDefaultZone();
        boolean isExport = contribution.point() == ExtensionPoint.EXPORTERS;
        RunOptions options = RunOptions.of(clock).withCancel(monitor::isCanceled);
        // many rules and metrics may have a part in a report: none of them alone may take as long as the writing of a file
        EvaluationRun run = engine.run(snapshot, isExport ? options.withBudget(Reading.BUDGET) : options);
        Outcome<?> outcome = isExport ? run.export(contribution.id()) : run.report(contribution.id());
        failures = run.failures().stream().filter(each -> each != outcome).map(Outcome::message).sorted().toList();
        Object answer = answer(outcome);
        return isExport ? (byte[]) answer : rendered((Document) answer, clock);
    }

    /** Contributions that had a part in it and gave no answer, each in a sentence; known once the bytes are. */
    List<String> failures() {
        return failures;
    }

    private byte[] rendered(Document document, Clock clock) throws IOException {
        return render(document, new DocumentRenderer(
                new PortfolioFigures(copy, snapshot.schedule(), LocalDateTime.now(clock))));
    }

    private byte[] render(Document document, DocumentRenderer renderer) throws IOException {
        switch (ending) {
            case "md":
                return renderer.markdown(document).getBytes(StandardCharsets.UTF_8);
            case "json":
                return renderer.json(document).getBytes(StandardCharsets.UTF_8);
            case "pdf":
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                renderer.pdf(document, bytes);
                return bytes.toByteArray();
            default:
                return renderer.html(document).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static <T> T answer(Outcome<T> outcome) throws IOException {
        if (outcome instanceof Outcome.Cancelled) {
            throw new OperationCanceledException();
        }
        return outcome.value().orElseThrow(() -> new IOException(outcome.message()));
    }
}
