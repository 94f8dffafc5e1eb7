// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.ExposeHelper;
import org.eclipse.gef.ui.parts.DomainEventDispatcher;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Event;

/** A viewer whose tooltips go away as soon as something is done, instead of lying over it. */
final class DiagramViewer extends ScrollingGraphicalViewer {

    private DomainEventDispatcher dispatcher;

    @Override
    public void setEditDomain(EditDomain domain) {
        super.setEditDomain(domain);
        dispatcher = new TipHider(domain, this);
        getLightweightSystem().setEventDispatcher(dispatcher);
    }

    /** A part that knows better how it comes into sight, such as beside a header, is asked. */
    @Override
    public void reveal(EditPart part) {
        if (part.getAdapter(ExposeHelper.class) instanceof ExposeHelper own) {
            own.exposeDescendant(part);
        } else {
            super.reveal(part);
        }
    }

    @Override
    protected DomainEventDispatcher getEventDispatcher() {
        return dispatcher != null ? dispatcher : super.getEventDispatcher();
    }

    private static final class TipHider extends DomainEventDispatcher {

        private final EditPartViewer viewer;

        TipHider(EditDomain domain, EditPartViewer viewer) {
            super(domain, viewer);
            this.viewer = viewer;
        }

        @Override
        public void dispatchMousePressed(MouseEvent event) {
            setHoverSource(null, event);
            super.dispatchMousePressed(event);
        }

        @Override
        public void dispatchKeyPressed(KeyEvent event) {
            Event nowhere = new Event();
            nowhere.widget = viewer.getControl();
            setHoverSource(null, new MouseEvent(nowhere));
            super.dispatchKeyPressed(event);
        }
    }
}
