// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.internal.ModelIndex;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/**
 * Works out one merge. First every element of the fragment gets its counterpart, found or new; then, when references
 * can be followed, the values are compared. New elements are put together apart from the target; what touches the
 * target is kept as a list of writes for the edit.
 */
final class Merger {

    private record Link(EObject predecessor, EObject successor, DependencyType type) {
    }

    private final Portfolio target;
    private final Portfolio fragment;
    private final ElementMatcher matcher;
    private final Map<EObject, Element> counterparts = new IdentityHashMap<>();
    private final Map<Link, Dependency> links = new HashMap<>();
    /** What the input says of the target's elements. */
    private final Set<Link> wanted = new HashSet<>();
    private final Set<Element> fresh = new HashSet<>();
    private final Set<Element> taken = new HashSet<>();
    private final List<Element> order = new ArrayList<>();
    private final List<Problem> skipped = new ArrayList<>();
    private final List<Runnable> writes = new ArrayList<>();
    private final List<MergePlan.Change> changes = new ArrayList<>();
    private final SortedMap<String, Integer> created = new TreeMap<>();
    private final SortedMap<String, Integer> updated = new TreeMap<>();
    private final SortedMap<String, Integer> unchanged = new TreeMap<>();

    Merger(Portfolio target, Portfolio fragment) {
        this.target = target;
        this.fragment = fragment;
        this.matcher = new ElementMatcher(target);
        target.getDependencies().forEach(d -> links.putIfAbsent(link(d.getPredecessor(), d.getSuccessor(), d), d));
    }

    MergePlan plan(String label) {
        counterparts.put(fragment, target);
        matchContents(fragment);
        fragment.getDependencies().forEach(d -> wanted.add(
                link(counterparts.get(d.getPredecessor()), counterparts.get(d.getSuccessor()), d)));
        fragment.getDependencies().forEach(this::match);
        ValueMerge values = new ValueMerge(target, counterparts, changes, writes);
        if (values.fillIn(fragment, target)) {
            count(updated, target);
        }
        for (Element element : order) {
            Element counterpart = counterparts.get(element);
            if (fresh.contains(counterpart)) {
                values.copy(element, counterpart);
                count(created, counterpart);
            } else {
                count(values.update(element, counterpart) ? updated : unchanged, counterpart);
            }
        }
        List<Runnable> body = List.copyOf(writes);
        return new MergePlan(created, updated, unchanged, changes, skipped,
                Edit.of(label, () -> body.forEach(Runnable::run)));
    }

    private static void count(Map<String, Integer> counts, Element element) {
        counts.merge(element.eClass().getName(), 1, Integer::sum);
    }

    private void matchContents(EObject parent) {
        for (EReference reference : parent.eClass().getEAllContainments()) {
            if (reference != ModelPackage.Literals.PORTFOLIO__DEPENDENCIES) {
                for (EObject child : ModelIndex.objects(parent.eGet(reference))) {
                    if (child instanceof Element element) {
                        match(element, counterparts.get(parent), reference);
                        matchContents(element);
                    }
                }
            }
        }
    }

    private void match(Element element, Element parent, EReference reference) {
        Element found = matcher.find(element, parent, each -> !taken.contains(each));
        if (found == null) {
            found = create(element, parent, reference);
        } else if (taken.contains(found)) {
            skip("merge.duplicate", element, Labels.kindName(element.eClass()) + " \"" + Labels.text(element)
                    + "\" is there twice; only the first is taken");
            counterparts.put(element, found);
            return;
        } else if (found.eClass() != element.eClass() && element.eClass() != ModelPackage.Literals.DELIVERABLE) {
            // A deliverable is also what importers make of what tells no kind.
            skip("merge.kind", element, "\"" + Labels.text(found) + "\" stays a " + Labels.kindName(found.eClass())
                    + ", though it is a " + Labels.kindName(element.eClass()) + " in the input");
        }
        take(element, found);
    }

    private void match(Dependency dependency) {
        Element predecessor = counterparts.get(dependency.getPredecessor());
        Element successor = counterparts.get(dependency.getSuccessor());
        if (predecessor == null || successor == null || predecessor == successor) {
            skip("merge.dependency-end", dependency, "Dependency " + Labels.text(dependency)
                    + (predecessor == successor && predecessor != null ? " makes an item wait for itself"
                            : " has an end that is not in the input"));
            return;
        }
        Link link = link(predecessor, successor, dependency);
        Element found = links.get(link);
        if (found == null) {
            found = matcher.find(dependency, target, each -> false);
        }
        if (found == null) {
            found = retyped(dependency, predecessor, successor);
        }
        if (found == null) {
            found = create(dependency, target, ModelPackage.Literals.PORTFOLIO__DEPENDENCIES);
            links.put(link, (Dependency) found);
        } else if (taken.contains(found)) {
            skip("merge.duplicate", dependency,
                    "Dependency " + Labels.text(dependency) + " is there twice; only the first is taken");
            return;
        }
        take(dependency, found);
    }

    /** The one from the same source between the same ends whose type is not in the input any more; null if none. */
    private Dependency retyped(Dependency dependency, Element predecessor, Element successor) {
        for (DependencyType type : DependencyType.values()) {
            Link link = new Link(predecessor, successor, type);
            Dependency known = links.get(link);
            if (known != null && !wanted.contains(link) && !taken.contains(known) && known.getSource() != null
                    && known.getSource().equals(dependency.getSource())) {
                // Keys of dependencies may tell the type, and two must not come to have the same.
                if (dependency.getKey() != null) {
                    writes.add(() -> known.setKey(dependency.getKey()));
                }
                return known;
            }
        }
        return null;
    }

    private static Link link(EObject predecessor, EObject successor, Dependency dependency) {
        return new Link(predecessor, successor, dependency.getType());
    }

    private void take(Element element, Element counterpart) {
        counterparts.put(element, counterpart);
        taken.add(counterpart);
        order.add(element);
    }

    /** What it needs to be found again; its other values are copied when all counterparts are known. */
    private Element create(Element element, Element parent, EReference reference) {
        Element copy = (Element) EcoreUtil.create(element.eClass());
        copy.setId(element.getId() == null || matcher.knows(element.getId()) ? Ids.next() : element.getId());
        copy.setKey(element.getKey());
        copy.setSource(element.getSource());
        copy.setName(element.getName());
        matcher.add(copy, parent);
        fresh.add(copy);
        Runnable placing = () -> place(copy, parent, reference);
        if (fresh.contains(parent)) {
            placing.run();
        } else {
            writes.add(placing);
        }
        return copy;
    }

    private static void place(Element copy, Element parent, EReference reference) {
        if (reference.isMany()) {
            @SuppressWarnings("unchecked")
            EList<EObject> list = (EList<EObject>) parent.eGet(reference);
            list.add(copy);
        } else {
            parent.eSet(reference, copy);
        }
    }

    private void skip(String rule, Element element, String message) {
        skipped.add(Problem.warning(rule, element.getId() == null ? element.getKey() : element.getId(), message));
    }
}
