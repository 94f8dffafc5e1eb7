// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.svg;

import java.time.LocalDateTime;

import org.keelson.analysis.Schedule;
import org.keelson.model.Portfolio;
import org.keelson.notation.Diagram;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Items;
import org.keelson.rendering.Palette;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.MapPicture;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapPicture;
import org.keelson.rendering.structure.StructureModel;
import org.keelson.rendering.structure.StructurePicture;

/** Pictures as SVG files: self-contained, with title and description, without scripts or references. */
public final class DiagramSvg {

    /** Faces that are as wide as the layout reckons, or narrower. */
    static final String FONTS = "'Segoe UI','Helvetica Neue',Helvetica,Arial,'Liberation Sans','Nimbus Sans',sans-serif";

    private DiagramSvg() {
    }

    /**
     * The dependency map of a portfolio.
     *
     * @param diagram where people placed things; null if nobody did
     */
    public static String dependencies(Portfolio portfolio, Schedule schedule, Diagram diagram, LaneKind lanesBy,
            Palette palette) {
        return document(MapPicture.of(Items.name(portfolio), MapModel.of(portfolio, schedule, diagram, lanesBy)), palette);
    }

    /**
     * The roadmap of a portfolio.
     *
     * @param today the present time, in the portfolio's zone; null if it is not to be shown
     */
    public static String roadmap(Portfolio portfolio, Schedule schedule, LocalDateTime today, Palette palette) {
        return document(RoadmapPicture.of(Items.name(portfolio), RoadmapModel.of(portfolio, schedule, today)), palette);
    }

    /** The structure of a portfolio. */
    public static String structure(Portfolio portfolio, Schedule schedule, Palette palette) {
        return document(StructurePicture.of(Items.name(portfolio), StructureModel.of(portfolio, schedule)), palette);
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
