// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.keelson.edit.Labels;
import org.keelson.model.ProgramProfile;
import org.keelson.model.Weekday;
import org.keelson.ui.Preferences;
import org.keelson.ui.Standards;

/** What a new portfolio begins with. It is written into the portfolio, and changed there. */
public final class NewPortfoliosPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int DAYS_IN_A_ROW = 3;

    private TimeField begins;
    private TimeField ends;
    private final List<BooleanFieldEditor> worked = new ArrayList<>();

    public NewPortfoliosPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
        setDescription("What a new portfolio begins with. It is written into it and can be changed there.");
    }

    @Override
    protected void createFieldEditors() {
        begins = new TimeField(Standards.WORK_START, "A working day &begins at:", getFieldEditorParent());
        ends = new TimeField(Standards.WORK_FINISH, "and &ends at:", getFieldEditorParent());
        addField(begins);
        addField(ends);
        createDays(getFieldEditorParent());
        addField(new CountryField(Standards.COUNTRY, "Public &holidays of:", getFieldEditorParent()));
        addField(new ComboFieldEditor(Preferences.PROFILE, "&Profile:", Arrays.stream(ProgramProfile.values())
                .map(profile -> new String[] { Labels.text(profile), profile.name() }).toArray(String[][]::new),
                getFieldEditorParent()));
    }

    /** Each in an area of its own, since a field takes over the layout of what it is put into. */
    private void createDays(Composite parent) {
        new Label(parent, SWT.NONE).setText("Worked on:");
        Composite days = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(DAYS_IN_A_ROW).spacing(8, 0).applyTo(days);
        for (Weekday day : Weekday.values()) {
            BooleanFieldEditor field = new BooleanFieldEditor(Standards.WORKED + day.name(), Labels.text(day),
                    new Composite(days, SWT.NONE));
            worked.add(field);
            addField(field);
        }
    }

    @Override
    protected void checkState() {
        super.checkState();
        if (isValid() && !begins.time().isBefore(ends.time())) {
            setErrorMessage("A working day ends after it begins, on the same day.");
            setValid(false);
        } else if (isValid() && worked.stream().noneMatch(BooleanFieldEditor::getBooleanValue)) {
            setErrorMessage("At least one day of the week is worked.");
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

    /** A country by its code, or nothing. */
    private static final class CountryField extends StringFieldEditor {
        CountryField(String name, String label, Composite parent) {
            super(name, label, parent);
            setErrorMessage("A country is written by its two letters, such as DE, GB or US; empty for no holidays.");
            getTextControl(parent).setToolTipText("Code of a country, such as DE, GB or US; empty for no public holidays");
        }

        @Override
        protected boolean doCheckState() {
            String code = getStringValue().strip().toUpperCase(Locale.ROOT);
            return code.isEmpty() || Set.of(Locale.getISOCountries()).contains(code);
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
