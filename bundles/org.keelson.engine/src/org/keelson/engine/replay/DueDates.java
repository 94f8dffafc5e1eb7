// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.engine.replay.ReplayResult.DueKind;
import org.keelson.model.Baseline;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/** The dates that are to be kept, as one version has them. */
final class DueDates {

    private static final Set<DependencyState> AGREED = EnumSet.of(DependencyState.COMMITTED, DependencyState.DELIVERED,
            DependencyState.ACCEPTED);

    /** Which date, over all versions. */
    record Key(DueKind kind, String element) {
    }

    /**
     * A date.
     *
     * @param item the item on which it depends whether it is kept
     * @param done when that was, or {@code null} if it is not
     */
    record Found(Key key, String name, String item, LocalDateTime due, LocalDateTime done) {
    }

    private DueDates() {
    }

    static List<Found> of(Portfolio portfolio) {
        Map<String, LocalDateTime> agreed = new HashMap<>();
        portfolio.getBaselines().stream().filter(each -> each.getTakenOn() != null)
                .max(Comparator.comparing(Baseline::getTakenOn)).ifPresent(latest -> latest.getEntries().forEach(entry -> {
                    if (entry.getItem() != null && entry.getFinish() != null) {
                        agreed.putIfAbsent(entry.getItem(), entry.getFinish());
                    }
                }));
        List<Found> found = new ArrayList<>();
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            switch (all.next()) {
                case WorkItem item when item.getId() != null -> item(item, agreed.get(item.getId()), found);
                case Dependency dependency when dependency.getId() != null -> dependency(dependency, found);
                default -> {
                    // has no date to keep
                }
            }
        }
        return found;
    }

    private static void item(WorkItem item, LocalDateTime agreed, List<Found> found) {
        if (item.getDeadline() != null) {
            found.add(new Found(new Key(DueKind.DEADLINE, item.getId()), name(item), item.getId(), item.getDeadline(),
                    item.getActualFinish()));
        } else if (item instanceof Milestone milestone && milestone.isCommitted() && agreed != null) {
            found.add(new Found(new Key(DueKind.COMMITMENT, item.getId()), name(item), item.getId(), agreed,
                    item.getActualFinish()));
        }
    }

    private static void dependency(Dependency dependency, List<Found> found) {
        WorkItem provider = dependency.getPredecessor();
        WorkItem consumer = dependency.getSuccessor();
        LocalDateTime due = dependency.getNeedBy() != null ? dependency.getNeedBy() : dependency.getPromised();
        if (due != null && provider != null && provider.getId() != null && consumer != null
                && AGREED.contains(dependency.getState())) {
            boolean byStart = dependency.getType() == DependencyType.SS || dependency.getType() == DependencyType.SF;
            found.add(new Found(new Key(DueKind.PROMISE, dependency.getId()), name(provider) + " → " + name(consumer),
                    provider.getId(), due, byStart ? provider.getActualStart() : provider.getActualFinish()));
        }
    }

    private static String name(WorkItem item) {
        return item.getName() == null || item.getName().isBlank() ? item.getId() : item.getName().strip();
    }
}
