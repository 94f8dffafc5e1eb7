// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** A page of the guide, to read: a click on a link, or Enter in its line, follows it. */
final class GuideText {

    private final StyledText text;
    private Consumer<String> follow = link -> { };

    GuideText(Composite parent) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(20, 14, 20, 14);
        text.setLineSpacing(3);
        AccessibleName.set(text, "Page of the user guide");
        Cursor hand = parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND);
        text.addMouseMoveListener(event -> text.setCursor(linkAt(event.x, event.y) == null ? null : hand));
        text.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            String link = linkAt(event.x, event.y);
            if (link != null && event.button == 1 && text.getSelectionCount() == 0) {
                follow.accept(link);
            }
        }));
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            String link = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR ? linkInLine() : null;
            if (link != null) {
                follow.accept(link);
            }
        }));
        text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    StyledText control() {
        return text;
    }

    /** @param onLink gets the target of a link that is followed */
    void onFollow(Consumer<String> onLink) {
        follow = onLink;
    }

    /** @param words to be marked; the first place where one of them stands is scrolled to; empty for none */
    void show(GuidePages.Page page, String words) {
        Writer writer = new Writer();
        Markdown.read(page.text(), writer);
        text.setText(writer.text.toString());
        text.setStyleRanges(writer.styles.toArray(StyleRange[]::new));
        text.setTopIndex(0);
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        int at = wanted.isEmpty() ? -1 : text.getText().toLowerCase(Locale.ROOT).indexOf(wanted.split("\\s+")[0]);
        if (at >= 0) {
            text.setSelection(at, at + wanted.split("\\s+")[0].length());
            text.showSelection();
        }
    }

    /** Selects a row beneath a heading, or the heading, and scrolls there; does nothing where there is no such heading. */
    void reveal(String heading, String row) {
        String all = "\n" + text.getText();
        int at = all.indexOf("\n" + heading + "\n");
        int found = at < 0 || row.isEmpty() ? -1 : all.indexOf("\n• " + row + " ", at);
        if (at >= 0) {
            int from = found < 0 ? at : found + "• ".length();
            text.setSelection(from, from + (found < 0 ? heading : row).length());
            text.setTopIndex(Math.max(0, text.getLineAtOffset(from) - 3));
        }
    }

    private String linkAt(int x, int y) {
        int offset = text.getOffsetAtPoint(new Point(x, y));
        StyleRange style = offset < 0 || offset >= text.getCharCount() ? null : text.getStyleRangeAtOffset(offset);
        return style != null && style.data instanceof String link ? link : null;
    }

    private String linkInLine() {
        int line = text.getLineAtOffset(text.getCaretOffset());
        for (StyleRange style : text.getStyleRanges(text.getOffsetAtLine(line), text.getLine(line).length())) {
            if (style.data instanceof String link) {
                return link;
            }
        }
        return null;
    }

    /** Turns what is read into text and styles. */
    private static final class Writer implements Markdown.Reader {
        private final StringBuilder text = new StringBuilder();
        private final List<StyleRange> styles = new ArrayList<>();

        @Override
        public void heading(int level, String title) {
            line("");
            StyleRange style = style(title, null);
            style.font = JFaceResources.getFont(level == 1 ? JFaceResources.HEADER_FONT : JFaceResources.BANNER_FONT);
            text.append(title.replace("`", ""));
            style.length = title.replace("`", "").length();
            gap();
        }

        @Override
        public void line(String mark) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(mark);
        }

        @Override
        public void words(String words, boolean bold, boolean code) {
            if (code) {
                style(words, null).font = JFaceResources.getTextFont();
            } else if (bold) {
                StyleRange style = style(words, null);
                style.fontStyle = SWT.BOLD;
                style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
            }
            text.append(words);
        }

        @Override
        public void link(String words, String target) {
            StyleRange style = style(words, Palette.Role.ACCENT);
            style.underline = true;
            style.data = target;
            text.append(words);
        }

        @Override
        public void gap() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
                text.setLength(text.length() - 1);
            }
            text.append(text.isEmpty() ? "" : "\n\n");
        }

        private StyleRange style(String words, Palette.Role role) {
            StyleRange style = new StyleRange(text.length(), words.length(), role == null ? null : Theme.color(role), null);
            styles.add(style);
            return style;
        }
    }
}
