// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import java.util.List;

import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.text.TextMetrics;

/** Writes a document as HTML that is also well-formed XML. Used once. */
final class HtmlWriter {

    /** Style for browsers, on screen and printed. */
    static final String SCREEN = colors("""
            html{background:GROUND;color:TEXT;font:16px/1.5 "Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",\
            sans-serif}
            body{max-width:68ch;margin:3rem auto;padding:0 1.5rem}
            h1{font-size:1.75rem;line-height:1.2;font-weight:600;margin:0 0 1.5rem}
            h2{font-size:1.25rem;line-height:1.3;font-weight:600;margin:2.5rem 0 .5rem}
            h3,h4,h5,h6{font-size:1rem;font-weight:600;margin:1.5rem 0 .25rem}
            p{margin:.5rem 0 1rem}ul{padding-left:1.25rem;margin:.5rem 0 1rem}li{margin:.25rem 0}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;font-size:.875rem;line-height:1.4}
            th{color:QUIET;font-weight:400;text-align:left;vertical-align:bottom}
            th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid LINE;vertical-align:top}
            th:last-child,td:last-child{padding-right:0}
            .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            .d{white-space:nowrap}
            td{font-variant-numeric:tabular-nums}
            .b{overflow-wrap:anywhere}
            figure{margin:1.5rem 0 2rem 50%;width:min(94vw,1400px);transform:translateX(-50%)}
            figure>div{overflow-x:auto}
            figure svg{display:block;margin:0 auto}
            figcaption{color:QUIET;font-size:.875rem;max-width:68ch;margin:.5rem auto 0}
            @page{margin:18mm 20mm}
            @media print{html{font-size:10.5pt;background:none}body{max-width:none;margin:0;padding:0}
            p,ul{max-width:68ch}h2,h3{break-after:avoid}tr,figure{break-inside:avoid}thead{display:table-header-group}
            figure{margin:1em 0;width:100%;transform:none}figure>div{overflow:visible}
            figure svg{max-width:100%;height:auto}}
            """);

    /** Style for paper, in the properties that the PDF renderer knows. */
    static final String PAPER = colors("""
            @page{size:A4;margin:20mm 22mm 20mm 22mm;@bottom-right{content:counter(page);font-family:"Liberation Sans";\
            font-size:8pt;color:QUIET}}
            @page wide{size:A4 landscape;margin:14mm}
            @page tall{size:A4;margin:12mm}
            html{color:TEXT;font-family:"Liberation Sans";font-size:10pt;line-height:1.5}
            body{margin:0}
            h1{font-size:20pt;line-height:1.2;font-weight:400;margin:0 0 14pt}
            h2{font-size:13pt;line-height:1.3;font-weight:400;margin:20pt 0 4pt;page-break-after:avoid}
            h3,h4,h5,h6{font-size:10.5pt;font-weight:400;margin:12pt 0 2pt;page-break-after:avoid}
            p,ul{max-width:134mm;margin:4pt 0 8pt}ul{padding-left:14pt}li{margin:2pt 0}
            table{border-collapse:collapse;width:100%;margin:4pt 0 12pt;font-size:8.5pt;line-height:1.4;\
            -fs-table-paginate:paginate}
            th{color:QUIET;font-weight:400;text-align:left;vertical-align:bottom}
            th,td{padding:3pt 8pt 3pt 0;border-bottom:0.5pt solid LINE;vertical-align:top}
            tr{page-break-inside:avoid}
            .n{text-align:right;white-space:nowrap}
            .d{white-space:nowrap}
            .b{word-wrap:break-word}
            figure{display:block;margin:8pt 0 12pt}
            .wide{page:wide}.tall{page:tall}.wide h2,.tall h2{page-break-after:auto;margin-top:0}
            figcaption{display:block;color:QUIET;font-size:8.5pt;margin:4pt 0 0}
            """);

    /**
     * A figure as HTML.
     *
     * @param page name of the kind of page that it needs, a class; empty for the page that the text is on
     */
    record Drawn(String html, String page) {
    }

    /** Draws figures. */
    @FunctionalInterface
    interface FigureHtml {
        Drawn write(Figure figure);
    }

    /** A word of so many characters may be broken, lest it widen its table. */
    private static final int LONG_WORD = 24;

    private final String style;
    private final FigureHtml figureHtml;
    private final StringBuilder out = new StringBuilder(16_384);
    private int figures;

