// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.Labels;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.ui.Dates;

/** A program as its charter says it: what for, how one knows that it is reached, with whom, by when, and what may go wrong. */
final class CharterContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.PROGRAM__OBJECTIVE, Literals.PROGRAM__OBJECTIVES,
            Literals.PROGRAM__SUCCESS_CRITERIA, Literals.PROGRAM__PARTICIPANTS, Literals.PROGRAM__PLANNED_START,
            Literals.PROGRAM__PLANNED_FINISH, Literals.OWNED__OWNER, Literals.OWNED__OWNER_TEAM);

    private static final int KEY_RISKS = 5;

    private PageKit kit;
    private Program program;
    private FactTable timeline;
    private FactTable risks;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        program = (Program) kit.element();
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "What for", ""), Literals.PROGRAM__OBJECTIVE, Literals.PROGRAM__OBJECTIVES);
        kit.fields(kit.section(columns[1], "Who and when", ""), Literals.OWNED__OWNER_TEAM, Literals.OWNED__OWNER,
                Literals.PROGRAM__PLANNED_START, Literals.PROGRAM__PLANNED_FINISH);
        kit.list(body, Literals.PROGRAM__SUCCESS_CRITERIA);
        kit.list(body, Literals.PROGRAM__PARTICIPANTS);
        timeline = kit.facts(kit.block(body, "Timeline", "Milestones and gates of the program by their scheduled dates"),
                "Timeline", "The program has no milestones or gates yet.", "Milestone", "Kind", "Finish", "Deadline", "Standing");
        risks = kit.facts(kit.block(body, "Key risks", "The open risks of the program that are most likely to cost most"),
                "Key risks", "No open risk names this program or its items.", "Risk", "Probability", "Response", "Owner", "State");
    }

    @Override
    public void refresh() {
        List<WorkItem> stones = new ArrayList<>();
        for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each instanceof Milestone || each instanceof Gate) {
                stones.add((WorkItem) each);
            }
        }
        stones.sort(Comparator.comparing(this::finish, Comparator.nullsLast(Comparator.naturalOrder())));
        timeline.show(stones.stream().map(this::stone).toList());
        List<Risk> open = new ArrayList<>(kit.portfolio().getRisks().stream().filter(CharterContents::isOpen)
                .filter(this::concerns).toList());
        open.sort(Comparator.comparingDouble(CharterContents::weight).reversed());
        risks.show(open.stream().limit(KEY_RISKS).map(each -> FactTable.Fact.of(each, null, Labels.text(each),
                Math.round(each.getProbability() * 100) + " %", Labels.text(each.getResponse()), Words.name(each.getOwner()),
                Labels.text(each.getState()))).toList());
    }

    private LocalDateTime finish(WorkItem item) {
        return kit.dates(item).map(each -> each.finish()).orElse(null);
    }

    private FactTable.Fact stone(WorkItem item) {
        LocalDateTime finish = finish(item);
        LocalDateTime deadline = item.getDeadline();
        boolean isLate = finish != null && deadline != null && finish.isAfter(deadline);
        Status status = item.getActualFinish() != null ? Status.ON_TRACK : isLate ? Status.OFF_TRACK
                : deadline == null || finish == null ? Status.UNKNOWN : Status.ON_TRACK;
        String words = item.getActualFinish() != null ? "reached" : isLate ? Words.days(deadline, finish) + " late"
                : deadline == null ? "no deadline" : finish == null ? "no date" : "in time";
        return FactTable.Fact.of(item, status, Labels.text(item), Labels.kindName(item.eClass()), Dates.day(finish),
                Dates.day(deadline), words);
    }

    private static boolean isOpen(Risk risk) {
        return risk.getState() != RiskState.CLOSED && risk.getState() != RiskState.OCCURRED;
    }

    private boolean concerns(Risk risk) {
        return risk.getPrograms().contains(program) || risk.getItems().stream().anyMatch(this::isInside)
                || risk.getDependencies().stream().anyMatch(each -> isInside(each.getSuccessor()));
    }

    private boolean isInside(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each == program) {
                return true;
            }
        }
        return false;
    }

    /** By the delay that is likely, times its probability; those without an estimate by probability alone, after them. */
    private static double weight(Risk risk) {
        return risk.getProbability() * (risk.getLikely() == null ? 1 : 1 + risk.getLikely());
    }
}
