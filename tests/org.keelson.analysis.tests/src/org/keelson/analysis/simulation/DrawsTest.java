// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Random numbers by key and counter: even, independent between iterations and between elements. */
class DrawsTest {

    private static final int MANY = 200_000;

    private static double uniform(long key, int iteration) {
        return (Draws.bits(key, iteration) >>> 1) * 0x1p-31;
    }

    /** 99.99 per cent of all keys lie below, by the approximation of Wilson and Hilferty. */
    private static double limit(int cells) {
        double freedom = cells - 1;
        return freedom * Math.pow(1 - 2 / (9 * freedom) + 3.7 * Math.sqrt(2 / (9 * freedom)), 3);
    }

    private static double chiSquare(int[] counts, double expected) {
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    @Test
    void fillsEveryCellAlikeForAnyKey() {
        for (int element = 0; element < 50; element++) {
            long key = Draws.key(1, "item-" + element, 1);
            int[] high = new int[1000];
            int[] low = new int[256];
            int[] pairs = new int[1024];
            for (int i = 0; i < MANY; i++) {
                high[(int) (uniform(key, i) * 1000)]++;
                low[Draws.bits(key, i) & 255]++;
                pairs[Draws.bits(key, i) >>> 27 << 5 | Draws.bits(key, i + 1) >>> 27]++;
            }
            assertThat(chiSquare(high, MANY / 1000.0)).isLessThan(limit(1000));
            assertThat(chiSquare(low, MANY / 256.0)).isLessThan(limit(256));
            assertThat(chiSquare(pairs, MANY / 1024.0)).isLessThan(limit(1024));
        }
    }

    @Test
    void elementsAreIndependentOfEachOtherInAnIteration() {
        for (int element = 0; element < 50; element++) {
            long one = Draws.key(1, "item-" + element, 1);
            long next = Draws.key(1, "item-" + (element + 1), 1);
            long other = Draws.key(2, "item-" + element, 1);
            int[] cells = new int[1024];
            int[] seeds = new int[1024];
            double product = 0;
            for (int i = 0; i < MANY; i++) {
                cells[Draws.bits(one, i) >>> 27 << 5 | Draws.bits(next, i) >>> 27]++;
                seeds[Draws.bits(one, i) >>> 27 << 5 | Draws.bits(other, i) >>> 27]++;
                product += (uniform(one, i) - 0.5) * (uniform(next, i) - 0.5) * 12;
            }
            assertThat(chiSquare(cells, MANY / 1024.0)).isLessThan(limit(1024));
            assertThat(chiSquare(seeds, MANY / 1024.0)).isLessThan(limit(1024));
            assertThat(product / MANY).isCloseTo(0, within(4 / Math.sqrt(MANY)));
        }
    }

    @Test
    void aBitOfTheCounterChangesHalfOfTheBits() {
        long key = Draws.key(7, "a", 1);
        for (int bit = 0; bit < 20; bit++) {
            long changed = 0;
            for (int i = 0; i < 10_000; i++) {
                changed += Integer.bitCount(Draws.bits(key, i) ^ Draws.bits(key, i ^ 1 << bit));
            }
            assertThat(changed / 10_000.0).isCloseTo(16, within(0.2));
        }
    }

    @Test
    void scoresOfByteSumsAreNormal() {
        double[] scores = Draws.scores();
        long key = Draws.key(3, "n", 1);
        double[] powers = new double[5];
        for (int i = 0; i < MANY; i++) {
            double z = scores[Draws.byteSum(Draws.bits(key, i))];
            for (int power = 1; power < 5; power++) {
                powers[power] += Math.pow(z, power) / MANY;
            }
        }
        assertThat(powers[1]).isCloseTo(0, within(0.01));
        assertThat(powers[2]).isCloseTo(1, within(0.015));
        assertThat(powers[3]).isCloseTo(0, within(0.04));
        assertThat(powers[4]).isCloseTo(3, within(0.12));
        assertThat(scores[0]).isBetween(-6.5, -6.2);
    }
}
