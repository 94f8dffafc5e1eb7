// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.keelson.edit.ContributionSettings;
import org.keelson.edit.Edit;
import org.keelson.engine.Contribution;
import org.keelson.engine.Details;
import org.keelson.engine.ParameterDefinition;
import org.keelson.engine.Settings;

/**
 * Asks for the parameters of one contribution in one portfolio: what its XML declares, nothing of it is loaded. What is entered is
 * held against type and bounds as it is typed; it is written as one edit, in which only what was changed is set.
 */
final class ParametersDialog extends TitleAreaDialog {

    private static final int RESET_ALL = IDialogConstants.CLIENT_ID;
    private static final int HIGHEST = 460;
    private static final int WIDEST = 680;

    private final HealthRow row;
    private final List<ParameterField> fields = new ArrayList<>();
    private Button enabled;
    private ThresholdFields thresholds;
    private Edit edit;

    ParametersDialog(Shell parent, HealthRow row) {
        super(parent);
        this.row = row;
        setHelpAvailable(false);
    }

    /** Whether there is anything that could be set for it. */
    static boolean isOffered(HealthRow row) {
        return row.portfolio() != null && !row.contribution().id().isEmpty() && row.state() != HealthRow.State.DUPLICATE;
    }

    /** The edit that was asked for; empty if the dialog was cancelled or nothing was changed. */
    Optional<Edit> ask() {
        return open() == OK ? Optional.ofNullable(edit) : Optional.empty();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(Math.min(size.x, WIDEST), size.y);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Parameters");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite form = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(16, 12).spacing(12, 6).applyTo(form);
        createFields(form);
        scroll.setContent(form);
        Point size = form.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        GridDataFactory.fillDefaults().grab(true, true).hint(size.x + 24, Math.min(HIGHEST, size.y)).applyTo(scroll);
        scroll.addControlListener(ControlListener.controlResizedAdapter(
                event -> scroll.setMinHeight(form.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y)));
        scroll.setShowFocusedControl(true);
        setTitle(row.name());
        setMessage(about());
        return area;
    }

    private String about() {
        String description = row.contribution().description();
        String where = "Set for the portfolio " + row.portfolio() + " only.";
        return description.isEmpty() ? where
                : description + (description.endsWith(".") ? " " : ". ") + where;
    }

    private void createFields(Composite form) {
        Contribution contribution = row.contribution();
        enabled = new Button(form, SWT.CHECK);
        enabled.setText("&Use it in this portfolio");
        enabled.setSelection(!row.isOff());
        enabled.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        GridDataFactory.fillDefaults().span(3, 1).applyTo(enabled);
        for (ParameterDefinition parameter : contribution.parameters()) {
            fields.add(new ParameterField(form, parameter, row.settings().get(parameter.id()), false, this::check));
        }
        if (contribution.details() instanceof Details.OfMetric metric) {
            thresholds = new ThresholdFields(form, metric, row.settings(), this::check);
            fields.addAll(thresholds.fields());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button all = createButton(parent, RESET_ALL, "Restore &Defaults", false);
        all.setEnabled(!fields.isEmpty());
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        check();
        if (fields.isEmpty()) {
            enabled.setFocus();
        } else {
            fields.getFirst().focus();
        }
        return contents;
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == RESET_ALL) {
            enabled.setSelection(true);
            fields.forEach(ParameterField::reset);
            check();
        } else {
            super.buttonPressed(id);
        }
    }

    private void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok == null) {
            return;
        }
        String first = null;
        for (ParameterField field : fields) {
            String problem = field.check();
            first = first == null ? problem : first;
        }
        if (first == null && thresholds != null) {
            first = thresholds.check();
        }
        setErrorMessage(first);
        ok.setEnabled(first == null);
    }

    @Override
    protected void okPressed() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        boolean isSwitched = enabled.getSelection() == row.isOff();
        if (isSwitched) {
            values.put(Settings.ENABLED, enabled.getSelection() ? Optional.empty() : Optional.of("false"));
        }
        fields.stream().filter(ParameterField::isChanged).forEach(field -> values.put(field.parameter().id(), field.value()));
        if (!values.isEmpty()) {
            String what = isSwitched && values.size() == 1 ? enabled.getSelection() ? "Switch on " : "Switch off "
                    : "Set parameters of ";
            edit = ContributionSettings.set(what + row.name(), row.contribution().id(), values);
        }
        super.okPressed();
    }
}
