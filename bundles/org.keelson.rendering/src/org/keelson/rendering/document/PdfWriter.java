// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.keelson.api.document.Document;
import org.keelson.api.document.Figure;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.text.TextMetrics;

/** Writes a document as PDF: its HTML, laid out by OpenHTMLtoPDF, with each picture as a page that is placed like an image. */
final class PdfWriter {

    /** Width of the text on an upright page, and of a figure on a level one, in pixels of CSS. */
    private static final int COLUMN = 626;
    private static final int WIDE = 1010;
    private static final int WIDE_HEIGHT = 620;
    private static final int NARROW_HEIGHT = 860;

    private final FigureSource figures;

    PdfWriter(FigureSource figures) {
        this.figures = figures;
    }

    void write(Document document, OutputStream out) throws IOException {
        PdfFace face = new PdfFace();
        String html;
        try {
            html = new HtmlWriter(HtmlWriter.PAPER, (figure, number) -> image(figure, face)).write(document);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(face::open, PdfFace.NAME, 400, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl((uri, type) -> false,
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(face.covered(html), null);
        builder.withProducer("Keelson");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument pdf = renderer.createPDFKeepOpen()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(TextMetrics.clean(document.title()));
            information.setProducer("Keelson");
            pdf.setDocumentInformation(information);
            pdf.getDocumentCatalog().setMetadata(null);
            pdf.setDocumentId(0L);
            pdf.save(out);
        }
    }

    private String image(Figure figure, PdfFace face) {
        Picture picture = figures.picture(figure);
        boolean wide = picture.width() > COLUMN * 1.5;
        double scale = Math.min(1, Math.min((wide ? WIDE : COLUMN) / (double) picture.width(),
                (wide ? WIDE_HEIGHT : NARROW_HEIGHT) / (double) picture.height()));
        try {
            String data = Base64.getEncoder().encodeToString(PdfCanvas.page(picture, Palette.LIGHT, face));
            return (wide ? "<!--wide-->" : "") + "<img alt=\"" + HtmlWriter.escape(picture.description())
                    + "\" style=\"width:" + Math.round(picture.width() * scale) + "px;height:"
                    + Math.round(picture.height() * scale) + "px\" src=\"data:application/pdf;base64," + data + "\"/>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
