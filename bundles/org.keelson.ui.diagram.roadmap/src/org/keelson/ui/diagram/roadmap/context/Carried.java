// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.analysis.Driver;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.model.Dependency;
import org.keelson.model.WorkItem;

/**
 * Items that are moved together, of which some drive others: what is driven comes along by itself, and would move twice if it
 * were moved as well. For one gesture.
 */
final class Carried {

    private final RoadmapContext context;
    private final Schedule schedule;
    private final Map<String, WorkItem> together = new LinkedHashMap<>();
    private final Map<String, Integer> moved = new HashMap<>();

    Carried(RoadmapContext context, List<WorkItem> items) {
        this.context = context;
        this.schedule = context.fresh();
        items.forEach(item -> together.put(item.getId(), item));
    }

    /** The items, each after those that drive it. */
    List<WorkItem> fromTheFirst() {
        Map<String, WorkItem> ordered = new LinkedHashMap<>();
        for (WorkItem item : together.values()) {
            List<WorkItem> chain = new ArrayList<>();
            for (WorkItem at = item; at != null; at = driver(at)) {
                chain.add(at);
            }
            chain.reversed().forEach(each -> ordered.putIfAbsent(each.getId(), each));
        }
        return List.copyOf(ordered.values());
    }

    /** By how many working minutes an item comes along with the one that drives it. */
    int by(WorkItem item) {
        WorkItem driver = driver(item);
        return driver == null ? 0 : moved.get(driver.getId());
    }

    /** An item moves by working minutes of its own, on top of those by which it comes along. */
    void moves(WorkItem item, int minutes) {
        moved.put(item.getId(), by(item) + minutes);
    }

    /** The nearest of the others that drives an item, itself or by way of items that are not moved. */
    private WorkItem driver(WorkItem item) {
        String at = driverOf(item.getId());
        while (at != null && !together.containsKey(at)) {
            at = driverOf(at);
        }
        return at == null ? null : together.get(at);
    }

    private String driverOf(String id) {
        Driver driver = schedule.item(id).filter(ItemSchedule::scheduled).map(ItemSchedule::driver)
                .filter(each -> each.kind() == Driver.Kind.DEPENDENCY).orElse(null);
        if (driver == null || driver.id() == null) {
            return null;
        }
        return context.find(driver.id(), WorkItem.class).or(() -> context.find(driver.id(), Dependency.class)
                .map(Dependency::getPredecessor)).map(WorkItem::getId).orElse(null);
    }
}
