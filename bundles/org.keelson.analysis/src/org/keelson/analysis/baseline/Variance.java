// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.baseline.BaselineSnapshot.Entry;
import org.keelson.analysis.capacity.CapacityModel;

/**
 * A schedule beside a baseline: what has moved, by how much and why, item by item, rolled up to programs and the portfolio.
 * Immutable, and safe to use from any thread. Linear in items.
 */
public final class Variance {

    /**
     * An item at which a chain of changes begins.
     *
     * @param item  id of the item
     * @param name  its name
     * @param cause its largest cause
     * @param moved how many items finish at another time because of it, itself included
     */
    public record Root(String item, String name, Cause cause, int moved) {
    }

    private final BaselineSnapshot baseline;
    private final List<ItemVariance> items;
    private final List<GroupVariance> programs;
    private final GroupVariance portfolio;
    private final List<String> added = new ArrayList<>();
    private final List<Entry> removed;

    private Variance(Schedule schedule, CapacityModel model, BaselineSnapshot baseline) {
        this.baseline = baseline;
        ScheduleNetwork network = schedule.network();
        ItemVariances each = new ItemVariances(schedule, model, baseline);
        List<ItemVariance> found = new ArrayList<>();
        for (int position = 0; position < network.size(); position++) {
            int item = network.itemAt(position);
            if (each.entry(item) == null) {
                added.add(network.id(item));
            } else {
                found.add(each.of(item));
            }
        }
        items = List.copyOf(found);
        removed = baseline.entries().stream().filter(entry -> network.indexOf(entry.item()) < 0).toList();
        GroupVariances groups = new GroupVariances(schedule, model, each);
        List<GroupVariance> byProgram = new ArrayList<>();
        for (int program = 0; program < network.programCount(); program++) {
            byProgram.add(groups.of(program, List.of()));
        }
        programs = List.copyOf(byProgram);
        portfolio = groups.of(GroupVariances.ALL, removed);
    }

    /**
     * How a schedule differs from a baseline.
     *
     * @param model of the same portfolio, for the efforts
     */
    public static Variance of(Schedule schedule, CapacityModel model, BaselineSnapshot baseline) {
        return new Variance(schedule, model.on(schedule.network()), baseline);
    }

    /** The baseline that is compared with. */
    public BaselineSnapshot baseline() {
        return baseline;
    }

    /** Items that are in both, in the order of the portfolio, changed or not. */
    public List<ItemVariance> items() {
        return items;
    }

    /** The milestones among them. */
    public List<ItemVariance> milestones() {
        return items.stream().filter(ItemVariance::isMilestone).toList();
    }

    /** The programs, in the order of the portfolio. */
    public List<GroupVariance> programs() {
        return programs;
    }

    /** The portfolio as a whole. */
    public GroupVariance portfolio() {
        return portfolio;
    }

    /** Ids of the items that the baseline does not know, in the order of the portfolio. */
    public List<String> added() {
        return List.copyOf(added);
    }

    /** What the baseline knows and the portfolio has no longer, in the order of the baseline. */
    public List<Entry> removed() {
        return removed;
    }

    /**
     * Where changes begin: the items that are the cause of others' or their own, those that moved most items first, then by id.
     */
    public List<Root> roots() {
        Map<String, Integer> moved = new LinkedHashMap<>();
        Map<String, ItemVariance> byId = new LinkedHashMap<>();
        for (ItemVariance item : items) {
            byId.put(item.id(), item);
            if (!item.causes().isEmpty()) {
                moved.merge(item.root(), 1, Integer::sum);
            }
        }
        List<Root> roots = new ArrayList<>();
        moved.forEach((id, count) -> {
            ItemVariance root = byId.get(id);
            roots.add(new Root(id, root.name(), root.causes().getFirst(), count));
        });
        roots.sort(Comparator.comparingInt((Root root) -> -root.moved()).thenComparing(Root::item));
        return List.copyOf(roots);
    }
}
