// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.Ceremony;
import org.keelson.edit.Labels;
import org.keelson.model.ProgramProfile;
import org.keelson.ui.AccessibleName;

/** Chooses a profile, and says what it is; in a grid of three columns. */
public final class ProfileField {

    private final Combo combo;
    private final Label words;

    /** @param first what is chosen unless somebody chooses otherwise */
    public ProfileField(Composite area, ProgramProfile first) {
        new Label(area, SWT.NONE).setText("&Profile:");
        Composite line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        combo = new Combo(line, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(Arrays.stream(ProgramProfile.values()).map(Labels::text).toArray(String[]::new));
        combo.select(first.getValue());
        AccessibleName.set(combo, "Profile", "How much ceremony is shown; it can be changed later without loss");
        words = new Label(line, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(words);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> explain()));
        explain();
    }

    private void explain() {
        words.setText(Ceremony.words(profile()));
        words.requestLayout();
    }

    public ProgramProfile profile() {
        return ProgramProfile.get(combo.getSelectionIndex());
    }
}
