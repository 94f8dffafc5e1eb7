// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.Arrays;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/** Which items have been promised to somebody, by number of the item. Immutable once read. */
final class PromiseFacts {

    /** Whether the date was promised outside the portfolio. */
    final boolean[] committed;
    /**
     * The earliest date that the item's team has promised to a consumer, as a minute; {@link TimeLine#NONE} where none is. What
     * was promised for a dependency that is rejected or accepted no longer binds.
     */
    final long[] promised;

    private PromiseFacts(int size) {
        committed = new boolean[size];
        promised = new long[size];
        Arrays.fill(promised, TimeLine.NONE);
    }

    static PromiseFacts of(Portfolio portfolio, ScheduleNetwork network) {
        PromiseFacts facts = new PromiseFacts(network.size());
        for (Dependency dependency : portfolio.getDependencies()) {
            boolean open = dependency.getState() != DependencyState.REJECTED && dependency.getState() != DependencyState.ACCEPTED;
            WorkItem provider = dependency.getPredecessor();
            int item = open && provider != null && dependency.getPromised() != null ? network.indexOf(provider.getId()) : -1;
            if (item >= 0) {
                long date = TimeLine.minutes(dependency.getPromised());
                boolean first = facts.promised[item] == TimeLine.NONE;
                facts.promised[item] = first ? date : Math.min(facts.promised[item], date);
            }
        }
        DemandFacts.forEachItem(portfolio, each -> {
            int item = each instanceof Milestone milestone && milestone.isCommitted() ? network.indexOf(milestone.getId()) : -1;
            if (item >= 0) {
                facts.committed[item] = true;
            }
        });
        return facts;
    }

    /** @param numberHere for each new number the one here, or -1 */
    PromiseFacts renumbered(int[] numberHere) {
        PromiseFacts facts = new PromiseFacts(numberHere.length);
        for (int item = 0; item < numberHere.length; item++) {
            if (numberHere[item] >= 0) {
                facts.committed[item] = committed[numberHere[item]];
                facts.promised[item] = promised[numberHere[item]];
            }
        }
        return facts;
    }
}
