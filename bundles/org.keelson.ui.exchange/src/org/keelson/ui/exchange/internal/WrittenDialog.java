// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Errors;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;

/** Says where a file is and what it lacks, and opens it or its folder. */
final class WrittenDialog extends Dialog {

    // by its id: the workbench loads its bundle when it is first shown
    private static final String EXTENSION_HEALTH = "org.keelson.ui.insight.extensionHealth";
    private static final int WIDTH = 420;
    private static final int HIGHEST = 160;

    private final IWorkbenchWindow window;
    private final Path file;
    private final List<String> failures;

    /** @param failures contributions that gave no answer, each in a sentence */
    WrittenDialog(IWorkbenchWindow window, Path file, List<String> failures) {
        super(window.getShell());
        this.window = window;
        this.file = file;
        this.failures = failures;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Written");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(8, 12).applyTo(area);
        Label label = new Label(area, SWT.WRAP);
        label.setText(file.toString());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        if (!failures.isEmpty()) {
            createFailures(area);
        }
        Link links = new Link(area, SWT.NONE);
        links.setText("<a href=\"file\">Open the file</a>     <a href=\"folder\">Open its folder</a>");
        links.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Program.launch((event.text.equals("file") ? file : file.getParent()).toString())));
        return area;
    }

    private void createFailures(Composite area) {
        Composite warning = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(warning);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(warning);
        Label sign = new Label(warning, SWT.NONE);
        sign.setImage(Images.image("warning", Theme.palette().color(Palette.Role.WATCH)));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(sign);
        Label what = new Label(warning, SWT.WRAP);
        what.setText((failures.size() == 1 ? "A contribution" : failures.size() + " contributions")
                + " gave no answer, so the file lacks what would have come of it:");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(what);
        new Label(warning, SWT.NONE);
        Text which = new Text(warning, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        which.setText(String.join("\n", failures));
        AccessibleName.set(which, "Contributions that gave no answer");
        int height = Math.min(HIGHEST, which.computeSize(WIDTH, SWT.DEFAULT).y);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, height).applyTo(which);
        new Label(warning, SWT.NONE);
        Link health = new Link(warning, SWT.NONE);
        health.setText("<a>Show Extension Health</a>");
        health.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showHealth()));
    }

    private void showHealth() {
        close();
        try {
            window.getActivePage().showView(EXTENSION_HEALTH);
        } catch (PartInitException e) {
            Errors.show(window.getShell(), "The view could not be opened", e);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
