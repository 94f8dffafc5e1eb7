// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.metrics;

import java.util.List;

import org.keelson.api.MetricReading.Trend;

/**
 * Which way a series moves, by the rank test of Mann (1945) and Kendall (1975): it moves if more pairs of values rise than fall,
 * or the other way round, than chance would have it in one of ten series. The test asks nothing of the distribution, and one
 * outlier does not turn it. A pure function.
 */
public final class Trends {

    /** So many values, the latest ones, are looked at: what was a year ago is no trend. */
    public static final int MOST = 12;
    /** With fewer values even a series that always rises could be chance. */
    public static final int LEAST = 4;

    /** One-sided normal quantile of 10 %. */
    private static final double QUANTILE = 1.2816;

    private Trends() {
    }

    /**
     * The trend of a series.
     *
     * @param values         oldest first; the latest {@value #MOST} count
     * @param higherIsBetter which way is good, or {@code null} if nobody says
     */
    public static Trend of(List<Double> values, Boolean higherIsBetter) {
        List<Double> latest = values.subList(Math.max(0, values.size() - MOST), values.size());
        int n = latest.size();
        if (n < LEAST) {
            return Trend.UNKNOWN;
        }
        int s = score(latest);
        double deviation = Math.sqrt(n * (n - 1) * (2 * n + 5) / 18.0 - ties(latest));
        // The continuity correction takes one off.
        if (deviation == 0 || (Math.abs(s) - 1) / deviation < QUANTILE) {
            return Trend.STEADY;
        }
        boolean rises = s > 0;
        if (higherIsBetter == null) {
            return rises ? Trend.RISING : Trend.FALLING;
        }
        return rises == higherIsBetter ? Trend.IMPROVING : Trend.WORSENING;
    }

    /** Pairs that rise less pairs that fall. */
    private static int score(List<Double> values) {
        int s = 0;
        for (int later = 1; later < values.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += Double.compare(values.get(later), values.get(earlier));
            }
        }
        return s;
    }

    /** What equal values take off the variance of the score. */
    private static double ties(List<Double> values) {
        double sum = 0;
        List<Double> sorted = values.stream().sorted().toList();
        for (int from = 0; from < sorted.size();) {
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).equals(sorted.get(from))) {
                to++;
            }
            int t = to - from;
            sum += t * (t - 1) * (2 * t + 5) / 18.0;
            from = to;
        }
        return sum;
    }
}
