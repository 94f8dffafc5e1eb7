// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.model.problems.Problem;

/**
 * What all programs together ask of each team, week by week, and what the team can give. Weeks are those of ISO 8601, from
 * Monday, and are numbered from the first in which anything is done. Immutable, and safe to use from any thread. Linear in
 * items times the weeks that they last; what items make up a week is found when asked for.
 *
 * <p>
 * A team is overloaded in a week if it is asked for at least a person-minute more than it can give, and the week has not ended by
 * the data date. A team of unknown capacity is never overloaded.
 */
public final class Load {

    /** A hundred years; a plan that is longer has other troubles, and is told of this one. */
    private static final int MOST_DAYS = 36_526;

    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final CapacityModel model;
    private final Buckets buckets;
    private final WorkSpread spread;
    private final int weeks;
    private final int firstOpenWeek;
    private final boolean cut;
    /** By team: its first week with demand, and where its weeks begin in the arrays. */
    private final int[] firstWeek;
    private final int[] offset;
    private final long[] demand;
    private final List<Overload> overloads;

    /** @param length of what is called a week here, {@link Buckets#WEEK} or {@link Buckets#DAY} */
    Load(Schedule schedule, CapacityModel model, int length) {
        this.schedule = schedule;
        this.model = model;
        network = schedule.network();
        long begin = TimeLine.minutes(schedule.start());
        int needed = new Buckets(network, begin, length, 0).upTo(Math.max(begin, schedule.finishAt()));
        weeks = Math.min(needed, most(length));
        cut = needed > weeks;
        buckets = new Buckets(network, begin, length, weeks);
        spread = new WorkSpread(schedule, model.demand(), buckets, weeks);
        firstOpenWeek = buckets.of(TimeLine.minutes(schedule.dataDate()));
        firstWeek = new int[network.teamCount()];
        offset = new int[network.teamCount() + 1];
        layOut();
        demand = new long[offset[network.teamCount()]];
        for (int item = 0; item < network.scheduledCount(); item++) {
            if (spread.isAsking(item)) {
                int base = offset[network.team(item)] - firstWeek[network.team(item)];
                spread.spread(item, (week, amount) -> demand[base + week] += amount);
            }
        }
        overloads = findOverloads();
    }

    /**
     * The load of a schedule.
     *
     * @param model of the same portfolio; items that it does not know ask for nothing
     */
    public static Load of(Schedule schedule, CapacityModel model) {
        return new Load(schedule, model.on(schedule.network()), Buckets.WEEK);
    }

    static int most(int length) {
        return MOST_DAYS / (length / Buckets.DAY);
    }

    private void layOut() {
        int[] endWeek = new int[network.teamCount()];
        Arrays.fill(firstWeek, Integer.MAX_VALUE);
        for (int item = 0; item < network.scheduledCount(); item++) {
            if (spread.isAsking(item)) {
                int team = network.team(item);
                int from = Math.clamp(buckets.of(schedule.startAt(item)), 0, weeks);
                int end = Math.clamp(buckets.of(schedule.finishAt(item)) + 1L, 0, weeks);
                firstWeek[team] = Math.min(firstWeek[team], from);
                endWeek[team] = Math.max(endWeek[team], end);
            }
        }
        for (int team = 0; team < firstWeek.length; team++) {
            offset[team + 1] = offset[team] + Math.max(0, endWeek[team] - Math.min(firstWeek[team], weeks));
        }
    }

    private boolean hasDemand(int team, int week) {
        return firstWeek[team] <= week && week - firstWeek[team] < offset[team + 1] - offset[team];
    }

    /** Millionths of a person-minute. */
    long exactDemand(int team, int week) {
        return hasDemand(team, week) ? demand[offset[team] + week - firstWeek[team]] : 0;
    }

    /** Millionths of a person-minute, or {@link CapacityModel#NOT_STATED}. */
    long exactCapacity(int team, int week) {
        return model.supply(team, buckets.begin(week), buckets.begin(week + 1));
    }

    /** Whether anything of an item counts. */
    boolean isAsking(int item) {
        return spread.isAsking(item);
    }

    /** Millionths of a person-minute that are done of an item, by week. */
    void done(int item, WorkSpread.Sink sink) {
        spread.spreadDone(item, sink);
    }

    /** First minute of a week, of any week. */
    long begin(int week) {
        return buckets.begin(week);
    }

    /** The schedule that this is the load of. */
    public Schedule schedule() {
        return schedule;
    }

    /** How many weeks there are. */
    public int weeks() {
        return weeks;
    }

    /** The Monday of a week. */
    public LocalDate monday(int week) {
        return buckets.day(week);
    }

    /** Number of the week that holds the data date; those before it are past. May lie outside of the weeks that there are. */
    public int firstOpenWeek() {
        return firstOpenWeek;
    }

    /** Person-minutes asked of a team in a week, rounded. Teams are numbered as in the network. */
    public long demand(int team, int week) {
        return rounded(exactDemand(team, week));
    }

