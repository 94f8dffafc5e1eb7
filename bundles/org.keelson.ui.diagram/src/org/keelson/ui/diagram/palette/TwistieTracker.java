// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.tools.SelectEditPartTracker;

/** Opens or closes a group when the button is released on its sign. */
public final class TwistieTracker extends SelectEditPartTracker {

    private final Runnable toggle;

    /** A tracker for one press on the sign of a group. */
    public TwistieTracker(EditPart group, Runnable toggle) {
        super(group);
        this.toggle = toggle;
    }

    @Override
    protected boolean handleButtonUp(int button) {
        boolean pressed = isInState(STATE_DRAG);
        boolean handled = super.handleButtonUp(button);
        if (pressed && button == 1) {
            toggle.run();
        }
        return handled;
    }

    @Override
    protected boolean handleDoubleClick(int button) {
        return true;
    }

    @Override
    protected void performDirectEdit() {
        // the sign was pressed, not the name
    }
}
