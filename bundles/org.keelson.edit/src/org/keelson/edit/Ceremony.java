// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgramProfile;

/**
 * What the profile of a portfolio or program leaves out of sight: fields that nobody has filled in, and kinds of elements that menus
 * do not offer; {@link Practice} says which views. Nothing that is there is ever hidden, and nothing is written, so that a profile
 * can be changed and changed back.
 */
public final class Ceremony {

    /** Shown by the full profile only. */
    private static final Set<EStructuralFeature> FULL = Set.of(Literals.WORK_ITEM__LEVELING_DELAY,
            Literals.WORK_ITEM__CONSTRAINT_OWNER, Literals.WORK_ITEM__CONSTRAINT_REASON, Literals.ESTIMATED__DISTRIBUTION,
            Literals.DEPENDENCY__LAG_REASON, Literals.DEPENDENCY__LAG_EXPIRES, Literals.PORTFOLIO__PROGRESS_MODE,
            Literals.PORTFOLIO__MEDIUM_RISK, Literals.PORTFOLIO__HIGH_RISK, Literals.TEAM__COST_PER_HOUR,
            Literals.ACTION_ITEM__COST, Literals.ACTION_ITEM__EFFORT,
            Literals.DECISION_OPTION__COST);

    /** Shown by the standard and the full profile. */
    private static final Set<EStructuralFeature> STANDARD = Set.of(Literals.ESTIMATED__OPTIMISTIC,
            Literals.ESTIMATED__PESSIMISTIC, Literals.WORK_ITEM__EFFORT, Literals.WORK_ITEM__DEMAND,
            Literals.WORK_ITEM__REMAINING, Literals.WORK_ITEM__PRIORITY, Literals.WORK_ITEM__CALENDAR,
            Literals.DEPENDENCY__PROVIDER_OWNER, Literals.DEPENDENCY__CONSUMER_OWNER, Literals.DEPENDENCY__CALENDAR,
            Literals.DEPENDENCY__INTERFACE_NAME, Literals.DEPENDENCY__INTERFACE_VERSION,
            Literals.DEPENDENCY__INTERFACE_CURRENT_VERSION, Literals.DEPENDENCY__INTERFACE_LOCATION,
            Literals.PORTFOLIO__CURRENCY, Literals.PROGRAM__OBJECTIVES, Literals.GATE__CONDITIONS);

    /** Kinds of elements that the light profile does not offer. */
    private static final List<EClass> NOT_LIGHT = List.of(Literals.RISK, Literals.RISK_SCALE, Literals.DECISION,
            Literals.OPEN_QUESTION, Literals.ASSUMPTION, Literals.ESCALATION, Literals.OBJECTIVE, Literals.KEY_RESULT,
            Literals.METRIC_SERIES, Literals.REVIEW, Literals.CUSTOM_FIELD, Literals.STAKEHOLDER, Literals.GATE);

    /** Kinds of elements that only the full profile offers. */
    private static final List<EClass> ONLY_FULL = List.of(Literals.RISK_SCALE, Literals.ASSUMPTION, Literals.OBJECTIVE,
            Literals.METRIC_SERIES, Literals.CUSTOM_FIELD, Literals.STAKEHOLDER);

    /** By kind of element, then name. */
    private static final Comparator<EStructuralFeature> FIELDS = Comparator
            .comparing((EStructuralFeature field) -> Labels.kindName(field.getEContainingClass()))
            .thenComparing(Labels::featureName);

    private Ceremony() {
    }

    /** The profile that holds for an object: that of the program it is in, else that of the portfolio, else the full one. */
    public static ProgramProfile of(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each instanceof Program program) {
                return program.getProfile();
            }
            if (each instanceof Portfolio portfolio) {
                return portfolio.getProfile();
            }
        }
        return ProgramProfile.FULL;
    }

    /** Whether a form shows a field: the profile has it, or it is filled in. */
    public static boolean isShown(Property property) {
        ProgramProfile profile = of(property.object());
        EStructuralFeature feature = property.feature();
        return profile == ProgramProfile.FULL || property.object().eIsSet(feature)
                || !FULL.contains(feature) && (profile == ProgramProfile.STANDARD || !STANDARD.contains(feature));
    }

    /** The properties that a form shows, in the order of {@link Property#of(EObject)}. */
    public static List<Property> shown(EObject object) {
        return Property.of(object).stream().filter(Ceremony::isShown).toList();
    }

    /** Whether menus offer to make an element of that kind in a container. */
    public static boolean isOffered(EObject container, EClass kind) {
        return switch (of(container)) {
            case LIGHT -> !NOT_LIGHT.contains(kind) && !ONLY_FULL.contains(kind);
            case STANDARD -> !ONLY_FULL.contains(kind);
            case FULL -> true;
        };
    }

    /**
     * What a profile shows beside what the one below it does: views, kinds of elements and fields, a line of names each. Nothing
     * for the light one.
     */
    public static List<Gain> gains(ProgramProfile profile) {
        if (profile == ProgramProfile.LIGHT) {
            return List.of();
        }
        boolean isFull = profile == ProgramProfile.FULL;
        List<String> kinds = (isFull ? ONLY_FULL : NOT_LIGHT).stream().filter(kind -> isFull || !ONLY_FULL.contains(kind))
                .map(Labels::kindNames).sorted().toList();
        List<String> fields = (isFull ? FULL : STANDARD).stream().sorted(FIELDS)
                .map(field -> Labels.featureName(field) + " (" + Labels.kindName(field.getEContainingClass()) + ")").toList();
        return List.of(new Gain("views", Practice.from(profile).stream().map(Practice::title).toList()), new Gain("New", kinds),
                new Gain("fields", fields));
    }

    /** A line of {@link #gains}: what kind of thing, and their names. */
    public record Gain(String what, List<String> names) {
    }

    /**
     * Gives a portfolio or program another profile, as one step. Nothing else is written.
     *
     * @param withPrograms whether all programs of a portfolio get it too
     */
    public static Edit change(EObject plan, ProgramProfile profile, boolean withPrograms) {
        return Edits.edit("Show the " + Labels.lower(Labels.text(profile)) + " profile", session -> {
            if (plan instanceof Portfolio portfolio) {
                portfolio.setProfile(profile);
                if (withPrograms) {
                    portfolio.getPrograms().forEach(program -> program.setProfile(profile));
                }
            } else {
                ((Program) plan).setProfile(profile);
            }
        });
    }

    /** What a profile is, as the metamodel says; without a full stop. */
    public static String words(ProgramProfile profile) {
        return Labels.documentation(Literals.PROGRAM_PROFILE.getEEnumLiteral(profile.getValue()));
    }
}
