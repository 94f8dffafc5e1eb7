// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import org.keelson.api.document.Figure;
import org.keelson.rendering.draw.Picture;

/** Gives a document its pictures. */
@FunctionalInterface
public interface FigureSource {

    /** The picture of a figure; one sentence where there is nothing to draw; never null. */
    Picture picture(Figure figure);
}
