// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keelson.analysis.Progress;

/**
 * How much waits for each team and each item, directly or through others: transitive closure by bit sets, some hundred at a time in
 * one sweep over the topological order, so that memory stays in proportion to the items.
 */
final class Reach {

    private static final int WORDS = 8;
    private static final int BLOCK = WORDS * 64;

    private final Ways ways;
    private final Progress progress;
    final int[] itemsOfTeam;
    final int[] teamsOfTeam;
    final int[] milestonesOfTeam;
    final List<List<String>> dominatedByTeam = new ArrayList<>();
    final int[] itemsOfItem;
    final int[] teamsOfItem;
    final int[] milestonesOfItem;

    Reach(Ways ways, Progress progress) {
        this.ways = ways;
        this.progress = progress;
        int teams = ways.network.teamCount();
        itemsOfTeam = new int[teams];
        teamsOfTeam = new int[teams];
        milestonesOfTeam = new int[teams];
        itemsOfItem = new int[ways.size];
        teamsOfItem = new int[ways.size];
        milestonesOfItem = new int[ways.size];
        Arrays.setAll(milestonesOfItem, item -> ways.isOwnMilestone(item) ? 1 : 0);
        for (int team = 0; team < teams; team++) {
            dominatedByTeam.add(new ArrayList<>());
        }
    }

    Reach find() {
        for (int from = 0; from < ways.network.teamCount(); from += BLOCK) {
            progress.check();
            int words = words(from, ways.network.teamCount());
            teamsThatReach(from, words);
            teamsNotNeeded(from, words);
            teamsReached(from, words);
        }
        for (int from = 0; from < ways.size; from += BLOCK) {
            progress.check();
            itemsReached(from, words(from, ways.size));
        }
        return this;
    }

    private static int words(int from, int end) {
        return Math.min(BLOCK, end - from) + 63 >> 6;
    }

    /** Word of the bit of a team among those of an item, or -1 if it is none of the block. */
    private int word(int item, int fromTeam, int words) {
        int team = ways.network.team(item) - fromTeam;
        return team < 0 || team >= words << 6 ? -1 : team >> 6;
    }

    private long bit(int item, int fromTeam) {
        return 1L << ways.network.team(item) - fromTeam;
    }

    /** Forward: by item, the teams with work before it. */
    private void teamsThatReach(int fromTeam, int words) {
        long[] before = ways.bits(words);
        long[] byTeam = new long[ways.network.teamCount() * words];
        for (int item = 0; item < ways.size; item++) {
            for (int at = ways.first[item]; at < ways.first[item + 1]; at++) {
                int from = ways.predecessor[at];
                for (int word = 0; word < words; word++) {
                    before[item * words + word] |= before[from * words + word];
                }
                int own = word(from, fromTeam, words);
                if (own >= 0 && ways.source[from]) {
                    before[item * words + own] |= bit(from, fromTeam);
                }
            }
            count(item, fromTeam, words, before, byTeam);
        }
        for (int team = 0; team < ways.network.teamCount(); team++) {
            for (int word = 0; word < words; word++) {
                for (long left = byTeam[team * words + word]; left != 0; left &= left - 1) {
                    int blocker = fromTeam + (word << 6) + Long.numberOfTrailingZeros(left);
                    teamsOfTeam[blocker] += blocker == team ? 0 : 1;
                }
            }
        }
    }

    private void count(int item, int fromTeam, int words, long[] before, long[] byTeam) {
        int owner = ways.network.team(item);
        int own = word(item, fromTeam, words);
        for (int word = 0; word < words; word++) {
            long bits = before[item * words + word];
            if (owner >= 0) {
                byTeam[owner * words + word] |= bits;
            }
            if (own == word && ways.isOwnMilestone(item) && (bits & bit(item, fromTeam)) == 0) {
                milestonesOfTeam[owner]++;
            }
            for (long left = bits; left != 0; left &= left - 1) {
                int team = fromTeam + (word << 6) + Long.numberOfTrailingZeros(left);
                itemsOfTeam[team] += team == owner ? 0 : 1;
                milestonesOfTeam[team] += ways.milestone[item] ? 1 : 0;
            }
        }
    }

    /** Forward: by item, the teams without whose work some way leads to it. A milestone is dominated by the others. */
    private void teamsNotNeeded(int fromTeam, int words) {
        long[] without = ways.bits(words);
        for (int item = 0; item < ways.size; item++) {
            for (int word = 0; word < words; word++) {
                long bits = ways.isRoot(item) ? -1 : 0;
                for (int at = ways.first[item]; at < ways.first[item + 1]; at++) {
                    bits |= without[ways.predecessor[at] * words + word];
                }
                without[item * words + word] = bits;
                if (ways.milestone[item]) {
                    dominated(item, fromTeam + (word << 6), ~bits);
                }
            }
            int own = word(item, fromTeam, words);
            if (own >= 0 && ways.source[item]) {
                without[item * words + own] &= ~bit(item, fromTeam);
            }
        }
    }

    private void dominated(int item, int fromTeam, long bits) {
        for (long left = bits; left != 0; left &= left - 1) {
            dominatedByTeam.get(fromTeam + Long.numberOfTrailingZeros(left)).add(ways.network.id(item));
        }
    }

    /** Backward: by item, the teams that own something after it. */
    private void teamsReached(int fromTeam, int words) {
        long[] after = ways.bits(words);
        for (int item = ways.size - 1; item >= 0; item--) {
            int own = word(item, fromTeam, words);
            for (int word = 0; word < words; word++) {
                long bits = after[item * words + word];
                long withOwn = word == own ? bits | bit(item, fromTeam) : bits;
                for (int at = ways.first[item]; at < ways.first[item + 1]; at++) {
                    after[ways.predecessor[at] * words + word] |= withOwn;
                }
                teamsOfItem[item] += Long.bitCount(word == own ? bits & ~bit(item, fromTeam) : bits);
            }
        }
    }

    /** Backward: by item, which of a block of items come after it. */
    private void itemsReached(int fromItem, int words) {
        long[] after = new long[Math.min(ways.size, fromItem + BLOCK) * words];
        long[] milestones = new long[words];
        for (int item = fromItem; item < Math.min(ways.size, fromItem + BLOCK); item++) {
            if (ways.milestone[item]) {
                milestones[item - fromItem >> 6] |= 1L << item - fromItem;
            }
        }
        for (int item = after.length / words - 1; item >= 0; item--) {
            int own = item < fromItem ? -1 : item - fromItem >> 6;
            for (int word = 0; word < words; word++) {
                long bits = after[item * words + word];
                itemsOfItem[item] += Long.bitCount(bits);
                milestonesOfItem[item] += Long.bitCount(bits & milestones[word]);
                long withOwn = word == own ? bits | 1L << item - fromItem : bits;
                for (int at = ways.first[item]; withOwn != 0 && at < ways.first[item + 1]; at++) {
                    after[ways.predecessor[at] * words + word] |= withOwn;
                }
            }
        }
    }
}
