// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.keelson.edit.internal.Lists;
import org.keelson.model.Acknowledgement;
import org.keelson.model.Alert;
import org.keelson.model.Dependency;
import org.keelson.notation.TextNote;
import org.keelson.notation.View;

/** Takes objects out of the model so that nothing is left that points at them. */
final class Deletion {

    private final PortfolioSession session;
    private final Set<EObject> doomed = new LinkedHashSet<>();
    private final Deque<EObject> queue = new ArrayDeque<>();
    /** Who refers to what is doomed. Not every one of them stays. */
    private final Set<EObject> referrers = new LinkedHashSet<>();

    private Deletion(PortfolioSession session) {
        this.session = session;
    }

    static void delete(PortfolioSession session, Collection<? extends EObject> objects) {
        Deletion deletion = new Deletion(session);
        objects.forEach(deletion::doom);
        deletion.follow();
        deletion.dropReferences();
        deletion.remove();
    }

    private void doom(EObject object) {
        if (doomed.add(object)) {
            queue.add(object);
        }
    }

    private void follow() {
        while (!queue.isEmpty()) {
            EObject object = queue.poll();
            object.eContents().forEach(this::doom);
            for (EObject referrer : session.referrers(object)) {
                boolean isDrawing = referrer instanceof View && !(referrer instanceof TextNote);
                if (isDrawing || isNothingWithout(referrer, object)) {
                    doom(referrer);
                } else {
                    referrers.add(referrer);
                }
            }
        }
    }

    private static boolean isNothingWithout(EObject referrer, EObject object) {
        return switch (referrer) {
            // What was said or seen of an element would otherwise be said of the whole portfolio.
            case Acknowledgement said when said.getElement() == object -> true;
            case Alert seen when seen.getElement() == object -> true;
            default -> referrer.eClass().getEAllReferences().stream()
                    .anyMatch(r -> r.isRequired() && !r.isMany() && referrer.eGet(r) == object);
        };
    }

    private void dropReferences() {
        referrers.removeAll(doomed);
        for (EObject referrer : referrers) {
            if (referrer instanceof TextNote note) {
                note.setElement(null);
            }
            for (EReference reference : referrer.eClass().getEAllReferences()) {
                if (!reference.isContainment() && reference.isChangeable() && !reference.isTransient()) {
                    drop(referrer, reference);
                }
            }
        }
    }

    private void drop(EObject referrer, EReference reference) {
        Object value = referrer.eGet(reference);
        if (value instanceof EList<?> many) {
            List<Object> kept = new ArrayList<>(many);
            kept.removeIf(doomed::contains);
            if (kept.size() < many.size()) {
                @SuppressWarnings("unchecked")
                EList<Object> list = (EList<Object>) many;
                Lists.set(list, kept);
            }
        } else if (value != null && doomed.contains(value)) {
            referrer.eSet(reference, null);
        }
    }

    /** What is contained in something doomed goes with it, untouched, and comes back with it on undo. */
    private void remove() {
        Map<EObject, Set<EReference>> places = new LinkedHashMap<>();
        for (EObject object : doomed) {
            if (object instanceof Dependency dependency) {
                dependency.setPredecessor(null);
                dependency.setSuccessor(null);
            }
            EObject container = object.eContainer();
            if (container == null) {
                session.resource().getContents().remove(object);
            } else if (!doomed.contains(container)) {
                places.computeIfAbsent(container, c -> new LinkedHashSet<>()).add(object.eContainmentFeature());
            }
        }
        places.forEach((container, references) -> references.forEach(reference -> drop(container, reference)));
    }
}
