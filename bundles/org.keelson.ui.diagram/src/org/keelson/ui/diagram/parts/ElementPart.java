// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

import org.eclipse.gef.editparts.AbstractGraphicalEditPart;

/** A node of a diagram: puts its adapter on and off, and refreshes the aspects that its table names. */
public abstract class ElementPart extends AbstractGraphicalEditPart implements Refreshable {

    private final ElementAdapter adapter;

    /** A part that refreshes by a table, through the queue of its diagram. */
    protected ElementPart(RefreshTable table, RefreshQueue queue) {
        adapter = new ElementAdapter(this, table, queue);
    }

    @Override
    public void activate() {
        if (!isActive()) {
            super.activate();
            adapter.hook(getModel());
        }
    }

    @Override
    public void deactivate() {
        if (isActive()) {
            adapter.unhook(getModel());
            super.deactivate();
        }
    }

    @Override
    public void refresh(Aspect aspect) {
        switch (aspect) {
            case CHILDREN -> refreshChildren();
            case SOURCES -> refreshSourceConnections();
            case TARGETS -> refreshTargetConnections();
            case VISUALS -> refreshVisuals();
        }
    }
}
