// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;

/** Writing to EMF's lists without searching them for every value. */
public final class Lists {

    private Lists() {
    }

    /** How many values two lists have in common at their beginning. */
    static int commonPrefix(List<?> one, List<?> two) {
        int shorter = Math.min(one.size(), two.size());
        int same = 0;
        while (same < shorter && Objects.equals(one.get(same), two.get(same))) {
            same++;
        }
        return same;
    }

    /** How many values two lists have in common at their end, those of the common prefix left out. */
    static int commonSuffix(List<?> one, List<?> two, int prefix) {
        int shorter = Math.min(one.size(), two.size()) - prefix;
        int same = 0;
        while (same < shorter
                && Objects.equals(one.get(one.size() - 1 - same), two.get(two.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    /**
     * Makes the list equal to the target, by removing what does not belong, adding what is missing, and moving only
     * where the order of the rest differs. Linear in the lengths but for the shifts in the array below.
     */
    public static <T> void set(EList<T> list, List<T> target) {
        int from = commonPrefix(list, target);
        int suffix = commonSuffix(list, target, from);
        List<T> middle = target.subList(from, target.size() - suffix);
        Set<Object> wanted = identitySet(middle);
        for (int i = list.size() - suffix - 1; i >= from; i--) {
            if (!wanted.contains(list.get(i))) {
                list.remove(i);
            }
        }
        Set<Object> present = identitySet(list.subList(from, list.size() - suffix));
        for (int i = 0; i < middle.size(); i++) {
            if (!present.contains(middle.get(i))) {
                list.add(from + i, middle.get(i));
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
