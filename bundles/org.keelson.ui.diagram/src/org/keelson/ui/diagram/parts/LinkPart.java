// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

import org.eclipse.gef.editparts.AbstractConnectionEditPart;

/** A connection of a diagram: puts its adapter on and off, and refreshes its figure. */
public abstract class LinkPart extends AbstractConnectionEditPart implements Refreshable {

    private final ElementAdapter adapter;

    /** A part that refreshes by a table, through the queue of its diagram. */
    protected LinkPart(RefreshTable table, RefreshQueue queue) {
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

    /** A connection has an aspect only: its figure. */
    @Override
    public void refresh(Aspect aspect) {
        refreshVisuals();
    }
}
