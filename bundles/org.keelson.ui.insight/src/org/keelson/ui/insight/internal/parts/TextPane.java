// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

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
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.Theme;

/**
 * Text to read and to copy, with links in it: a click on one, or Enter in its line, follows it. Written anew each time, so that
 * it has the colours of the theme of then.
 */
public final class TextPane {

    private final StyledText text;

    /** @param name what a screen reader calls it */
    public TextPane(Composite parent, String name) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(12, 8, 12, 8);
        text.setLineSpacing(2);
        AccessibleName.set(text, name);
        Cursor hand = parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND);
        text.addMouseMoveListener(event -> text.setCursor(linkAt(event.x, event.y) == null ? null : hand));
        text.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            Runnable link = linkAt(event.x, event.y);
            if (link != null && event.button == 1 && text.getSelectionCount() == 0) {
                link.run();
            }
        }));
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            Runnable link = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR ? linkInLine() : null;
            if (link != null) {
                link.run();
            }
        }));
        text.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true; // nothing is typed here, so that a tab goes on to the next control
            }
        });
    }

    public Control control() {
        return text;
    }

    /** All of it. */
    public String text() {
        return text.getText();
    }

    /** Replaces what is shown; the place that is read stays where it is if the text is the same. */
    public void write(Consumer<Words> writer) {
        Words words = new Words();
        writer.accept(words);
        String now = words.text.toString();
        if (!now.equals(text.getText())) {
            text.setText(now);
        }
        text.setStyleRanges(words.styles.toArray(StyleRange[]::new));
    }

    private Runnable linkAt(int x, int y) {
        int offset = text.getOffsetAtPoint(new Point(x, y));
        StyleRange style = offset < 0 || offset >= text.getCharCount() ? null : text.getStyleRangeAtOffset(offset);
        return style != null && style.data instanceof Runnable link ? link : null;
    }

    private Runnable linkInLine() {
        int line = text.getLineAtOffset(text.getCaretOffset());
        int start = text.getOffsetAtLine(line);
        for (StyleRange style : text.getStyleRanges(start, text.getLine(line).length())) {
            if (style.data instanceof Runnable link) {
                return link;
            }
        }
        return null;
    }

    /** What is being written, piece by piece. */
    public static final class Words {

        private final StringBuilder text = new StringBuilder();
        private final List<StyleRange> styles = new ArrayList<>();

        private Words() {
        }

        /** Sentences, in which dates are written as everywhere on screen. */
        public Words plain(String words) {
            text.append(Dates.inText(words));
            return this;
        }

        public Words line() {
            text.append('\n');
            return this;
        }

        /** Empty space between paragraphs. */
        public Words gap() {
            text.append("\n\n");
            return this;
        }

        public Words bold(String words) {
            StyleRange style = style(Dates.inText(words), null);
            style.fontStyle = SWT.BOLD;
            style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
            return plain(words);
        }

        /** A title. */
        public Words large(String words) {
            StyleRange style = style(Dates.inText(words), null);
            style.font = JFaceResources.getFont(JFaceResources.HEADER_FONT);
            return plain(words);
        }

        public Words quiet(String words) {
            return inked(words, Palette.Role.QUIET);
        }

        /** @param role of the colour; {@code null} for the ordinary one */
        public Words inked(String words, Palette.Role role) {
            style(Dates.inText(words), role);
            return plain(words);
        }

        /** Words that do something when they are clicked, or when Enter is pressed in their line. */
        public Words link(String words, Runnable task) {
            StyleRange style = style(words, Palette.Role.ACCENT);
            style.underline = true;
            style.underlineStyle = SWT.UNDERLINE_SINGLE;
            style.data = task;
            text.append(words);
            return this;
        }

        private StyleRange style(String words, Palette.Role role) {
            StyleRange style = new StyleRange(text.length(), words.length(), role == null ? null : Theme.color(role), null);
            if (!words.isEmpty()) {
                styles.add(style);
            }
            return style;
        }
    }
}
