// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.rollup.RollUp;
import org.keelson.analysis.rollup.Summary;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.ui.Dates;

/** A workstream: where it stands and why, what it delivers, whom it waits for, and what is open in it. */
final class WorkstreamContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.OWNED__OWNER, Literals.OWNED__OWNER_TEAM,
            Literals.HAS_STATUS__STATUS_HISTORY);

    private PageKit kit;
    private Workstream workstream;
    private Inside inside;
    private RollUpPart rollUp;
    private FactTable delivers;
    private FactTable waits;
    private FactTable awaited;
    private FactTable open;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        workstream = (Workstream) kit.element();
        inside = new Inside(workstream);
        rollUp = new RollUpPart(body, kit, workstream, this::showDelivers);
        kit.fields(kit.section(body, "Who", ""), Literals.OWNED__OWNER_TEAM, Literals.OWNED__OWNER);
        delivers = kit.facts(kit.block(body, "Delivers", "Its workstreams, and its items by their scheduled finish"), "Delivers",
                "It has no items yet. New, in the menu of the navigator, adds one.", "What", "Kind", "Team", "Finish", "Deadline",
                "Standing");
        waits = kit.facts(kit.block(body, "Waits for", "What it needs from outside, and the promises for it"), "Waits for",
                "It waits for nothing from outside.", "What", "For", "Team", "Needed by", "Promised", "Standing");
        open = kit.facts(kit.block(body, "Open in it", "Risks, issues, questions, decisions and assumptions about its items"),
                "Open in it", "No open risk, issue, question, decision or assumption names an item of it.", "What", "Kind",
                "Owner", "Due", "State");
        awaited = kit.facts(kit.block(body, "Is awaited by", "What others need from it"), "Is awaited by",
                "Nothing outside waits for it.", "What", "For", "Team", "Needed by", "Promised", "Standing");
        kit.list(body, Literals.HAS_STATUS__STATUS_HISTORY);
    }

    @Override
    public void refresh() {
        waits.show(facts(each -> inside.has(each.getSuccessor()) && !inside.has(each.getPredecessor()), true));
        awaited.show(facts(each -> inside.has(each.getPredecessor()) && !inside.has(each.getSuccessor()), false));
        open.show(inside.open(kit.portfolio()));
    }

    private void showDelivers(RollUp sums) {
        List<FactTable.Fact> facts = new ArrayList<>();
        for (Workstream each : workstream.getWorkstreams()) {
            Optional<Summary> sum = sums.of(each.getId());
            facts.add(FactTable.Fact.of(each, Words.claimed(each), Labels.text(each), Labels.kindName(each.eClass()),
                    Words.name(each.getOwnerTeam()), sum.map(Summary::finish).map(Dates::day).orElse("\u2013"), "\u2013",
                    sum.map(Summary::progress).map(Math::round).orElse(0L) + " % done"));
        }
        List<WorkItem> items = new ArrayList<>(workstream.getItems());
        items.addAll(workstream.getSharedItems());
        items.sort(Comparator.comparing(each -> kit.dates(each).map(ItemSchedule::finish).orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder())));
        items.forEach(each -> facts.add(Words.delivery(each, kit.dates(each).map(ItemSchedule::finish).orElse(null))));
        delivers.show(facts);
    }

    private List<FactTable.Fact> facts(Predicate<Dependency> wanted, boolean isIncoming) {
        return kit.portfolio().getDependencies().stream()
                .filter(each -> each.getPredecessor() != null && each.getSuccessor() != null).filter(wanted)
                .sorted(Comparator.comparing(Dependency::getNeedBy, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(each -> Words.contract(each, isIncoming, kit.now())).toList();
    }

    @Override
    public void dispose() {
        if (rollUp != null) {
            rollUp.dispose();
        }
    }
}
