// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.keelson.api.MetricReading.Trend;
import org.keelson.engine.metrics.Trends;

class TrendsTest {

    private static Trend trend(Boolean higherIsBetter, double... values) {
        return Trends.of(DoubleStream.of(values).boxed().toList(), higherIsBetter);
    }

    @Test
    void fewValuesAreNoTrend() {
        assertThat(trend(true)).isEqualTo(Trend.UNKNOWN);
        assertThat(trend(true, 1, 2, 3)).isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void itSaysWhichWayIsGood() {
        assertThat(trend(true, 1, 2, 3, 4)).isEqualTo(Trend.IMPROVING);
        assertThat(trend(false, 1, 2, 3, 4)).isEqualTo(Trend.WORSENING);
        assertThat(trend(false, 4, 3, 2, 1)).isEqualTo(Trend.IMPROVING);
        assertThat(trend(null, 1, 2, 3, 4)).isEqualTo(Trend.RISING);
        assertThat(trend(null, 4, 3, 2, 1)).isEqualTo(Trend.FALLING);
    }

    @Test
    void whatStaysOrGoesToAndFroIsSteady() {
        assertThat(trend(true, 5, 5, 5, 5, 5)).isEqualTo(Trend.STEADY);
        assertThat(trend(true, 5, 6, 5, 6, 5, 6, 5, 6)).isEqualTo(Trend.STEADY);
        assertThat(trend(true, 1, 2, 4, 3)).as("five rise of six pairs: chance would have it one time in six").isEqualTo(Trend.STEADY);
    }

    @Test
    void oneOutlierDoesNotTurnIt() {
        assertThat(trend(true, 1, 2, 3, 4, 5, -100, 7, 8)).isEqualTo(Trend.IMPROVING);
    }

    @Test
    void whatWasLongAgoDoesNotCount() {
        double[] values = new double[40];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 28 ? 100 - i : 100 + i;
        }
        assertThat(trend(true, values)).isEqualTo(Trend.IMPROVING);
    }

    /** Of series without a trend one in five at most may be taken for one, half of these either way. */
    @Test
    void chanceIsSeldomTakenForATrend() {
        Random random = new Random(7);
        for (int n : List.of(4, 6, 8, 12)) {
            int found = 0;
            for (int turn = 0; turn < 2000; turn++) {
                found += trend(null, random.doubles(n).toArray()) == Trend.STEADY ? 0 : 1;
            }
            assertThat(found / 2000.0).as("of %d values", n).isLessThan(0.2);
        }
    }
}
