// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.keelson.api.document.Block;
import org.keelson.api.document.Document;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Section;
import org.keelson.rendering.Palette;
import org.keelson.rendering.svg.DiagramSvg;

/**
 * Turns a document into HTML, Markdown, PDF and JSON. Nothing is read from files or the network, and whatever stands in
 * the document stays text. The same document gives the same bytes. Used by one thread.
 */
public final class DocumentRenderer {

    private final FigureSource figures;

    public DocumentRenderer(FigureSource figures) {
        this.figures = Objects.requireNonNull(figures);
    }

    /** One self-contained page of HTML, that is also well-formed XML; pictures stand in it as SVG; no scripts. */
    public String html(Document document) {
        return new HtmlWriter(HtmlWriter.SCREEN, figure -> new HtmlWriter.Drawn(
                DiagramSvg.element(figures.picture(figure), Palette.LIGHT), "")).write(document);
    }

    /** Markdown (CommonMark with tables); a figure is its caption and a sentence that says what it shows. */
    public String markdown(Document document) {
        return markdown(document, null);
    }

    /**
     * Markdown that shows its figures.
     *
     * @param folder where the files of {@link #figureFiles(Document)} will be, relative to the file, such as
     *               {@code figures}; null for no pictures
     */
    public String markdown(Document document, String folder) {
        return new MarkdownWriter(figures, folder).write(document);
    }

    /** The figures of a document as SVG files by name, in the order of the document: {@code figure-1.svg} and so on. */
    public Map<String, String> figureFiles(Document document) {
        Map<String, String> files = new LinkedHashMap<>();
        document.blocks().forEach(b -> collect(b, files));
        return files;
    }

    private void collect(Block block, Map<String, String> files) {
        if (block instanceof Section section) {
            section.blocks().forEach(b -> collect(b, files));
        } else if (block instanceof Figure figure) {
            files.put("figure-" + (files.size() + 1) + ".svg",
                    DiagramSvg.document(figures.picture(figure), Palette.LIGHT));
        }
    }

    /** The blocks and facts as JSON, schema {@code keelson/document/1}, indented. */
    public String json(Document document) {
        return JsonWriter.write(document);
    }

    /**
     * PDF on A4, with margins that also suit Letter; text can be searched, pictures are vectors. Characters that the
     * embedded face (Liberation Sans: Latin, Greek, Cyrillic, Hebrew) lacks are replaced by a white square.
     *
     * @param out is written to and not closed
     */
    public void pdf(Document document, OutputStream out) throws IOException {
        new PdfWriter(figures).write(document, out);
    }
}
