// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.capacity.LevelingPlan;
import org.keelson.model.ItemContainer;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/** What leveling found, written to the plan in one step, and taken out of it in another. */
public final class LevelingEdit {

    private LevelingEdit() {
    }

    /**
     * Holds back what the plan holds back, and nothing else: delays of an earlier leveling that are not in the plan
     * go. Items that are not in the portfolio any more are passed over.
     */
    public static Edit apply(LevelingPlan plan) {
        Map<String, Integer> delays = new HashMap<>();
        plan.delays().forEach(delay -> delays.put(delay.item(), delay.minutes()));
        int count = delays.size();
        return Edits.edit("Level: hold back " + count + (count == 1 ? " item" : " items"),
                session -> write(session, delays));
    }

    /** Takes all delays of leveling out of the plan. */
    public static Edit clear() {
        return Edits.edit("Clear leveling", session -> write(session, Map.of()));
    }

    private static void write(PortfolioSession session, Map<String, Integer> delays) {
        for (Program program : session.portfolio().getPrograms()) {
            for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext();) {
                EObject each = all.next();
                if (each instanceof WorkItem item && !Objects.equals(item.getLevelingDelay(), delays.get(item.getId()))) {
                    item.setLevelingDelay(delays.get(item.getId()));
                }
                if (!(each instanceof ItemContainer)) {
                    all.prune();
                }
            }
        }
    }
}
