// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.keelson.analysis.Progress;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.simulation.DrawnItems;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;

/**
 * Between what the demand of each team in each week lies, since nobody knows how long items take: P50 and P80 of the demand over
 * the iterations of a simulation, with the draws of {@link Simulation}. What is done is not drawn; what remains of an item asks
 * for its rate for as long as it is drawn to take, or, where an effort is given, for that effort, spread over what it is drawn to
 * take. Immutable, and safe to use from any thread.
 */
public final class DemandRange {

    /** Enough for a percentile to stand within some hundredths of a week's demand; a forecast wants more, and has them. */
    public static final int ITERATIONS = 1000;

    private static final int LEAST_ITERATIONS = 200;
    /** Sums at once, of 4 bytes each. */
    private static final int MOST_SUMS = 1 << 23;
    /** Weeks beyond the plan in which work may fall that comes late. */
    private static final int BEYOND = 52;
    /** Two years: what lies further on is not staffed by week, and takes room. */
    private static final int MOST_WEEKS = 104;

    private final Load load;
    private final int from;
    private final int weeks;
    private final int iterations;
    /** Person-minutes by team and open week. */
    private final long[] p50;
    private final long[] p80;

    private DemandRange(Load load, int from, int weeks, int iterations, long[] p50, long[] p80) {
        this.load = load;
        this.from = from;
        this.weeks = weeks;
        this.iterations = iterations;
        this.p50 = p50;
        this.p80 = p80;
    }

    /**
     * The range of the demand of a load, in the first two years that are not past. Takes a second for 10,000 items.
     *
     * @param model   of the network of the load
     * @param options the number of iterations may be lowered, for very many teams and weeks
     * @throws IllegalArgumentException if the model is of another network
     * @throws CancellationException    if the progress is cancelled
     */
    public static DemandRange of(Load load, SimulationModel model, SimulationOptions options, Progress progress) {
        ScheduleNetwork network = load.schedule().network();
        if (model.network() != network) {
            throw new IllegalArgumentException("The simulation is of another network than the load");
        }
        int from = Math.clamp(load.firstOpenWeek(), 0, load.weeks());
        int weeks = Math.min(load.weeks() - from + BEYOND, MOST_WEEKS);
        int cells = network.teamCount() * weeks;
        int iterations = cells == 0 ? 1 : Math.clamp(MOST_SUMS / cells, Math.min(LEAST_ITERATIONS, options.iterations()),
                options.iterations());
        Sums sums = new Sums(load, from, weeks, iterations);
        if (cells > 0 && from < load.weeks()) {
            Simulation.draw(model, options.withIterations(iterations), sums::since, progress);
        }
        return sums.range(iterations);
    }

    /** Number of the first week that is not past. */
    public int from() {
        return from;
    }

    /** Number of the week after the last in which anything is likely to be asked of anybody. */
    public int end() {
        for (int week = weeks - 1; week >= 0; week--) {
            for (int team = 0; team < p80.length / weeks; team++) {
                if (p80[team * weeks + week] > 0) {
                    return Math.max(load.weeks(), from + week + 1);
                }
            }
        }
        return load.weeks();
    }

    /** How often it was drawn. */
    public int iterations() {
        return iterations;
    }

    private long of(long[] values, int team, int week) {
        return week < from || week >= from + weeks ? load.demand(team, week) : values[team * weeks + week - from];
    }

    /** Person-minutes that the demand of a team in a week is as likely below as above; the demand where there is no range. */
    public long p50(int team, int week) {
        return of(p50, team, week);
    }

    /** Person-minutes that the demand is below in four cases of five. */
    public long p80(int team, int week) {
        return of(p80, team, week);
    }

    /** Whether P80 is more than a team can give, in a week that is not past. */
    public boolean isLikelyOver(int team, int week) {
        long capacity = load.exactCapacity(team, week);
        return week >= from && week < from + weeks && capacity != CapacityModel.NOT_STATED
                && Load.isOver(p80(team, week) * CapacityModel.UNIT, capacity);
    }

    /** The Monday of a week. */
    public LocalDate monday(int week) {
        return load.monday(week);
    }

    /** Adds up what is drawn. */
    private static final class Sums implements DrawnItems {

