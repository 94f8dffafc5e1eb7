// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Help while a dialog waits for an answer: the page about it in a window of its own beside it, since the guide in the workbench
 * cannot be reached then. Links lead from page to page there; Escape closes.
 */
public final class DialogHelp {

    private static final int WIDTH = 620;
    private static final int NARROWEST = 400;
    private static final int HEIGHT = 640;
    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;
    private static final String TITLE = "User Guide";

    /** The pages about dialogs and wizards, by their classes; what is not here is told of in the contents. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("org.keelson.ui.app.internal.AboutDialog", GuidePages.INDEX),
            Map.entry("org.keelson.ui.app.internal.NewPortfolioWizard", "templates.md"),
            Map.entry("org.keelson.ui.app.internal.profile.ProfileDialog", "preferences.md"),
            Map.entry("org.keelson.ui.app.internal.templates.ProgramFromTemplateDialog", "templates.md"),
            Map.entry("org.keelson.ui.app.internal.templates.SaveTemplateDialog", "templates.md"),
            Map.entry("org.keelson.ui.diagram.PrintSetup", "diagrams.md"),
            Map.entry("org.keelson.ui.exchange.internal.ExportWizard", "csv.md"),
            Map.entry("org.keelson.ui.exchange.internal.ImportWizard", "csv.md"),
            Map.entry("org.keelson.ui.exchange.internal.ReportWizard", "report.md"),
            Map.entry("org.keelson.ui.exchange.internal.WrittenDialog", "report.md"),
            Map.entry("org.keelson.ui.forms.internal.fields.ReferenceChooser", "forms.md"),
            Map.entry("org.keelson.ui.insight.internal.baseline.TakeBaselineDialog", "baselines.md"),
            Map.entry("org.keelson.ui.insight.internal.findings.RaiseDialog", "escalate.md"),
            Map.entry("org.keelson.ui.insight.internal.findings.SetAsideDialog", "status.md"),
            Map.entry("org.keelson.ui.insight.internal.health.ParametersDialog", "extension-health.md"),
            Map.entry("org.keelson.ui.insight.internal.status.ClaimDialog", "status.md"),
            Map.entry("org.keelson.ui.tables.internal.ColumnsDialog", "tables.md"),
            Map.entry("org.keelson.ui.tables.internal.ValuesDialog", "tables.md"));

    private DialogHelp() {
    }

    /** Lets F1 open the page about whatever dialog has the keyboard: commands of the workbench do not reach it. */
    public static void install(Display display) {
        display.addFilter(SWT.KeyDown, event -> {
            Shell active = display.getActiveShell();
            if (event.keyCode == SWT.F1 && event.stateMask == 0 && isDialog(active)) {
                event.type = SWT.None;
                open(active);
            }
        });
    }

    private static boolean isDialog(Shell shell) {
        return shell != null && (shell.getStyle() & MODAL) != 0;
    }

    /** Opens the page about a dialog beside it, or shows it again where it is open. */
    private static void open(Shell dialog) {
        for (Shell child : dialog.getShells()) {
            if (child.getText().equals(TITLE)) {
                child.forceActive();
                return;
            }
        }
        Shell window = new Shell(dialog, SWT.SHELL_TRIM);
        window.setText(TITLE);
        window.setLayout(new FillLayout());
        GuidePages pages = new GuidePages(() -> "");
        GuideText text = new GuideText(window);
        GuidePages.Page first = pages.find(page(dialog.getData())).or(() -> pages.find(GuidePages.INDEX)).orElseThrow();
        show(pages, text, first);
        window.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                window.close();
                event.doit = false;
            }
        });
        window.setBounds(beside(dialog));
        window.open();
        text.setFocus();
    }

    private static void show(GuidePages pages, GuideText text, GuidePages.Page page) {
        text.onFollow(link -> {
            if (link.startsWith("http")) {
                Program.launch(link);
            } else {
                pages.follow(page, link).ifPresent(next -> {
                    show(pages, text, next);
                    text.reveal(link.replaceFirst("^[^#]*#?", ""), "");
                });
            }
        });
        text.show(page.path(), page.text());
    }

    /** @param window what JFace made of the shell; its data */
    private static String page(Object window) {
        Object asked = window instanceof WizardDialog wizard && wizard.getCurrentPage() != null
                ? wizard.getCurrentPage().getWizard() : window;
        return Optional.ofNullable(asked).map(object -> PAGES.get(object.getClass().getName())).orElse(
                asked instanceof PreferenceDialog ? "preferences.md" : GuidePages.INDEX);
    }

    /** On the side of the dialog where there is more room, as wide as that is, within bounds. */
    private static Rectangle beside(Shell dialog) {
        Rectangle screen = dialog.getMonitor().getClientArea();
        Rectangle at = dialog.getBounds();
        int left = at.x - screen.x;
        int right = screen.x + screen.width - at.x - at.width;
        int width = Math.min(screen.width, Math.max(NARROWEST, Math.min(WIDTH, Math.max(left, right))));
        int x = right >= left ? Math.min(at.x + at.width, screen.x + screen.width - width) : Math.max(screen.x, at.x - width);
        int height = Math.min(HEIGHT, screen.height);
        int y = Math.max(screen.y, Math.min(at.y, screen.y + screen.height - height));
        return new Rectangle(x, y, width, height);
    }
}
