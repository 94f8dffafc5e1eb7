// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

/** A figure that steps back while the mouse is over something that it has nothing to do with. */
public interface Shade {

    /** 35 %. */
    int DIMMED = 89;

    /** Draws it at 35 %, or fully again. */
    void setDimmed(boolean dimmed);

    /** Whether it is drawn at 35 %. */
    boolean isDimmed();
}
