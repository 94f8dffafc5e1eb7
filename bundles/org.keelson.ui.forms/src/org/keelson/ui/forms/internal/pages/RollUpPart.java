// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.Durations;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.rollup.Outline;
import org.keelson.analysis.rollup.RollUp;
import org.keelson.analysis.rollup.Summary;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.ItemContainer;
import org.keelson.model.Status;
import org.keelson.rendering.Palette;
import org.keelson.ui.Background;
import org.keelson.ui.Dates;

/** Where a program or workstream stands: its items rolled up, and which of them makes each value what it is. */
final class RollUpPart {

    private final PageKit kit;
    private final ItemContainer container;
    private final Consumer<RollUp> shown;
    private final Label sentence;
    private final FactTable table;
    private final Background<RollUp> background;
    private Schedule computed;
    private RollUp rolledUp;

    /** @param shown is told whenever there are new sums, those of what the container contains among them */
    RollUpPart(Composite parent, PageKit kit, ItemContainer container, Consumer<RollUp> shown) {
        this.kit = kit;
        this.container = container;
        this.shown = shown;
        Composite section = kit.block(parent, "Where it stands",
                "Its items rolled up, and the one that makes each value what it is");
        sentence = kit.sentence(section);
        table = kit.facts(section, "Where it stands", "It has no items yet, so nothing can be added up.", "Value",
                "Made by", "In", "Is").withIconsIn(1);
        background = new Background<>("Sums of a program", false, parent.getDisplay()::asyncExec, new Receiver());
        kit.onRefresh(this::refresh);
    }

    private void refresh() {
        kit.schedule().filter(schedule -> schedule != computed).ifPresent(schedule -> {
            computed = schedule;
            Outline outline = Outline.of(kit.portfolio());
            background.request(progress -> RollUp.of(schedule, outline));
        });
        if (rolledUp != null) {
            show();
        }
    }

    private void show() {
        rolledUp.of(container.getId()).ifPresent(sum -> {
            Status claimed = Words.claimed((HasStatus) container);
            String claim = claimed == Status.UNKNOWN ? "Nobody has said how it stands. " : Labels.text(claimed)
                    + ", it is claimed. ";
            kit.say(sentence, Palette.sign(claimed) + " " + claim + words(sum), Words.role(claimed));
            table.show(rows(sum));
        });
        shown.accept(rolledUp);
    }

    private static String words(Summary sum) {
        if (sum.items() == 0) {
            return "";
        }
        String range = sum.start() == null ? "No item has dates." : "From " + Dates.day(sum.start()) + " to "
                + Dates.day(sum.finish()) + ".";
        return sum.finished() + " of " + sum.items() + (sum.items() == 1 ? " item is" : " items are") + " finished, "
                + Math.round(sum.progress()) + " % of the work done. " + range;
    }

    private List<FactTable.Fact> rows(Summary sum) {
        List<FactTable.Fact> rows = new ArrayList<>();
        add(rows, null, "Start", Dates.day(sum.start()), sum.startBy());
        add(rows, null, "Finish", Dates.day(sum.finish()), sum.finishBy());
        add(rows, null, "Progress, most work left", Math.round(sum.progress()) + " %", sum.progressBy());
        int day = computed.network().portfolioCalendar().minutesPerDay();
        Integer spare = sum.totalFloat();
        if (spare != null) {
            add(rows, spare < 0 ? Status.OFF_TRACK : spare == 0 ? Status.WATCH : Status.ON_TRACK, "Least float",
                    Durations.about(spare, day), sum.floatBy());
        }
        return rows;
    }

    private void add(List<FactTable.Fact> rows, Status status, String value, String is, Summary.Child by) {
        Element item = by == null ? null : kit.open().session().find(by.item()).orElse(null);
        if (item != null) {
            Element in = kit.open().session().find(by.child()).orElse(item);
            rows.add(FactTable.Fact.of(item, status, value, Labels.text(item), in == item ? "\u2013" : Labels.text(in), is));
        }
    }

    private final class Receiver implements Background.Receiver<RollUp> {
        @Override
        public void done(RollUp result) {
            rolledUp = result;
            show();
        }

        @Override
        public void failed(RuntimeException problem) {
            kit.say(sentence, "The sums could not be computed; the error log says why.", Palette.Role.OFF_TRACK);
        }
    }

    void dispose() {
        background.cancel();
    }
}
