// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.keelson.storage.StorageException;

/**
 * What every editor on a portfolio does alike: opens it, holds it, follows its dirty flag, its file and its content.
 * The editor implements {@code ISaveablesSource} with {@link #saveables()}, answers {@code OpenPortfolio} as an
 * adapter, and leaves undo, redo, save, save as and revert to the workbench's own commands.
 */
public final class EditorLink implements PortfolioListener {

    private final IntConsumer firePropertyChange;
    private final Consumer<IEditorInput> setInput;
    private final Runnable refill;
    private OpenPortfolios portfolios;
    private OpenPortfolio portfolio;
    private PortfolioInput input;
    private Saveable saveable;
    private Runnable unlisten = () -> { };

    /**
     * @param firePropertyChange the editor's method of this name
     * @param setInput           the editor's {@code setInput}; called when the portfolio moved to another file
     * @param refill             called when all model objects were replaced (revert): show the new ones
     */
    public EditorLink(IntConsumer firePropertyChange, Consumer<IEditorInput> setInput, Runnable refill) {
        this.firePropertyChange = firePropertyChange;
        this.setInput = setInput;
        this.refill = refill;
    }

    /**
     * For the editor's {@code init}.
     *
     * @throws PartInitException if the input is no portfolio, or cannot be read; its message says why
     */
    public OpenPortfolio open(IEditorSite site, IEditorInput editorInput) throws PartInitException {
        if (!(editorInput instanceof PortfolioInput keelson)) {
            throw new PartInitException("This editor opens portfolio files only.");
        }
        portfolios = site.getService(OpenPortfolios.class);
        try {
            portfolio = portfolios.acquire(keelson.file(), this);
        } catch (StorageException e) {
            throw new PartInitException(new Status(IStatus.ERROR, EditorLink.class, wayOut(keelson.file(), e), e));
        }
        input = keelson;
        saveable = new PortfolioSaveable(site.getService(PortfolioFiles.class), portfolio);
        unlisten = portfolio.addListener(this);
        return portfolio;
    }

    /** Stands where the editor would be, such as after a restart. */
    private static String wayOut(Path file, StorageException e) {
        return Files.notExists(file) ? file + " is not there any more. Put it back and open it again, or close this editor and"
                + " open the portfolio where it is now, with File > Open."
                : e.getMessage() + ". The file is as it was. Mend it, or fetch an older one, and open it again with File > Open.";
    }

    public OpenPortfolio portfolio() {
        return portfolio;
    }

    /** Whether nobody else holds the portfolio, so that it would be closed with this editor. */
    public boolean isLast() {
        return portfolio != null && portfolio.isHeldOnlyBy(this);
    }

    /** The answer to {@code ISaveablesSource.getSaveables} and {@code getActiveSaveables}. */
    public Saveable[] saveables() {
        return saveable == null ? new Saveable[0] : new Saveable[] { saveable };
    }

    /** The answer to {@code isDirty}. */
    public boolean isDirty() {
        return portfolio != null && portfolio.isDirty();
    }

    /**
     * For the editor's {@code promptToSaveOnClose}: what is typed and cannot be written would go with the editor, though the
     * portfolio may stay open elsewhere, where nobody is asked.
     */
    public static int promptToSaveOnClose(IEditorPart editor, Draft draft) {
        draft.commit();
        return !draft.isPending() || editor.getSite().getService(Questions.class).askCarefully(editor.getSite().getShell(),
                "Close", editor.getTitle() + " has a field with something that cannot be written. Close it and lose that?",
                "Close") ? ISaveablePart2.DEFAULT : ISaveablePart2.CANCEL;
    }

    /** For the editor's {@code doSave}: saves, or says why not and cancels. */
    public void save(Shell shell, IProgressMonitor monitor) {
        for (Saveable each : saveables()) {
            try {
                each.doSave(monitor);
            } catch (CoreException e) {
                monitor.setCanceled(true);
                Errors.show(shell, "The portfolio could not be saved", e);
            }
        }
    }

    /** For the editor's {@code dispose}; may be called without {@link #open}. */
    public void dispose() {
        unlisten.run();
        if (portfolio != null) {
            portfolios.release(portfolio, this);
        }
    }

    @Override
    public void stateChanged(OpenPortfolio changed) {
        firePropertyChange.accept(IEditorPart.PROP_DIRTY);
    }

    @Override
    public void moved(OpenPortfolio moved) {
        input = input.in(moved.file());
        setInput.accept(input);
        firePropertyChange.accept(IEditorPart.PROP_INPUT);
    }

    @Override
    public void replaced(OpenPortfolio changed) {
        refill.run();
    }
}
