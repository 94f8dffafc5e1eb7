// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.baseline.BaselineSnapshot.Entry;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;

/**
 * How much of the float that there was in the baseline taken last is eaten: of each unfinished item, and of the unfinished items
 * of a program or the portfolio together, as critical chains are watched by their buffers (Goldratt, <i>Critical Chain</i>,
 * 1997). What one item has gained makes up for nothing that another has lost.
 */
public final class FloatConsumption implements Metric {

    private static final int NAMED = 3;

    /** What is known of one part. */
    private static final class Account {
        final Worst<Integer> eaters = new Worst<>(NAMED);
        long then;
        long eaten;
        long work;
        long done;
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        BaselineSnapshot baseline = facts.lastBaseline();
        ScheduleNetwork network = evaluation.network();
        Parts parts = Parts.of(evaluation);
        Account[] accounts = new Account[parts.size()];
        for (int part = 0; part < accounts.length; part++) {
            accounts[part] = new Account();
        }
        List<Measurement> measurements = new ArrayList<>();
        for (int position = 0; position < network.size(); position++) {
            evaluation.cancel().check();
            int item = network.itemAt(position);
            Entry entry = network.isHammock(item) ? null : baseline.entry(network.id(item)).orElse(null);
            if (entry != null) {
                count(item, entry, evaluation.schedule(), parts, accounts);
                if (!network.isFinished(item)) {
                    measurements.add(ofItem(item, entry, evaluation.schedule(), facts));
                }
            }
        }
        for (int part = 0; part < accounts.length; part++) {
            if (parts.isWhole(part) && parts.id(part) != null) {
                measurements.add(ofPart(parts.id(part), accounts[part], baseline, facts));
            }
        }
        return measurements;
    }

    private static Measurement ofItem(int item, Entry entry, Schedule schedule, Facts facts) {
        String id = schedule.network().id(item);
        if (entry.totalFloat() == null || entry.totalFloat() <= 0) {
            return Measurement.none(id, entry.totalFloat() == null ? "The baseline does not say what float it had."
                    : "It had no float in the baseline.");
        }
        if (item >= schedule.network().scheduledCount()) {
            return Measurement.none(id, "It has no dates, since it is in or behind a loop.");
        }
        int then = entry.totalFloat();
        int now = schedule.totalFloat(item);
        return Measurement.of(id, share(eaten(then, now), then), Facts.workingDays(facts.days(item, then)) + " of float then, "
                + Facts.number(facts.days(item, now)) + " now");
    }

    private static long eaten(int then, int now) {
        return Math.max(0, (long) then - now);
    }

    private static double share(long part, long whole) {
        return Facts.rounded(100.0 * part / whole, 1);
    }

    private static void count(int item, Entry entry, Schedule schedule, Parts parts, Account[] accounts) {
        ScheduleNetwork network = schedule.network();
        boolean counts = !network.isFinished(item) && item < network.scheduledCount() && entry.totalFloat() != null
                && entry.totalFloat() > 0;
        long eaten = counts ? eaten(entry.totalFloat(), schedule.totalFloat(item)) : 0;
        for (int part = parts.home(item); part >= 0; part = parts.parent(part)) {
            Account account = accounts[part];
            account.work += network.duration(item);
            account.done += Math.max(0, network.duration(item) - network.remaining(item));
            if (counts) {
                account.then += entry.totalFloat();
                account.eaten += eaten;
                if (eaten > 0) {
                    account.eaters.add(item, eaten, network.id(item));
                }
            }
        }
    }

    private static Measurement ofPart(String id, Account account, BaselineSnapshot baseline, Facts facts) {
        if (account.then == 0) {
            return Measurement.none(id, "None of its unfinished items had float in " + Facts.say(baseline) + ".");
        }
        List<String> why = new ArrayList<>();
        why.add(Facts.number(100.0 * account.eaten / account.then) + " % of the float is eaten"
                + (account.work == 0 ? "" : " with " + Facts.number(100.0 * account.done / account.work) + " % of the work done")
                + ", since " + Facts.say(baseline));
        for (Worst.Entry<Integer> entry : account.eaters.entries()) {
            why.add("Most is lost by " + facts.name(entry.what()) + ": "
                    + Facts.workingDays(facts.days(entry.what(), (long) entry.weight())));
        }
        return new Measurement.Value(id, share(account.eaten, account.then), null, why);
    }
}
