// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.CreationTool;
import org.keelson.ui.diagram.raw.GefLists;

/** Creates an element where it is dropped, selects it, and lets its name be typed at once. */
public final class ElementTool extends CreationTool {

    /** A tool that creates what a factory makes. */
    public ElementTool(CreationFactory factory) {
        super(factory);
        setUnloadWhenFinished(true);
    }

    @Override
    protected void performCreation(int button) {
        Object created = getCreateRequest().getNewObject();
        EditPartViewer viewer = getCurrentViewer();
        super.performCreation(button);
        EditPart part = GefLists.registry(viewer).get(created);
        if (part != null) {
            viewer.flush();
            viewer.select(part);
            viewer.getControl().getDisplay().asyncExec(() -> {
                if (part.isActive()) {
                    part.performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
                }
            });
        }
    }
}
