// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;

/** Draws a picture on a page of its own, one point for each pixel. */
final class PdfCanvas implements Canvas {

    private final PDPageContentStream out;
    private final PdfFace face;
    private final PDFont font;
    private final float height;

    private PdfCanvas(PDPageContentStream out, PdfFace face, PDFont font, float height) {
        this.out = out;
        this.face = face;
        this.font = font;
        this.height = height;
    }

    /** An upright strip of the picture as a PDF of one page. */
    static byte[] page(Picture picture, Palette palette, PdfFace face, int from, int to) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(to - from, picture.height()));
            document.addPage(page);
            PDFont font = PDType0Font.load(document, face.open(), true);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.transform(Matrix.getTranslateInstance(-from, 0));
                picture.draw(new PdfCanvas(out, face, font, picture.height()), palette);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.setDocumentId(0L);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Override
    public void path(Path path, Rgb fill, Pen pen) {
        if (fill == null && pen == null) {
            return;
        }
        try {
            if (fill != null) {
                out.setNonStrokingColor(color(fill));
            }
            if (pen != null) {
                out.setStrokingColor(color(pen.color()));
                out.setLineWidth((float) pen.width());
                out.setLineDashPattern(pen.dashed() ? new float[] {4, 3} : new float[0], 0);
            }
            trace(path);
            if (fill != null && pen != null) {
                out.fillAndStroke();
            } else if (fill != null) {
                out.fill();
            } else {
                out.stroke();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void trace(Path path) throws IOException {
        for (Path.Step step : path.steps()) {
            List<Double> at = step.at();
            switch (step.kind()) {
                case MOVE -> out.moveTo(x(at, 0), y(at, 1));
                case LINE -> out.lineTo(x(at, 0), y(at, 1));
                case CURVE -> out.curveTo(x(at, 0), y(at, 1), x(at, 2), y(at, 3), x(at, 4), y(at, 5));
                case CLOSE -> out.closePath();
            }
        }
    }

    private static float x(List<Double> at, int index) {
        return at.get(index).floatValue();
    }

    private float y(List<Double> at, int index) {
        return height - at.get(index).floatValue();
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, Rgb color, Anchor anchor) {
        String seen = PdfFace.seen(face.covered(text));
        if (seen.isEmpty()) {
            return;
        }
        try {
            double width = font.getStringWidth(seen) * size / 1000;
            double left = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
            out.beginText();
            out.setFont(font, (float) size);
            out.setNonStrokingColor(color(color));
            if (bold) {
                // The face has one weight; a thin outline in the same ink makes the other.
                out.setStrokingColor(color(color));
                out.setLineDashPattern(new float[0], 0);
                out.setLineWidth((float) (size * 0.035));
                out.setRenderingMode(RenderingMode.FILL_STROKE);
            } else {
                out.setRenderingMode(RenderingMode.FILL);
            }
            out.newLineAtOffset((float) left, (float) (height - y));
            out.showText(seen);
            out.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(String id, String says) {
        // A printed picture has nothing to point at.
    }

    @Override
    public void end() {
        // See begin.
    }

    private static Color color(Rgb rgb) {
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }
}
