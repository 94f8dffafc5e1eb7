// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.model.Deliverable;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;

import com.acme.metrics.Vendors;

/**
 * A row of the page: without a widget in it, so that a test needs no display.
 *
 * @param finish day, or {@code not known}
 */
record Owed(Deliverable item, String name, String finish, String contract) {

    private static final String NOT_KNOWN = "not known";

    /** Open items of a team, the earliest first; the schedule is empty while it is being computed. */
    static List<Owed> by(Team team, Portfolio portfolio, Optional<Schedule> schedule) {
        return portfolio.getPrograms().stream().flatMap(program -> Vendors.work(program).stream())
                .filter(item -> item.getOwnerTeam() == team && Vendors.isOpen(item))
                .map(item -> new Owed(item, item.getName(), finishOf(item, schedule), Vendors.contract(item).orElse("none")))
                .sorted(Comparator.comparing(Owed::finish).thenComparing(Owed::name)).toList();
    }

    private static String finishOf(Deliverable item, Optional<Schedule> schedule) {
        return schedule.flatMap(all -> all.item(item.getId())).filter(ItemSchedule::scheduled)
                .map(dates -> dates.finish().toLocalDate().toString()).orElse(NOT_KNOWN);
    }
}
