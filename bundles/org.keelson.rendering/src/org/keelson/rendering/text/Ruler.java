// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.text;

/** Measures text as the medium draws it: a screen by its own fonts, a file by the table of {@link TextMetrics}. */
public interface Ruler {

    /** By the table, the same on every machine. */
    Ruler TABLE = new Ruler() {
        @Override
        public double width(String text, double size, boolean bold) {
            return TextMetrics.width(text, bold ? size * TextMetrics.BOLD : size);
        }

        @Override
        public String elide(String text, double size, boolean bold, double most) {
            return TextMetrics.elide(text, bold ? size * TextMetrics.BOLD : size, most);
        }
    };

    /** Width of one line in pixels, at a size in pixels. */
    double width(String text, double size, boolean bold);

    /** The text, cut with an ellipsis if it is wider than allowed. */
    String elide(String text, double size, boolean bold, double most);
}
