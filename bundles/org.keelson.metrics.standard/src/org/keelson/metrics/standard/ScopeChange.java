// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.baseline.BaselineSnapshot.Entry;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.WorkItem;

/**
 * Work that was added and removed since the baseline taken last, in per cent of the work that it held, of the portfolio and each
 * program. Work is effort where the baseline gives that of every item, else duration. An item that takes longer than it did is no
 * change of scope. A baseline does not say of which program an item was, so what is gone counts in the portfolio, and in a
 * program only if there is no other.
 */
public final class ScopeChange implements Metric {

    private static final int NAMED = 3;

    /** What is known of one part. */
    private static final class Account {
        final Worst<String> largest = new Worst<>(NAMED);
        long before;
        long added;
        long removed;
        int addedItems;
        int removedItems;
        int items;
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        return new Measuring(evaluation).measure();
    }

    /** One call. */
    private static final class Measuring {

        private final Evaluation evaluation;
        private final ScheduleNetwork network;
        private final Facts facts;
        private final BaselineSnapshot baseline;
        private final Parts parts;
        private final Account[] accounts;
        /** By number of the item; {@code null} where durations count. */
        private final long[] efforts;

        Measuring(Evaluation evaluation) {
            this.evaluation = evaluation;
            network = evaluation.network();
            facts = new Facts(evaluation);
            baseline = facts.lastBaseline();
            parts = Parts.of(evaluation);
            accounts = new Account[parts.size()];
            boolean byEffort = !baseline.entries().isEmpty()
                    && baseline.entries().stream().allMatch(entry -> entry.effort() != null);
            efforts = byEffort ? efforts() : null;
        }

        /** As baselines take them: what is given, else the demand for as long as the item takes. */
        private long[] efforts() {
            long[] minutes = new long[network.size()];
            for (WorkItem item : evaluation.items()) {
                int number = item.getId() == null ? -1 : network.indexOf(item.getId());
                if (number >= 0 && !network.isMilestone(number)) {
                    boolean given = item.getEffort() != null && item.getEffort() >= 0;
                    double demand = item.getDemand() >= 0 && Double.isFinite(item.getDemand()) ? item.getDemand() : 1;
                    minutes[number] = given ? item.getEffort() : Math.round(demand * network.duration(number));
                }
            }
            return minutes;
        }

        List<Measurement> measure() {
            for (int part = 0; part < accounts.length; part++) {
                accounts[part] = new Account();
            }
            for (int item = 0; item < network.size(); item++) {
                evaluation.cancel().check();
                if (!network.isHammock(item)) {
                    count(item, baseline.entry(network.id(item)).orElse(null));
                }
            }
            int onlyProgram = onlyProgram();
            for (Entry entry : baseline.entries()) {
                if (network.indexOf(entry.item()) < 0) {
                    remove(entry, accounts[Parts.PORTFOLIO]);
                    if (onlyProgram >= 0) {
                        remove(entry, accounts[onlyProgram]);
                    }
                }
            }
            List<Measurement> measurements = new ArrayList<>();
            for (int part = 0; part < accounts.length; part++) {
                if (parts.isWhole(part) && parts.id(part) != null) {
                    measurements.add(measurement(part, accounts[part], onlyProgram));
                }
            }
            return measurements;
        }

        private int onlyProgram() {
            int found = -1;
            for (int part = 1; part < parts.size(); part++) {
                if (parts.isWhole(part)) {
                    if (found >= 0) {
                        return -1;
                    }
                    found = part;
                }
            }
            return found;
        }

        private void count(int item, Entry entry) {
            long now = efforts == null ? network.duration(item) : efforts[item];
            for (int part = parts.home(item); part >= 0; part = parts.parent(part)) {
                Account account = accounts[part];
                account.items++;
                if (entry == null) {
                    account.addedItems++;
                    account.added += now;
                    account.largest.add("Added: " + facts.name(item), now, network.id(item));
                } else {
                    account.before += work(entry);
                }
            }
        }

        private void remove(Entry entry, Account account) {
            account.removedItems++;
            account.removed += work(entry);
            account.before += work(entry);
            account.largest.add("Removed: '" + entry.name() + "'", work(entry), entry.item());
        }

        private long work(Entry entry) {
            Integer work = efforts == null ? entry.duration() : entry.effort();
            return work == null ? 0 : work;
        }

        private Measurement measurement(int part, Account account, int onlyProgram) {
            String id = parts.id(part);
            if (account.before == 0) {
                return Measurement.none(id, account.items == account.addedItems && account.items > 0
                        ? "All of it is new since " + Facts.say(baseline) + "."
                        : "It had no work in " + Facts.say(baseline) + ".");
            }
            boolean program = part != Parts.PORTFOLIO && part != onlyProgram;
            List<String> why = new ArrayList<>();
            why.add(Facts.count(account.addedItems, "item") + " added, " + work(account.added) + (program ? ""
                    : "; " + account.removedItems + " removed, " + work(account.removed)) + "; of " + work(account.before)
                    + " in " + Facts.say(baseline));
            if (program && accounts[Parts.PORTFOLIO].removedItems > 0) {
                why.add("The baseline does not say of which program the "
                        + Facts.count(accounts[Parts.PORTFOLIO].removedItems, "item") + " removed since then belonged");
            }
            for (Worst.Entry<String> entry : account.largest.entries()) {
                why.add(entry.what() + ", " + work((long) entry.weight()));
            }
            return new Measurement.Value(id, Facts.rounded(100.0 * (account.added + account.removed) / account.before, 1), null,
                    why);
        }

        private String work(long minutes) {
            String days = Facts.number(facts.days(minutes));
            return efforts == null ? Facts.workingDays(facts.days(minutes))
                    : days + " person-day" + (days.equals("1") ? "" : "s");
        }
    }
}
