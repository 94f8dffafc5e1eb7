// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.edit.SyntheticPortfolio;
import org.keelson.model.Portfolio;

/** The portfolios of all figures: those of {@code keelson generate}, two dependencies an item, 200 teams, seed 1. */
final class Plans {

    static final int CALENDARS = 8;
    private static final int TEAMS = 200;
    private static final long SEED = 1;

    private Plans() {
    }

    /** To which details can be added. */
    static SyntheticPortfolio plan(int items, int calendars) {
        return new SyntheticPortfolio(items, 2 * items, TEAMS, SEED).calendars(calendars);
    }

    static Portfolio portfolio(int items, int calendars) {
        return plan(items, calendars).create();
    }

    static ScheduleNetwork network(int items, int calendars) {
        return ScheduleNetwork.of(portfolio(items, calendars));
    }

    static Schedule scheduled(ScheduleNetwork network) {
        return Scheduler.schedule(network, ScheduleOptions.standard());
    }
}
