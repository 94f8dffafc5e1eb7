// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import java.util.List;
import java.util.stream.Collectors;

import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.rendering.text.TextMetrics;

/** Writes a document as Markdown. Used once. */
final class MarkdownWriter {

    private final FigureSource source;
    private final String folder;
    private final StringBuilder out = new StringBuilder(8_192);
    private int figures;

    MarkdownWriter(FigureSource source, String folder) {
        this.source = source;
        this.folder = folder;
    }

    String write(Document document) {
        out.append("# ").append(escape(document.title())).append('\n');
        blocks(document.blocks());
        return out.toString();
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            out.append('\n');
            switch (block) {
                case Section section -> {
                    out.append("#".repeat(section.level() + 1)).append(' ').append(escape(section.title())).append('\n');
                    blocks(section.blocks());
                }
                case Paragraph paragraph -> out.append(start(text(paragraph.sentences()))).append('\n');
                case Bullets bullets -> bullets.items()
                        .forEach(i -> out.append("- ").append(start(text(i.sentences()))).append('\n'));
                case TableBlock table -> table(table);
                case Figure figure -> figure(figure);
            }
        }
    }

    private void table(TableBlock table) {
        out.append('|');
        table.columns().forEach(c -> out.append(' ').append(escape(c.title())).append(" |"));
        out.append("\n|");
        table.columns().forEach(c -> out.append(c.numeric() ? " ---: |" : " --- |"));
        out.append('\n');
        for (List<Sentence> row : table.rows()) {
            out.append('|');
            row.forEach(cell -> out.append(' ').append(escape(cell.text())).append(" |"));
            out.append('\n');
        }
    }

    private void figure(Figure figure) {
        figures++;
        String caption = "Figure " + figures + ". " + escape(figure.caption());
        if (folder == null) {
            out.append('*').append(caption).append("* ").append(escape(source.picture(figure).description())).append('\n');
        } else {
            out.append("![").append(caption).append("](").append(folder).append("/figure-").append(figures).append(".svg)\n");
        }
    }

    private static String text(List<Sentence> sentences) {
        return sentences.stream().map(s -> escape(s.text())).collect(Collectors.joining(" "));
    }

    /** A text that begins a line must not be taken for a list, a heading or a quotation. */
    private static String start(String text) {
        String safe = text.replaceFirst("^([-+=])", "\\\\$1");
        return safe.replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : TextMetrics.clean(text).toCharArray()) {
            switch (c) {
                case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '!' -> escaped.append('\\').append(c);
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
