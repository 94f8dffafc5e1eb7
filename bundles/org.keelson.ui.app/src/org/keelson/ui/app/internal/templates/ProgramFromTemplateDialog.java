// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.template.TemplateEdit;
import org.keelson.model.ProgramProfile;
import org.keelson.ui.Dates;
import org.keelson.ui.app.internal.profile.ProfileField;

/** Asks for a template, a name and the first day of a program that joins the open portfolio. */
final class ProgramFromTemplateDialog extends TitleAreaDialog {

    private final String portfolioName;
    private final LocalDate proposed;
    private final ProgramProfile inherited;
    private TemplateChooser chooser;
    private Text name;
    private Text start;
    private ProfileField profile;
    private String proposedName = "";
    private TemplateEdit edit;

    /** @param inherited the profile of the portfolio, which a program begins with */
    ProgramFromTemplateDialog(Shell parent, String portfolioName, LocalDate proposed, ProgramProfile inherited) {
        super(parent);
        this.inherited = inherited;
        this.portfolioName = portfolioName;
        this.proposed = proposed;
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("New Program from Template");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("New program from a template");
        setMessage("It joins " + portfolioName + " as one step. Teams that are there already, by name, are used.");
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(16, 12).spacing(12, 8).applyTo(form);
        chooser = new TemplateChooser(form, null);
        name = text(form, "&Name:", "");
        start = text(form, "&First day:", proposed.toString());
        start.setToolTipText("The day on which work can begin, such as 2026-03-02");
        profile = new ProfileField(form, inherited);
        name.addModifyListener(event -> check());
        start.addModifyListener(event -> check());
        chooser.onChange(this::templateChanged);
        return area;
    }

    private static Text text(Composite form, String label, String value) {
        new Label(form, SWT.NONE).setText(label);
        Text text = new Text(form, SWT.BORDER);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
        return text;
    }

    private void templateChanged() {
        if (name.getText().equals(proposedName)) {
            proposedName = chooser.chosen().map(Offer::name).orElse("");
            name.setText(proposedName);
        }
        check();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Add", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        String problem = problem();
        setErrorMessage(chooser.chosen().isEmpty() ? null : problem);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
        }
    }

    private String problem() {
        if (chooser.chosen().isEmpty()) {
            return "There is no template to choose.";
        }
        if (chooser.template().orElseThrow().getPrograms().isEmpty()) {
            return "This template has no program; New Portfolio can use it.";
        }
        if (name.getText().isBlank()) {
            return "The program needs a name.";
        }
        return day().isPresent() ? null : "The first day is a date such as 2026-03-02.";
    }

    private Optional<LocalDate> day() {
        return Dates.read(start.getText(), LocalDate.now());
    }

    @Override
    protected void okPressed() {
        edit = TemplateEdit.of(chooser.template().orElseThrow(), day().orElseThrow(), name.getText());
        edit.programs().forEach(program -> program.setProfile(profile.profile()));
        super.okPressed();
    }

    /** What was asked for, after OK. */
    TemplateEdit edit() {
        return edit;
    }
}