    HtmlWriter(String style, FigureHtml figureHtml) {
        this.style = style;
        this.figureHtml = figureHtml;
    }

    String write(Document document) {
        String title = escape(document.title());
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n")
                .append("<meta charset=\"UTF-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<title>").append(title).append("</title>\n<meta name=\"description\" content=\"")
                .append(escape(description(document))).append("\"/>\n<style>\n").append(style)
                .append("</style>\n</head>\n<body>\n<h1>").append(title).append("</h1>\n");
        blocks(document.blocks());
        return out.append("</body>\n</html>\n").toString();
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Section section -> section(section);
                case Paragraph paragraph -> {
                    out.append("<p>");
                    sentences(paragraph.sentences());
                    out.append("</p>\n");
                }
                case Bullets bullets -> {
                    out.append("<ul>\n");
                    for (Paragraph item : bullets.items()) {
                        out.append("<li>");
                        sentences(item.sentences());
                        out.append("</li>\n");
                    }
                    out.append("</ul>\n");
                }
                case TableBlock table -> table(table);
                case Figure figure -> {
                    Drawn drawn = figureHtml.write(figure);
                    figure(figure, drawn.html(), drawn.page());
                }
            }
        }
    }

    private void section(Section section) {
        String tag = "h" + (section.level() + 1);
        boolean onlyFigure = section.blocks().size() == 1 && section.blocks().get(0) instanceof Figure;
        Drawn drawn = onlyFigure ? figureHtml.write((Figure) section.blocks().get(0)) : null;
        out.append(drawn == null || drawn.page().isEmpty() ? "<section>\n<" : "<section class=\"" + drawn.page() + "\">\n<")
                .append(tag).append('>').append(escape(section.title())).append("</").append(tag).append(">\n");
        if (drawn == null) {
            blocks(section.blocks());
        } else {
            figure((Figure) section.blocks().get(0), drawn.html(), "");
        }
        out.append("</section>\n");
    }

    private void table(TableBlock table) {
        out.append("<table>\n<thead><tr>");
        for (TableBlock.Column column : table.columns()) {
            out.append(column.numeric() ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">")
                    .append(escape(column.title())).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Sentence> row : table.rows()) {
            out.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                boolean numeric = table.columns().get(c).numeric();
                boolean longWord = row.get(c).text().matches("(?s).*\\S{" + LONG_WORD + ",}.*");
                out.append(numeric ? "<td class=\"n\">" : longWord ? "<td class=\"b\">" : "<td>");
                sentences(List.of(row.get(c)));
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void figure(Figure figure, String html, String page) {
        figures++;
        out.append(page.isEmpty() ? "<figure><div>" : "<figure class=\"" + page + "\"><div>").append(html)
                .append("</div>\n<figcaption>").append("Figure ").append(figures).append(". ")
                .append(escape(figure.caption())).append("</figcaption></figure>\n");
    }

    private void sentences(List<Sentence> sentences) {
        String space = "";
        for (Sentence sentence : sentences) {
            out.append(space);
            if (sentence.facts().isEmpty()) {
                out.append(text(sentence));
            } else {
                out.append("<span data-facts=\"").append(facts(sentence.facts())).append("\">")
                        .append(text(sentence)).append("</span>");
            }
            space = " ";
        }
    }

    /** The text, with dates that are not broken at the end of a line. */
    private static String text(Sentence sentence) {
        return escape(sentence.text()).replaceAll("\\d{4}-\\d{2}-\\d{2}[.,;:)]*", "<span class=\"d\">$0</span>");
    }

    /** The first sentence of the document. */
    private static String description(Document document) {
        return document.blocks().stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast)
                .flatMap(p -> p.sentences().stream()).map(Sentence::text).findFirst().orElse(document.title());
    }

    private static String facts(List<Fact> facts) {
        StringBuilder text = new StringBuilder();
        for (Fact fact : facts) {
            text.append(text.isEmpty() ? "" : "; ").append(fact.element()).append(' ').append(fact.feature()).append('=')
                    .append(fact.value());
        }
        return escape(text.toString());
    }

    static String escape(String text) {
        return TextMetrics.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String colors(String css) {
        String colored = css;
        for (Role role : Role.values()) {
            colored = colored.replace(role.name(), Palette.LIGHT.color(role).hex());
        }
        return colored;
    }
}
