// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.keelson.model.Element;
import org.keelson.notation.NotationPackage;
import org.keelson.notation.View;

/**
 * Who refers to an object. Kept per target is everyone who ever did; who no longer does is sorted out when asked, so
 * that a change costs the same however many refer to the target.
 */
final class ReferenceIndex {

    /** The key is the target, or the id that a view points at. */
    private final Map<Object, Set<EObject>> referrers = new HashMap<>();

    void add(EObject source) {
        if (source instanceof View view) {
            note(view.getElement(), view);
        }
        for (EReference reference : source.eClass().getEAllReferences()) {
            if (isIndexed(reference) && source.eIsSet(reference)) {
                ModelIndex.objects(source.eGet(reference)).forEach(target -> note(target, source));
            }
        }
    }

    void notifyChanged(Notification notification) {
        Object feature = notification.getFeature();
        if (feature == NotationPackage.Literals.VIEW__ELEMENT) {
            note(notification.getNewStringValue(), (EObject) notification.getNotifier());
        } else if (feature instanceof EReference reference && isIndexed(reference)) {
            ModelIndex.objects(notification.getNewValue())
                    .forEach(target -> note(target, (EObject) notification.getNotifier()));
        }
    }

    Collection<EObject> referrers(EObject target, Predicate<EObject> present) {
        List<EObject> result = new ArrayList<>(current(target, target, present));
        if (target instanceof Element element && element.getId() != null) {
            result.addAll(current(element.getId(), target, present));
        }
        return result;
    }

    private Set<EObject> current(Object key, EObject target, Predicate<EObject> present) {
        Set<EObject> sources = referrers.get(key);
        if (sources == null) {
            return Set.of();
        }
        for (Iterator<EObject> each = sources.iterator(); each.hasNext();) {
            EObject source = each.next();
            if (!present.test(source) || !refers(source, key, target)) {
                each.remove();
            }
        }
        return sources;
    }

    private static boolean refers(EObject source, Object key, EObject target) {
        if (key != target) {
            return key.equals(((View) source).getElement());
        }
        for (EReference reference : source.eClass().getEAllReferences()) {
            if (isIndexed(reference)) {
                Object value = source.eGet(reference);
                if (value == target || value instanceof Collection<?> many && many.contains(target)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Transient ends follow from their opposites, which are indexed. */
    private static boolean isIndexed(EReference reference) {
        return !reference.isContainment() && !reference.isContainer() && !reference.isTransient()
                && !reference.isDerived();
    }

    private void note(Object target, EObject source) {
        if (target != null) {
            referrers.computeIfAbsent(target, t -> new LinkedHashSet<>()).add(source);
        }
    }
}
