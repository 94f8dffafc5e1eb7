// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.paths;

import java.util.ArrayList;
import java.util.List;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;

/** Why an item has its date: what drives it, what drives that, and so on back to the root. */
public final class DrivingChain {

    private DrivingChain() {
    }

    /**
     * The chain of drivers that ends with an item.
     *
     * @return from the root, which something other than a dependency holds, to the item itself; each is what the next waits for,
     *         and its {@link ItemSchedule#driver} says how. Empty if there is no such item or it has no dates
     */
    public static List<ItemSchedule> of(Schedule schedule, String item) {
        List<ItemSchedule> chain = new ArrayList<>();
        for (int at : numbers(schedule, schedule.network().indexOf(item))) {
            chain.add(schedule.item(schedule.network().id(at)).orElseThrow());
        }
        return List.copyOf(chain);
    }

    private static List<Integer> numbers(Schedule schedule, int item) {
        ScheduleNetwork network = schedule.network();
        List<Integer> chain = new ArrayList<>();
        for (int at = item; at >= 0 && at < network.scheduledCount();) {
            chain.add(at);
            int driver = schedule.drivingDependency(at);
            at = driver < 0 ? -1 : network.predecessor(driver);
        }
        return chain.reversed();
    }
}
