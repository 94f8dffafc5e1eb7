// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.Problem;

/** What each item asks of its team, by number of the item. Immutable once read. */
final class DemandFacts {

    /** More than any one item takes: a slip of the hand. */
    private static final double ABSURD = 100_000;

    /** Millionths of a full-time equivalent while the item is worked on; for a hammock with an effort, 0. */
    final long[] rate;
    /** Person-minutes that were given; -1 where none were. */
    final int[] effort;

    private DemandFacts(int size) {
        rate = new long[size];
        effort = new int[size];
        Arrays.fill(effort, -1);
    }

    static DemandFacts of(Portfolio portfolio, ScheduleNetwork network, List<Problem> problems) {
        DemandFacts facts = new DemandFacts(network.size());
        forEachItem(portfolio, item -> {
            int number = network.indexOf(item.getId());
            if (number >= 0) {
                facts.read(number, item, network, problems);
            }
        });
        return facts;
    }

    static void forEachItem(Portfolio portfolio, Consumer<WorkItem> action) {
        // not by a tree iterator, which looks into each item: this is read while somebody waits
        Deque<Workstream> open = new ArrayDeque<>();
        for (Program program : portfolio.getPrograms()) {
            program.getItems().forEach(action);
            program.getWorkstreams().reversed().forEach(open::push);
            while (!open.isEmpty()) {
                Workstream workstream = open.pop();
                workstream.getItems().forEach(action);
                workstream.getWorkstreams().reversed().forEach(open::push);
            }
        }
    }

    private void read(int at, WorkItem item, ScheduleNetwork network, List<Problem> problems) {
        if (network.isMilestone(at)) {
            return;
        }
        Integer given = item.getEffort();
        if (given != null && given < 0) {
            problems.add(Problem.error("capacity.effort", item.getId(),
                    "'" + network.name(at) + "' has an effort of " + given + " minutes; it is taken as not given"));
            given = null;
        }
        double demand = item.getDemand();
        if (!(demand >= 0 && demand <= ABSURD)) {
            problems.add(Problem.error("capacity.demand", item.getId(), "'" + network.name(at) + "' asks for " + demand
                    + " full-time equivalents; 1 is used instead"));
            demand = 1;
        }
        boolean silent = network.isHammock(at) && !item.eIsSet(ModelPackage.Literals.WORK_ITEM__DEMAND);
        if (given != null) {
            if (given > 0 && network.duration(at) == 0 && !network.isHammock(at)) {
                problems.add(Problem.warning("capacity.effort", item.getId(), "'" + network.name(at)
                        + "' has an effort and takes no time, so its effort lies in no week"));
            }
            effort[at] = given;
            rate[at] = network.duration(at) == 0 ? 0 : Math.round(given * (double) CapacityModel.UNIT / network.duration(at));
        } else if (!silent) {
            rate[at] = Math.round(demand * CapacityModel.UNIT);
        }
    }

    /** @param numberHere for each new number the one here, or -1 */
    DemandFacts renumbered(int[] numberHere) {
        DemandFacts facts = new DemandFacts(numberHere.length);
        for (int item = 0; item < numberHere.length; item++) {
            if (numberHere[item] >= 0) {
                facts.rate[item] = rate[numberHere[item]];
                facts.effort[item] = effort[numberHere[item]];
            }
        }
        return facts;
    }
}
