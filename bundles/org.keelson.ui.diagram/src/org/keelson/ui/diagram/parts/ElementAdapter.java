// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;

/** Turns the notifications of a part's element into entries of the refresh queue. */
final class ElementAdapter extends AdapterImpl {

    private final Refreshable part;
    private final RefreshTable table;
    private final RefreshQueue queue;

    ElementAdapter(Refreshable part, RefreshTable table, RefreshQueue queue) {
        this.part = part;
        this.table = table;
        this.queue = queue;
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (!notification.isTouch()) {
            table.of(notification.getFeature()).forEach(aspect -> queue.add(part, aspect));
        }
    }

    void hook(Object model) {
        if (model instanceof EObject element) {
            element.eAdapters().add(this);
        }
    }

    void unhook(Object model) {
        if (model instanceof EObject element) {
            element.eAdapters().remove(this);
        }
    }
}
