// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * A list. Kept is only the stretch in which the two values differ: a whole copy for every edit of a list of
 * 100,000 dependencies would fill the memory.
 */
final class ListSlot implements Slot {

    private final EObject object;
    private final EList<Object> list;
    private final boolean containment;
    private final boolean link;
    private List<?> before;
    private int from;
    private Object[] other;
    private Object[] current;
    private List<Object> target;

    private ListSlot(EObject object, EList<Object> list, boolean containment, boolean link, List<?> before) {
        this.object = object;
        this.list = list;
        this.containment = containment;
        this.link = link;
        this.before = before;
    }

    @SuppressWarnings("unchecked")
    static ListSlot of(EObject object, EStructuralFeature feature, List<?> before) {
        boolean containment = feature instanceof EReference reference && reference.isContainment();
        boolean link = feature instanceof EReference && !containment;
        return new ListSlot(object, (EList<Object>) object.eGet(feature), containment, link, before);
    }

    @SuppressWarnings("unchecked")
    static ListSlot of(Resource resource, List<?> before) {
        return new ListSlot(null, (EList<Object>) (EList<?>) resource.getContents(), true, false, before);
    }

    @Override
    public EObject object() {
        return object;
    }

    @Override
    public boolean isLink() {
        return link;
    }

    @Override
    public boolean close() {
        from = Lists.commonPrefix(before, list);
        int same = Lists.commonSuffix(before, list, from);
        other = before.subList(from, before.size() - same).toArray();
        current = list.subList(from, list.size() - same).toArray();
        before = null;
        return other.length > 0 || current.length > 0;
    }

    @Override
    public void prepare() {
        target = new ArrayList<>(list.size() - current.length + other.length);
        target.addAll(list.subList(0, from));
        target.addAll(Arrays.asList(other));
        target.addAll(list.subList(from + current.length, list.size()));
    }

    @Override
    public void swap() {
        Lists.set(list, target);
        target = null;
        Object[] swapped = current;
        current = other;
        other = swapped;
    }

    @Override
    public List<EObject> containedNow() {
        return contained(current);
    }

    @Override
    public List<EObject> containedOtherwise() {
        return contained(other);
    }

    private List<EObject> contained(Object[] values) {
        return containment ? Arrays.stream(values).map(EObject.class::cast).toList() : List.of();
    }
}
