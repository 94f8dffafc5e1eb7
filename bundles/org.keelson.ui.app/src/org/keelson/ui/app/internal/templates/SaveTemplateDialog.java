// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import java.nio.file.Files;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.template.Templates;
import org.keelson.model.Portfolio;
import org.keelson.storage.StorageException;
import org.keelson.storage.TemplateFolder;

/** Asks what a template is called and what it is for, and writes it into the folder of the user's templates. */
final class SaveTemplateDialog extends TitleAreaDialog {

    private final Portfolio template;
    private final TemplateFolder folder;
    private Text name;
    private Text description;
    private Label file;

    /** @param template named and described as the user finds it at first */
    SaveTemplateDialog(Shell parent, Portfolio template, TemplateFolder folder) {
        super(parent);
        this.template = template;
        this.folder = folder;
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Save as Template");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Save as template");
        setMessage(contents());
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 12).spacing(12, 8).applyTo(form);
        new Label(form, SWT.NONE).setText("&Name:");
        name = new Text(form, SWT.BORDER);
        name.setText(template.getName() == null ? "" : template.getName());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        Label what = new Label(form, SWT.NONE);
        what.setText("&For what:");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(what);
        description = new Text(form, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        description.setText(template.getDescription() == null ? "" : template.getDescription());
        description.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 72).applyTo(description);
        new Label(form, SWT.NONE).setText("File:");
        file = new Label(form, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
        name.addModifyListener(event -> check());
        name.selectAll();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Save", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private String contents() {
        String summary = Templates.summary(template);
        return (summary.isEmpty() ? "" : summary + ". ") + "Actual dates, progress, history and people stay out.";
    }

    private boolean isThere() {
        return Files.exists(folder.fileOf(name.getText()));
    }

    private void check() {
        boolean isNamed = !name.getText().isBlank();
        file.setText(isNamed ? folder.fileOf(name.getText()).toString() : "");
        setErrorMessage(isNamed ? null : "The template needs a name.");
        boolean replaces = isNamed && isThere();
        setMessage(replaces ? "There is a template of this name, which is replaced."
                : contents(),
                replaces ? IMessageProvider.WARNING : IMessageProvider.NONE);
        getButton(IDialogConstants.OK_ID).setText(replaces ? "Replace" : "Save");
        getButton(IDialogConstants.OK_ID).setEnabled(isNamed);
    }

    @Override
    protected void okPressed() {
        template.setName(name.getText().strip());
        template.setDescription(description.getText().isBlank() ? null : description.getText().strip());
        try {
            folder.save(template, true);
            super.okPressed();
        } catch (StorageException e) {
            setErrorMessage(e.getMessage());
        }
    }
}
