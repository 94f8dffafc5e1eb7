// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the late dates of all items come from: each has those that its own deadline or constraint gives it, or those that
 * something that waits for it can bear. Made in one pass over items and dependencies; immutable, and safe from any thread.
 */
public final class FloatLimits {

    private final Pass pass;
    private final ScheduleNetwork network;
    private final DriverText words;
    /** By item: the one that gives it its late dates; itself where it has a limit, -1 where that is the portfolio's finish. */
    private final int[] next;
    /** By item: the one whose limit it is in the end, or -1. */
    private final int[] last;

    FloatLimits(Pass pass, DriverText words) {
        this.pass = pass;
        this.words = words;
        network = pass.network;
        next = new int[network.scheduled];
        last = new int[network.scheduled];
        for (int item = network.scheduled - 1; item >= 0; item--) {
            next[item] = limits(item) ? item : successor(item);
            last[item] = next[item] < 0 || next[item] == item ? next[item] : last[next[item]];
        }
    }

    /** What limits the float of an item, by its number in the network. */
    public FloatLimit of(int item) {
        int limit = last[item];
        if (limit < 0) {
            return new FloatLimit(FloatLimit.Kind.PORTFOLIO_FINISH, network.portfolioId,
                    "the portfolio's finish, " + DriverText.moment(pass.finish));
        }
        return byDeadline(limit)
                ? new FloatLimit(FloatLimit.Kind.DEADLINE, network.ids[limit],
                        "deadline of '" + network.name(limit) + "', " + DriverText.moment(network.deadline[limit]))
                : new FloatLimit(FloatLimit.Kind.CONSTRAINT, network.ids[limit],
                        "'" + network.name(limit) + "' " + words.constraint(limit));
    }

    /** Ids from an item to the one that has the limit, or to the last of all; each waits for the one before. */
    public List<String> path(int item) {
        List<String> path = new ArrayList<>(List.of(network.ids[item]));
        for (int at = item; next[at] >= 0 && next[at] != at; at = next[at]) {
            path.add(network.ids[next[at]]);
        }
        return path;
    }

    private boolean limits(int item) {
        return !network.is(item, ScheduleNetwork.FINISHED) && (byDeadline(item)
                || network.constraint[item] > Pass.ALAP && pass.limited(item, Long.MAX_VALUE) == pass.latest(item));
    }

    private boolean byDeadline(int item) {
        return network.deadline[item] != TimeLine.NONE
                && network.calendarOf(item).count(network.deadline[item]) == pass.lateFinish(item);
    }

    /** The item whose late dates give those of another: the first by id; -1 if there is none. */
    private int successor(int item) {
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
