// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.SlipSweep;

/**
 * Which items to look at where there are too many to look at each. An item that is late makes what follows late by as much less as
 * the room between them; if that drives many milestones, all of these are late. So the most that an item does by any one of its
 * followers, times the milestones which that one drives, tells the items that put much at risk from those that do not, in one sweep.
 * What it does by several at once is left out.
 */
final class Promising {

    private Promising() {
    }

    /** The so many sources that promise most, in topological order; all if there are no more. */
    static int[] sources(Schedule schedule, Ways ways, SlipSweep sweep, int weeksLate, int most) {
        int[] sources = ways.sources();
        if (sources.length <= most) {
            return sources;
        }
        double[] risks = risks(schedule, ways, sweep, (long) weeksLate * Blockers.WEEK);
        double[] sorted = Arrays.stream(sources).mapToDouble(item -> risks[item]).sorted().toArray();
        double least = sorted[sorted.length - most];
        int[] found = Arrays.stream(sources).filter(item -> risks[item] > least).toArray();
        int[] equal = Arrays.stream(sources).filter(item -> risks[item] == least).limit(most - found.length).toArray();
        return IntStream.concat(Arrays.stream(found), Arrays.stream(equal)).sorted().toArray();
    }

    private static double[] risks(Schedule schedule, Ways ways, SlipSweep sweep, long late) {
        int[] driven = new int[ways.size];
        // Through which follower an item does most, and the room up to there.
        int[] through = new int[ways.size];
        long[] room = new long[ways.size];
        double[] risks = new double[ways.size];
        for (int item = ways.size - 1; item >= 0; item--) {
            driven[item] += ways.milestone[item] ? 1 : 0;
            if ((double) late * driven[item] > risks[item]) {
                risks[item] = (double) late * driven[item];
                through[item] = item;
                room[item] = 0;
            }
            int driver = schedule.drivingDependency(item);
            if (driver >= 0) {
                driven[ways.network.predecessor(driver)] += driven[item];
            }
            for (int link = ways.network.firstIncoming(item); risks[item] > 0 && link < ways.network.endIncoming(item); link++) {
                int from = ways.network.predecessor(link);
                long between = room[item] + Math.max(0, schedule.finishAt(item) - sweep.allowedFinish(link));
                double risk = (double) (late - between) * driven[through[item]];
                if (ways.network.binds(link) && risk > risks[from]) {
                    risks[from] = risk;
                    through[from] = through[item];
                    room[from] = between;
                }
            }
        }
        return risks;
    }
}
