// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.model.Decision;
import org.keelson.model.DecisionOption;
import org.keelson.model.DecisionState;
import org.keelson.model.ModelPackage.Literals;

/** A decision: its options side by side, one of them chosen, who waits for it and until when. */
final class OptionsContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.DECISION__OPTIONS, Literals.DECISION__CONTEXT,
            Literals.DECISION__RECOMMENDATION, Literals.DECISION__CHOSEN, Literals.DECISION__RATIONALE, Literals.DECISION__STATE,
            Literals.DECISION__DECIDE_BY, Literals.DECISION__DECIDED_ON, Literals.DECISION__DECIDERS, Literals.DECISION__ITEMS);

    private PageKit kit;
    private Decision decision;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        decision = (Decision) kit.element();
        kit.fields(kit.section(body, "What is to be decided", ""), Literals.DECISION__CONTEXT);
        new OptionColumns(body, kit, decision::getOptions, decision::getRecommendation, this::recommend)
                .withChoice(decision::getChosen, this::choose);
        kit.list(body, Literals.DECISION__OPTIONS);
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "Decision", ""), Literals.DECISION__STATE, Literals.DECISION__CHOSEN,
                Literals.DECISION__RATIONALE, Literals.DECISION__RECOMMENDATION);
        kit.fields(kit.section(columns[1], "Who and when", ""), Literals.DECISION__DECIDERS, Literals.DECISION__DECIDE_BY,
                Literals.DECISION__DECIDED_ON, Literals.DECISION__ITEMS);
        new WaitingPart(body, kit, decision::getItems, decision::getDecideBy);
    }

    private void recommend(DecisionOption option) {
        kit.run(set(Literals.DECISION__RECOMMENDATION, option));
    }

    private Edit set(EReference feature, DecisionOption option) {
        return Edits.set(decision, feature, option);
    }

    /** What is chosen is decided, today. */
    private void choose(DecisionOption option) {
        List<Edit> edits = new ArrayList<>();
        edits.add(set(Literals.DECISION__CHOSEN, option));
        edits.add(Edits.set(decision, Literals.DECISION__STATE, DecisionState.ACCEPTED));
        edits.add(Edits.set(decision, Literals.DECISION__DECIDED_ON, kit.now().toLocalDate()));
        kit.run(Edits.compound("Decide " + Labels.text(decision) + ": " + Labels.text(option), edits));
    }
}
