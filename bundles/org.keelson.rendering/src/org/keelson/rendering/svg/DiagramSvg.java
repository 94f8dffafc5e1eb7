// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.svg;

import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;

/** Pictures as SVG files: self-contained, with title and description, without scripts or references. */
public final class DiagramSvg {

    /** Faces that are as wide as the layout reckons, or narrower. */
    static final String FONTS = "'Segoe UI','Helvetica Neue',Helvetica,Arial,'Liberation Sans','Nimbus Sans',sans-serif";

    private DiagramSvg() {
    }

    /** The picture as an SVG document, with an XML declaration, in UTF-8. */
    public static String document(Picture picture, Palette palette) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(picture, palette);
    }

    /** The picture as an element to stand in HTML. */
    public static String element(Picture picture, Palette palette) {
        StringBuilder out = new StringBuilder(4096);
        int width = picture.width();
        int height = picture.height();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height)
                .append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" role=\"img\" font-family=\"").append(FONTS).append("\">\n<title>")
                .append(SvgCanvas.escape(picture.title())).append("</title>\n<desc>")
                .append(SvgCanvas.escape(picture.description())).append("</desc>\n");
        SvgCanvas canvas = new SvgCanvas(out);
        canvas.rect(0, 0, width, height, 0, palette.color(Palette.Role.GROUND), null);
        picture.draw(canvas, palette);
        return out.append("</svg>\n").toString();
    }
}
