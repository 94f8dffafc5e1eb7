// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.keelson.edit.Labels;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.Theme;

/**
 * Why one item has its date, down to the root, as text to read and to copy. The items are links: a click, or Enter in
 * their line, shows them.
 */
public final class ReasonPane {

    private final StyledText text;
    private final List<StyleRange> styles = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private List<StyleRange> shown = List.of();

    /** @param open shows an item */
    public ReasonPane(Composite parent, Consumer<WorkItem> open) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(12, 8, 12, 8);
        text.setLineSpacing(2);
        AccessibleName.set(text, "Why this date");
        Cursor hand = parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND);
        text.addMouseMoveListener(event -> text.setCursor(linkAt(event.x, event.y) == null ? null : hand));
        text.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            WorkItem item = linkAt(event.x, event.y);
            if (item != null && event.button == 1 && text.getSelectionCount() == 0) {
                open.accept(item);
            }
        }));
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            WorkItem item = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR ? linkInLine() : null;
            if (item != null) {
                open.accept(item);
            }
        }));
    }

    public Control control() {
        return text;
    }

    /** What is selected, else all of it. */
    public String text() {
        return text.getSelectionCount() > 0 ? text.getSelectionText() : text.getText();
    }

    private WorkItem linkAt(int x, int y) {
        int offset = text.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(x, y));
        StyleRange style = offset < 0 || offset >= text.getCharCount() ? null : text.getStyleRangeAtOffset(offset);
        return style != null && style.data instanceof WorkItem item ? item : null;
    }

    private WorkItem linkInLine() {
        int line = text.getLineAtOffset(text.getCaretOffset());
        int start = text.getOffsetAtLine(line);
        for (StyleRange style : text.getStyleRanges(start, text.getLine(line).length())) {
            if (style.data instanceof WorkItem item) {
                return item;
            }
        }
        return null;
    }

    /** @param chain the item first; empty where it has no date */
    public void show(WorkItem item, List<Reasons.Reason> chain, boolean isFresh) {
        words.setLength(0);
        styles.clear();
        if (chain.isEmpty() && !isFresh) {
            link(item);
            quiet("\nComputing the schedule …");
        } else if (chain.isEmpty()) {
            link(item);
            bold(" has no date");
            words.append("\nIt is in a loop of dependencies, or waits for one. Problems says where to cut it.");
        }
        for (int i = 0; i < chain.size(); i++) {
            Reasons.Reason reason = chain.get(i);
            link(reason.item());
            if (i == 0) {
                bold(" " + Reasons.finishes(reason.schedule()));
                stale(isFresh);
                quiet("\n" + Reasons.facts(reason));
            } else {
                quiet("   " + Dates.day(reason.schedule().start()) + " – " + Dates.day(reason.schedule().finish())
                        + ", float " + reason.totalFloat());
            }
            words.append("\n    ← ").append(Dates.inText(reason.schedule().driver().text())).append('\n');
        }
        if (!text.getText().contentEquals(words) || !styles.equals(shown)) { // to lay it out takes milliseconds
            text.setText(words.toString());
            text.setStyleRanges(styles.toArray(StyleRange[]::new));
            shown = List.copyOf(styles);
        }
    }

    private void stale(boolean isFresh) {
        if (!isFresh) {
            quiet("\nComputing … this is from before your last change.");
        }
    }

    private void link(WorkItem item) {
        String name = Labels.text(item);
        StyleRange style = new StyleRange(words.length(), name.length(), Theme.color(Palette.Role.ACCENT), null);
        style.underline = true;
        style.underlineStyle = SWT.UNDERLINE_SINGLE;
        style.data = item;
        styles.add(style);
        words.append(name);
    }

    private void bold(String part) {
        StyleRange style = new StyleRange(words.length(), part.length(), null, null, SWT.BOLD);
        style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        styles.add(style);
        words.append(part);
    }

    private void quiet(String part) {
        styles.add(new StyleRange(words.length(), part.length(), Theme.color(Palette.Role.QUIET), null));
        words.append(part);
    }
}
