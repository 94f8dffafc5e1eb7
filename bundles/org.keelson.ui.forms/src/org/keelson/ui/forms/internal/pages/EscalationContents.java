// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.Edits;
import org.keelson.model.Escalation;
import org.keelson.model.ModelPackage.Literals;

/** An escalation in the order in which it is read: the risk, the options, what is recommended, what is needed, of whom. */
final class EscalationContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.ESCALATION__RISK, Literals.ESCALATION__ABOUT,
            Literals.ESCALATION__SITUATION, Literals.ESCALATION__OPTIONS, Literals.ESCALATION__RECOMMENDATION,
            Literals.ESCALATION__DECISION_NEEDED, Literals.ESCALATION__FROM, Literals.ESCALATION__BY, Literals.ESCALATION__LEVEL,
            Literals.ESCALATION__STATE, Literals.ESCALATION__OUTCOME, Literals.ESCALATION__DECISION,
            Literals.ESCALATION__CLOSED_ON, Literals.ESCALATION__EARLIER);

    @Override
    public void create(Composite body, PageKit kit) {
        Escalation escalation = (Escalation) kit.element();
        kit.fields(kit.section(body, "1. What is at risk", ""), Literals.ESCALATION__ABOUT, Literals.ESCALATION__RISK,
                Literals.ESCALATION__SITUATION);
        Composite options = kit.block(body, "2. Options", "");
        new OptionColumns(options, kit, escalation::getOptions, escalation::getRecommendation,
                option -> kit.run(Edits.set(escalation, Literals.ESCALATION__RECOMMENDATION, option)));
        kit.list(options, Literals.ESCALATION__OPTIONS);
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "3. What is needed", ""), Literals.ESCALATION__RECOMMENDATION,
                Literals.ESCALATION__DECISION_NEEDED, Literals.ESCALATION__FROM, Literals.ESCALATION__BY);
        kit.fields(kit.section(columns[1], "4. What came of it", ""), Literals.ESCALATION__LEVEL, Literals.ESCALATION__STATE,
                Literals.ESCALATION__OUTCOME, Literals.ESCALATION__DECISION, Literals.ESCALATION__CLOSED_ON);
        kit.list(body, Literals.ESCALATION__EARLIER);
    }
}
