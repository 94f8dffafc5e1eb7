// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What limits the float of an item, and so is the cause where that is negative.
 *
 * @param kind what kind of limit it is
 * @param id   id of the item whose deadline or constraint it is; of the portfolio where its finish is the limit
 * @param text the limit in words, such as "deadline of 'Cut-over', 2026-10-01 17:00"
 * @param path ids of the items from the one that was asked about to the one that has the limit, each waiting for the one before
 */
public record FloatLimit(Kind kind, String id, String text, List<String> path) {

    /** Kinds of limits. */
    public enum Kind {
        /** A deadline, which is missed without moving anything. */
        DEADLINE,
        /** A constraint that lets an item be no later. */
        CONSTRAINT,
        /** Nothing but the finish of the portfolio as it is planned now. */
        PORTFOLIO_FINISH;

        /** The name in files and on the command line, such as {@code portfolio-finish}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public FloatLimit {
        path = List.copyOf(path);
    }

    /** Follows late dates to where they come from. */
    static FloatLimit of(Pass pass, DriverText words, int item) {
        ScheduleNetwork network = pass.network;
        List<String> path = new ArrayList<>();
        for (int at = item; at >= 0; at = next(pass, at)) {
            path.add(network.ids[at]);
            long latest = pass.latest(at);
            if (network.is(at, ScheduleNetwork.FINISHED)) {
                break;
            }
            if (network.deadline[at] != TimeLine.NONE && network.calendarOf(at).count(network.deadline[at]) == latest >> 1) {
                return new FloatLimit(Kind.DEADLINE, network.ids[at],
                        "deadline of '" + network.name(at) + "', " + DriverText.moment(network.deadline[at]), path);
            }
            if (network.constraint[at] > Pass.ALAP && pass.limited(at, Long.MAX_VALUE) == latest) {
                return new FloatLimit(Kind.CONSTRAINT, network.ids[at], "'" + network.name(at) + "' " + words.constraint(at), path);
            }
        }
        return new FloatLimit(Kind.PORTFOLIO_FINISH, network.portfolioId,
                "the portfolio's finish, " + DriverText.moment(pass.finish), path);
    }

    /** The item whose late dates give those of another: the first by id; -1 if there is none. */
    private static int next(Pass pass, int item) {
        ScheduleNetwork network = pass.network;
        int found = -1;
        for (int at = network.firstOut[item]; at < network.firstOut[item + 1]; at++) {
            int link = network.out[at];
            int to = network.successor[link];
            boolean gives = to < network.scheduled && network.binds(link)
                    && pass.latestFinish(link, pass.latest(to)) == pass.latest(item);
            if (gives && (found < 0 || network.ids[to].compareTo(network.ids[found]) < 0)) {
                found = to;
            }
        }
        return found;
    }
}
