// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

/**
 * Random numbers that depend on seed, element and iteration only, not on what was drawn before: a counter, a key of 64 bits and a
 * mixing function of 32 bits (triple32 of Wellons 2018, with half of the key added on the way). So iterations can be drawn in any
 * order by any thread, an element draws the same whatever else is in the portfolio, and loops over iterations become vector code.
 *
 * <p>
 * The sum of the four bytes of a random number, 0 to 1020, is nearly normal; {@link #scores} turns it into the normal score of
 * its own probability, so that bins are equally wide in z and reach to where one draw in 2^33 lies, z = 6.3.
 */
final class Draws {

    static final int SUMS = 1021;
    /** An iteration's number times this is its counter. */
    static final int STEP = 0x9E3779B9;

    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Draws() {
    }

    /** The key of an element for a seed. */
    static long key(long seed, String id, int purpose) {
        long hash = BASIS;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        return mixed(mixed(hash + purpose) ^ mixed(seed + 0x9E3779B97F4A7C15L));
    }

    /** Stafford 2011, variant 13. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** 32 random bits; in loops this must be inlined by hand. */
    static int bits(long key, int iteration) {
        int x = iteration * STEP + (int) key;
        x = (x ^ x >>> 17) * 0xED5AD4BB ^ (int) (key >>> 32);
        x = (x ^ x >>> 11) * 0xAC4C1B51;
        x = (x ^ x >>> 15) * 0x31848BAB;
        return x ^ x >>> 14;
    }

    static int byteSum(int bits) {
        return (bits & 255) + (bits >>> 8 & 255) + (bits >>> 16 & 255) + (bits >>> 24);
    }

    /** Normal scores of the sums of four random bytes: the z with as much below it as lies below the middle of each sum. */
    static double[] scores() {
        double[] ways = {1};
        for (int bytes = 0; bytes < 4; bytes++) {
            double[] more = new double[ways.length + 255];
            for (int sum = 0; sum < ways.length; sum++) {
                for (int last = 0; last < 256; last++) {
                    more[sum + last] += ways[sum];
                }
            }
            ways = more;
        }
        double[] scores = new double[SUMS];
        double below = 0;
        for (int sum = 0; sum <= SUMS / 2; sum++) {
            scores[sum] = sum == SUMS / 2 ? 0 : Normal.quantile((below + ways[sum] / 2) / 0x1p32);
            scores[SUMS - 1 - sum] = -scores[sum];
            below += ways[sum];
        }
        return scores;
    }
}
