// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.Iterator;
import java.util.function.Consumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/**
 * A copy of a portfolio that notices when somebody changes it. One adapter sits on every object; what
 * is added later is noticed where it is added.
 */
final class WatchedCopy {

    private final Portfolio portfolio;
    private final Watch watch = new Watch();

    private WatchedCopy(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** Copies the portfolio; the caller sees to it that nobody edits it meanwhile. */
    static WatchedCopy of(Portfolio original) {
        return of(original, copy -> { });
    }

    /** Copies the portfolio, and changes the copy before it is watched. */
    static WatchedCopy of(Portfolio original, Consumer<Portfolio> change) {
        WatchedCopy copy = new WatchedCopy(EcoreUtil.copy(original));
        change.accept(copy.portfolio);
        copy.portfolio.eAdapters().add(copy.watch);
        for (Iterator<EObject> all = copy.portfolio.eAllContents(); all.hasNext();) {
            all.next().eAdapters().add(copy.watch);
        }
        return copy;
    }

    Portfolio portfolio() {
        return portfolio;
    }

    /** What was changed first, in words, or {@code null} if nothing was. May be asked from any thread. */
    String change() {
        return watch.change;
    }

    private static final class Watch extends AdapterImpl {

        private volatile String change;

        @Override
        public void notifyChanged(Notification message) {
            // Taking this adapter off is a change too: it would blind the watch.
            if (change == null && (!message.isTouch() || message.getEventType() == Notification.REMOVING_ADAPTER)) {
                change = describe(message);
            }
        }

        private static String describe(Notification message) {
            String feature = message.getFeature() instanceof ENamedElement named ? named.getName() : "its adapters";
            String of = message.getNotifier() instanceof Element element
                    ? element.eClass().getName() + " '" + element.getName() + "'"
                    : message.getNotifier() instanceof EObject object ? object.eClass().getName() : "an object";
            return "it changed " + feature + " of " + of;
        }
    }
}
