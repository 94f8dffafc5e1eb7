// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import org.eclipse.draw2d.Graphics;

/** A connection with something written on it, which must not be crossed out by other connections. */
public interface Noted {

    /** Paints what is written, after all connections have been painted. */
    void paintNote(Graphics graphics);
}