        private final Load load;
        private final ScheduleNetwork network;
        private final DemandFacts demand;
        private final int from;
        private final int weeks;
        private final int iterations;
        /** Person-minutes by team and week, then iteration; {@code null} where nothing is asked. */
        private final float[][] sums;
        /** By calendar: working minutes since the base before each week. */
        private int[][] begins;

        Sums(Load load, int from, int weeks, int iterations) {
            this.load = load;
            this.from = from;
            this.weeks = weeks;
            this.iterations = iterations;
            network = load.schedule().network();
            demand = load.model().demand();
            sums = new float[network.teamCount() * weeks][];
            boolean[] isAsked = new boolean[network.teamCount()];
            for (int item = 0; item < network.scheduledCount(); item++) {
                if (load.isAsking(item)) {
                    isAsked[network.team(item)] = true;
                }
            }
            for (int cell = 0; cell < sums.length; cell++) {
                sums[cell] = isAsked[cell / weeks] ? new float[iterations] : null;
            }
        }

        DrawnItems since(long base) {
            begins = new int[network.calendarCount()][weeks + 1];
            for (int calendar = 0; calendar < begins.length; calendar++) {
                long zero = network.calendar(calendar).count(base);
                for (int week = 0; week <= weeks; week++) {
                    begins[calendar][week] = (int) (network.calendar(calendar).count(load.begin(from + week)) - zero);
                }
            }
            return this;
        }

        @Override
        public boolean wants(int item) {
            return load.isAsking(item);
        }

        @Override
        public void take(int item, int[] starts, int[] lengths, int first, int count) {
            int[] begin = begins[network.calendarNumber(item)];
            int row = network.team(item) * weeks;
            long given = demand.effort[item] < 0 ? -1
                    : network.isHammock(item) ? demand.effort[item] * CapacityModel.UNIT
                    : demand.rate[item] * network.remaining(item);
            int week = 0;
            for (int i = 0; i < count; i++) {
                long amount = given >= 0 ? given : demand.rate[item] * lengths[i];
                week = weekOf(begin, starts[i], week);
                add(begin, row, week, starts[i], lengths[i], (float) amount / CapacityModel.UNIT, first + i);
            }
        }

        /** The last week that begins by then, not below 0; from a guess, since draws lie side by side. */
        private static int weekOf(int[] begin, int at, int guess) {
            int week = guess;
            while (week > 0 && begin[week] > at) {
                week--;
            }
            while (week + 1 < begin.length && begin[week + 1] <= at) {
                week++;
            }
            return week;
        }

        private void add(int[] begin, int row, int firstWeek, int start, int length, float amount, int iteration) {
            if (length <= 0) {
                if (firstWeek < weeks && start >= begin[0]) {
                    sums[row + firstWeek][iteration] += amount;
                }
                return;
            }
            int end = start + length;
            for (int week = firstWeek; week < weeks && begin[week] < end; week++) {
                int worked = Math.min(end, begin[week + 1]) - Math.max(start, begin[week]);
                if (worked > 0) {
                    sums[row + week][iteration] += amount * worked / length;
                }
            }
        }

        DemandRange range(int drawn) {
            long[] done = new long[sums.length];
            for (int item = 0; item < network.scheduledCount(); item++) {
                if (load.isAsking(item)) {
                    int row = network.team(item) * weeks;
                    load.done(item, (week, amount) -> {
                        if (week >= from && week < from + weeks) {
                            done[row + week - from] += amount;
                        }
                    });
                }
            }
            long[] p50 = new long[sums.length];
            long[] p80 = new long[sums.length];
            for (int cell = 0; cell < sums.length; cell++) {
                if (sums[cell] != null) {
                    Arrays.sort(sums[cell]);
                    p50[cell] = percentile(sums[cell], 50) + Load.rounded(done[cell]);
                    p80[cell] = percentile(sums[cell], 80) + Load.rounded(done[cell]);
                }
            }
            return new DemandRange(load, from, weeks, drawn, p50, p80);
        }

        /** The smallest value that at least so many of a hundred do not exceed. */
        private long percentile(float[] sorted, int percent) {
            return Math.round(sorted[Math.max(0, Math.ceilDiv(iterations * percent, 100) - 1)]);
        }
    }
}
