// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.SlipSweep;
import org.keelson.analysis.WorkCalendar;

/**
 * Teams and items ranked by what they can hold up. Only what is unfinished counts, and only items that have dates.
 *
 * <ul>
 * <li><b>Milestone-weeks at risk</b> of a team: let the team deliver each unfinished piece of its work so many weeks
 * ({@link BlockingOptions#weeksLate}) after the date it has now, or as soon after that as what it waits for is there, and let everybody
 * else deliver as soon as they can. The weeks by which unfinished milestones and gates then stand later, added up. Lateness does not
 * add up along a chain within the team, and float, constraints, lags and calendars count: who has float on all ways to a milestone
 * puts it at no risk. Weeks are those of the clock, seven days long, since teams differ in what they work in a week. Of an item: the
 * same with that item alone.
 * <li><b>Reach</b>: how many items, teams and milestones wait for it, directly or through others, whatever the float.
 * <li><b>Dominance</b>: a milestone is dominated by an item if every chain of dependencies that leads to it goes through that item,
 * and by a team if every chain goes through some of the team's work, be it not the same on every chain.
 * </ul>
 * A portfolio without milestones is judged by the items that nothing waits for. A milestone that waits for something is never late
 * by itself, and thus no blocker.
 *
 * @param weeksLate    how late who is late was taken to be
 * @param teams        teams with unfinished work, by milestone-weeks at risk, then by reach, then by name
 * @param items        work that something waits for or that puts a milestone at risk, in the same order; of more such items than
 *                     {@link BlockingOptions#items} those that promise most, see {@link Promising}
 * @param dependencies those whose loss helps most, by milestone-weeks, then by the portfolio's finish
 */
public record Blockers(int weeksLate, List<TeamBlocking> teams, List<ItemBlocking> items, List<DependencyGain> dependencies) {

    /** Minutes of the clock in a week. */
    static final int WEEK = 7 * 24 * 60;

    private static final int CHECKED_EVERY = 64;

    /** With {@linkplain BlockingOptions#standard() the standard options}. */
    public static Blockers rank(Schedule schedule, Progress progress) {
        return rank(schedule, BlockingOptions.standard(), progress);
    }

    /**
     * A pure function, safe from any thread.
     *
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public static Blockers rank(Schedule schedule, BlockingOptions options, Progress progress) {
        Ways ways = new Ways(schedule.network());
        Reach reach = new Reach(ways, progress).find();
        progress.done(0.2);
        SlipSweep sweep = SlipSweep.over(schedule);
        List<TeamBlocking> teams = teams(schedule, ways, reach, sweep, options, progress);
        progress.done(0.4);
        List<ItemBlocking> items = items(schedule, ways, reach, sweep, options, progress);
        progress.done(0.8);
        List<DependencyGain> gains = new Gains(schedule, ways, sweep, progress).best(options.dependencies());
        progress.done(1);
        return new Blockers(options.weeksLate(), teams, items, gains);
    }

    private static List<TeamBlocking> teams(Schedule schedule, Ways ways, Reach reach, SlipSweep sweep, BlockingOptions options,
            Progress progress) {
        ScheduleNetwork network = ways.network;
        List<List<Integer>> work = new ArrayList<>();
        for (int team = 0; team < network.teamCount(); team++) {
            work.add(new ArrayList<>());
        }
        for (int item : ways.sources()) {
            if (network.team(item) >= 0) {
                work.get(network.team(item)).add(item);
            }
        }
        List<TeamBlocking> teams = new ArrayList<>();
        for (int team = 0; team < network.teamCount(); team++) {
            if (!work.get(team).isEmpty()) {
                progress.check();
                for (int item : work.get(team)) {
                    sweep.late(item, minutesLate(schedule, item, options.weeksLate()));
                }
                Risk risk = Risk.of(ways, schedule, sweep);
                teams.add(new TeamBlocking(network.teamId(team), network.teamName(team), work.get(team).size(), reach.teamsOfTeam[team],
                        reach.itemsOfTeam[team], reach.milestonesOfTeam[team], risk.milestones, risk.weeks,
                        List.copyOf(reach.dominatedByTeam.get(team))));
            }
        }
        teams.sort(Comparator.comparingDouble(TeamBlocking::milestoneWeeksAtRisk).thenComparingInt(TeamBlocking::blocksItems)
                .thenComparingInt(t -> t.dominates().size()).reversed().thenComparing(TeamBlocking::name)
                .thenComparing(TeamBlocking::id, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(teams);
    }

    private static List<ItemBlocking> items(Schedule schedule, Ways ways, Reach reach, SlipSweep sweep, BlockingOptions options,
            Progress progress) {
        if (options.items() == 0) {
            return List.of();
        }
        ScheduleNetwork network = ways.network;
        Dominators dominators = new Dominators(ways);
        List<ItemBlocking> items = new ArrayList<>();
        int[] sources = Promising.sources(schedule, ways, sweep, options.weeksLate(), options.items());
        for (int at = 0; at < sources.length; at++) {
            int item = sources[at];
            if (at % CHECKED_EVERY == 0) {
                progress.check();
                progress.done(0.4 + 0.4 * at / sources.length);
            }
            sweep.late(item, minutesLate(schedule, item, options.weeksLate()));
            Risk risk = Risk.of(ways, schedule, sweep);
            if (reach.itemsOfItem[item] > 0 || risk.milestones > 0) {
                items.add(new ItemBlocking(network.id(item), network.name(item),
                        network.team(item) < 0 ? null : network.teamName(network.team(item)), reach.teamsOfItem[item],
                        reach.itemsOfItem[item], reach.milestonesOfItem[item], risk.milestones, risk.weeks, dominators.milestones(item)));
            }
        }
        items.sort(Comparator.comparingDouble(ItemBlocking::milestoneWeeksAtRisk).thenComparingInt(ItemBlocking::blocksItems)
                .thenComparingInt(i -> i.dominates().size()).reversed().thenComparing(ItemBlocking::id));
        return List.copyOf(items);
    }

    /** Working minutes of an item's calendar in so many weeks after its finish. */
    private static int minutesLate(Schedule schedule, int item, int weeks) {
        WorkCalendar calendar = schedule.network().calendarOf(item);
        long finish = schedule.finishAt(item);
        return (int) (calendar.count(finish + (long) weeks * WEEK) - calendar.count(finish));
    }

    /** What the milestones that a sweep has moved come to; afterwards the sweep is as new. */
    private record Risk(int milestones, double weeks) {

        static Risk of(Ways ways, Schedule schedule, SlipSweep sweep) {
            sweep.run();
            int milestones = 0;
            long minutes = 0;
            for (int at = 0; at < sweep.movedCount(); at++) {
                int item = sweep.moved(at);
                if (ways.milestone[item]) {
                    milestones++;
                    minutes += sweep.finishAt(item) - schedule.finishAt(item);
                }
            }
            sweep.clear();
            return new Risk(milestones, (double) minutes / WEEK);
        }
    }
}
