// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Workstream;
import org.keelson.storage.Loaded;
import org.keelson.storage.StorageException;

/**
 * Opening, saving and closing of portfolio files as the user sees it: with progress, questions where work would be
 * lost, and errors in words. A workbench service: {@code site.getService(PortfolioFiles.class)}.
 */
public final class PortfolioFiles {

    /** Of portfolio files, with the dot. */
    public static final String EXTENSION = ".keelson";

    /** Family of the jobs that open files. */
    public static final Object OPENING = new Object();

    /** With more items than this, a portfolio opens as a roadmap. */
    private static final int LARGE = 3_000;
    /** By id, as the workbench loads an editor's bundle when it is first opened. */
    private static final String ROADMAP = "org.keelson.ui.diagram.roadmap.editor";

    private static final String PROBLEMS = "org.keelson.ui.navigator.problems";

    private final IWorkbench workbench;
    private final OpenPortfolios portfolios;
    private final RecentFiles recent;
    private final Questions questions;

    public PortfolioFiles(IWorkbench workbench, OpenPortfolios portfolios, RecentFiles recent, Questions questions) {
        this.workbench = workbench;
        this.portfolios = portfolios;
        this.recent = recent;
        this.questions = questions;
    }

    /**
     * Reads a file in the background, then opens its editor; trouble is told to the user. Of a damaged file, what is
     * sound is opened, and Problems shows what is not.
     */
    public void open(IWorkbenchPage page, Path file) {
        Path path = file.toAbsolutePath().normalize();
        Display display = workbench.getDisplay();
        if (portfolios.find(path).isPresent()) {
            openEditor(page, path);
            return;
        }
        Job job = new Job("Opening " + KeelsonEditorInput.displayName(path)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    Loaded loaded = portfolios.store().load(path);
                    display.asyncExec(() -> opened(page, path, loaded));
                } catch (StorageException e) {
                    display.asyncExec(() -> failed(page, path, e));
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == OPENING;
            }
        };
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private void opened(IWorkbenchPage page, Path path, Loaded loaded) {
        OpenPortfolio portfolio = portfolios.adopt(path, loaded);
        openEditor(page, path);
        portfolios.dropUnheld(portfolio);
        if (!loaded.problems().isEmpty() && portfolios.find(path).isPresent()) {
            showProblems(page);
        }
    }

