// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.svg;

import java.util.Locale;

import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.text.TextMetrics;

/** Writes SVG elements. */
final class SvgCanvas implements Canvas {

    private final StringBuilder out;

    SvgCanvas(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void path(Path path, Rgb fill, Pen pen) {
        out.append("<path d=\"");
        for (Path.Step step : path.steps()) {
            out.append(switch (step.kind()) {
                case MOVE -> 'M';
                case LINE -> 'L';
                case CURVE -> 'C';
                case CLOSE -> 'Z';
            });
            for (int i = 0; i < step.at().size(); i++) {
                out.append(i == 0 ? "" : " ").append(number(step.at().get(i)));
            }
        }
        out.append("\" fill=\"").append(fill == null ? "none" : fill.hex()).append('"');
        if (pen != null) {
            out.append(" stroke=\"").append(pen.color().hex()).append("\" stroke-width=\"").append(number(pen.width()));
            out.append(pen.dashed() ? "\" stroke-dasharray=\"4 3\"" : "\"");
        }
        out.append("/>\n");
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, Rgb color, Anchor anchor) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-size=\"")
                .append(number(size)).append("\" fill=\"").append(color.hex()).append('"');
        if (bold) {
            out.append(" font-weight=\"600\"");
        }
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
        }
        out.append('>').append(escape(text)).append("</text>\n");
    }

    @Override
    public void begin(String id, String says) {
        out.append("<g data-element=\"").append(escape(id)).append("\"><title>").append(escape(says)).append("</title>\n");
    }

    @Override
    public void end() {
        out.append("</g>\n");
    }

    /** Text fit to stand in an element or in a quoted attribute. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        String clean = TextMetrics.clean(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }
}
