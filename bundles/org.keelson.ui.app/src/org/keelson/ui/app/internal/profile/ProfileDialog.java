// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.profile;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.keelson.edit.Ceremony;
import org.keelson.edit.Edit;
import org.keelson.edit.Labels;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgramProfile;

/** Gives a portfolio, with its programs or without, or a program another profile. */
final class ProfileDialog extends Dialog {

    private final EObject plan;
    private ProfileField profile;
    private Button all;
    private Edit edit;

    /** @param plan a portfolio or a program */
    ProfileDialog(Shell parent, EObject plan) {
        super(parent);
        this.plan = plan;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Profile of " + Labels.text(plan));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 8).applyTo(form);
        profile = new ProfileField(form, plan instanceof Portfolio portfolio ? portfolio.getProfile() : ((Program) plan).getProfile());
        int programs = plan instanceof Portfolio portfolio ? portfolio.getPrograms().size() : 0;
        if (programs > 0) {
            all = new Button(form, SWT.CHECK);
            all.setText(programs == 1 ? "&Its program too" : "&Its " + programs + " programs too");
            all.setSelection(true);
            GridDataFactory.fillDefaults().span(3, 1).applyTo(all);
        }
        return area;
    }

    @Override
    protected void okPressed() {
        ProgramProfile chosen = profile.profile();
        edit = Ceremony.change(plan, chosen, all != null && all.getSelection());
        super.okPressed();
    }

    /** What was asked for, after OK. */
    Edit edit() {
        return edit;
    }
}
