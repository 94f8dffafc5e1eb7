// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.palette;

import java.util.List;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.requests.GroupRequest;

/** Asks to move bars along the time axis, or to pull at the end of one. */
public final class TimeRequest extends GroupRequest {

    /** Type of a request to move. */
    public static final String MOVE = "move in time";
    /** Type of a request to pull at the end of a bar. */
    public static final String RESIZE = "resize in time";

    private int pixels;

    /** A request of one of the types, about parts. */
    public TimeRequest(String type, List<? extends EditPart> parts) {
        super(type);
        setEditParts(parts);
    }

    /** How far to the right. */
    public int pixels() {
        return pixels;
    }

    /** Says how far to the right. */
    public void setPixels(int distance) {
        pixels = distance;
    }
}
