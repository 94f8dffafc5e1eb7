// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.Labels;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.SuccessCriterion;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;

/** A program as its charter says it: what for, how one knows that it is reached, with whom, by when, and what may go wrong. */
final class CharterContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.PROGRAM__OBJECTIVE, Literals.PROGRAM__OBJECTIVES,
            Literals.PROGRAM__SUCCESS_CRITERIA, Literals.PROGRAM__PARTICIPANTS, Literals.PROGRAM__CADENCES,
            Literals.PROGRAM__AUDIENCE, Literals.PROGRAM__PLANNED_START, Literals.PROGRAM__PLANNED_FINISH,
            Literals.OWNED__OWNER, Literals.OWNED__OWNER_TEAM);

    private static final int KEY_RISKS = 5;

    private PageKit kit;
    private Program program;
    private Label drift;
    private RollUpPart rollUp;
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
        drift = kit.sentence(body);
        kit.list(body, Literals.PROGRAM__SUCCESS_CRITERIA).mark(CharterContents::isUnmeasured);
        kit.list(body, Literals.PROGRAM__PARTICIPANTS);
        rollUp = new RollUpPart(body, kit, program, sums -> {
        });
        timeline = kit.facts(kit.block(body, "Timeline", "Milestones and gates of the program by their scheduled dates"),
                "Timeline", "The program has no milestones or gates yet.", "Milestone", "Kind", "Team", "Finish",
                "Deadline", "Standing");
        risks = kit.facts(kit.block(body, "Key risks", "The open risks of the program that are most likely to cost most"),
                "Key risks", "No open risk names this program or its items.", "Risk", "Probability", "Response", "Owner",
                "State");
        kit.list(body, Literals.PROGRAM__CADENCES);
        kit.list(body, Literals.PROGRAM__AUDIENCE);
    }

    private static boolean isUnmeasured(EObject row) {
        return row instanceof SuccessCriterion criterion && criterion.getMetric() == null && criterion.getMilestone() == null;
    }

    /** What nothing measures any more is named above the criteria; nothing else is said of them. */
    private void showDrift() {
        List<SuccessCriterion> adrift = program.getSuccessCriteria().stream().filter(CharterContents::isUnmeasured).toList();
        GridData place = (GridData) drift.getLayoutData();
        if (place.exclude != adrift.isEmpty()) {
            place.exclude = adrift.isEmpty();
            drift.setVisible(!adrift.isEmpty());
            kit.host().reflow(drift);
        }
        kit.say(drift, adrift.isEmpty() ? "" : "\u25b2 The charter drifts: neither a metric nor a milestone shows whether "
                + adrift.stream().map(Labels::text).collect(Collectors.joining("\u201d, \u201c", "\u201c", "\u201d"))
                + (adrift.size() == 1 ? " is" : " are") + " reached.", Palette.Role.WATCH);
    }

    @Override
    public void dispose() {
        if (rollUp != null) {
            rollUp.dispose();
        }
    }

    @Override
    public void refresh() {
        showDrift();
        List<WorkItem> stones = new ArrayList<>();
        for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each instanceof Milestone || each instanceof Gate) {
                stones.add((WorkItem) each);
            }
        }
        stones.sort(Comparator.comparing(this::finish, Comparator.nullsLast(Comparator.naturalOrder())));
        timeline.show(stones.stream().map(each -> Words.delivery(each, finish(each))).toList());
        risks.show(new Inside(program).risks(kit.portfolio()).stream().limit(KEY_RISKS)
                .map(each -> FactTable.Fact.of(each, null, Labels.text(each), Math.round(each.getProbability() * 100) + " %",
                        Labels.text(each.getResponse()), Words.name(each.getOwner()), Labels.text(each.getState()))).toList());
    }

    private LocalDateTime finish(WorkItem item) {
        return kit.dates(item).map(each -> each.finish()).orElse(null);
    }
}
