// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.keelson.model.Element;
import org.keelson.model.problems.Problem;

/**
 * What a merge will do, before it is done.
 *
 * @param created   how many elements are new, by the name of their class, such as {@code Deliverable}
 * @param updated   how many are there already and change, likewise
 * @param unchanged how many are there already just so, likewise
 * @param changes   what changes of those that are there already, in the order of the fragment
 * @param skipped   what of the fragment is left out, and why; rules are {@code merge.*}
 * @param edit      does it, once, all in one undo; valid until the target changes otherwise. It changes nothing
 *                  where nothing is created or updated
 */
public record MergePlan(SortedMap<String, Integer> created, SortedMap<String, Integer> updated,
        SortedMap<String, Integer> unchanged, List<Change> changes, List<Problem> skipped, Edit edit) {

    /**
     * One value of an element that is there already.
     *
     * @param before the value in the target; of several, and of what the element contains, a list
     * @param after  the value after the merge; elements in it may be new
     */
    public record Change(Element element, EStructuralFeature feature, Object before, Object after) {
    }

    public MergePlan {
        created = Collections.unmodifiableSortedMap(new TreeMap<>(created));
        updated = Collections.unmodifiableSortedMap(new TreeMap<>(updated));
        unchanged = Collections.unmodifiableSortedMap(new TreeMap<>(unchanged));
        changes = List.copyOf(changes);
        skipped = List.copyOf(skipped);
    }

    /** True if the target is just so already. */
    public boolean isEmpty() {
        return created.isEmpty() && updated.isEmpty();
    }
}
