// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keelson.analysis.Durations;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.capacity.Holds.Why;

/** Says of each item that waits what it waits for, and of each that should wait and does not, why not. */
final class Reasons {

    private final SerialRound round;
    private final Schedule base;
    private final ScheduleNetwork network;
    private final Holds holds;
    private final CapacityModel model;
    private final Buckets buckets;

    Reasons(SerialRound round, Schedule base, Holds holds, CapacityModel model, Buckets buckets) {
        this.round = round;
        this.base = base;
        this.holds = holds;
        this.model = model;
        this.buckets = buckets;
        network = base.network();
    }

    /** Why an item is held back. */
    String delay(int item) {
        String waits = "waits " + amount(item, round.delay[item]) + " for " + network.teamName(network.team(item)) + ": ";
        int first = round.goesFirst[item];
        if (first < 0) {
            return waits + "it has no time before";
        }
        int others = round.others[item];
        return waits + network.name(first) + " " + comparison(item, first)
                + (others == 0 ? "" : ", and " + others + (others == 1 ? " other" : " others"));
    }

    private String comparison(int item, int first) {
        Why why = holds.why(first);
        if (!round.isMovable(first)) {
            return why == Why.NOTHING ? "keeps its dates" : why.text;
        }
        int priority = network.priority(first);
        if (priority > network.priority(item)) {
            return "(priority " + priority + ") goes first";
        }
        if (priority == network.priority(item) && base.totalFloat(first) < base.totalFloat(item)) {
            return "goes first, as it has " + days(first, base.totalFloat(first)) + " of float and this has "
                    + days(item, base.totalFloat(item));
        }
        if (holds.isBounded(first)) {
            return "goes first, as " + bound(first);
        }
        return base.startAt(first) <= base.startAt(item) ? "goes first, as it can start first" : "goes first";
    }

    /** Why what makes up an overload does not wait, one sentence each, the most demanding first. */
    List<String> unresolved(Overload overload) {
        List<String> reasons = new ArrayList<>();
        for (Portion portion : overload.items()) {
            int item = network.indexOf(portion.item());
            String reason = round.stuck.get(item) ? stuck(item) : round.isMovable(item) ? null : stays(item);
            if (reason != null) {
                reasons.add(network.name(item) + " " + reason);
            }
        }
        return reasons;
    }

    private String stays(int item) {
        Why why = holds.why(item);
        if (network.isFinished(item)) {
            return "is done";
        }
        if (network.isHammock(item)) {
            return "lasts as long as what it spans";
        }
        return why == Why.NOTHING ? "is as late as possible already" : why.text;
    }

    private String stuck(int item) {
        int bucket = round.full[item];
        int calendar = network.calendarNumber(item);
        long most = model.demand().rate[item] * Math.min(network.remaining(item),
                buckets.workedBefore(calendar, bucket + 1) - buckets.workedBefore(calendar, bucket));
        long there = model.supply(network.team(item), buckets.begin(bucket), buckets.begin(bucket + 1));
        String team = network.teamName(network.team(item));
        if (Load.isOver(most, there)) {
            return "alone asks for more than " + team + " has: " + hours(most) + " of " + hours(there) + " person-hours from "
                    + TimeLine.dateTime(buckets.begin(bucket)).toLocalDate();
        }
        return round.hopeless.get(item) ? "finds no time in which " + team + " has room" : "cannot wait: " + bound(item);
    }

    private String bound(int item) {
        int by = holds.boundBy(item);
        return (by == item ? "it " : network.name(by) + ", which it leads to, ") + holds.why(by).text;
    }

    private static String hours(long amount) {
        return String.format(Locale.ROOT, "%.0f", amount / (60.0 * CapacityModel.UNIT));
    }

    /** To be compared, and so always in days. */
    private String days(int item, int minutes) {
        return String.format(Locale.ROOT, "%.1fd", (double) minutes / network.calendarOf(item).minutesPerDay()).replace(".0d",
                "d");
    }

    private String amount(int item, int minutes) {
        return Durations.format(minutes, network.calendarOf(item).minutesPerDay());
    }
}
