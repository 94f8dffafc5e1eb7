// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import org.keelson.rendering.draw.Signs;

/** A sign whose meaning the figures do not know. Marks that look the same are equal. */
@FunctionalInterface
public interface Mark {

    /** Draws the sign around a middle. */
    void draw(Signs signs, double x, double y);
}
