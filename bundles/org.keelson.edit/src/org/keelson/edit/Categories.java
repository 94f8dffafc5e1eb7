// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.keelson.model.ModelPackage.Literals;

/** The headings that properties stand under. What is in none of the sets stands under the name of its kind. */
final class Categories {

    private static final String IDENTITY = "Identity";
    private static final List<String> ORDER = List.of("Ownership", "Estimate", "Schedule", "Progress", "Contract",
            "Interface", "Status");

    private static final Set<EStructuralFeature> ESTIMATE = Set.of(Literals.WORK_ITEM__EFFORT,
            Literals.WORK_ITEM__DEMAND, Literals.PORTFOLIO__DEFAULT_ESTIMATE, Literals.PROGRAM__DEFAULT_ESTIMATE);
    private static final Set<EStructuralFeature> SCHEDULE = Set.of(Literals.WORK_ITEM__CONSTRAINT,
            Literals.WORK_ITEM__CONSTRAINT_DATE, Literals.WORK_ITEM__CONSTRAINT_REASON,
            Literals.WORK_ITEM__CONSTRAINT_OWNER, Literals.WORK_ITEM__DEADLINE, Literals.WORK_ITEM__CALENDAR,
            Literals.WORK_ITEM__PRIORITY, Literals.WORK_ITEM__LEVELING_DELAY, Literals.WORK_ITEM__INCOMING,
            Literals.WORK_ITEM__OUTGOING, Literals.GATE__LEAD_TIME, Literals.GATE__INPUTS,
            Literals.DELIVERABLE__HAMMOCK, Literals.MILESTONE__COMMITTED, Literals.PORTFOLIO__START,
            Literals.PORTFOLIO__DATA_DATE, Literals.PORTFOLIO__TIME_ZONE, Literals.PORTFOLIO__PROGRESS_MODE,
            Literals.PORTFOLIO__CALENDAR, Literals.PROGRAM__PLANNED_START, Literals.PROGRAM__PLANNED_FINISH,
            Literals.DEPENDENCY__TYPE, Literals.DEPENDENCY__LAG, Literals.DEPENDENCY__LAG_KIND,
            Literals.DEPENDENCY__LAG_REASON, Literals.DEPENDENCY__LAG_EXPIRES, Literals.DEPENDENCY__CALENDAR);
    private static final Set<EStructuralFeature> PROGRESS = Set.of(Literals.WORK_ITEM__REMAINING,
            Literals.WORK_ITEM__ACTUAL_START, Literals.WORK_ITEM__ACTUAL_FINISH, Literals.WORK_ITEM__PROGRESS);
    private static final Set<EStructuralFeature> CONTRACT = Set.of(Literals.DEPENDENCY__STATE,
            Literals.DEPENDENCY__NEED_BY, Literals.DEPENDENCY__PROMISED, Literals.DEPENDENCY__PROVIDER_OWNER,
            Literals.DEPENDENCY__CONSUMER_OWNER, Literals.DELIVERABLE__ACCEPTANCE);
    private static final Set<EStructuralFeature> INTERFACE = Set.of(Literals.DEPENDENCY__INTERFACE_NAME,
            Literals.DEPENDENCY__INTERFACE_VERSION, Literals.DEPENDENCY__INTERFACE_CURRENT_VERSION,
            Literals.DEPENDENCY__INTERFACE_LOCATION);

    private static final Set<String> LONG_TEXTS = Set.of("description", "notes", "context", "rationale",
            "consequences", "consequence", "check", "situation", "outcome", "resolution", "answer", "acceptance", "conditions",
            "content", "definition", "objective", "cause", "effect", "decisionNeeded", "note", "comment", "text");

    private Categories() {
    }

    static String name(EObject object, EStructuralFeature feature) {
        return ESTIMATE.contains(feature) ? "Estimate"
                : SCHEDULE.contains(feature) ? "Schedule"
                : PROGRESS.contains(feature) ? "Progress"
                : CONTRACT.contains(feature) ? "Contract"
                : INTERFACE.contains(feature) ? "Interface"
                : ofClass(object, feature);
    }

    private static String ofClass(EObject object, EStructuralFeature feature) {
        return switch (feature.getEContainingClass().getName()) {
            case "Element" -> IDENTITY;
            case "Owned" -> "Ownership";
            case "Estimated" -> "Estimate";
            case "HasStatus" -> "Status";
            default -> Labels.kindName(object.eClass());
        };
    }

    /** What properties are sorted by: first the identity, then what is the kind's own, then the other headings. */
    static int order(EObject object, EStructuralFeature feature) {
        String name = name(object, feature);
        return name.equals(IDENTITY) ? -2 : ORDER.indexOf(name);
    }

    static boolean isLongText(EStructuralFeature feature) {
        return LONG_TEXTS.contains(feature.getName());
    }
}
