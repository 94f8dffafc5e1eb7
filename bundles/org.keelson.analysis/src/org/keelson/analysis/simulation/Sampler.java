// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.Arrays;
import java.util.List;
import org.keelson.analysis.ScheduleNetwork;

/**
 * Draws durations of items and delays of risks and questions, by rows of iterations. A draw is a normal score, of which a table
 * of quantiles makes minutes. The score of an item of a team is sqrt(1 - c) e + sqrt(c) t, with e of its own and t of the team:
 * a Gaussian copula of one factor, in which any two items of the team have the correlation c.
 *
 * <p>
 * Shared by all threads once made; rows to work in are given.
 */
final class Sampler {

    /** One unit of z in a score; bins of tables are what is above {@link #BIN_SHIFT} bits. */
    static final int BIN_SHIFT = 12;
    private static final int UNIT = Shapes.BINS_PER_UNIT << BIN_SHIFT;
    private static final int OFFSET = Shapes.BINS / 2 << BIN_SHIFT;
    /** The most that anything may last with all its delays, in minutes: far beyond sense, and still no overflow. */
    static final int LONGEST = 200_000_000;

    private static final int OF_ITEM = 1;
    private static final int OF_TEAM = 2;
    private static final int OF_EVENT = 3;
    private static final int OF_DELAY = 4;

    /** One thing that is drawn: its key, its table or outcomes, and what minutes are made of what is drawn. */
    private static final class Draw {
        long key;
        /** {@code null} unless it is looked up. */
        float[] table;
        float low;
        float range;
        int least;
        int team = -1;
        /** Of discrete estimates: by outcome but the first, where it begins, and how much longer than the one before it is. */
        int[] from;
        int[] longer;
        float[] grades;
    }

    /** By item, {@code null} and -1 where nothing is drawn. */
    private final Draw[] items;
    private final int[] teams;
    private final Draw[] delays;
    private final long[] events;
    /** By factor: what 31 random bits must be below; -1 if it is certain. */
    private final int[] strikes;
    private final long[] teamKeys;
    private final int[] ownScores;
    private final int[] teamedScores;
    private final int[] teamScores;
    private final float[] uniform;

    Sampler(SimulationModel model, List<Factor> factors, SimulationOptions options) {
        ScheduleNetwork network = model.network;
        Shapes shapes = new Shapes();
        uniform = shapes.table(Shapes.UNIFORM);
        double[] scores = Draws.scores();
        ownScores = scaled(scores, 1, OFFSET);
        teamedScores = scaled(scores, Math.sqrt(1 - options.teamCorrelation()), OFFSET);
        teamScores = scaled(scores, Math.sqrt(options.teamCorrelation()), 0);
        teamKeys = new long[network.teamCount()];
        for (int team = 0; team < teamKeys.length; team++) {
            teamKeys[team] = Draws.key(options.seed(), String.valueOf(network.teamId(team)), OF_TEAM);
        }
        items = new Draw[network.scheduledCount()];
        teams = new int[items.length];
        Arrays.fill(teams, -1);
        for (int item = 0; item < items.length; item++) {
            Estimate estimate = model.estimates[item];
            if (estimate != null) {
                double scale = network.duration(item) == 0 ? 1 : (double) network.remaining(item) / network.duration(item);
                teams[item] = options.teamCorrelation() > 0 ? network.team(item) : -1;
                items[item] = draw(estimate, Draws.key(options.seed(), network.id(item), OF_ITEM), shapes, scale, 1, teams[item]);
            }
        }
        delays = new Draw[factors.size()];
        events = new long[factors.size()];
        strikes = new int[factors.size()];
        for (int factor = 0; factor < delays.length; factor++) {
            Factor of = factors.get(factor);
            delays[factor] = draw(of.delay(), Draws.key(options.seed(), of.id(), OF_DELAY), shapes, 1, 0, -1);
            events[factor] = Draws.key(options.seed(), of.id(), OF_EVENT);
            strikes[factor] = of.probability() >= 1 ? -1 : (int) Math.round(of.probability() * 0x1p31);
        }
    }