    /** Person-minutes that a team has in a week, rounded; {@link CapacityModel#NOT_STATED} where nobody said. */
    public long capacity(int team, int week) {
        long capacity = exactCapacity(team, week);
        return capacity == CapacityModel.NOT_STATED ? capacity : rounded(capacity);
    }

    /** Whether a team is asked for more in a week than it can give, be the week past or not. */
    public boolean isOver(int team, int week) {
        return hasDemand(team, week) && isOver(exactDemand(team, week), exactCapacity(team, week));
    }

    static boolean isOver(long demand, long capacity) {
        return demand - capacity >= CapacityModel.UNIT;
    }

    static long rounded(long amount) {
        return (amount + CapacityModel.UNIT / 2) / CapacityModel.UNIT;
    }

    /** What asks for a team in a week, the most demanding first, then by id. Looks at all items. */
    public List<Portion> items(int team, int week) {
        return portions(team, week, week);
    }

    /**
     * Teams that are asked for more than they can give, weeks in a row as one; by team in the order of the portfolio, then by
     * week.
     */
    public List<Overload> overloads() {
        return overloads;
    }

    /** What was wrong, in a stable order. */
    public List<Problem> problems() {
        if (!cut) {
            return model.problems();
        }
        List<Problem> problems = new ArrayList<>(model.problems());
        problems.add(Problem.warning("capacity.horizon", null, "The plan ends " + schedule.finish().toLocalDate()
                + "; demand is counted up to " + monday(weeks) + ", a hundred years after its start"));
        problems.sort(Problem.ORDER);
        return List.copyOf(problems);
    }

    private List<Overload> findOverloads() {
        List<Run> runs = new ArrayList<>();
        int[] runOf = new int[demand.length];
        for (int team = 0; team < firstWeek.length; team++) {
            int end = firstWeek[team] == Integer.MAX_VALUE ? 0 : firstWeek[team] + offset[team + 1] - offset[team];
            Run run = null;
            for (int week = firstWeek[team]; week < end; week++) {
                boolean over = week >= firstOpenWeek && isOver(team, week);
                if (over && run == null) {
                    run = new Run(team);
                    runs.add(run);
                } else if (!over) {
                    run = null;
                }
                runOf[offset[team] + week - firstWeek[team]] = over ? runs.size() : 0;
                if (over) {
                    run.weeks.add(new Overload.Week(monday(week), demand(team, week), capacity(team, week)));
                }
            }
        }
        if (!runs.isEmpty()) {
            for (int item = 0; item < network.scheduledCount(); item++) {
                addTo(runs, runOf, item);
            }
        }
        return runs.stream().map(run -> new Overload(network.teamId(run.team), network.teamName(run.team), false, run.weeks,
                sorted(run.portions), programs(run.programs))).toList();
    }

    private void addTo(List<Run> runs, int[] runOf, int item) {
        if (!spread.isAsking(item)) {
            return;
        }
        int base = offset[network.team(item)] - firstWeek[network.team(item)];
        long[] sum = new long[1];
        int[] open = new int[1];
        spread.spread(item, (week, amount) -> {
            int run = runOf[base + week];
            if (run != open[0]) {
                close(runs, open[0], item, sum[0]);
                sum[0] = 0;
                open[0] = run;
            }
            sum[0] += amount;
        });
        close(runs, open[0], item, sum[0]);
    }

    private void close(List<Run> runs, int run, int item, long amount) {
        if (run > 0 && amount > 0) {
            runs.get(run - 1).portions.add(portion(item, amount));
            runs.get(run - 1).programs.set(network.program(item));
        }
    }

    private Portion portion(int item, long amount) {
        int program = network.program(item);
        return new Portion(network.id(item), network.name(item), program < 0 ? null : network.programId(program),
                rounded(amount));
    }

    List<Portion> portions(int team, int from, int to) {
        List<Portion> portions = new ArrayList<>();
        for (int item = 0; item < network.scheduledCount(); item++) {
            if (network.team(item) == team && spread.isAsking(item)) {
                long[] sum = new long[1];
                spread.spread(item, (week, amount) -> sum[0] += week >= from && week <= to ? amount : 0);
                if (sum[0] > 0) {
                    portions.add(portion(item, sum[0]));
                }
            }
        }
        return sorted(portions);
    }

    static List<Portion> sorted(List<Portion> portions) {
        portions.sort(Comparator.comparingLong((Portion portion) -> -portion.minutes()).thenComparing(Portion::item));
        return portions;
    }

    private List<String> programs(BitSet numbers) {
        return numbers.stream().mapToObj(network::programId).filter(Objects::nonNull).toList();
    }

    CapacityModel model() {
        return model;
    }

    /** An overload in the making. */
    private static final class Run {
        final int team;
        final List<Overload.Week> weeks = new ArrayList<>();
        final List<Portion> portions = new ArrayList<>();
        final BitSet programs = new BitSet();

        Run(int team) {
            this.team = team;
        }
    }
}
