// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.ItemSchedule;
import org.keelson.edit.AssumptionEdit;
import org.keelson.edit.Creation;
import org.keelson.edit.Labels;
import org.keelson.model.Assumption;
import org.keelson.model.AssumptionState;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;

/** An assumption: how it is checked, by whom and when, what rests on it, and what happens if it is wrong. */
final class AssumptionContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.ASSUMPTION__STATE, Literals.ASSUMPTION__VALIDATE_BY,
            Literals.ASSUMPTION__CHECK, Literals.ASSUMPTION__CONSEQUENCE, Literals.ASSUMPTION__RISK,
            Literals.ASSUMPTION__PROGRAMS, Literals.ASSUMPTION__ITEMS, Literals.OWNED__OWNER, Literals.OWNED__OWNER_TEAM);

    private PageKit kit;
    private Assumption assumption;
    private Label standing;
    private Label first;
    private Button turn;
    private FactTable rests;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        assumption = (Assumption) kit.element();
        standing = kit.sentence(kit.block(body, "Assumption", ""));
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "How it is checked", ""), Literals.ASSUMPTION__CHECK, Literals.ASSUMPTION__VALIDATE_BY,
                Literals.OWNED__OWNER_TEAM, Literals.OWNED__OWNER, Literals.ASSUMPTION__STATE);
        Composite wrong = kit.section(columns[1], "If it is wrong", "");
        kit.fields(wrong, Literals.ASSUMPTION__CONSEQUENCE, Literals.ASSUMPTION__RISK);
        turn = kit.button(wrong, "Turn into a Risk",
                "Adds the risk that it is wrong, with owner, items and programs, and opens its form", this::turnIntoRisk);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(turn);
        Composite section = kit.section(body, "What rests on it", "");
        kit.fields(section, Literals.ASSUMPTION__ITEMS, Literals.ASSUMPTION__PROGRAMS);
        first = kit.sentence(section);
        rests = kit.facts(section, "What rests on it", "No item is said to rest on it. Name some under Items.", "What", "Kind",
                "Team", "Finish", "Deadline", "Standing");
    }

    private void turnIntoRisk() {
        Creation<Risk> creation = AssumptionEdit.turnIntoRisk(assumption);
        if (kit.run(creation)) {
            kit.host().open(creation.created());
        }
    }

    @Override
    public void refresh() {
        LocalDate by = assumption.getValidateBy();
        boolean isOpen = assumption.getState() == AssumptionState.OPEN;
        boolean isBroken = assumption.getState() == AssumptionState.BROKEN;
        boolean isLate = isOpen && by != null && by.isBefore(kit.now().toLocalDate());
        String due = !isOpen ? "" : by == null ? " Nobody has said by when it is checked." : (isLate ? " It was to be checked by "
                : " To be checked by ") + Dates.text(by) + ".";
        kit.say(standing, (isBroken || isLate ? "\u25a0 " : isOpen && by == null ? "\u25b2 " : "")
                + Labels.text(assumption.getState()) + "." + due, isBroken || isLate ? Palette.Role.OFF_TRACK
                        : isOpen && by == null ? Palette.Role.WATCH : Palette.Role.TEXT);
        turn.setEnabled(assumption.getRisk() == null);
        showFirst(by, isOpen);
        rests.show(assumption.getItems().stream().map(each -> Words.delivery(each,
                kit.dates(each).map(ItemSchedule::finish).orElse(null))).toList());
    }

    /** It is checked in time if that is before the first of what rests on it begins. */
    private void showFirst(LocalDate by, boolean isOpen) {
        Optional<WorkItem> item = assumption.getItems().stream()
                .filter(each -> each.getActualStart() == null && kit.dates(each).isPresent())
                .min(Comparator.comparing(this::start));
        boolean isLate = isOpen && item.isPresent() && by != null && by.isAfter(start(item.get()).toLocalDate());
        kit.say(first, item.isEmpty() ? " " : (isLate ? "\u25b2 " : "") + "The first to begin is " + Labels.text(item.get())
                + ", on " + Dates.day(start(item.get())) + (isLate ? ", before the assumption is checked." : "."),
                isLate ? Palette.Role.WATCH : Palette.Role.QUIET);
    }

    private LocalDateTime start(WorkItem item) {
        return kit.dates(item).orElseThrow().start();
    }
}