    private static int[] scaled(double[] scores, double factor, int offset) {
        int[] scaled = new int[1024];
        for (int i = 0; i < scores.length; i++) {
            scaled[i] = offset + (int) Math.round(scores[i] * factor * UNIT);
        }
        return scaled;
    }

    private static Draw draw(Estimate estimate, long key, Shapes shapes, double scale, int least, int team) {
        Draw draw = new Draw();
        draw.key = key;
        draw.low = (float) (estimate.low * scale + 0.5);
        draw.range = (float) Math.min(estimate.range * scale, LONGEST - estimate.low);
        draw.least = least;
        draw.team = team;
        if (estimate.isDiscrete()) {
            int[] minutes = Arrays.stream(estimate.outcomes).map(each -> Math.max(least, (int) Math.round(each * scale)))
                    .toArray();
            draw.least = minutes[0];
            draw.from = new int[minutes.length - 1];
            draw.longer = new int[minutes.length - 1];
            draw.grades = new float[minutes.length];
            for (int i = 0; i < minutes.length; i++) {
                double after = i + 1 < minutes.length ? estimate.before[i + 1] : 1;
                draw.grades[i] = (float) ((estimate.before[i] + after) / 2);
            }
            for (int i = 1; i < minutes.length; i++) {
                double before = Math.clamp(estimate.before[i], 0x1p-31, 1 - 0x1p-31);
                draw.from[i - 1] = team < 0 ? (int) Math.min(Integer.MAX_VALUE, Math.round(before * 0x1p31))
                        : OFFSET + (int) Math.round(Normal.quantile(before) * UNIT);
                draw.longer[i - 1] = minutes[i] - minutes[i - 1];
            }
        } else if (estimate.isCertain()) {
            draw.least = Math.max(least, (int) Math.round(estimate.low * scale));
        } else {
            draw.table = shapes.table(estimate.shape);
        }
        return draw;
    }

    int teams() {
        return teamKeys.length;
    }

    boolean isDrawn(int item) {
        return items[item] != null;
    }

    int team(int item) {
        return teams[item];
    }

    /** What teams add to the scores of their items. */
    void teamRow(int team, DrawRows rows, int[] to) {
        byteSums(teamKeys[team], rows.counters, to, rows.count);
        for (int i = 0; i < rows.count; i++) {
            to[i] = teamScores[to[i]];
        }
    }

    /** Minutes that an item needs, without what hits it. */
    void itemRow(int item, DrawRows rows, int[] teamRow, int[] to) {
        minutes(items[item], rows, teamRow, to);
    }

    /** Minutes by which a risk or question delays what it hits. */
    void factorRow(int factor, DrawRows rows, int[] to) {
        minutes(delays[factor], rows, null, to);
        if (strikes[factor] >= 0) {
            randomBits(events[factor], rows.counters, rows.bits, rows.count);
            strike(to, rows.bits, strikes[factor], rows.count);
        }
    }

    /** Minutes that an item needs in one iteration, without what hits it. */
    int minutes(int item, int iteration) {
        DrawRows rows = new DrawRows(1);
        rows.begin(iteration, 1);
        int[] to = new int[1];
        int[] teamRow = new int[1];
        if (team(item) >= 0) {
            teamRow(team(item), rows, teamRow);
        }
        itemRow(item, rows, teamRow, to);
        return to[0];
    }

    /** Minutes by which a factor delays in one iteration. */
    int delay(int factor, int iteration) {
        DrawRows rows = new DrawRows(1);
        rows.begin(iteration, 1);
        int[] to = new int[1];
        factorRow(factor, rows, to);
        return to[0];
    }

    private void minutes(Draw draw, DrawRows rows, int[] teamRow, int[] to) {
        int count = rows.count;
        if (draw.table != null) {
            parts(draw, draw.table, rows, teamRow);
            scale(rows.parts, draw.low, draw.range, draw.least, to, count);
            return;
        }
        Rows.fill(to, draw.least, count);
        if (draw.from != null) {
            scores(draw, rows, teamRow);
            for (int i = 0; i < draw.from.length; i++) {
                step(to, rows.bits, draw.from[i], draw.longer[i], count);
            }
        }
    }

