// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.model.ModelPackage.Literals;

/** A review in the order in which it is held: what happened, why, what was learnt, what will be done. */
final class ReviewContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.REVIEW__KIND, Literals.REVIEW__DATE, Literals.REVIEW__PROGRAMS,
            Literals.REVIEW__PARTICIPANTS, Literals.REVIEW__TIMELINE, Literals.REVIEW__CAUSES, Literals.REVIEW__LESSONS,
            Literals.REVIEW__ACTIONS);

    @Override
    public void create(Composite body, PageKit kit) {
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "Review", ""), Literals.REVIEW__KIND, Literals.REVIEW__DATE);
        kit.fields(kit.section(columns[1], "Who and what", ""), Literals.REVIEW__PROGRAMS, Literals.REVIEW__PARTICIPANTS);
        kit.list(body, Literals.REVIEW__TIMELINE);
        kit.fields(kit.section(body, "Why", ""), Literals.REVIEW__CAUSES);
        kit.list(body, Literals.REVIEW__LESSONS);
        kit.list(body, Literals.REVIEW__ACTIONS);
    }
}
