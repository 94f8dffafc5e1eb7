// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Dependency;
import org.keelson.model.Portfolio;

/** Takes objects out of a copy of a portfolio, and every reference to them. */
final class Removal {

    private Removal() {
    }

    static void remove(Portfolio portfolio, Collection<? extends EObject> objects) {
        if (objects.isEmpty()) {
            return;
        }
        Set<EObject> gone = new HashSet<>();
        for (EObject object : objects) {
            gone.add(object);
            object.eAllContents().forEachRemaining(gone::add);
        }
        // what was said of an element that is not there would be said of the whole portfolio
        portfolio.getAcknowledgements().removeIf(each -> gone.contains(each.getElement()));
        for (EObject object : List.copyOf(gone)) {
            if (object instanceof Dependency dependency) {
                dependency.setPredecessor(null);
                dependency.setSuccessor(null);
            }
        }
        objects.forEach(EcoreUtil::remove);
        forget(portfolio, gone);
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            forget(all.next(), gone);
        }
    }

    private static void forget(EObject object, Set<EObject> gone) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isContainment() || !reference.isChangeable() || reference.isTransient() || reference.isContainer()) {
                continue;
            }
            Object value = object.eGet(reference);
            if (value instanceof List<?> many) {
                List<Object> dropped = new ArrayList<>(many);
                dropped.retainAll(gone);
                many.removeAll(dropped);
            } else if (value != null && gone.contains(value)) {
                object.eSet(reference, null);
            }
        }
    }
}
