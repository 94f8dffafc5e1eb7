// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A feature with a single value. Having been given its default is another state than never having been given a value. */
final class ValueSlot implements Slot {

    private final EObject object;
    private final EStructuralFeature feature;
    private Object other;
    private boolean otherIsSet;
    private Object current;
    private boolean currentIsSet;

    ValueSlot(EObject object, EStructuralFeature feature, Object before, boolean wasSet) {
        this.object = object;
        this.feature = feature;
        this.other = before;
        this.otherIsSet = wasSet;
    }

    @Override
    public EObject object() {
        return object;
    }

    @Override
    public boolean isLink() {
        return feature instanceof EReference reference && !reference.isContainment();
    }

    @Override
    public boolean close() {
        return !Objects.equals(other, object.eGet(feature)) || otherIsSet != object.eIsSet(feature);
    }

    @Override
    public void prepare() {
        current = object.eGet(feature);
        currentIsSet = object.eIsSet(feature);
    }

    @Override
    public void swap() {
        if (otherIsSet) {
            object.eSet(feature, other);
        } else {
            object.eUnset(feature);
        }
        other = current;
        otherIsSet = currentIsSet;
        current = null;
    }

    @Override
    public List<EObject> containedNow() {
        return contained(object.eGet(feature));
    }

    @Override
    public List<EObject> containedOtherwise() {
        return contained(other);
    }

    private List<EObject> contained(Object value) {
        return value instanceof EObject child && ((EReference) feature).isContainment() ? List.of(child) : List.of();
    }
}
