// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.notation.Diagram;

/**
 * The portfolio as a tree for people: programs, workstreams and items stand directly in what contains them, the
 * other lists under a {@link Group} each, where they are not empty. Pure functions of the model as it is.
 */
public final class PortfolioTree {

    /**
     * All that an object holds in one of its lists, as one node. Two groups of the same list are equal, so that a
     * tree keeps it expanded.
     *
     * @param owner   the object; the portfolio for its diagrams
     * @param feature the list; null for the diagrams of the file
     */
    public record Group(EObject owner, EReference feature) {

        public String text() {
            return feature == null ? "Diagrams" : Labels.featureName(feature);
        }

        /** The icon of what is in the group. */
        public String iconId() {
            return feature == null ? "diagram" : Labels.iconId(feature.getEReferenceType());
        }

        /** The members, in order; a copy. */
        public List<EObject> children() {
            return feature == null ? diagrams(owner) : members(owner, feature);
        }
    }

    private PortfolioTree() {
    }

    /** The nodes under a node: objects of the model, or groups. */
    public static List<Object> children(Object node) {
        return children(node, 0, Integer.MAX_VALUE);
    }

    /**
     * Some of the nodes under a node; copies no others.
     *
     * @param from place of the first, counted from 0
     * @param to   place behind the last; there may be fewer
     */
    public static List<Object> children(Object node, int from, int to) {
        List<Object> children = new ArrayList<>();
        int before = 0;
        for (List<?> each : lists(node)) {
            int end = Math.min(each.size(), to - before);
            for (int at = Math.max(0, from - before); at < end; at++) {
                children.add(each.get(at));
            }
            before += each.size();
        }
        return children;
    }

    /** How many nodes are under a node; copies none of them. */
    public static int size(Object node) {
        return lists(node).stream().mapToInt(List::size).sum();
    }

    /** What stands under a node, one list after the other; those of the model are not copied. */
    private static List<List<?>> lists(Object node) {
        if (node instanceof Group group) {
            return List.of(group.feature() == null ? diagrams(group.owner())
                    : group.owner().eGet(group.feature()) instanceof List<?> many ? many : List.of());
        }
        if (!(node instanceof EObject object)) {
            return List.of();
        }
        List<List<?>> lists = new ArrayList<>();
        List<Object> groups = new ArrayList<>();
        for (EReference feature : object.eClass().getEAllContainments()) {
            if (isShown(feature) && object.eGet(feature) instanceof List<?> many && !many.isEmpty()) {
                if (isDirect(object, feature)) {
                    lists.add(many);
                } else {
                    groups.add(new Group(object, feature));
                }
            }
        }
        if (object instanceof Portfolio && !diagrams(object).isEmpty()) {
            groups.add(new Group(object, null));
        }
        lists.add(groups);
        return lists;
    }

    /** Whether there is any node under a node; asked for every row of a tree, so it copies nothing. */
    public static boolean hasChildren(Object node) {
        if (node instanceof Group || !(node instanceof EObject object)) {
            return !children(node).isEmpty();
        }
        for (EReference feature : object.eClass().getEAllContainments()) {
            if (isShown(feature) && object.eGet(feature) instanceof List<?> many && !many.isEmpty()) {
                return true;
            }
        }
        return object instanceof Portfolio && !diagrams(object).isEmpty();
    }

    /** Which of the nodes under the one above it an object is, counted from 0; -1 where the tree does not show it. */
    public static int place(EObject object) {
        Object above = parent(object);
        if (above == null) {
            return -1;
        }
        if (above instanceof Group group) {
            return (group.feature() == null ? diagrams(group.owner()) : (List<?>) group.owner().eGet(group.feature()))
                    .indexOf(object);
        }
        int before = 0;
        for (EReference feature : object.eContainer().eClass().getEAllContainments()) {
            if (isShown(feature) && isDirect(object.eContainer(), feature)
                    && object.eContainer().eGet(feature) instanceof List<?> many) {
                if (feature == object.eContainmentFeature()) {
                    return before + many.indexOf(object);
                }
                before += many.size();
            }
        }
        return -1;
    }

    /** The node above a node; null for the portfolio, for what is deleted, and for what the tree does not show. */
    public static Object parent(Object node) {
        if (node instanceof Group group) {
            return group.owner();
        }
        if (node instanceof Diagram diagram) {
            Resource resource = diagram.eResource();
            return resource == null || resource.getContents().isEmpty() ? null
                    : new Group(resource.getContents().get(0), null);
        }
        if (!(node instanceof EObject object) || object.eContainer() == null
                || !isShown(object.eContainmentFeature())) {
            return null;
        }
        EReference feature = object.eContainmentFeature();
        return isDirect(object.eContainer(), feature) ? object.eContainer() : new Group(object.eContainer(), feature);
    }

    private static boolean isShown(EReference feature) {
        return ModelPackage.Literals.ELEMENT.isSuperTypeOf(feature.getEReferenceType());
    }

    private static boolean isDirect(EObject owner, EReference feature) {
        if (owner instanceof Portfolio) {
            return feature == ModelPackage.Literals.PORTFOLIO__PROGRAMS;
        }
        return feature != ModelPackage.Literals.PROGRAM__SUCCESS_CRITERIA
                && feature != ModelPackage.Literals.PROGRAM__CADENCES;
    }

    private static List<EObject> members(EObject owner, EReference feature) {
        List<EObject> members = new ArrayList<>();
        if (owner.eGet(feature) instanceof List<?> many) {
            many.forEach(each -> members.add((EObject) each));
        }
        return members;
    }

    private static List<EObject> diagrams(EObject portfolio) {
        Resource resource = portfolio.eResource();
        return resource == null ? List.of()
                : resource.getContents().stream().filter(Diagram.class::isInstance).toList();
    }
}
