// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.model.Portfolio;
import org.keelson.storage.Loaded;
import org.keelson.storage.PortfolioJournal;
import org.keelson.storage.StorageException;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioListener;
import org.keelson.ui.Questions;

/**
 * Keeps a copy of what is not saved, at most some seconds old, and offers it when a file is opened whose changes a
 * crash left unsaved. Copies are written in the background, one after the other.
 */
final class Recovery implements PortfolioListener {

    private static final int EVERY_MILLIS = 20_000;

    private final IWorkbench workbench;
    private final OpenPortfolios portfolios;
    private final PortfolioJournal journal;
    private final Questions questions;
    private final Map<OpenPortfolio, Runnable> followed = new HashMap<>();
    private final Map<OpenPortfolio, Long> recorded = new HashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("Keelson recovery").factory());

    Recovery(IWorkbench workbench, OpenPortfolios portfolios, PortfolioJournal journal, Questions questions) {
        this.workbench = workbench;
        this.portfolios = portfolios;
        this.journal = journal;
        this.questions = questions;
    }

    void start() {
        portfolios.addListener(this::follow);
        workbench.getDisplay().timerExec(EVERY_MILLIS, this::tick);
    }

    private void follow() {
        for (OpenPortfolio portfolio : portfolios.all()) {
            followed.computeIfAbsent(portfolio, each -> {
                workbench.getDisplay().asyncExec(() -> offer(each));
                return each.addListener(this);
            });
        }
    }

    private void tick() {
        Display display = workbench.getDisplay();
        if (!display.isDisposed()) {
            recordAll();
            display.timerExec(EVERY_MILLIS, this::tick);
        }
    }

    /** Copies each portfolio that changed since it was last copied; the copies are written in the background. */
    void recordAll() {
        for (OpenPortfolio portfolio : portfolios.all()) {
            long revision = portfolio.session().revision();
            if (portfolio.isDirty() && !Long.valueOf(revision).equals(recorded.put(portfolio, revision))) {
                record(portfolio);
            }
        }
    }

    private void record(OpenPortfolio portfolio) {
        Collection<EObject> copies = EcoreUtil.copyAll(portfolio.session().resource().getContents());
        List<EObject> contents = List.copyOf(copies);
        Resource copy = portfolios.store().create((Portfolio) contents.get(0));
        copy.getContents().addAll(contents.subList(1, contents.size()));
        var file = portfolio.file();
        writer.execute(() -> {
            try {
                journal.record(copy, file);
            } catch (StorageException e) {
                Platform.getLog(Recovery.class).warn("No recovery copy could be written", e);
            }
        });
    }

    @Override
    public void stateChanged(OpenPortfolio portfolio) {
        if (!portfolio.isDirty() && recorded.remove(portfolio) != null) {
            discard(portfolio);
        }
    }

    @Override
    public void closed(OpenPortfolio portfolio) {
        followed.remove(portfolio);
        if (recorded.remove(portfolio) != null) {
            discard(portfolio);
        }
    }

    private void discard(OpenPortfolio portfolio) {
        var file = portfolio.file();
        writer.execute(() -> {
            try {
                journal.discard(file);
            } catch (StorageException e) {
                Platform.getLog(Recovery.class).warn("A recovery copy could not be deleted", e);
            }
        });
    }

    private void offer(OpenPortfolio portfolio) {
        Optional<PortfolioJournal.Recovery> left = journal.find(portfolio.file());
        if (left.isEmpty() || !portfolios.all().contains(portfolio) || portfolio.isDirty()) {
            return;
        }
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        String when = Dates.text(LocalDateTime.ofInstant(left.get().savedAt(), ZoneId.systemDefault()));
        recorded.put(portfolio, -1L);
        if (!questions.ask(window == null ? null : window.getShell(), "Unsaved changes",
                "Keelson ended before changes to " + portfolio.name() + " were saved. There is a copy with them of "
                        + when + ". Go on with that copy?", "Go On with the Copy")) {
            recorded.remove(portfolio);
            discard(portfolio);
            return;
        }
        try {
            Loaded copy = portfolios.store().load(left.get().copy());
            portfolio.recover(copy);
        } catch (StorageException e) {
            questions.tell(null, "The copy could not be read", e);
        }
    }
}
