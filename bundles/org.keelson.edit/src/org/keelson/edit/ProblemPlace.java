// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.internal.ModelIndex;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.problems.Problem;

/** At which property of its element a problem of {@link StructuralValidator} is told, as a form marks it. */
public final class ProblemPlace {

    private static final Set<EStructuralFeature> POINTS = Set.of(Literals.ESTIMATED__OPTIMISTIC, Literals.ESTIMATED__LIKELY,
            Literals.ESTIMATED__PESSIMISTIC);
    private static final Set<EStructuralFeature> ENDS = Set.of(Literals.DEPENDENCY__PREDECESSOR,
            Literals.DEPENDENCY__SUCCESSOR);

    private static final Map<String, Set<EStructuralFeature>> PLACES = Map.ofEntries(
            Map.entry("structure.missing-name", Set.of(Literals.ELEMENT__NAME)),
            Map.entry("structure.duplicate-key", Set.of(Literals.ELEMENT__KEY)),
            Map.entry("structure.duplicate-id", Set.of(Literals.ELEMENT__ID)),
            Map.entry("structure.calendar-loop", Set.of(Literals.CALENDAR__BASE)),
            Map.entry("structure.dependency-end", ENDS), Map.entry("structure.self-dependency", ENDS),
            Map.entry("structure.duplicate-dependency", ENDS),
            Map.entry("structure.missing-owner", Set.of(Literals.OWNED__OWNER_TEAM)),
            Map.entry("structure.constraint-date", Set.of(Literals.WORK_ITEM__CONSTRAINT_DATE)),
            Map.entry("structure.gate-inputs", Set.of(Literals.GATE__INPUTS)),
            Map.entry("structure.progress-range", Set.of(Literals.WORK_ITEM__PROGRESS)),
            Map.entry("structure.probability-range", Set.of(Literals.RISK__PROBABILITY, Literals.RISK__RESIDUAL_PROBABILITY)),
            Map.entry("structure.estimate-range", POINTS),
            Map.entry("structure.impossible-date", Set.of(Literals.WORK_ITEM__ACTUAL_START, Literals.WORK_ITEM__ACTUAL_FINISH,
                    Literals.WORK_ITEM__DEADLINE, Literals.PROGRAM__PLANNED_START, Literals.PROGRAM__PLANNED_FINISH,
                    Literals.OBJECTIVE__START, Literals.OBJECTIVE__FINISH)),
            Map.entry("structure.time-zone", Set.of(Literals.PORTFOLIO__TIME_ZONE, Literals.CALENDAR__TIME_ZONE)));

    private ProblemPlace() {
    }

    /** Whether a problem of an element is told at that property of it. Reads the model. */
    public static boolean isAt(Problem problem, Element element, EStructuralFeature feature) {
        if (problem.rule().equals("structure.dangling-reference")) {
            return feature instanceof EReference reference && !reference.isContainment() && dangles(element, reference);
        }
        if (!PLACES.getOrDefault(problem.rule(), Set.of()).contains(feature)) {
            return false;
        }
        return switch (problem.rule()) {
            case "structure.probability-range" -> element.eGet(feature) instanceof Double value && !(value >= 0 && value <= 1);
            case "structure.dependency-end" -> element.eGet(feature) == null;
            case "structure.impossible-date" -> isNamed(problem, element, feature);
            default -> true;
        };
    }

    private static boolean dangles(Element element, EReference reference) {
        EObject root = EcoreUtil.getRootContainer(element);
        return ModelIndex.objects(element.eGet(reference)).stream()
                .anyMatch(each -> each.eIsProxy() || EcoreUtil.getRootContainer(each) != root);
    }

    /** The dates that the problem speaks of; those of a period, of which it names none, are both meant. */
    private static boolean isNamed(Problem problem, Element element, EStructuralFeature feature) {
        List<EStructuralFeature> named = PLACES.get(problem.rule()).stream()
                .filter(each -> problem.message().contains(Labels.lower(Labels.featureName(each)))).toList();
        return named.isEmpty() ? element.eIsSet(feature) : named.contains(feature);
    }
}
