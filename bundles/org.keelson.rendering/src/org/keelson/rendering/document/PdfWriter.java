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
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.keelson.api.document.Document;
import org.keelson.api.document.Figure;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.text.TextMetrics;

/** Writes a document as PDF: its HTML, laid out by OpenHTMLtoPDF, with each picture as a page that is placed like an image. */
final class PdfWriter {

    /** Room for a figure in pixels of CSS: beside the text, on an upright page of its own, on a level one. */
    private static final int COLUMN = 626;
    private static final int TALL = 700;
    private static final int TALL_HEIGHT = 930;
    private static final int WIDE = 1010;
    private static final int WIDE_HEIGHT = 580;
    /** Scale below which a picture is rather spread over several pages. */
    private static final double LEGIBLE = 0.6;

    private final FigureSource figures;

    PdfWriter(FigureSource figures) {
        this.figures = figures;
    }

    void write(Document document, OutputStream out) throws IOException {
        PdfFace face = new PdfFace();
        String html;
        try {
            html = new HtmlWriter(HtmlWriter.PAPER, figure -> draw(figure, face)).write(document);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(face::open, PdfFace.NAME, 400, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl((uri, type) -> false,
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        // A tagged file can be read aloud; besides, the renderer then leaves out its built-in faces, for which PDFBox would
        // search the machine and write a cache file into the home folder.
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(PdfBidi::new);
        builder.useUnicodeBidiReorderer(new PdfBidi());
        XRLog.setLoggingEnabled(false);
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

    private HtmlWriter.Drawn draw(Figure figure, PdfFace face) {
        Picture picture = figures.picture(figure);
        double upright = scale(picture, COLUMN, TALL_HEIGHT);
        if (upright >= LEGIBLE) {
            return new HtmlWriter.Drawn(image(picture, face, 0, picture.width(), upright), "");
        }
        double tall = scale(picture, TALL, TALL_HEIGHT);
        double wide = scale(picture, WIDE, WIDE_HEIGHT);
        if (tall >= wide) {
            return new HtmlWriter.Drawn(image(picture, face, 0, picture.width(), tall), "tall");
        }
        double legible = Math.max(wide, Math.min(LEGIBLE, WIDE_HEIGHT / (double) picture.height()));
        StringBuilder images = new StringBuilder();
        int from = 0;
        while (from < picture.width()) {
            int to = cut(picture, from, (int) (WIDE / legible));
            images.append(image(picture, face, from, to, legible));
            from = to;
        }
        return new HtmlWriter.Drawn(images.toString(), "wide");
    }

    /** Where a part of a picture ends that begins at a place and is at most so wide. */
    private static int cut(Picture picture, int from, int most) {
        if (picture.width() - from <= most) {
            return picture.width();
        }
        int best = from + most;
        for (int place : picture.cuts()) {
            if (place > from + most / 2 && place <= from + most) {
                best = place;
            }
        }
        return best;
    }

    private static double scale(Picture picture, int width, int height) {
        return Math.min(1, Math.min(width / (double) picture.width(), height / (double) picture.height()));
    }

    private static String image(Picture picture, PdfFace face, int from, int to, double scale) {
        try {
            String data = Base64.getEncoder().encodeToString(PdfCanvas.page(picture, Palette.LIGHT, face, from, to));
            return "<img alt=\"" + HtmlWriter.escape(picture.description()) + "\""
                    + " style=\"display:block;page-break-inside:avoid;width:" + Math.round((to - from) * scale) + "px;height:" + Math.round(picture.height() * scale)
                    + "px\" src=\"data:application/pdf;base64," + data + "\"/>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
