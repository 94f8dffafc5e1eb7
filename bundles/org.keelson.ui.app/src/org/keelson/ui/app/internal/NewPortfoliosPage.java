// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.keelson.edit.Labels;
import org.keelson.model.ProgramProfile;
import org.keelson.ui.Preferences;

/** What a new portfolio begins with. It is written into the portfolio, and changed there. */
public final class NewPortfoliosPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private TimeField begins;
    private TimeField ends;

    public NewPortfoliosPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
        setDescription("What a new portfolio begins with. It is written into the portfolio and can be changed there; portfolios "
                + "that are there already do not change.");
    }

    @Override
    protected void createFieldEditors() {
        begins = new TimeField(Preferences.WORK_START, "A working day &begins at:", getFieldEditorParent());
        ends = new TimeField(Preferences.WORK_FINISH, "and &ends at:", getFieldEditorParent());
        addField(begins);
        addField(ends);
        addField(new ComboFieldEditor(Preferences.PROFILE, "&Profile:", Arrays.stream(ProgramProfile.values())
                .map(profile -> new String[] { Labels.text(profile), profile.name() }).toArray(String[][]::new),
                getFieldEditorParent()));
    }

    @Override
    protected void checkState() {
        super.checkState();
        if (isValid() && !begins.time().isBefore(ends.time())) {
            setErrorMessage("A working day ends after it begins, on the same day.");
            setValid(false);
        }
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        super.propertyChange(event);
        if (event.getProperty().equals(FieldEditor.VALUE) && begins.isValid() && ends.isValid()) {
            setErrorMessage(null);
            checkState();
        }
    }

    /** A time of day such as 09:00. */
    private static final class TimeField extends StringFieldEditor {
        TimeField(String name, String label, Composite parent) {
            super(name, label, parent);
            setErrorMessage("A time of day is written such as 09:00.");
        }

        @Override
        protected boolean doCheckState() {
            try {
                time();
                return true;
            } catch (DateTimeException malformed) {
                return false;
            }
        }

        /** @throws DateTimeException if it is none */
        LocalTime time() {
            return LocalTime.parse(getStringValue().strip());
        }
    }
}
