// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.analysis.FloatLimit;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * An item that had float when the plan was agreed has become critical, or has lost so much of its float that it is about to.
 * What it had is in the last baseline, or in the history of a metric of float. When work is late, all that it drives loses float
 * with it; so that one delay is one finding, the first item of each driving chain is told, with the number of those behind it.
 */
public final class FloatEaten implements EscalationRule {

    /** An item, what it had and has, in working minutes, and since when. */
    private record Loss(WorkItem item, int number, EarlierFloats.Earlier before, int now) {

        String share() {
            return Facts.percent((double) (before.minutes() - now) / before.minutes());
        }
    }

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        boolean each = evaluation.parameters().flag("each");
        Map<Integer, Loss> losses = losses(evaluation, facts);
        int[] heads = heads(evaluation, losses);
        Map<Integer, List<WorkItem>> behind = new LinkedHashMap<>();
        for (Loss loss : losses.values()) {
            List<WorkItem> followers = behind.computeIfAbsent(heads[loss.number()], head -> new ArrayList<>());
            if (heads[loss.number()] != loss.number()) {
                followers.add(loss.item());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Loss loss : losses.values()) {
            evaluation.cancel().check();
            boolean first = heads[loss.number()] == loss.number();
            if (first || each) {
                findings.add(finding(loss, first && !each ? behind.get(loss.number()) : List.of(), facts));
            }
        }
        return findings;
    }

    /** By number, in the order of the portfolio. */
    private static Map<Integer, Loss> losses(Evaluation evaluation, Facts facts) {
        long share = evaluation.parameters().integer("share");
        int near = evaluation.parameters().minutes("near");
        EarlierFloats earlier = EarlierFloats.of(evaluation, facts);
        Map<Integer, Loss> losses = new LinkedHashMap<>();
        for (WorkItem item : evaluation.items()) {
            evaluation.cancel().check();
            EarlierFloats.Earlier before = earlier.of(item);
            int number = facts.number(item);
            if (before == null || before.minutes() <= 0 || number < 0 || Facts.isFinished(item)
                    || evaluation.network().isHammock(number)) {
                continue;
            }
            int now = evaluation.schedule().totalFloat(number);
            boolean eaten = now <= near && 100L * (before.minutes() - now) > share * before.minutes();
            if (now <= 0 || eaten) {
                losses.put(number, new Loss(item, number, before, now));
            }
        }
        return losses;
    }

    /** By number of an item that lost float: the first of the chain that drives it and that lost float all along. */
    private static int[] heads(Evaluation evaluation, Map<Integer, Loss> losses) {
        Schedule schedule = evaluation.schedule();
        ScheduleNetwork network = evaluation.network();
        int[] heads = new int[network.scheduledCount()];
        Arrays.fill(heads, -1);
        for (int item = 0; item < heads.length; item++) { // numbers go from what provides to what waits
            if (losses.containsKey(item)) {
                int driver = schedule.drivingDependency(item);
                int provider = driver < 0 ? -1 : heads[network.predecessor(driver)];
                heads[item] = provider < 0 ? item : provider;
            }
        }
        return heads;
    }

    private static Finding finding(Loss loss, List<WorkItem> behind, Facts facts) {
        WorkItem item = loss.item();
        String before = facts.duration(loss.before().minutes(), item);
        boolean critical = loss.now() <= 0;
        String message = critical
                ? Facts.name(item) + " has become critical: it had " + before + " of float " + loss.before().since()
                : Facts.name(item) + " has " + facts.duration(loss.now(), item) + " of float left of " + before + " "
                        + loss.before().since();
        ProblemSeverity severity = loss.now() < 0 && facts.breaksPromise(item) ? ProblemSeverity.ERROR
                : critical ? ProblemSeverity.WARNING : ProblemSeverity.INFO;
        return new Finding(severity, item.getId(), message, why(loss, behind, facts));
    }

    private static List<String> why(Loss loss, List<WorkItem> behind, Facts facts) {
        List<String> why = new ArrayList<>();
        WorkItem item = loss.item();
        if (loss.now() > 0) {
            why.add(loss.share() + " of its float is gone");
        } else {
            why.add(facts.room(item));
        }
        facts.limit(item).map(FloatLimit::text).ifPresent(text -> why.add("What would be missed first: " + text));
        ItemSchedule dates = facts.schedule(item).orElseThrow();
        why.add((facts.isStarted(item) ? "It is under way since " + Facts.day(dates.start())
                : "It starts on " + Facts.day(dates.start()) + " (" + dates.driver().text() + ")")
                + " and finishes " + Facts.day(dates.finish()));
        if (!behind.isEmpty()) {
            why.add(Facts.count(behind.size(), "item") + " that it drives lost float too: " + Facts.names(behind));
        }
        why.add("Owner: " + Facts.owner(item));
        return why;
    }
}
