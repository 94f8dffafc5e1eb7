// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.keelson.ui.Preferences;
import org.keelson.ui.Standards;

/** The scales on which an organisation rates risks. They are written into new portfolios, and changed there. */
public final class RiskScalesPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int FEWEST = 2;
    private static final int MOST = 9;
    private static final int PERCENT = 100;

    private StringFieldEditor names;
    private StringFieldEditor probabilities;
    private StringFieldEditor delays;
    private IntegerFieldEditor medium;
    private IntegerFieldEditor high;

    public RiskScalesPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
        setDescription("How risks are rated in new portfolios; each keeps its own scales.\nLevels are separated by commas, the "
                + "lowest first. The lowest counts 1, each next one 1 more.\nA risk is medium or high from so many percent of "
                + "the greatest product.");
    }

    @Override
    protected void createFieldEditors() {
        names = text(Standards.LEVELS, "&Names of the levels:", "Such as: low, medium, high");
        probabilities = text(Standards.PROBABILITIES, "&Probability up to (%):", "Upper bound of each level; the last is 100");
        delays = text(Standards.DELAYS, "&Delay up to (days):",
                "Upper bound of each level; what is beyond the last is there too");
        medium = percent(Standards.MEDIUM, "&Medium from (%):");
        high = percent(Standards.HIGH, "&High from (%):");
    }

    private StringFieldEditor text(String key, String label, String tip) {
        StringFieldEditor field = new StringFieldEditor(key, label, getFieldEditorParent());
        field.getTextControl(getFieldEditorParent()).setToolTipText(tip);
        addField(field);
        return field;
    }

    private IntegerFieldEditor percent(String key, String label) {
        IntegerFieldEditor field = new IntegerFieldEditor(key, label, getFieldEditorParent(), 3);
        field.setValidRange(1, PERCENT);
        field.setErrorMessage("Parts are whole numbers from 1 to " + PERCENT + " %.");
        field.getTextControl(getFieldEditorParent()).setToolTipText("Of probability times impact, both at their highest levels");
        addField(field);
        return field;
    }

    @Override
    protected void checkState() {
        super.checkState();
        String problem = isValid() ? problem() : null;
        if (problem != null) {
            setErrorMessage(problem);
            setValid(false);
        }
    }

    private String problem() {
        List<String> levels = Standards.list(names.getStringValue());
        List<String> parts = Standards.list(probabilities.getStringValue());
        List<String> days = Standards.list(delays.getStringValue());
        if (levels.size() < FEWEST || levels.size() > MOST) {
            return "There are " + FEWEST + " to " + MOST + " levels, with commas between their names.";
        }
        if (!Standards.isRising(parts) || !Standards.isRising(days)) {
            return "Upper bounds are numbers above 0, each greater than the one before.";
        }
        if (parts.size() != levels.size() || days.size() != levels.size()) {
            return "Each level has a name, an upper bound of probability and one of delay: there are " + levels.size()
                    + " names, " + parts.size() + " probabilities and " + days.size() + " delays.";
        }
        if (Double.parseDouble(parts.getLast()) != PERCENT) {
            return "The highest probability is 100 %.";
        }
        return medium.getIntValue() >= high.getIntValue() ? "High begins above medium." : null;
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        super.propertyChange(event);
        if (event.getProperty().equals(FieldEditor.VALUE)) {
            setErrorMessage(null);
            checkState();
        }
    }
}
