// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.OpenQuestion;

/** An open question: the answer, who waits for it and until when, and what it may cost. */
final class QuestionContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.OPEN_QUESTION__ANSWER, Literals.OPEN_QUESTION__ANSWER_BY,
            Literals.OPEN_QUESTION__ANSWERED_ON, Literals.OPEN_QUESTION__STATE, Literals.OPEN_QUESTION__ITEMS,
            Literals.OWNED__OWNER, Literals.OWNED__OWNER_TEAM, Literals.ESTIMATED__OPTIMISTIC, Literals.ESTIMATED__LIKELY,
            Literals.ESTIMATED__PESSIMISTIC, Literals.ESTIMATED__DISTRIBUTION);

    @Override
    public void create(Composite body, PageKit kit) {
        OpenQuestion question = (OpenQuestion) kit.element();
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "Answer", ""), Literals.OPEN_QUESTION__STATE, Literals.OPEN_QUESTION__ANSWER,
                Literals.OPEN_QUESTION__ANSWERED_ON);
        kit.fields(kit.section(columns[1], "Who and when", ""), Literals.OWNED__OWNER_TEAM, Literals.OWNED__OWNER,
                Literals.OPEN_QUESTION__ANSWER_BY, Literals.OPEN_QUESTION__ITEMS);
        Composite range = kit.section(columns[0], "What the answer may take", "Working time that the answer may add");
        kit.fields(range, Literals.ESTIMATED__OPTIMISTIC, Literals.ESTIMATED__LIKELY, Literals.ESTIMATED__PESSIMISTIC,
                Literals.ESTIMATED__DISTRIBUTION);
        kit.onRefresh(new EstimateBox(range, kit.open(), question)::refresh);
        new WaitingPart(body, kit, question::getItems, question::getAnswerBy);
    }
}
