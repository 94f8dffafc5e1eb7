// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

/**
 * What can be asked beside the schedule.
 *
 * @param weeksLate    by how many weeks who is late is late, 1 to 520
 * @param items        of how many items at most the milestone-weeks are computed, those that promise most first; 0 for teams alone
 * @param dependencies how many of the dependencies whose loss helps most are sought at most; 0 for none
 */
public record BlockingOptions(int weeksLate, int items, int dependencies) {

    private static final int MOST_WEEKS = 520;
    /** Of a few hundred thousand items nobody reads the last, and each costs a sweep. */
    private static final int MOST_ITEMS = 1000;

    public BlockingOptions {
        if (weeksLate < 1 || weeksLate > MOST_WEEKS || items < 0 || dependencies < 0) {
            throw new IllegalArgumentException("1 to " + MOST_WEEKS
                    + " weeks late and no fewer than 0 items and dependencies make sense, not " + weeksLate + ", " + items + " and "
                    + dependencies);
        }
    }

    /** Four weeks late, which no float of a few days hides; a thousand items, the ten best dependencies. */
    public static BlockingOptions standard() {
        return new BlockingOptions(4, MOST_ITEMS, 10);
    }

    /** The standard answer for the teams, and nothing else. */
    public static BlockingOptions teamsAlone() {
        return new BlockingOptions(4, 0, 0);
    }
}
