// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.profile;

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

    /** Room for the longest, so that a dialog keeps its size. */
    private static final int LINES = 3;

    private final Combo combo;
    private final Label words;
    private final Label gains;

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
        gains = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(620, LINES * gains.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
                .applyTo(gains);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> explain()));
        explain();
    }

    private void explain() {
        words.setText(Ceremony.words(profile()));
        words.requestLayout();
        gains.setText(text(profile()));
    }

    /** The views and kinds of elements that it adds to those of the lighter ones. */
    private static String text(ProgramProfile profile) {
        if (profile == ProgramProfile.LIGHT) {
            return "Leaves out the views of the other profiles, the fields that only they have, and the rules about them. "
                    + "What is there is shown all the same.";
        }
        StringBuilder text = new StringBuilder(profile == ProgramProfile.FULL ? "All of standard, and" : "All of light, and");
        for (Ceremony.Gain gain : Ceremony.gains(profile)) {
            if (!gain.what().equals("fields")) {
                text.append(gain.what().equals("New") ? ". New: " : " the views ").append(String.join(", ", gain.names()));
            }
        }
        return text.append('.').toString();
    }

    public ProgramProfile profile() {
        return ProgramProfile.get(combo.getSelectionIndex());
    }
}
