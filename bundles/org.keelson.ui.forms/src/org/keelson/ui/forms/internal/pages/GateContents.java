// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.ItemSchedule;
import org.keelson.edit.Labels;
import org.keelson.model.Gate;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;

/** A gate: what it asks for and by when that must be in, its lead time ahead; who decides, and what came of it. */
final class GateContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.GATE__INPUTS, Literals.GATE__LEAD_TIME,
            Literals.GATE__REVIEWERS, Literals.GATE__OUTCOME, Literals.GATE__CONDITIONS);

    private PageKit kit;
    private Gate gate;
    private FactTable inputs;
    private Label closes;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        gate = (Gate) kit.element();
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "Gate", ""), Literals.GATE__LEAD_TIME, Literals.GATE__REVIEWERS);
        kit.fields(kit.section(columns[1], "Outcome", ""), Literals.GATE__OUTCOME, Literals.GATE__CONDITIONS);
        Composite section = kit.section(body, "Required inputs", "What must be finished before the gate, its lead time ahead");
        kit.fields(section, Literals.GATE__INPUTS);
        closes = kit.sentence(section);
        inputs = kit.facts(section, "Required inputs", "The gate asks for nothing yet. Choose, above, names what it asks for.",
                "Input", "Team", "Finish", "State");
    }

    @Override
    public void refresh() {
        LocalDateTime due = kit.dates(gate).map(ItemSchedule::start).orElse(null);
        List<FactTable.Fact> facts = gate.getInputs().stream().map(each -> fact(each, due)).toList();
        long late = facts.stream().filter(each -> each.status() == Status.OFF_TRACK).count();
        kit.say(closes, due == null ? "The gate has no date yet." : (late > 0 ? "\u25a0 " : "")
                + "With its lead time, the gate begins on " + Dates.text(due) + "; until then the inputs must be in"
                + (late == 0 ? "." : ", and " + late + " of " + facts.size() + (late == 1 ? " comes" : " come") + " too late."),
                late > 0 ? Palette.Role.OFF_TRACK : Palette.Role.QUIET);
        inputs.show(facts);
    }

    private FactTable.Fact fact(WorkItem input, LocalDateTime due) {
        LocalDateTime finish = kit.dates(input).map(ItemSchedule::finish).orElse(null);
        boolean isIn = input.getActualFinish() != null;
        boolean isLate = !isIn && finish != null && due != null && finish.isAfter(due);
        return FactTable.Fact.of(input, isIn ? Status.ON_TRACK : isLate ? Status.OFF_TRACK : Status.UNKNOWN, Labels.text(input),
                Words.name(input.getOwnerTeam()), Dates.day(finish), isIn ? "in" : isLate ? "too late"
                        : input.getActualStart() != null ? "under way" : "not begun");
    }
}
