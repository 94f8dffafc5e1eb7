// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;

/** Writing to EMF's lists without searching them for every value. */
public final class Lists {

    private Lists() {
    }

    /**
     * Makes the list equal to the target, by removing what does not belong, adding what is missing, and moving only
     * where the order of the rest differs. Linear in the lengths but for the shifts in the array below.
     */
    public static <T> void set(EList<T> list, List<T> target) {
        Set<Object> wanted = identitySet(target);
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!wanted.contains(list.get(i))) {
                list.remove(i);
            }
        }
        Set<Object> present = identitySet(list);
        for (int i = 0; i < target.size(); i++) {
            T value = target.get(i);
            if (!present.contains(value)) {
                list.add(i, value);
            }
        }
        if (!list.equals(target)) {
            ECollections.setEList(list, target);
        }
    }

    private static Set<Object> identitySet(List<?> values) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>(values.size()));
        set.addAll(values);
        return set;
    }
}
