// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.risk.RiskDelay;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Risk;
import org.keelson.rendering.Palette;

/** A risk before and after the response, side by side, and what is done about it. */
final class RiskContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.RISK__CAUSE, Literals.RISK__EVENT, Literals.RISK__EFFECT,
            Literals.RISK__TRIGGER, Literals.RISK__PROBABILITY, Literals.ESTIMATED__OPTIMISTIC, Literals.ESTIMATED__LIKELY,
            Literals.ESTIMATED__PESSIMISTIC, Literals.ESTIMATED__DISTRIBUTION, Literals.RISK__RESIDUAL_PROBABILITY,
            Literals.RISK__RESIDUAL_OPTIMISTIC, Literals.RISK__RESIDUAL_LIKELY, Literals.RISK__RESIDUAL_PESSIMISTIC,
            Literals.RISK__RESPONSE, Literals.RISK__STATE, Literals.RISK__REVIEW_BY, Literals.RISK__IMPACTS,
            Literals.RISK__ACTIONS, Literals.OWNED__OWNER, Literals.OWNED__OWNER_TEAM, Literals.RISK__ITEMS,
            Literals.RISK__DEPENDENCIES, Literals.RISK__PROGRAMS);

    private PageKit kit;
    private Risk risk;
    private EstimateBox drawnBefore;
    private EstimateBox drawnAfter;
    private Label before;
    private Label after;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        risk = (Risk) kit.element();
        Composite[] top = kit.columns(body);
        kit.fields(kit.section(top[0], "If, then", ""), Literals.RISK__CAUSE, Literals.RISK__EVENT, Literals.RISK__EFFECT,
                Literals.RISK__TRIGGER);
        kit.fields(kit.section(top[1], "Who and when", ""), Literals.OWNED__OWNER_TEAM, Literals.OWNED__OWNER,
                Literals.RISK__STATE, Literals.RISK__RESPONSE, Literals.RISK__REVIEW_BY);
        Composite[] sides = kit.columns(body);
        Composite now = kit.section(sides[0], "Before the response", "As the risk stands if nothing is done");
        kit.fields(now, Literals.RISK__PROBABILITY, Literals.ESTIMATED__OPTIMISTIC, Literals.ESTIMATED__LIKELY,
                Literals.ESTIMATED__PESSIMISTIC, Literals.ESTIMATED__DISTRIBUTION);
        drawnBefore = EstimateBox.ofRisk(now, kit.open(), risk, false);
        before = kit.sentence(now);
        Composite then = kit.section(sides[1], "After the response", "What is left of it once the response is done");
        kit.fields(then, Literals.RISK__RESIDUAL_PROBABILITY, Literals.RISK__RESIDUAL_OPTIMISTIC, Literals.RISK__RESIDUAL_LIKELY,
                Literals.RISK__RESIDUAL_PESSIMISTIC);
        drawnAfter = EstimateBox.ofRisk(then, kit.open(), risk, true);
        after = kit.sentence(then);
        kit.fields(kit.section(body, "What it threatens", ""), Literals.RISK__ITEMS, Literals.RISK__DEPENDENCIES,
                Literals.RISK__PROGRAMS);
        kit.list(body, Literals.RISK__ACTIONS);
        kit.list(body, Literals.RISK__IMPACTS);
    }

    @Override
    public void refresh() {
        drawnBefore.refresh();
        drawnAfter.refresh();
        double residual = risk.getResidualProbability() == null ? risk.getProbability() : risk.getResidualProbability();
        OptionalDouble first = exposure(risk.getProbability(), RiskDelay.of(risk));
        OptionalDouble second = exposure(residual, RiskDelay.afterResponse(risk));
        kit.say(before, sentence(first), Palette.Role.TEXT);
        boolean isLess = first.isPresent() && second.isPresent() && second.getAsDouble() < first.getAsDouble();
        kit.say(after, sentence(second) + (isLess ? " The response takes " + days(first.getAsDouble() - second.getAsDouble())
                + " off." : ""), Palette.Role.TEXT);
    }

    /** Days of delay to be expected: probability times mean delay. */
    private OptionalDouble exposure(double probability, OptionalDouble delay) {
        int day = CalendarBook.of(kit.portfolio()).portfolio().minutesPerDay();
        return delay.isEmpty() ? delay : OptionalDouble.of(Math.clamp(probability, 0, 1) * delay.getAsDouble() / day);
    }

    private static String sentence(OptionalDouble exposure) {
        return exposure.isEmpty() ? "Exposure: not known, since no delay is said." : "Exposure: " + days(exposure.getAsDouble())
                + ", probability times mean delay.";
    }

    private static String days(double days) {
        String text = String.format(Locale.ROOT, "%.1f", days);
        return text.equals("1.0") ? "1 day" : text + " days";
    }
}
