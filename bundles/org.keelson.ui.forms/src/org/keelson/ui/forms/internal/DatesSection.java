// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.keelson.analysis.Durations;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.ElementLinks;
import org.keelson.ui.forms.internal.fields.FieldHost;

/** Where an item stands in the schedule: start, finish, float, and what holds it there. Never a stale date as a fresh one. */
final class DatesSection {

    private final FieldHost host;
    private final OpenPortfolio portfolio;
    private final WorkItem item;
    private final Text start;
    private final Text finish;
    private final Text spare;
    private final Text driver;
    private final ElementLinks drives;

    DatesSection(Composite parent, FieldHost host, OpenPortfolio portfolio, WorkItem item) {
        this.host = host;
        this.portfolio = portfolio;
        this.item = item;
        start = row(parent, "Start");
        finish = row(parent, "Finish");
        spare = row(parent, "Total float");
        driver = row(parent, "Why this date");
        host.toolkit().createLabel(parent, "");
        drives = new ElementLinks(parent, host, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(drives.control());
    }

    private Text row(Composite parent, String name) {
        Label label = host.toolkit().createLabel(parent, name);
        label.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).hint(128, SWT.DEFAULT).applyTo(label);
        Text text = new Text(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        host.toolkit().adapt(text, true, false);
        text.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
        AccessibleName.set(text, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(text);
        return text;
    }

    void refresh() {
        LiveSchedule live = portfolio.schedule();
        Optional<Schedule> schedule = live.current().map(LiveSchedule.Answer::schedule);
        Optional<ItemSchedule> dates = schedule.flatMap(each -> each.item(item.getId()));
        boolean changed;
        if (dates.isPresent() && dates.get().scheduled()) {
            changed = show(schedule.get(), dates.get());
        } else if (live.isComputing()) {
            // what was there stays for the moment that it takes, in quiet ink
            ink(Palette.Role.QUIET);
            return;
        } else {
            String none = "Not scheduled";
            String why = schedule.isPresent() ? "It is in or behind a loop of dependencies."
                    : live.failure().orElse("There is no schedule.");
            changed = set(start, none) | set(finish, none) | set(spare, "\u2013") | set(driver, why) | link(null);
        }
        ink(Palette.Role.TEXT);
        if (changed) {
            drives.layout();
            host.reflow(drives.control());
        }
    }

    private boolean show(Schedule schedule, ItemSchedule dates) {
        ScheduleNetwork network = schedule.network();
        int day = network.calendarOf(network.indexOf(item.getId())).minutesPerDay();
        String spareText = Durations.about(dates.totalFloatMinutes(), day) + (dates.critical() ? ", critical" : "");
        EObject held = dates.driver().id() == null ? null
                : portfolio.session().find(dates.driver().id()).filter(each -> each != item).orElse(null);
        return set(start, Dates.text(dates.start())) | set(finish, Dates.text(dates.finish())) | set(spare, spareText)
                | set(driver, Dates.inText(dates.driver().text()) + (dates.assumedEstimate() ? "; its duration is assumed" : ""))
                | link(held);
    }

    private boolean link(EObject held) {
        List<EObject> shown = new ArrayList<>();
        if (held != null) {
            shown.add(held);
        }
        drives.control().setVisible(held != null);
        return drives.show(shown, "What holds it");
    }

    private void ink(Palette.Role role) {
        for (Text each : List.of(start, finish, spare, driver)) {
            each.setForeground(Theme.color(role));
        }
    }

    private static boolean set(Text text, String now) {
        if (now.equals(text.getText())) {
            return false;
        }
        text.setText(now);
        return true;
    }
}
