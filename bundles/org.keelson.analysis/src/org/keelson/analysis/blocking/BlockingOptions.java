// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

/**
 * What can be asked beside the schedule.
 *
 * @param weeksLate    by how many weeks who is late is late, 1 to 520
 * @param dependencies how many of the dependencies whose loss helps most are sought at most; 0 for none
 */
public record BlockingOptions(int weeksLate, int dependencies) {

    private static final int MOST_WEEKS = 520;

    public BlockingOptions {
        if (weeksLate < 1 || weeksLate > MOST_WEEKS || dependencies < 0) {
            throw new IllegalArgumentException("1 to " + MOST_WEEKS + " weeks late and no fewer than 0 dependencies make sense, not "
                    + weeksLate + " and " + dependencies);
        }
    }

    /** Four weeks late, which no float of a few days hides; the ten best dependencies. */
    public static BlockingOptions standard() {
        return new BlockingOptions(4, 10);
    }
}
