// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.util.LinkedHashSet;
import java.util.Set;

import org.keelson.analysis.Schedule;
import org.keelson.model.Dependency;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/** Whose dates a finding is about. For the thread that may read the portfolio. */
public final class TouchedItems {

    private final Concerns concerns;

    /** @param schedule of that portfolio */
    public TouchedItems(Portfolio portfolio, Schedule schedule) {
        this.concerns = new Concerns(portfolio, schedule);
    }

    /**
     * Ids of the items that a finding about an element touches: of a dependency the one that waits for it; of a risk, decision
     * and the like those that it names; none for a team, a program or the portfolio, which are about too much to be about one.
     *
     * @param element id of the element, or {@code null} for the portfolio
     */
    public Set<String> of(String element) {
        Concern concern = concerns.of(element);
        Set<String> ids = new LinkedHashSet<>();
        if (concern.element() instanceof Dependency dependency) {
            add(dependency.getSuccessor(), ids);
        } else {
            concern.items().forEach(item -> add(item, ids));
        }
        return ids;
    }

    private static void add(WorkItem item, Set<String> ids) {
        if (item != null && item.getId() != null) {
            ids.add(item.getId());
        }
    }
}
