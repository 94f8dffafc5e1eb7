// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keelson.ui.app.internal.guide.GuideDocument.Code;
import org.keelson.ui.app.internal.guide.GuideDocument.Heading;
import org.keelson.ui.app.internal.guide.GuideDocument.Link;
import org.keelson.ui.app.internal.guide.GuideDocument.Picture;
import org.keelson.ui.app.internal.guide.GuideDocument.Piece;
import org.keelson.ui.app.internal.guide.GuideDocument.Row;
import org.keelson.ui.app.internal.guide.GuideDocument.Span;
import org.keelson.ui.app.internal.guide.GuideDocument.Table;
import org.keelson.ui.app.internal.guide.GuideDocument.Unit;
import org.keelson.ui.app.internal.guide.GuideDocument.Words;

/**
 * Reads the Markdown that the user guide is written in: headings, paragraphs, lists, tables, pictures, code, emphasis and
 * links.
 */
final class Markdown {

    private static final Pattern INLINE = Pattern.compile(
            "`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*|\\[([^\\]]+)\\]\\(([^)]+)\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]+)\\)");
    private static final Pattern POINT = Pattern.compile("(- |\\d+\\. )(.*)");

    private final StringBuilder text = new StringBuilder();
    private final List<Unit> units = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String mark = "";
    private final List<String> rows = new ArrayList<>();

    private Markdown() {
    }

    static GuideDocument read(String page) {
        Markdown markdown = new Markdown();
        StringBuilder code = null;
        for (String line : page.lines().toList()) {
            if (line.startsWith("```")) {
                markdown.end();
                if (code != null) {
                    markdown.code(code.toString().stripTrailing());
                }
                code = code == null ? new StringBuilder() : null;
            } else if (code != null) {
                code.append(line).append('\n');
            } else {
                markdown.line(line.strip());
            }
        }
        markdown.end();
        return new GuideDocument(markdown.text.toString(), List.copyOf(markdown.units), List.copyOf(markdown.headings),
                List.copyOf(markdown.links));
    }

    private void line(String line) {
        Matcher point = POINT.matcher(line);
        Matcher picture = PICTURE.matcher(line);
        if (line.startsWith("|")) {
            endParagraph();
            rows.add(line);
        } else if (line.isEmpty()) {
            end();
        } else if (line.startsWith("#")) {
            end();
            int level = line.indexOf(' ');
            Piece piece = piece(line.substring(level).strip(), "\n");
            headings.add(new Heading(piece.text(), level, piece.start()));
            units.add(new Words(piece, level, ""));
        } else if (picture.matches()) {
            end();
            units.add(new Picture(piece(picture.group(1), "\n"), picture.group(2)));
        } else if (point.matches()) {
            end();
            mark = point.group(1).startsWith("-") ? "•" : point.group(1).strip();
            paragraph.append(point.group(2));
        } else {
            endTable();
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
        }
    }

    private void code(String lines) {
        units.add(new Code(add(List.of(new Span(lines, false, false, true, null)), "\n")));
    }

    private void end() {
        endParagraph();
        endTable();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            units.add(new Words(piece(paragraph.toString(), "\n"), 0, mark));
            paragraph.setLength(0);
        }
        mark = "";
    }

    private void endTable() {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> cells = rows.stream().map(Markdown::cells).toList();
        boolean hasHeader = cells.size() > 1 && cells.get(1).stream().allMatch(cell -> cell.matches(":?-+:?"));
        boolean isHeaderEmpty = hasHeader && cells.getFirst().stream().allMatch(String::isEmpty);
        Table table = new Table(new ArrayList<>());
        cells.getFirst().forEach(cell -> table.columns().add(new ArrayList<>()));
        for (int i = 0; i < cells.size(); i++) {
            if (hasHeader && (i == 1 || i == 0 && isHeaderEmpty)) {
                continue;
            }
            List<Piece> row = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                boolean isLast = column == table.columns().size() - 1;
                String cell = column < cells.get(i).size() ? cells.get(i).get(column) : "";
                row.add(piece(cell, isLast ? "\n" : "\t"));
                table.columns().get(column).add(row.getLast());
            }
            units.add(new Row(row, table, hasHeader && i == 0));
        }
        rows.clear();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).replaceAll("\\|\\s*$", "").split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private Piece piece(String markdown, String after) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = INLINE.matcher(markdown);
        int from = 0;
        while (matcher.find()) {
            plain(markdown.substring(from, matcher.start()), spans);
            if (matcher.group(1) != null) {
                spans.add(new Span(matcher.group(1).replace("\\|", "|"), false, false, true, null));
            } else if (matcher.group(2) != null) {
                spans.add(new Span(clean(matcher.group(2)), true, false, false, null));
            } else if (matcher.group(3) != null) {
                spans.add(new Span(clean(matcher.group(3)), false, true, false, null));
            } else {
                spans.add(new Span(clean(matcher.group(4)), false, false, matcher.group(4).startsWith("`"), matcher.group(5)));
            }
            from = matcher.end();
        }
        plain(markdown.substring(from), spans);
        return add(spans, after);
    }

    private static void plain(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(clean(text), false, false, false, null));
        }
    }

    private static String clean(String text) {
        return text.replace("`", "").replace("\\*", "*").replace("\\|", "|");
    }

    private Piece add(List<Span> spans, String after) {
        int start = text.length();
        for (Span span : spans) {
            if (span.link() != null) {
                links.add(new Link(text.length(), text.length() + span.text().length(), span.link()));
            }
            text.append(span.text());
        }
        Piece piece = new Piece(List.copyOf(spans), text.substring(start), start);
        text.append(after);
        return piece;
    }
}
