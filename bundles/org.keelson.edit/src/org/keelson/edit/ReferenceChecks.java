// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.internal.ModelIndex;
import org.keelson.model.Calendar;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** What refers to what, dependencies above all. One for one walk through a portfolio. */
final class ReferenceChecks {

    private record Link(WorkItem predecessor, WorkItem successor, DependencyType type) {
    }

    private final Portfolio portfolio;
    private final Consumer<Problem> problems;
    private final Set<Link> links = new HashSet<>();

    ReferenceChecks(Portfolio portfolio, Consumer<Problem> problems) {
        this.portfolio = portfolio;
        this.problems = problems;
    }

    void check(EObject object) {
        if (object instanceof Dependency dependency) {
            dependency(dependency);
        } else {
            required(object);
        }
        if (object instanceof Calendar calendar) {
            loop(calendar);
        }
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isTransient()) {
                ModelIndex.objects(object.eGet(reference)).stream().filter(target -> !isHere(target))
                        .forEach(target -> dangling(object, reference, target));
            }
        }
    }

    private void dependency(Dependency dependency) {
        WorkItem predecessor = dependency.getPredecessor();
        WorkItem successor = dependency.getSuccessor();
        String label = "Dependency " + Labels.text(dependency);
        if (predecessor == null || successor == null) {
            problems.accept(Problem.error("structure.dependency-end", dependency.getId(),
                    label + " has no " + (predecessor == null ? "predecessor" : "successor")
                            + "; give it one or delete it"));
        } else if (predecessor == successor) {
            problems.accept(Problem.error("structure.self-dependency", dependency.getId(),
                    label + " makes an item wait for itself; delete it"));
        } else if (!links.add(new Link(predecessor, successor, dependency.getType()))) {
            problems.accept(Problem.warning("structure.duplicate-dependency", dependency.getId(),
                    label + " is there twice; delete one of them"));
        }
    }

    private void required(EObject object) {
        EClass type = object.eClass();
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (feature.isRequired() && !feature.isMany() && object.eGet(feature) == null) {
                problems.accept(Problem.error("structure.missing-reference", idAround(object),
                        Labels.kindName(type) + " of \"" + textAround(object) + "\" has no "
                                + Labels.featureName(feature).toLowerCase(Locale.ROOT)));
            }
        }
    }

    private void loop(Calendar calendar) {
        Set<Calendar> seen = new HashSet<>(Set.of(calendar));
        for (Calendar base = calendar.getBase(); base != null; base = base.getBase()) {
            if (base == calendar) {
                problems.accept(Problem.error("structure.calendar-loop", calendar.getId(),
                        "Calendar \"" + Labels.text(calendar) + "\" is based on itself; give it another base"));
            }
            if (!seen.add(base)) {
                return;
            }
        }
    }

    private boolean isHere(EObject target) {
        return !target.eIsProxy() && EcoreUtil.getRootContainer(target) == portfolio;
    }

    private void dangling(EObject object, EReference reference, EObject target) {
        String to = target.eIsProxy() ? String.valueOf(EcoreUtil.getURI(target).fragment()) : Labels.text(target);
        problems.accept(Problem.error("structure.dangling-reference", idAround(object),
                Labels.featureName(reference) + " of \"" + textAround(object) + "\" points at " + to
                        + ", which is not in the portfolio"));
    }

    private static Element elementAround(EObject object) {
        EObject each = object;
        while (each != null && !(each instanceof Element)) {
            each = each.eContainer();
        }
        return (Element) each;
    }

    static String idAround(EObject object) {
        Element element = elementAround(object);
        return element == null ? null : element.getId();
    }

    static String textAround(EObject object) {
        return Labels.text(Objects.requireNonNullElse(elementAround(object), object));
    }
}
