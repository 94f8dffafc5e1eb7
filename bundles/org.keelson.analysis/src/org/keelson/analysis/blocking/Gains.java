// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.SlipSweep;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;

/**
 * The dependencies whose loss helps most, by branch and bound. Only one on the chain of drivers of a milestone can help that
 * milestone, and by no more than the room that the next dependency of the same item leaves. So the candidates are taken with the
 * most promising first, what each gives is found by a schedule without it, and when no promise beats the last of the best, that is
 * all. What leads to a milestone itself is no candidate: without it the milestone would not come earlier but mean something else.
 * Where rest lies between, a gain may be a little more than was promised, so one may be missed that is as good as the last.
 */
final class Gains {

    private static final Comparator<DependencyGain> BEST_FIRST = Comparator.comparingDouble(DependencyGain::milestoneWeeks)
            .thenComparingInt(DependencyGain::finishGainMinutes).reversed().thenComparing(DependencyGain::id);
    /** A dependency and the milestone-weeks that its loss gives at most. */
    private record Candidate(int dependency, double promise) {
    }

    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final Ways ways;
    private final SlipSweep sweep;
    private final Progress progress;

    Gains(Schedule schedule, Ways ways, SlipSweep sweep, Progress progress) {
        this.schedule = schedule;
        this.ways = ways;
        this.sweep = sweep;
        this.progress = progress;
        network = schedule.network();
    }

    List<DependencyGain> best(int n) {
        List<DependencyGain> best = new ArrayList<>();
        if (n == 0) {
            return best;
        }
        for (Candidate candidate : candidates().stream().limit(tried(n)).toList()) {
            if (best.size() == n && best.getLast().milestoneWeeks() >= candidate.promise) {
                break;
            }
            progress.check();
            DependencyGain gain = gain(candidate.dependency);
            if (gain.milestoneWeeks() > 0 || gain.finishGainMinutes() > 0) {
                best.add(gain);
                best.sort(BEST_FIRST);
                best = best.size() > n ? new ArrayList<>(best.subList(0, n)) : best;
            }
        }
        return List.copyOf(best);
    }

    /** How many are tried at most: in a big portfolio each costs some milliseconds, and the promises are seldom far off. */
    private static long tried(int n) {
        return 50 + 5L * n;
    }

    private List<Candidate> candidates() {
        int[] milestones = new int[ways.size];
        for (int item : ways.milestones) {
            milestones[item]++;
        }
        List<Candidate> found = new ArrayList<>();
        for (int item = ways.size - 1; item >= 0; item--) {
            int driver = schedule.drivingDependency(item);
            if (milestones[item] == 0 || driver < 0) {
                continue;
            }
            milestones[network.predecessor(driver)] += milestones[item];
            if (network.dependencyId(driver) != null && network.binds(driver) && !network.isMilestone(item)) {
                double promise = (double) room(item, driver) * milestones[item] / Blockers.WEEK;
                if (promise > 0) {
                    found.add(new Candidate(driver, promise));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::promise).reversed()
                .thenComparing(candidate -> network.dependencyId(candidate.dependency)));
        return found;
    }

    /** Minutes of the clock by which an item could come earlier, for all that its other dependencies say. */
    private long room(int item, int without) {
        if (network.endIncoming(item) - network.firstIncoming(item) == 1) {
            // Of what has started, what remains can come earlier, however early it started.
            long latest = network.isStarted(item) ? schedule.finishAt(item) : schedule.startAt(item);
            return latest - network.start();
        }
        long room = Long.MAX_VALUE;
        for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
            if (link != without) {
                room = Math.min(room, schedule.finishAt(item) - sweep.allowedFinish(link));
            }
        }
        return room;
    }

    private DependencyGain gain(int dependency) {
        Schedule after = Scheduler.reschedule(schedule, network.edit().removeDependency(dependency).build());
        boolean sameNumbers = network.cycles().isEmpty();
        int milestones = 0;
        long minutes = 0;
        for (int item : ways.milestones) {
            long now = after.finishAt(sameNumbers ? item : after.network().indexOf(network.id(item)));
            if (now < schedule.finishAt(item)) {
                milestones++;
                minutes += schedule.finishAt(item) - now;
            }
        }
        WorkCalendar common = network.portfolioCalendar();
        return new DependencyGain(network.dependencyId(dependency), network.title(network.predecessor(dependency)),
                network.title(network.successor(dependency)),
                TimeLine.saturated(common.count(schedule.finishAt()) - common.count(after.finishAt())), milestones,
                (double) minutes / Blockers.WEEK);
    }
}
