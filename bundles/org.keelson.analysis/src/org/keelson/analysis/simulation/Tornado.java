// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;

/**
 * How strongly each item, risk and question moves a target: rank correlations (Spearman 1904) of what was drawn with the
 * finish. Draws are not kept but made again, since they depend on seed, id and iteration only. Of a draw the rank is known
 * without sorting: it is its own probability, so that one pass over the draws suffices. Correlation through the team counts: an
 * item that is long together with others moves the target with them.
 */
final class Tornado {

    private static final int BLOCK = 512;
    private static final double TAIL = 0.1;

    private final SimulationModel model;
    private final List<Factor> factors;
    private final Sampler sampler;
    private final Forecast target;
    private final int iterations;
    /** Ranks of the finishes less their mean. */
    private final double[] ranks;
    private final double spread;
    private final boolean[] leads;
    private final double[] ofItems;
    private final double[] ofFactors;

    Tornado(SimulationModel model, List<Factor> factors, Sampler sampler, Forecast target, int threads) {
        this.model = model;
        this.factors = factors;
        this.sampler = sampler;
        this.target = target;
        iterations = target.iterations();
        ranks = ranks(target);
        spread = Arrays.stream(ranks).map(rank -> rank * rank).sum();
        leads = leadingTo();
        ofItems = new double[leads.length];
        ofFactors = new double[factors.size()];
        if (spread > 0) {
            Parallel.run(threads, leads.length, () -> {
                Work work = new Work();
                return item -> ofItems[item] = leads[item] && sampler.isDrawn(item) ? work.correlation(item, -1) : 0;
            });
            Work work = new Work();
            for (int factor = 0; factor < ofFactors.length; factor++) {
                ofFactors[factor] = hits(factors.get(factor)) ? work.correlation(-1, factor) : 0;
            }
        }
    }

    /** Ranks of the finishes, equal ones sharing the mean of theirs, less the mean of all. */
    private static double[] ranks(Forecast target) {
        int[] finishes = target.finishes();
        long[] keyed = new long[finishes.length];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) finishes[i] << 32 | i;
        }
        Arrays.sort(keyed);
        double[] ranks = new double[keyed.length];
        for (int from = 0; from < keyed.length;) {
            int to = from;
            while (to < keyed.length && keyed[to] >> 32 == keyed[from] >> 32) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[(int) keyed[i]] = (from + to - keyed.length) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** Whether an item is of the target, or of what that waits for. */
    private boolean[] leadingTo() {
        ScheduleNetwork network = model.network;
        boolean[] found = new boolean[network.scheduledCount()];
        for (int item = found.length - 1; item >= 0; item--) {
            found[item] |= switch (target.kind()) {
                case PORTFOLIO -> true;
                case PROGRAM -> Objects.equals(target.id(), network.programId(network.program(item)));
                default -> target.id().equals(network.id(item));
            };
            for (int link = network.firstIncoming(item); found[item] && link < network.endIncoming(item); link++) {
                found[network.predecessor(link)] = true;
            }
        }
        return found;
    }

    private boolean hits(Factor factor) {
        return Arrays.stream(factor.items()).anyMatch(item -> leads[item])
                || Arrays.stream(factor.dependencies()).anyMatch(link -> leads[model.network.successor(link)]);
    }

    double correlation(String item) {
        int number = model.network.indexOf(item);
        return number < 0 || number >= ofItems.length ? 0 : ofItems[number];
    }

    /** Those that move the target most, without those that may seem to by chance. */
    List<Sensitivity> top(int count) {
        double chance = 1.96 / Math.sqrt(iterations);
        List<int[]> found = new ArrayList<>();
        IntStream.range(0, ofItems.length).filter(item -> Math.abs(ofItems[item]) > chance)
                .forEach(item -> found.add(new int[] {item, -1}));
        IntStream.range(0, ofFactors.length).filter(factor -> Math.abs(ofFactors[factor]) > chance)
                .forEach(factor -> found.add(new int[] {-1, factor}));
        found.sort(Comparator.comparingDouble((int[] each) -> -Math.abs(correlation(each))).thenComparing(this::id));
        Work work = new Work();
        return found.stream().limit(count).map(each -> work.sensitivity(each[0], each[1])).toList();
    }

    private double correlation(int[] each) {
        return each[0] >= 0 ? ofItems[each[0]] : ofFactors[each[1]];
    }

    private String id(int[] each) {
        return each[0] >= 0 ? model.network.id(each[0]) : factors.get(each[1]).id();
    }

    /** Memory to draw in. One thread each. */
    private final class Work {

        private final DrawRows rows = new DrawRows(BLOCK);
        private final float[] grades = rows.parts;
        private final int[] teamRow = new int[BLOCK];

        private void draw(int item, int factor, int first, int count) {
            rows.begin(first, count);
            if (item < 0) {
                sampler.factorGrades(factor, rows);
                return;
            }
            if (sampler.team(item) >= 0) {
                sampler.teamRow(sampler.team(item), rows, teamRow);
            }
            sampler.itemGrades(item, rows, teamRow);
        }

        double correlation(int item, int factor) {
            double sum = 0;
            double squares = 0;
            double products = 0;
            for (int first = 0; first < iterations; first += BLOCK) {
                int count = Math.min(BLOCK, iterations - first);
                draw(item, factor, first, count);
                for (int i = 0; i < count; i++) {
                    double grade = grades[i] - 0.5;
                    sum += grade;
                    squares += grade * grade;
                    products += grade * ranks[first + i];
                }
            }
            double variance = squares - sum * sum / iterations;
            return variance <= 1e-9 ? 0 : products / Math.sqrt(variance * spread);
        }

        Sensitivity sensitivity(int item, int factor) {
            boolean event = factor >= 0 && factors.get(factor).probability() < 1;
            float[] all = new float[iterations];
            float least = 1;
            float most = 0;
            for (int first = 0; first < iterations; first += BLOCK) {
                int count = Math.min(BLOCK, iterations - first);
                draw(item, factor, first, count);
                System.arraycopy(grades, 0, all, first, count);
                for (int i = 0; i < count; i++) {
                    least = Math.min(least, grades[i]);
                    most = Math.max(most, grades[i]);
                }
            }
            double low = event ? least : Math.max(TAIL, least);
            double high = event ? Math.nextUp(least) : Math.min(1 - TAIL, most);
            WorkCalendar calendar = target.calendar();
            long lowCount = meanCount(all, 0, low);
            long highCount = meanCount(all, high, 1);
            LocalDateTime lowDate = TimeLine.dateTime(calendar.finish(lowCount));
            LocalDateTime highDate = TimeLine.dateTime(calendar.finish(highCount));
            return item >= 0
                    ? new Sensitivity(Sensitivity.Kind.ITEM, model.network.id(item), model.network.name(item), ofItems[item],
                    lowDate,
                            highDate, highCount - lowCount)
                    : new Sensitivity(factors.get(factor).kind(), factors.get(factor).id(), factors.get(factor).name(),
                            ofFactors[factor], lowDate, highDate, highCount - lowCount);
        }

        /** Mean finish, in working minutes, over the iterations in which the grade lies between. */
        private long meanCount(float[] all, double from, double to) {
            long sum = 0;
            int number = 0;
            long origin = target.calendar().count(target.base());
            for (int i = 0; i < iterations; i++) {
                if (all[i] >= (float) from && all[i] <= (float) to) {
                    sum += target.calendar().count(target.base() + target.finishes()[i]) - origin;
                    number++;
                }
            }
            return origin + Math.round((double) sum / Math.max(1, number));
        }
    }
}
