// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.keelson.analysis.Days;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Portfolio;

/** Between what the numbers and dates of the model can lie. */
final class Ranges {

    /** Durations that may be below nothing: what leads instead of lagging, and what saves time. */
    private static final Set<EStructuralFeature> SIGNED = Set.of(Literals.DEPENDENCY__LAG,
            Literals.DECISION_OPTION__SCHEDULE_EFFECT);

    /** Numbers that count something. */
    private static final Set<EStructuralFeature> AMOUNTS = Set.of(Literals.CAPACITY_CHANGE__FTE, Literals.WORK_ITEM__DEMAND,
            Literals.TEAM_SHARE__PERCENT);

    private Ranges() {
    }

    /** Why that cannot be the value of the feature of an object. */
    static Optional<String> whyNot(EObject object, EStructuralFeature feature, Object value) {
        return switch (value) {
            case Double number when !Double.isFinite(number) -> because(feature, "must be a number");
            case Double number when Property.isShare(feature) && !(number >= 0 && number <= 1) ->
                because(feature, "must be between 0 and 1, or 0 % and 100 %");
            case Double medium when feature == Literals.PORTFOLIO__MEDIUM_RISK && medium > ((Portfolio) object).getHighRisk() ->
                because(feature, "cannot be above " + Labels.featureName(Literals.PORTFOLIO__HIGH_RISK));
            case Double high when feature == Literals.PORTFOLIO__HIGH_RISK && high < ((Portfolio) object).getMediumRisk() ->
                because(feature, "cannot be below " + Labels.featureName(Literals.PORTFOLIO__MEDIUM_RISK));
            case Double number when number < 0 && AMOUNTS.contains(feature) -> because(feature, "cannot be below nothing");
            case Integer number when feature == Literals.WORK_ITEM__PROGRESS && (number < 0 || number > 100) ->
                because(feature, "must be between 0 and 100");
            case Integer minutes when minutes < 0 && feature.getEType() == Literals.MINUTES && !SIGNED.contains(feature) ->
                because(feature, "cannot be below nothing");
            case LocalDate day when !Days.isSane(day) -> because(feature, "must be in the years from 1900 to 2200");
            case LocalDateTime time when !Days.isSane(time.toLocalDate()) ->
                because(feature, "must be in the years from 1900 to 2200");
            case null, default -> Optional.empty();
        };
    }

    private static Optional<String> because(EStructuralFeature feature, String what) {
        return Optional.of(Labels.featureName(feature) + " " + what);
    }
}
