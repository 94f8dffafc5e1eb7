// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.nio.file.Path;

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

/** Says where a file is, and opens it or its folder. */
final class WrittenDialog extends Dialog {

    private final Path file;

    WrittenDialog(Shell parent, Path file) {
        super(parent);
        this.file = file;
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
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
        Link links = new Link(area, SWT.NONE);
        links.setText("<a href=\"file\">Open the file</a>     <a href=\"folder\">Open its folder</a>");
        links.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Program.launch((event.text.equals("file") ? file : file.getParent()).toString())));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
