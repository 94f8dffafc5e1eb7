// SPDX-License-Identifier: EPL-2.0
package org.eclipse.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;

/**
 * The cursors of a view being dragged, as the workbench once drew them; GEF 3.2 shows them while its flyout palette is
 * moved to the other side. The system's own cursors do as well, and need no disposal.
 */
public final class DragCursors {

    public static final int INVALID = 0;
    public static final int LEFT = 1;
    public static final int RIGHT = 2;

    private DragCursors() {
    }

    public static Cursor getCursor(int code) {
        return Display.getCurrent().getSystemCursor(switch (code) {
        case LEFT -> SWT.CURSOR_SIZEW;
        case RIGHT -> SWT.CURSOR_SIZEE;
        case INVALID -> SWT.CURSOR_NO;
        default -> SWT.CURSOR_SIZEALL;
        });
    }
}
