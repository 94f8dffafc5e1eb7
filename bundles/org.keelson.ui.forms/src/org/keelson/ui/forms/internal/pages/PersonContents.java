// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Owned;
import org.keelson.model.WorkItem;
import org.keelson.ui.Dates;

/** A person: in which teams with which share, and what is in their name. */
final class PersonContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.PERSON__EMAIL, Literals.PERSON__ROLE, Literals.PERSON__CALENDAR,
            Literals.PERSON__SHARES);

    private PageKit kit;
    private FactTable assignments;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        kit.fields(kit.section(body, "Person", ""), Literals.PERSON__ROLE, Literals.PERSON__EMAIL, Literals.PERSON__CALENDAR);
        kit.list(body, Literals.PERSON__SHARES);
        assignments = kit.facts(kit.block(body, "Assignments", "Everything that names the person as its owner"), "Assignments",
                "Nothing names this person as its owner.", "Element", "Kind", "In", "Start", "Finish");
    }

    @Override
    public void refresh() {
        List<EObject> owned = new ArrayList<>(kit.referrers(kit.element()).stream()
                .filter(each -> each instanceof Owned is && is.getOwner() == kit.element() && each instanceof Element).toList());
        owned.sort(Comparator.comparing((EObject each) -> Labels.kindName(each.eClass())).thenComparing(Labels::text));
        assignments.show(owned.stream().map(this::fact).toList());
    }

    private FactTable.Fact fact(EObject owned) {
        String[] dates = owned instanceof WorkItem item ? kit.dates(item).map(each -> new String[] { Dates.day(each.start()),
            Dates.day(each.finish()) }).orElse(new String[] { "", "" }) : new String[] { "", "" };
        return FactTable.Fact.of(owned, owned instanceof HasStatus has ? Words.claimed(has) : null, Labels.text(owned),
                Labels.kindName(owned.eClass()), Words.name(owned.eContainer()), dates[0], dates[1]);
    }
}