    private static void showProblems(IWorkbenchPage page) {
        try {
            page.showView(PROBLEMS, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            Platform.getLog(PortfolioFiles.class).warn("Problems cannot be shown", e);
        }
    }

    private void failed(IWorkbenchPage page, Path path, StorageException e) {
        if (!Files.exists(path)) {
            recent.remove(path);
        }
        questions.tell(page.getWorkbenchWindow().getShell(), "The portfolio could not be opened", e);
    }

    private void openEditor(IWorkbenchPage page, Path path) {
        IEditorDescriptor editor = editorFor(path);
        try {
            if (editor == null) {
                throw new PartInitException("There is no editor for " + path.getFileName() + ".");
            }
            page.openEditor(new KeelsonEditorInput(path), editor.getId());
            recent.add(path);
        } catch (PartInitException e) {
            questions.tell(page.getWorkbenchWindow().getShell(), "The portfolio could not be opened", e);
        }
    }

    /** A map of very many items takes long to lay out, and nobody sees the wood for the trees: it opens by its dates. */
    private IEditorDescriptor editorFor(Path path) {
        // by our extension, whatever this file is called
        String name = "any" + EXTENSION;
        boolean isLarge = portfolios.find(path).filter(open -> hasMore(open.portfolio(), LARGE)).isPresent();
        return Stream.of(workbench.getEditorRegistry().getEditors(name)).filter(each -> isLarge && each.getId().equals(ROADMAP))
                .findFirst().orElseGet(() -> workbench.getEditorRegistry().getDefaultEditor(name));
    }

    private static boolean hasMore(Portfolio portfolio, int items) {
        int count = 0;
        for (Program program : portfolio.getPrograms()) {
            count += count(program, program.getWorkstreams());
        }
        return count > items;
    }

    private static int count(ItemContainer container, List<Workstream> parts) {
        return container.getItems().size() + parts.stream().mapToInt(part -> count(part, part.getWorkstreams())).sum();
    }

    /**
     * Writes a new portfolio into a file and opens it.
     *
     * @throws StorageException if the file cannot be written
     */
    public void create(IWorkbenchPage page, Path file, Portfolio portfolio) throws StorageException {
        Resource resource = portfolios.store().create(portfolio);
        portfolios.store().save(resource, file);
        open(page, file);
    }

    /**
     * Saves; asks before it overwrites what another program wrote.
     *
     * @return whether it was saved; if not, the user knows why
     */
    public boolean save(OpenPortfolio portfolio) {
        Shell shell = shell();
        if (portfolio.isChangedOnDisk() && Files.exists(portfolio.file())
                && !questions.ask(shell, "File changed", portfolio.file() + " was changed by another program since "
                        + "it was read. Overwrite it with what is open here?", "Overwrite")) {
            return false;
        }
        try {
            portfolio.save();
            recent.add(portfolio.file());
            return true;
        } catch (StorageException e) {
            questions.tell(shell, "The portfolio could not be saved", e);
            return false;
        }
    }

    /**
     * Asks for another file, writes that, and goes on with it.
     *
     * @return whether that was done
     */
    public boolean saveAs(OpenPortfolio portfolio) {
        Path target = questions.file(shell(), SWT.SAVE, portfolio.file());
        return target != null && saveAs(portfolio, target);
    }

    /** @return whether that was done; if not, the user knows why */
    public boolean saveAs(OpenPortfolio portfolio, Path file) {
        Path target = withExtension(file).toAbsolutePath().normalize();
        boolean isOther = !target.equals(file.toAbsolutePath().normalize());
        if (isOther && Files.exists(target) && !questions.ask(shell(), "Save As",
                target + " is there already. Replace it?", "Replace")) {
            return false;
        }
        try {
            if (portfolios.find(target).filter(other -> other != portfolio).isPresent()) {
                throw new StorageException(target, "it is open itself; close it first, or choose another name", null);
            }
            portfolios.saveAs(portfolio, target);
            recent.add(target);
            return true;
        } catch (StorageException e) {
            questions.tell(shell(), "The portfolio could not be saved", e);
            return false;
        }
    }

    /**
     * Throws unsaved changes away, once the user has said so.
     *
     * @return whether that was done
     */
    public boolean revert(OpenPortfolio portfolio) {
        if (portfolio.isDirty() && !questions.ask(shell(), "Revert", "Throw away all changes to "
                + portfolio.name() + " since it was last saved? This cannot be undone.", "Revert")) {
            return false;
        }
        return reload(portfolio);
    }

    private boolean reload(OpenPortfolio portfolio) {
        try {
            portfolio.revert();
            return true;
        } catch (StorageException e) {
            questions.tell(shell(), "The portfolio could not be read again", e);
            return false;
        }
    }

    /** Looks whether other programs changed open files, and asks what to do about each. */
    public void checkDisk() {
        checkDisk(false);
    }

    /**
     * The same, also of what was asked about before and left as it was.
     *
     * @return whether there was anything to ask about
     */
    public boolean checkDiskAgain() {
        return checkDisk(true);
    }

    private boolean checkDisk(boolean again) {
        boolean isNews = false;
        for (OpenPortfolio portfolio : portfolios.all()) {
            if (!portfolio.lookAtDisk(again)) {
                continue;
            }
            isNews = true;
            String file = portfolio.file().toString();
            if (portfolio.isMissing()) {
                if (questions.ask(shell(), "File gone", file + " was deleted or moved by another program. What is open here "
                        + "is unsaved now. Write it there again?", "Write Again")) {
                    save(portfolio);
                }
            } else if (portfolio.isDirty() ? questions.askCarefully(shell(), "File changed", file + " was changed by another "
                    + "program. Reading it again throws away what you changed here.", "Read Again")
                    : questions.ask(shell(), "File changed", file + " was changed by another program.", "Read Again")) {
                reload(portfolio);
            }
        }
        return isNews;
    }

    /**
     * Closes all editors of a portfolio, asking about unsaved changes.
     *
     * @return whether it is closed
     */
    public boolean close(IWorkbenchPage page, OpenPortfolio portfolio) {
        List<IEditorReference> editors = List.of(page.getEditorReferences()).stream()
                .filter(reference -> isOn(reference, portfolio)).toList();
        return page.closeEditors(editors.toArray(IEditorReference[]::new), true);
    }

    private static boolean isOn(IEditorReference reference, OpenPortfolio portfolio) {
        try {
            return reference.getEditorInput() instanceof PortfolioInput input && input.file().equals(portfolio.file());
        } catch (PartInitException e) {
            // an editor that cannot even be restored shows its own error, and shows no portfolio
            return false;
        }
    }

    static Path withExtension(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(EXTENSION) ? file : file.resolveSibling(name + EXTENSION);
    }

    private Shell shell() {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }
}
