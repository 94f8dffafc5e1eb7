// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.ItemSchedule;
import org.keelson.edit.Labels;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.ui.Dates;

/** The programs of a portfolio, with what is said of each and when it finishes. */
final class PortfolioContents implements PageContents {

    private PageKit kit;
    private FactTable programs;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        programs = kit.facts(kit.block(body, "Programs", "What is claimed of each program, and when the schedule has it finish"),
                "Programs", "The portfolio has no program yet. New, in the menu of the navigator, adds one.", "Program", "Owner",
                "Items", "Planned finish", "Finish", "Claimed status");
    }

    @Override
    public void refresh() {
        programs.show(kit.portfolio().getPrograms().stream().map(this::fact).toList());
    }

    private FactTable.Fact fact(Program program) {
        int items = 0;
        LocalDateTime last = null;
        for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext();) {
            if (all.next() instanceof WorkItem item) {
                items++;
                Optional<LocalDateTime> finish = kit.dates(item).map(ItemSchedule::finish);
                last = finish.isPresent() && (last == null || last.isBefore(finish.get())) ? finish.get() : last;
            }
        }
        return FactTable.Fact.of(program, Words.claimed(program), Labels.text(program),
                Words.name(program.getOwner() == null ? program.getOwnerTeam() : program.getOwner()), String.valueOf(items),
                Dates.text(program.getPlannedFinish()), Dates.day(last), Labels.text(Words.claimed(program)));
    }
}
