// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.draw;

import org.keelson.rendering.Rgb;

/**
 * What a picture is drawn on: SVG, a page of PDF, or whatever comes. Lengths are pixels at 100 %, from the upper left
 * corner. A colour or pen that is null draws nothing.
 */
public interface Canvas {

    /** Which point of a text stands at the given place. */
    enum Anchor {
        START, MIDDLE, END
    }

    /**
     * A line.
     *
     * @param width  in pixels
     * @param dashed true for dashes
     */
    record Pen(Rgb color, double width, boolean dashed) {
        public static Pen of(Rgb color, double width) {
            return new Pen(color, width, false);
        }
    }

    void path(Path path, Rgb fill, Pen pen);

    /**
     * One line of text, already cleaned.
     *
     * @param y of the baseline
     */
    void text(String text, double x, double y, double size, boolean bold, Rgb color, Anchor anchor);

    /**
     * Begins what belongs to one thing; what it says is read out and shown to those who point at it.
     *
     * @param id id of the element that is drawn
     */
    void begin(String id, String says);

    /** Ends what {@link #begin} began. */
    void end();

    default void rect(double x, double y, double width, double height, double radius, Rgb fill, Pen pen) {
        path(Path.rect(x, y, width, height, radius), fill, pen);
    }

    default void line(double x1, double y1, double x2, double y2, Pen pen) {
        path(new Path().move(x1, y1).line(x2, y2), null, pen);
    }
}
