// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.ItemSchedule;
import org.keelson.edit.Creation;
import org.keelson.edit.EscalationEdit;
import org.keelson.edit.Labels;
import org.keelson.model.ActionItem;
import org.keelson.model.Dependency;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Gate;
import org.keelson.model.Issue;
import org.keelson.model.Milestone;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkState;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;

/** An issue: since when it is there, whose it is, what comes next, what it holds up, and who has been asked for help. */
final class IssueContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.ISSUE__SEVERITY, Literals.ISSUE__STATE,
            Literals.ISSUE__RAISED_ON, Literals.ISSUE__DUE_BY, Literals.ISSUE__RESOLUTION, Literals.ISSUE__RISK,
            Literals.ISSUE__PROGRAMS, Literals.ISSUE__ITEMS, Literals.ISSUE__DEPENDENCIES, Literals.ISSUE__ACTIONS,
            Literals.OWNED__OWNER, Literals.OWNED__OWNER_TEAM);

    private PageKit kit;
    private Issue issue;
    private Label standing;
    private Label next;
    private FactTable blocks;
    private FactTable escalations;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        issue = (Issue) kit.element();
        standing = kit.sentence(kit.block(body, "Issue", ""));
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "How bad, since when", ""), Literals.ISSUE__SEVERITY, Literals.ISSUE__RAISED_ON,
                Literals.ISSUE__DUE_BY, Literals.ISSUE__RISK);
        kit.fields(kit.section(columns[1], "Whose it is", ""), Literals.OWNED__OWNER_TEAM, Literals.OWNED__OWNER,
                Literals.ISSUE__STATE, Literals.ISSUE__RESOLUTION);
        Composite step = kit.block(body, "Next step", "The first open action by its due date");
        next = kit.sentence(step);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(kit.button(step, "Escalate",
                "Drafts an escalation about the issue and opens its form", this::escalate));
        kit.list(body, Literals.ISSUE__ACTIONS);
        Composite what = kit.section(body, "What it blocks",
                "The items that it touches, and the milestones and gates behind them");
        kit.fields(what, Literals.ISSUE__ITEMS, Literals.ISSUE__DEPENDENCIES, Literals.ISSUE__PROGRAMS);
        blocks = kit.facts(what, "What it blocks", "No item is said to be touched by it. Name some under Items.", "What", "Kind",
                "Team", "Finish", "Deadline", "Standing");
        escalations = kit.facts(kit.block(body, "Escalations", "Who has been asked to decide about it"), "Escalations",
                "Nobody has been asked to help with it.", "Escalation", "Level", "From", "By", "State");
    }

    private void escalate() {
        String situation = issue.getDescription() == null ? Labels.text(issue) : issue.getDescription();
        Creation<Escalation> draft = EscalationEdit.draft(new EscalationEdit.Request(Labels.text(issue), null,
                List.of(issue.getId()), situation, "Who solves it, by when?", null, issue.getDueBy(), EscalationLevel.PROGRAM,
                kit.now().toLocalDate(), issue.getOwner()));
        if (kit.run(draft)) {
            kit.host().open(draft.created());
        }
    }

    @Override
    public void refresh() {
        boolean isOver = issue.getState() == WorkState.DONE || issue.getState() == WorkState.DROPPED;
        LocalDate today = kit.now().toLocalDate();
        boolean isLate = !isOver && issue.getDueBy() != null && issue.getDueBy().isBefore(today);
        kit.say(standing, (isLate ? "\u25a0 " : "") + sentence(today, isOver, isLate),
                isLate ? Palette.Role.OFF_TRACK : isOver ? Palette.Role.QUIET : Palette.Role.TEXT);
        showNext(today, isOver);
        blocks.show(blocked().stream().map(each -> Words.delivery(each,
                kit.dates(each).map(ItemSchedule::finish).orElse(null))).toList());
        escalations.show(kit.referrers(issue).stream()
                .filter(each -> each instanceof Escalation escalation && escalation.getAbout().contains(issue))
                .map(Escalation.class::cast).sorted(Comparator.comparing(Escalation::getLevel).reversed())
                .map(each -> FactTable.Fact.of(each, null, Labels.text(each), Labels.text(each.getLevel()),
                        Words.name(each.getFrom()), Dates.text(each.getBy()), Labels.text(each.getState()))).toList());
    }

    private String sentence(LocalDate today, boolean isOver, boolean isLate) {
        String state = Labels.text(issue.getState()) + ", severity " + Words.lower(Labels.text(issue.getSeverity())) + ". ";
        String since = issue.getRaisedOn() == null ? "Nobody has said since when it is there." : "Raised on "
                + Dates.text(issue.getRaisedOn()) + (isOver ? "." : ", " + ago(issue.getRaisedOn(), today) + ".");
        String due = isOver || issue.getDueBy() == null ? "" : isLate ? " It was to be solved by " + Dates.text(issue.getDueBy())
                + "." : " To be solved by " + Dates.text(issue.getDueBy()) + ".";
        return state + since + due;
    }

    private static String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        return days <= 0 ? "today" : days == 1 ? "1 day ago" : days + " days ago";
    }

    private void showNext(LocalDate today, boolean isOver) {
        ActionItem action = issue.getActions().stream()
                .filter(each -> each.getState() == WorkState.OPEN || each.getState() == WorkState.IN_PROGRESS)
                .min(Comparator.comparing(ActionItem::getDueBy, Comparator.nullsLast(Comparator.naturalOrder()))).orElse(null);
        if (action == null) {
            kit.say(next, isOver ? "The issue is closed." : "Nobody does anything about it. Insert, in the table below, adds an "
                    + "action.", isOver ? Palette.Role.QUIET : Palette.Role.WATCH);
            return;
        }
        boolean isLate = action.getDueBy() != null && action.getDueBy().isBefore(today);
        String who = action.getOwner() != null ? Labels.text(action.getOwner()) : action.getOwnerTeam() != null
                ? Labels.text(action.getOwnerTeam()) : "nobody is named for it";
        kit.say(next, (isLate ? "\u25a0 " : "") + Labels.text(action) + " (" + who + (action.getDueBy() == null ? ", no date"
                : (isLate ? ", was due " : ", by ") + Dates.text(action.getDueBy())) + ")",
                isLate ? Palette.Role.OFF_TRACK : Palette.Role.TEXT);
    }

    /** The items that it touches, then the milestones and gates that wait for them, directly or by others. */
    private Set<WorkItem> blocked() {
        Set<WorkItem> touched = new LinkedHashSet<>(issue.getItems());
        issue.getDependencies().stream().map(Dependency::getSuccessor).filter(each -> each != null).forEach(touched::add);
        Set<WorkItem> seen = new LinkedHashSet<>(touched);
        Deque<WorkItem> open = new ArrayDeque<>(touched);
        List<WorkItem> behind = new ArrayList<>();
        while (!open.isEmpty()) {
            WorkItem item = open.poll();
            List<WorkItem> after = new ArrayList<>();
            item.getOutgoing().forEach(each -> after.add(each.getSuccessor()));
            for (EObject each : kit.referrers(item)) {
                if (each instanceof Gate gate && gate.getInputs().contains(item)) {
                    after.add(gate);
                }
            }
            for (WorkItem each : after) {
                if (each != null && seen.add(each)) {
                    open.add(each);
                    if (each instanceof Milestone || each instanceof Gate) {
                        behind.add(each);
                    }
                }
            }
        }
        behind.sort(Comparator.comparing(each -> kit.dates(each).map(ItemSchedule::finish).orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder())));
        touched.addAll(behind);
        return touched;
    }
}
