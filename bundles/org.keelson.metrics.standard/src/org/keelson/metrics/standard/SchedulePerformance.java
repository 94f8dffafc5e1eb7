// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.baseline.BaselineSnapshot.Entry;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;

/**
 * Schedule performance index by earned schedule, SPI(t), of the portfolio, its programs and workstreams, against the baseline
 * taken last (Lipke, <i>Schedule is Different</i>, 2003). It needs no costs: an item weighs as much as its duration in the
 * baseline, and has earned the part of it that is done. Unlike the index in money it does not come back to 1 for what is finished
 * late.
 */
public final class SchedulePerformance implements Metric {

    private static final int NAMED = 3;

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        return new Measuring(evaluation).measure();
    }

    /** What is known of one part. */
    private static final class Account {
        final PlannedValue plan = new PlannedValue();
        final Worst<Integer> behind = new Worst<>(NAMED);
        double earned;
        int items;
        int unfinished;
        long lastFinish = Long.MIN_VALUE;
    }

    /** A corner, and the part that its work lives in. */
    private record Placed(PlannedValue.Corner corner, int home) {
    }

    /** One call. */
    private static final class Measuring {

        private final Evaluation evaluation;
        private final Facts facts;
        private final ScheduleNetwork network;
        private final WorkCalendar calendar;
        private final BaselineSnapshot baseline;
        private final Parts parts;
        private final Account[] accounts;
        private final List<Placed> corners = new ArrayList<>();
        private final long now;
        private final int least;

        Measuring(Evaluation evaluation) {
            this.evaluation = evaluation;
            facts = new Facts(evaluation);
            network = evaluation.network();
            calendar = network.portfolioCalendar();
            baseline = facts.lastBaseline();
            parts = Parts.of(evaluation);
            accounts = new Account[parts.size()];
            now = calendar.count(facts.asOfMinute());
            least = evaluation.parameters().minutes("least");
        }

        List<Measurement> measure() {
            for (int part = 0; part < accounts.length; part++) {
                accounts[part] = new Account();
            }
            // In the order of the portfolio, so that sums do not depend on the order of the baseline.
            for (int position = 0; position < network.size(); position++) {
                evaluation.cancel().check();
                int item = network.itemAt(position);
                Entry entry = network.isHammock(item) ? null : baseline.entry(network.id(item)).orElse(null);
                if (entry != null && entry.start() != null && entry.finish() != null) {
                    add(item, entry);
                }
            }
            corners.sort(Comparator.comparing(Placed::corner, PlannedValue.ORDER));
            for (Placed placed : corners) {
                for (int part = placed.home(); part >= 0; part = parts.parent(part)) {
                    accounts[part].plan.add(placed.corner());
                }
            }
            List<Measurement> measurements = new ArrayList<>();
            for (int part = 0; part < accounts.length; part++) {
                if (parts.id(part) != null) {
                    measurements.add(measurement(parts.id(part), accounts[part]));
                }
            }
            return measurements;
        }

        private void add(int item, Entry entry) {
            long start = calendar.count(TimeLine.minutes(entry.start()));
            long finish = Math.max(start, calendar.count(TimeLine.minutes(entry.finish())));
            long work = entry.duration() == null ? finish - start : entry.duration();
            double done = done(item);
            double due = now >= finish ? 1 : now <= start ? 0 : (double) (now - start) / (finish - start);
            if (work > 0) {
                PlannedValue.corners(start, finish, work).forEach(corner -> corners.add(new Placed(corner, parts.home(item))));
            }
            for (int part = parts.home(item); part >= 0; part = parts.parent(part)) {
                Account account = accounts[part];
                account.items++;
                if (work > 0) {
                    account.plan.count(work);
                    account.earned += work * done;
                    if (due > done) {
                        account.behind.add(item, work * (due - done), network.id(item));
                    }
                }
                if (network.isFinished(item)) {
                    account.lastFinish = Math.max(account.lastFinish, calendar.count(network.actualFinish(item)));
                } else if (work > 0) {
                    account.unfinished++;
                }
            }
        }

        private double done(int item) {
            int duration = network.duration(item);
            return network.isFinished(item) ? 1 : duration == 0 ? 0
                    : Math.max(0, 1 - (double) network.remaining(item) / duration);
        }

        private Measurement measurement(String id, Account account) {
            if (account.items == 0) {
                return Measurement.none(id, "None of its items is in " + Facts.say(baseline) + ".");
            }
            if (account.plan.total() == 0) {
                return Measurement.none(id, "Nothing of it takes time in " + Facts.say(baseline) + ".");
            }
            // What is finished stays as late as it was.
            boolean finished = account.unfinished == 0;
            long at = finished ? Math.min(now, account.lastFinish) : now;
            PlannedValue.Standing standing = account.plan.at(account.earned, at);
            long passed = at - standing.start();
            if (passed <= 0) {
                return Measurement.none(id, "By " + Facts.say(baseline) + " its work begins on "
                        + Facts.day(calendar.start(standing.start())) + ".");
            }
            if (passed < least && !finished) {
                return Measurement.none(id, "Of its plan by " + Facts.say(baseline) + ", "
                        + Facts.workingDays(facts.days(passed)) + " have passed; " + Facts.number(facts.days(least))
                        + " are needed to tell.");
            }
            double earnedTime = standing.schedule() - standing.start();
            return new Measurement.Value(id, Facts.rounded(earnedTime / passed, 3), null,
                    why(account, standing, earnedTime, passed, finished));
        }

        private List<String> why(Account account, PlannedValue.Standing standing, double earnedTime, long passed,
                boolean finished) {
            List<String> why = new ArrayList<>();
            // The moment by which just so much was to be done: late on a Friday rather than early on a Monday.
            long moment = calendar.finish(Math.round(Math.max(standing.start() + 1.0, standing.schedule())));
            why.add("What is done was to be done by " + Facts.day(moment) + ": " + Facts.number(facts.days(earnedTime)) + " of "
                    + Facts.workingDays(facts.days(passed)) + " that " + (finished ? "it took" : "have passed"));
            why.add(percent(account.earned, account.plan.total()) + " of the work is done and "
                    + percent(standing.planned(), account.plan.total()) + " was to be, by " + Facts.say(baseline) + ", over "
                    + Facts.count(account.items, "item"));
            for (Worst.Entry<Integer> entry : account.behind.entries()) {
                why.add("Behind: " + facts.name(entry.what()) + ", by "
                        + Facts.workingDays(facts.days(entry.weight())) + " of work");
            }
            return why;
        }

        private static String percent(double part, double whole) {
            return Facts.number(100 * part / whole) + " %";
        }
    }
}
