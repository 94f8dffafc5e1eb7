// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.keelson.ui.tests.GalleryParts.slug;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.keelson.ui.tables.internal.TableEditor;

/** Takes the pictures of what opens in a window of its own. */
final class GalleryDialogs {

    /** What is not ours, such as a choice of files, has no shell that could be found, and is left by its key. */
    private static final Duration OPENS = Duration.ofSeconds(6);
    private static final int MOST_PAGES = 5;
    private static final String TABLE = """
            Deliverable,Owner Team,Depends On,Deadline
            User Auth API v2,Identity Team,Database schema migration,March 15
            Database schema migration,Platform Team,None,March 1
            """;

    /** Views of which a row has to be selected for a command. */
    private static final Map<String, String> VIEWS = Map.of(
            "org.keelson.ui.insight.raiseFinding", "org.keelson.ui.insight.findings",
            "org.keelson.ui.insight.acceptFinding", "org.keelson.ui.insight.findings",
            "org.keelson.ui.insight.snoozeFinding", "org.keelson.ui.insight.findings",
            "org.keelson.ui.insight.contributionParameters", "org.keelson.ui.insight.extensionHealth");

    private final PartsGallery gallery;

    GalleryDialogs(PartsGallery gallery) {
        this.gallery = gallery;
    }

    void take() {
        GalleryParts.asking().forEach((name, command) -> gallery.attempt("dialog-" + name,
                () -> command("dialog-" + name, command)));
        gallery.attempt("dialog-why-this-date", () -> command("dialog-why-this-date", "org.keelson.ui.insight.whyThisDate"));
        gallery.attempt("dialog-about", () -> command("dialog-about", "org.keelson.ui.app.about"));
        gallery.attempt("dialog-columns", this::columns);
        for (IWizardDescriptor each : GalleryParts.wizards()) {
            String part = "wizard-" + slug(each.getId().replaceFirst(".*\\.", ""));
            gallery.attempt(part, () -> wizard(part, each));
        }
    }

    void preferences() {
        for (IPreferenceNode node : GalleryParts.preferences()) {
            String part = "preferences-" + slug(node.getLabelText());
            gallery.attempt(part, () -> inWindow(() -> PreferencesUtil.createPreferenceDialogOn(WorkbenchTest.window().getShell(),
                    node.getId(), null, null).open(), shell -> gallery.take(part, shell::getBounds)));
        }
    }

    private void command(String part, String command) {
        gallery.selectForDialog();
        if (VIEWS.containsKey(command)) {
            IViewPart view = WorkbenchTest.view(VIEWS.get(command), IViewPart.class);
            gallery.settleAll();
            firstRow();
            WorkbenchTest.page().activate(view);
            WorkbenchTest.settle();
        }
        if (PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled()) {
            inWindow(() -> PartsGallery.run(command), shell -> walk(part, shell));
        }
    }

    private static void firstRow() {
        WorkbenchTest.controls(WorkbenchTest.window().getShell(), Table.class).stream()
                .filter(each -> each.isVisible() && each.getItemCount() > 0 && each.getColumnCount() > 2).findFirst()
                .ifPresent(table -> {
                    table.setSelection(0);
                    Event event = new Event();
                    event.item = table.getItem(0);
                    table.notifyListeners(SWT.Selection, event);
                    WorkbenchTest.settle();
                });
    }

    private void columns() {
        TableEditor table = (TableEditor) gallery.openEditor(TableEditor.ID);
        gallery.settleAll();
        inWindow(() -> table.actions().chooseColumns(), shell -> gallery.take("dialog-columns", shell::getBounds));
    }

    private void wizard(String part, IWizardDescriptor descriptor) {
        try {
            IWorkbenchWizard wizard = descriptor.createWizard();
            wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
            inWindow(() -> new WizardDialog(WorkbenchTest.window().getShell(), wizard).open(), shell -> walk(part, shell));
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** Page by page, as far as one gets with what stands there. */
    private void walk(String part, Shell shell) {
        gallery.take(part, shell::getBounds);
        if (shell.getData() instanceof WizardDialog dialog) {
            if (part.equals("wizard-import")) {
                WorkbenchTest.controls(shell, Text.class).stream().filter(each -> each.isVisible() && each.getEditable())
                        .findFirst()
                        .ifPresent(each -> each.setText(table()));
                WorkbenchTest.settle();
            }
            IWizardPage page = dialog.getCurrentPage();
            for (int number = 2; number <= MOST_PAGES && page != null && page.canFlipToNextPage(); number++) {
                WorkbenchTest.push(shell, "Next");
                page = dialog.getCurrentPage();
                gallery.take(part + "-page-" + number, shell::getBounds);
            }
        }
    }

    private String table() {
        try {
            return Files.writeString(gallery.folder.resolve("plan.csv"), TABLE).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Opens what may be modal, does something with its window, and closes it. */
    private static void inWindow(Runnable opener, Consumer<Shell> then) {
        List<Shell> before = shells().toList();
        long end = System.nanoTime() + OPENS.toNanos();
        Throwable[] failure = new Throwable[1];
        boolean[] over = new boolean[1];
        Runnable[] look = new Runnable[1];
        look[0] = () -> {
            Optional<Shell> opened = shells().filter(each -> !before.contains(each)).findFirst();
            if (opened.isEmpty() && System.nanoTime() < end) {
                WorkbenchTest.display().timerExec(50, look[0]);
                return;
            }
            try {
                opened.ifPresentOrElse(then, () -> WorkbenchTest.hand("key", "Escape"));
            } catch (RuntimeException | AssertionError e) {
                failure[0] = e;
            } finally {
                shells().filter(each -> !before.contains(each)).toList().reversed().forEach(Shell::close);
                over[0] = true;
            }
        };
        WorkbenchTest.display().timerExec(50, look[0]);
        opener.run();
        WorkbenchTest.await("the window was dealt with", () -> over[0]);
        WorkbenchTest.settle();
        if (failure[0] != null) {
            throw new AssertionError(failure[0]);
        }
    }

    private static Stream<Shell> shells() {
        return Arrays.stream(WorkbenchTest.display().getShells()).filter(each -> !each.isDisposed()).filter(Control::isVisible);
    }
}
