// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;

/** The zoom of a diagram. Zooming keeps the place under the mouse, or the middle, where it is. */
public interface DiagramZoom {

    /** The factor of now; 1 is 100 %. */
    double factor();

    /** To the next greater level. */
    void in();

    /** To the next smaller level. */
    void out();

    /** To a factor of an earlier session. */
    void to(double factor);

    /** To 100 %. */
    void toActualSize();

    /** So that all of the diagram can be seen, at 100 % at most. */
    void fit();

    /** So that these parts can be seen and fill the window, as far as that makes sense. */
    void fit(List<? extends EditPart> parts);

    /** For a diagram just opened: as much of a large one as can still be read; a small one stays at 100 %. */
    void open();

    /**
     * One step of the wheel.
     *
     * @param notches positive is nearer
     * @param at      the mouse, in the viewport
     */
    void wheel(int notches, Point at);
}
