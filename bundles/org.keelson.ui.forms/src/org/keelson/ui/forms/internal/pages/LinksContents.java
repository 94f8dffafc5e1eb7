// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.DependencyList;
import org.keelson.edit.Labels;
import org.keelson.model.Gate;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;

/** What an item waits for and what waits for it, to edit; of a gate also its inputs and by when they must be in. */
final class LinksContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.WORK_ITEM__INCOMING, Literals.WORK_ITEM__OUTGOING,
            Literals.GATE__INPUTS, Literals.GATE__LEAD_TIME, Literals.GATE__REVIEWERS, Literals.GATE__OUTCOME,
            Literals.GATE__CONDITIONS);

    private PageKit kit;
    private WorkItem item;
    private FactTable inputs;
    private Label closes;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        item = (WorkItem) kit.element();
        if (item instanceof Gate) {
            Composite[] columns = kit.columns(body);
            kit.fields(kit.section(columns[0], "Gate", ""), Literals.GATE__LEAD_TIME, Literals.GATE__REVIEWERS);
            kit.fields(kit.section(columns[1], "Outcome", ""), Literals.GATE__OUTCOME, Literals.GATE__CONDITIONS);
            Composite section = kit.section(body, "Required inputs",
                    "What must be finished before the gate, its lead time ahead");
            kit.fields(section, Literals.GATE__INPUTS);
            closes = kit.sentence(section);
            inputs = kit.facts(section, "Required inputs", "The gate asks for nothing yet.", "Input", "Team", "Finish", "State");
        }
        kit.list(body, DependencyList.incoming(item));
        kit.list(body, DependencyList.outgoing(item));
    }

    @Override
    public void refresh() {
        if (item instanceof Gate gate) {
            LocalDateTime due = kit.dates(gate).map(each -> each.start()).orElse(null);
            kit.say(closes, due == null ? "The gate has no date yet."
                    : "With its lead time, the gate begins on " + Dates.text(due) + "; until then the inputs must be in.",
                    Palette.Role.QUIET);
            inputs.show(gate.getInputs().stream().map(each -> fact(each, due)).toList());
        }
    }

    private FactTable.Fact fact(WorkItem input, LocalDateTime due) {
        LocalDateTime finish = kit.dates(input).map(each -> each.finish()).orElse(null);
        boolean isIn = input.getActualFinish() != null;
        boolean isLate = !isIn && finish != null && due != null && finish.isAfter(due);
        return FactTable.Fact.of(input, isIn ? Status.ON_TRACK : isLate ? Status.OFF_TRACK : Status.UNKNOWN, Labels.text(input),
                Words.name(input.getOwnerTeam()), Dates.day(finish), isIn ? "in" : isLate ? "too late"
                        : input.getActualStart() != null ? "under way" : "not begun");
    }
}
