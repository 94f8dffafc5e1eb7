// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.Durations;
import org.keelson.analysis.LastMoment;
import org.keelson.edit.Labels;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;

/** Which items wait for an answer, and until when they can. */
final class WaitingPart {

    private final PageKit kit;
    private final Supplier<List<WorkItem>> items;
    private final Supplier<LocalDate> by;
    private final FactTable table;
    private final Label last;

    /**
     * @param items that wait
     * @param by    the date that is set for the answer; may give {@code null}
     */
    WaitingPart(Composite parent, PageKit kit, Supplier<List<WorkItem>> items, Supplier<LocalDate> by) {
        this.kit = kit;
        this.items = items;
        this.by = by;
        Composite section = kit.block(parent, "Who waits for it", "The items that cannot begin, or go on, without the answer");
        last = kit.sentence(section);
        table = kit.facts(section, "Who waits for it", "No item is said to wait for it. Name them under Items.", "Item", "Team",
                "Starts", "Latest start", "Float");
        kit.onRefresh(this::refresh);
    }

    private void refresh() {
        table.show(items.get().stream().map(this::fact).toList());
        Optional<LastMoment> moment = kit.schedule().flatMap(schedule -> LastMoment.of(schedule, items.get()));
        if (moment.isEmpty()) {
            kit.say(last, "No unfinished item waits for it, so it has no last responsible moment.", Palette.Role.QUIET);
            return;
        }
        LocalDate day = moment.get().at().toLocalDate();
        boolean isPast = moment.get().at().isBefore(kit.now());
        boolean isTooLate = by.get() != null && by.get().isAfter(day);
        String sentence = "Last responsible moment: " + Dates.text(moment.get().at()) + ", when "
                + Labels.text(moment.get().item()) + " can wait no longer.";
        kit.say(last, isPast ? "\u25a0 " + sentence + " That is past." : isTooLate ? "\u25b2 " + sentence + " The date set, "
                + Dates.text(by.get()) + ", is later." : sentence,
                isPast ? Palette.Role.OFF_TRACK : isTooLate ? Palette.Role.WATCH : Palette.Role.TEXT);
    }

    private FactTable.Fact fact(WorkItem item) {
        return kit.dates(item).map(dates -> {
            int day = kit.schedule().map(each -> each.network().calendarOf(each.network().indexOf(item.getId())).minutesPerDay())
                    .orElse(480);
            return FactTable.Fact.of(item, dates.totalFloatMinutes() < 0 ? Status.OFF_TRACK : dates.critical() ? Status.WATCH
                    : Status.ON_TRACK, Labels.text(item), Words.name(item.getOwnerTeam()), Dates.day(dates.start()),
                    Dates.day(dates.lateStart()), Durations.about(dates.totalFloatMinutes(), day));
        }).orElse(FactTable.Fact.of(item, null, Labels.text(item), Words.name(item.getOwnerTeam()), "\u2013", "\u2013",
                "\u2013"));
    }
}
