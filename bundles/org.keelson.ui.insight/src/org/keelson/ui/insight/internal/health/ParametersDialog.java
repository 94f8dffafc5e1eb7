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
import org.keelson.engine.Contribution;
import org.keelson.engine.Details;
import org.keelson.engine.ParameterDefinition;
import org.keelson.engine.Settings;

/**
 * Asks for the parameters of one contribution: what its XML declares, nothing of it is loaded. What is entered is held against
 * type and bounds as it is typed; the answer is what was changed.
 */
public final class ParametersDialog extends TitleAreaDialog {

    private static final int RESET_ALL = IDialogConstants.CLIENT_ID;
    private static final int HIGHEST = 460;
    private static final int WIDEST = 680;

    private final Contribution contribution;
    private final Map<String, String> settings;
    private final String scope;
    private final boolean onByDefault;
    private final boolean hasSwitch;
    private final List<ParameterField> fields = new ArrayList<>();
    private final Map<String, Optional<String>> changes = new LinkedHashMap<>();
    private Button enabled;
    private ThresholdFields thresholds;

    /**
     * @param settings  what is set, by parameter; what is not has its default
     * @param scope     for what it is set, in a sentence
     * @param onByDefault whether it is used where nothing is set
     * @param hasSwitch whether it can be switched off too
     */
    public ParametersDialog(Shell parent, Contribution contribution, Map<String, String> settings, String scope,
            boolean onByDefault, boolean hasSwitch) {
        super(parent);
        this.contribution = contribution;
        this.settings = Map.copyOf(settings);
        this.scope = scope;
        this.onByDefault = onByDefault;
        this.hasSwitch = hasSwitch;
        setHelpAvailable(false);
    }

    /** What was changed, by parameter, empty where the default holds again; nothing if the dialog was cancelled. */
    public Map<String, Optional<String>> ask() {
        return open() == OK ? changes : Map.of();
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
        setTitle(contribution.name());
        setMessage(about());
        return area;
    }

    private String about() {
        String description = contribution.description();
        return description.isEmpty() ? scope : description + (description.endsWith(".") ? " " : ". ") + scope;
    }

    private void createFields(Composite form) {
        if (hasSwitch) {
            enabled = new Button(form, SWT.CHECK);
            enabled.setText("&Use it in this portfolio");
            enabled.setSelection(isOn());
            enabled.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
            GridDataFactory.fillDefaults().span(3, 1).applyTo(enabled);
        }
        for (ParameterDefinition parameter : contribution.parameters()) {
            fields.add(new ParameterField(form, parameter, settings.get(parameter.id()), false, this::check));
        }
        if (contribution.details() instanceof Details.OfMetric metric) {
            thresholds = new ThresholdFields(form, metric, settings, this::check);
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
        if (!fields.isEmpty()) {
            fields.getFirst().focus();
        } else if (hasSwitch) {
            enabled.setFocus();
        }
        return contents;
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == RESET_ALL) {
            if (hasSwitch) {
                enabled.setSelection(onByDefault);
            }
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

    private boolean isOn() {
        String set = settings.get(Settings.ENABLED);
        return set == null ? onByDefault : !set.equals("false");
    }

    @Override
    protected void okPressed() {
        if (hasSwitch && enabled.getSelection() != isOn()) {
            changes.put(Settings.ENABLED, enabled.getSelection() == onByDefault ? Optional.empty()
                    : Optional.of(Boolean.toString(enabled.getSelection())));
        }
        fields.stream().filter(ParameterField::isChanged).forEach(field -> changes.put(field.parameter().id(), field.value()));
        super.okPressed();
    }
}
