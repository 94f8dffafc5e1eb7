// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.keelson.analysis.RelativeFloat;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;

/**
 * The paths that lead to an item, the most pressing first, as Primavera's multiple float paths order them (Oracle, "Calculate
 * multiple float paths", Primavera P6 help; Winter, "Multiple float path analysis"). The first path is the chain of drivers of
 * the target. Each further one leaves what is on paths already, going backward, where the least {@link RelativeFloat} is, and from
 * there follows the drivers until it has a beginning of its own or meets an earlier path.
 *
 * <p>
 * A pure function: one backward pass, then work in proportion to the items on the paths asked for and what leads to them; nothing
 * is enumerated. Where calendars differ, minutes of one are compared with those of another as they are, and a path that leads
 * into another may have fewer than that one.
 */
public final class FloatPaths {

    /** A way onto a path that is there already or, without a dependency, straight to the finish of the portfolio. */
    private record Branch(int relativeFloat, int joinsRank, String id, int item, int dependency) {

        static final Comparator<Branch> ORDER = Comparator.comparingInt(Branch::relativeFloat)
                .thenComparingInt(Branch::joinsRank).thenComparing(Branch::id).thenComparingInt(Branch::dependency);
    }

    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final RelativeFloat floats;
    /** Rank of the path that an item is on; 0 for none. */
    private final int[] rank;
    private final PriorityQueue<Branch> branches = new PriorityQueue<>(Branch.ORDER);
    private final List<FloatPath> paths = new ArrayList<>();

    private FloatPaths(Schedule schedule, RelativeFloat floats) {
        this.schedule = schedule;
        this.floats = floats;
        network = schedule.network();
        rank = new int[network.scheduledCount()];
    }

    /**
     * The first paths to an item.
     *
     * @param target id of the item
     * @param n      how many at most; fewer are given where there are no more
     * @return in order of rank; empty if there is no such item, it has no dates, or {@code n} is not above 0
     */
    public static List<FloatPath> to(Schedule schedule, String target, int n) {
        int item = schedule.network().indexOf(target);
        if (n <= 0 || item < 0 || item >= schedule.network().scheduledCount()) {
            return List.of();
        }
        return new FloatPaths(schedule, RelativeFloat.to(schedule, item)).find(item, n);
    }

    /**
     * The first paths to the finish of the portfolio: the critical path, then what would delay the finish next, whether it leads
     * to the item that finishes last or comes to an end of its own. A path of the latter kind joins none.
     *
     * @param n how many at most; fewer are given where there are no more
     * @return in order of rank; empty if nothing has dates, or {@code n} is not above 0
     */
    public static List<FloatPath> toFinish(Schedule schedule, int n) {
        List<String> critical = schedule.criticalPath();
        if (n <= 0 || critical.isEmpty()) {
            return List.of();
        }
        FloatPaths found = new FloatPaths(schedule, RelativeFloat.toFinish(schedule));
        for (int item = 0; item < found.network.scheduledCount(); item++) {
            if (found.floats.isEnd(item)) {
                found.branches.add(new Branch(found.floats.minutes(item), 0, found.network.id(item), item, -1));
            }
        }
        return found.find(found.network.indexOf(critical.getLast()), n);
    }

    private List<FloatPath> find(int target, int n) {
        follow(target, -1, 0);
        while (paths.size() < n && !branches.isEmpty()) {
            Branch least = branches.poll();
            if (rank[least.item] == 0) {
                follow(least.item, least.dependency, least.relativeFloat);
            }
        }
        return List.copyOf(paths);
    }

    /** A new path, from its last item backward along the drivers. */
    private void follow(int last, int leadsOn, int relativeFloat) {
        int number = paths.size() + 1;
        List<String> items = new ArrayList<>();
        List<String> dependencies = new ArrayList<>();
        if (leadsOn >= 0) {
            dependencies.add(id(leadsOn));
        }
        int at = last;
        while (true) {
            rank[at] = number;
            items.add(network.id(at));
            int driver = schedule.drivingDependency(at);
            if (driver < 0 || rank[network.predecessor(driver)] != 0) {
                at = driver < 0 ? -1 : network.predecessor(driver);
                break;
            }
            dependencies.add(id(driver));
            at = network.predecessor(driver);
        }
        int joins = leadsOn < 0 ? -1 : network.successor(leadsOn);
        paths.add(new FloatPath(number, relativeFloat, items.reversed(), dependencies.reversed(),
                joins < 0 ? null : network.id(joins), joins < 0 ? 0 : rank[joins], at < 0 ? null : network.id(at)));
        for (String item : items) {
            offer(network.indexOf(item), number);
        }
    }

    private void offer(int item, int number) {
        for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
            if (rank[network.predecessor(link)] == 0 && floats.leadsVia(link)) {
                int from = network.predecessor(link);
                branches.add(new Branch(floats.minutesVia(link), number, network.id(from), from, link));
            }
        }
    }

    private String id(int dependency) {
        String id = network.dependencyId(dependency);
        return id == null ? network.id(network.predecessor(dependency)) : id;
    }
}
