// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown that the user guide is written in: headings, paragraphs, lists, tables, code, emphasis and links. A table is read
 * as a list of its rows, since a pane that wraps has no columns.
 */
final class Markdown {

    /** Gets what is read, in order. */
    interface Reader {

        /** @param level from 1, the title */
        void heading(int level, String text);

        /** Begins a line of text. @param mark what stands before it in a list; else empty */
        void line(String mark);

        void words(String text, boolean bold, boolean code);

        void link(String text, String target);

        /** Empty space between paragraphs. */
        void gap();
    }

    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*|!?\\[([^\\]]+)\\]\\(([^)]+)\\)");

    private final Reader reader;
    private final StringBuilder paragraph = new StringBuilder();
    private List<String> header;

    private Markdown(Reader reader) {
        this.reader = reader;
    }

    static void read(String text, Reader reader) {
        Markdown markdown = new Markdown(reader);
        boolean isCode = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("```")) {
                markdown.end();
                isCode = !isCode;
            } else if (isCode) {
                reader.line("");
                reader.words(line, false, true);
            } else {
                markdown.line(line);
            }
        }
        markdown.end();
    }

    private void line(String line) {
        String text = line.strip();
        boolean isRow = text.startsWith("|");
        if (!isRow) {
            header = null;
        }
        if (text.isEmpty()) {
            end();
            reader.gap();
        } else if (text.startsWith("#")) {
            end();
            int level = text.indexOf(' ');
            reader.heading(level, text.substring(level).strip());
        } else if (isRow) {
            end();
            row(text);
        } else if (text.startsWith("- ") || text.matches("\\d+\\. .*")) {
            end();
            reader.line(text.startsWith("-") ? "• " : text.substring(0, text.indexOf(' ') + 1));
            inline(text.substring(text.indexOf(' ') + 1), false);
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(text);
        }
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            reader.line("");
            inline(paragraph.toString(), false);
            paragraph.setLength(0);
        }
    }

    /** The first cell is what the row is about; what else it says follows, by the name of its column where there are several. */
    private void row(String text) {
        List<String> cells = Arrays.stream(text.substring(1).replaceAll("\\|\\s*$", "").split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.strip().replace("\\|", "|")).toList();
        if (header == null) {
            header = new ArrayList<>(cells);
            return;
        }
        if (cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
            return;
        }
        reader.line("• ");
        inline(cells.getFirst(), true);
        for (int i = 1; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                String column = cells.size() > 2 && i < header.size() && !header.get(i).isEmpty() ? header.get(i) + ": " : "";
                reader.words((i == 1 ? "  " : "; ") + column, false, false);
                inline(cells.get(i), false);
            }
        }
    }

    private void inline(String text, boolean bold) {
        Matcher matcher = INLINE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            plain(text.substring(from, matcher.start()), bold);
            if (matcher.group(1) != null) {
                reader.words(matcher.group(1), bold, true);
            } else if (matcher.group(2) != null) {
                reader.words(matcher.group(2), true, false);
            } else if (matcher.group(3) != null) {
                reader.words(matcher.group(3), true, false);
            } else if (!matcher.group().startsWith("!")) {
                reader.link(matcher.group(4).replace("`", ""), matcher.group(5));
            }
            from = matcher.end();
        }
        plain(text.substring(from), bold);
    }

    private void plain(String text, boolean bold) {
        if (!text.isEmpty()) {
            reader.words(text.replace("\\*", "*").replace("\\|", "|"), bold, false);
        }
    }
}
