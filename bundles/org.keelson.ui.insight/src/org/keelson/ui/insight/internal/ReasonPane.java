// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.Labels;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.Theme;

/** Why one item has its date, down to the root, as text to read and to copy. */
final class ReasonPane {

    private final StyledText text;

    ReasonPane(Composite parent) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(12, 8, 12, 8);
        text.setLineSpacing(2);
        AccessibleName.set(text, "Why this date");
    }

    void show(WorkItem item, List<Reasons.Reason> chain, boolean isFresh) {
        StringBuilder words = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        String title = chain.isEmpty() ? Labels.text(item) + " has no date"
                : Labels.text(item) + " finishes on " + Dates.text(chain.get(0).schedule().finish());
        bold(styles, words.length(), title.length());
        words.append(title).append('\n');
        if (!isFresh) {
            quiet(styles, words, "Computing … this is from before your last change.\n");
        }
        if (chain.isEmpty()) {
            words.append("It is in a loop of dependencies, or waits for one. Problems says where to cut it.");
        }
        for (int i = 0; i < chain.size(); i++) {
            Reasons.Reason reason = chain.get(i);
            if (i > 0) {
                String name = Labels.text(reason.item());
                bold(styles, words.length(), name.length());
                words.append(name);
                quiet(styles, words, "  " + Dates.day(reason.schedule().start()) + " \u2013 "
                        + Dates.day(reason.schedule().finish()));
                words.append('\n');
            }
            words.append("    \u2190 ").append(reason.schedule().driver().text()).append('\n');
        }
        text.setText(words.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }

    private static void bold(List<StyleRange> styles, int start, int length) {
        StyleRange style = new StyleRange(start, length, null, null, SWT.BOLD);
        style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        styles.add(style);
    }

    private static void quiet(List<StyleRange> styles, StringBuilder words, String text) {
        styles.add(new StyleRange(words.length(), text.length(), Theme.color(Palette.Role.QUIET), null));
        words.append(text);
    }
}
