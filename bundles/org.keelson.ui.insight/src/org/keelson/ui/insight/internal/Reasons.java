// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keelson.analysis.Driver;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;

/** Why an item has its date: what holds it, what holds that, and so on to the root. */
final class Reasons {

    /** An item and what holds it. */
    record Reason(WorkItem item, ItemSchedule schedule) {
    }

    private Reasons() {
    }

    /** The item first, the root last; shorter where the schedule is older than the model and an element is gone. */
    static List<Reason> chain(PortfolioSession session, Schedule schedule, WorkItem item) {
        List<Reason> chain = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        WorkItem each = item;
        while (each != null && seen.add(each.getId())) {
            Optional<ItemSchedule> dates = schedule.item(each.getId());
            if (dates.isEmpty() || !dates.get().scheduled()) {
                break;
            }
            chain.add(new Reason(each, dates.get()));
            each = before(session, dates.get().driver());
        }
        return chain;
    }

    private static WorkItem before(PortfolioSession session, Driver driver) {
        if (driver.kind() != Driver.Kind.DEPENDENCY || driver.id() == null) {
            return null;
        }
        Element element = session.find(driver.id()).orElse(null);
        if (element instanceof Dependency dependency) {
            return dependency.getPredecessor();
        }
        return element instanceof WorkItem input ? input : null;
    }
}
