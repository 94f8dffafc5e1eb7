// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/** Sees whether somebody changes a portfolio, from when it is made until it is closed. */
final class Watch extends AdapterImpl implements AutoCloseable {

    private final List<EObject> watched = new ArrayList<>();
    private String change;
    private boolean closing;

    Watch(Portfolio portfolio) {
        watched.add(portfolio);
        portfolio.eAllContents().forEachRemaining(watched::add);
        watched.forEach(each -> each.eAdapters().add(this));
    }

    /** What was changed first, in words, or {@code null} if nothing was. */
    String change() {
        return change;
    }

    @Override
    public void notifyChanged(Notification message) {
        // taking this adapter off is a change too: it would see nothing afterwards
        if (change == null && !closing && (!message.isTouch() || message.getEventType() == Notification.REMOVING_ADAPTER)) {
            String feature = message.getFeature() instanceof ENamedElement named ? named.getName() : "its adapters";
            change = "it changed " + feature + " of " + (message.getNotifier() instanceof Element element
                    ? element.eClass().getName() + " '" + element.getId() + "'"
                    : ((EObject) message.getNotifier()).eClass().getName());
        }
    }

    @Override
    public void close() {
        closing = true;
        watched.forEach(each -> each.eAdapters().remove(this));
    }
}
