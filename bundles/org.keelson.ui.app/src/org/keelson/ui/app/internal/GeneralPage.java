// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.util.Arrays;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.keelson.ui.Dates;
import org.keelson.ui.Preferences;

/** Who works here, how dates are written, and how often dependencies are looked at. */
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int MOST_DAYS = 365;

    public GeneralPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
        setDescription("What holds for you in all portfolios. What decides results, such as calendars, risk scales and the "
                + "thresholds of rules and metrics, is kept in each portfolio.");
    }

    @Override
    protected void createFieldEditors() {
        StringFieldEditor person = new StringFieldEditor(Preferences.PERSON, "Your &name:", getFieldEditorParent());
        addField(person);
        person.getTextControl(getFieldEditorParent()).setToolTipText(
                "Reviews and minutes are attributed to the person of this name in the portfolio; empty for nobody");
        addField(new ComboFieldEditor(Preferences.DATES, "&Dates on screen:", Arrays.stream(Dates.Style.values())
                .map(style -> new String[] { style.label(), style.name() }).toArray(String[][]::new), getFieldEditorParent()));
        IntegerFieldEditor days = new IntegerFieldEditor(Preferences.REVIEW_DAYS, "Days until a dependency is &reviewed again:",
                getFieldEditorParent());
        days.setValidRange(0, MOST_DAYS);
        days.setErrorMessage("The days between reviews are a whole number from 0 to " + MOST_DAYS + ".");
        addField(days);
    }
}
