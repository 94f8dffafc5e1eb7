// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.palette;

import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.requests.GroupRequest;

/** Elements are held over a place of the structure. */
public final class DropRequest extends GroupRequest {

    /** Type of the request. */
    public static final String DROP = "drop into structure";

    private Point location = new Point();

    /** A request about parts that are dragged. */
    public DropRequest(List<? extends EditPart> parts) {
        super(DROP);
        setEditParts(parts);
    }

    /** Where the mouse is, in the coordinates of the canvas. */
    public Point location() {
        return location.getCopy();
    }

    void setLocation(Point at) {
        location = at.getCopy();
    }
}
