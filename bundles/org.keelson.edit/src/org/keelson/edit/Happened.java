// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.AsOf;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Portfolio;

/** Dates of what has happened, as against those of what is planned, and the day from which each is told. */
final class Happened {

    /** Said of the day itself on which a plan is looked at: told from the present one, whatever the data date. */
    private static final Set<EStructuralFeature> PRESENT = Set.of(Literals.PORTFOLIO__DATA_DATE, Literals.BASELINE__TAKEN_ON,
            Literals.STATUS_REPORT__ISSUED_ON);

    private static final Set<EStructuralFeature> PAST = Set.of(Literals.WORK_ITEM__ACTUAL_START,
            Literals.WORK_ITEM__ACTUAL_FINISH, Literals.DECISION__DECIDED_ON, Literals.OPEN_QUESTION__ANSWERED_ON,
            Literals.ISSUE__RAISED_ON, Literals.ACTION_ITEM__DONE_ON, Literals.ESCALATION__RAISED_ON,
            Literals.ESCALATION__LEVEL_ON, Literals.ESCALATION__CLOSED_ON, Literals.ESCALATION_STEP__ON,
            Literals.PROMISE__MADE_ON, Literals.DEPENDENCY_REVIEW__DATE, Literals.STATUS_ENTRY__DATE, Literals.SAMPLE__DATE,
            Literals.TIMELINE_ENTRY__AT, Literals.REVIEW__DATE, Literals.FORECAST__AS_OF, Literals.CUSTOM_VALUE_CHANGE__DATE,
            Literals.ACKNOWLEDGEMENT__ON, Literals.ALERT__SINCE, Literals.ALERT__LAST_SEEN, Literals.ALERT__RETURNED,
            Literals.ALERT__CLEARED, Literals.PORTFOLIO__ALERTS_SINCE);

    private Happened() {
    }

    /** Whether a weekday, or a day without a year, is the last such day there, not the next one. */
    static boolean isPast(EStructuralFeature feature) {
        return PAST.contains(feature) || PRESENT.contains(feature);
    }

    /**
     * The day that "today" is in a field.
     *
     * @param place what the field is of, or will be in
     */
    static LocalDate today(EStructuralFeature feature, EObject place) {
        if (!(EcoreUtil.getRootContainer(place) instanceof Portfolio portfolio)) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        return PRESENT.contains(feature) ? AsOf.now(portfolio, Clock.systemUTC()).toLocalDate() : AsOf.day(portfolio);
    }
}