    /** Looks what is drawn up in a table. */
    private void parts(Draw draw, float[] table, DrawRows rows, int[] teamRow) {
        byteSums(draw.key, rows.counters, rows.bits, rows.count);
        if (draw.team < 0) {
            look(rows.bits, ownScores, table, rows.parts, rows.count);
        } else {
            look(rows.bits, teamedScores, teamRow, table, rows.parts, rows.count);
        }
    }

    /** What outcomes of a discrete estimate are told by. */
    private void scores(Draw draw, DrawRows rows, int[] teamRow) {
        if (draw.team < 0) {
            randomBits(draw.key, rows.counters, rows.bits, rows.count);
        } else {
            byteSums(draw.key, rows.counters, rows.bits, rows.count);
            teamed(rows.bits, teamedScores, teamRow, rows.count);
        }
    }

    /**
     * The probability of what is drawn for an item, or less; of a discrete one, that to the middle of the outcome. In the rows'
     * parts.
     */
    void itemGrades(int item, DrawRows rows, int[] teamRow) {
        grades(items[item], rows, teamRow);
    }

    /** The same for a risk or question; that it does not strike comes before all delays. */
    void factorGrades(int factor, DrawRows rows) {
        grades(delays[factor], rows, null);
        int limit = strikes[factor];
        if (limit >= 0) {
            randomBits(events[factor], rows.counters, rows.bits, rows.count);
            float probability = (float) (limit * 0x1p-31);
            for (int i = 0; i < rows.count; i++) {
                rows.parts[i] = rows.bits[i] < limit ? 1 - probability + probability * rows.parts[i] : (1 - probability) / 2;
            }
        }
    }

    private void grades(Draw draw, DrawRows rows, int[] teamRow) {
        if (draw.table != null) {
            parts(draw, uniform, rows, teamRow);
        } else if (draw.from == null) {
            Arrays.fill(rows.parts, 0, rows.count, 0.5f);
        } else {
            scores(draw, rows, teamRow);
            for (int i = 0; i < rows.count; i++) {
                int outcome = 0;
                while (outcome < draw.from.length && rows.bits[i] >= draw.from[outcome]) {
                    outcome++;
                }
                rows.parts[i] = draw.grades[outcome];
            }
        }
    }

    private static void byteSums(long key, int[] counters, int[] to, int count) {
        int low = (int) key;
        int high = (int) (key >>> 32);
        for (int i = 0; i < count; i++) {
            int x = counters[i] + low;
            x = (x ^ x >>> 17) * 0xED5AD4BB ^ high;
            x = (x ^ x >>> 11) * 0xAC4C1B51;
            x = (x ^ x >>> 15) * 0x31848BAB;
            x = x ^ x >>> 14;
            to[i] = (x & 255) + (x >>> 8 & 255) + (x >>> 16 & 255) + (x >>> 24);
        }
    }

    /** 31 bits each. */
    private static void randomBits(long key, int[] counters, int[] to, int count) {
        int low = (int) key;
        int high = (int) (key >>> 32);
        for (int i = 0; i < count; i++) {
            int x = counters[i] + low;
            x = (x ^ x >>> 17) * 0xED5AD4BB ^ high;
            x = (x ^ x >>> 11) * 0xAC4C1B51;
            x = (x ^ x >>> 15) * 0x31848BAB;
            to[i] = (x ^ x >>> 14) >>> 1;
        }
    }

    private static void look(int[] sums, int[] scores, float[] table, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = table[scores[sums[i]] >> BIN_SHIFT];
        }
    }

    private static void look(int[] sums, int[] scores, int[] teamRow, float[] table, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = table[scores[sums[i]] + teamRow[i] >> BIN_SHIFT];
        }
    }

    private static void teamed(int[] sums, int[] scores, int[] teamRow, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] = scores[sums[i]] + teamRow[i];
        }
    }

    private static void scale(float[] parts, float low, float range, int least, int[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(least, (int) (parts[i] * range + low));
        }
    }

    /** Where a draw is beyond a point, one outcome gives way to the next. */
    private static void step(int[] to, int[] drawn, int from, int longer, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += longer & ~(drawn[i] - from >> 31);
        }
    }

    private static void strike(int[] to, int[] bits, int below, int count) {
        for (int i = 0; i < count; i++) {
            to[i] &= bits[i] - below >> 31;
        }
    }
}
