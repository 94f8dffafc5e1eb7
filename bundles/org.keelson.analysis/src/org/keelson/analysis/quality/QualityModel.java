// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.quality;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.Dependency;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * What an assessment needs to know of the portfolio beside its schedule. Immutable, keeps nothing of the model, and is safe to
 * use from any thread.
 */
public final class QualityModel {

    private final Set<String> unowned = new HashSet<>();
    private final Set<String> withoutNeedBy = new HashSet<>();
    private final Set<String> unreviewed = new HashSet<>();

    private QualityModel(Portfolio portfolio) {
        for (Program program : portfolio.getPrograms()) {
            for (Iterator<EObject> all = program.eAllContents(); all.hasNext();) {
                if (all.next() instanceof WorkItem item && item.getOwnerTeam() == null && item.getOwner() == null) {
                    unowned.add(item.getId());
                }
            }
        }
        for (Dependency dependency : portfolio.getDependencies()) {
            if (dependency.getNeedBy() == null) {
                withoutNeedBy.add(dependency.getId());
            }
            if (dependency.getReviews().isEmpty()) {
                unreviewed.add(dependency.getId());
            }
        }
    }

    /** The portfolio as it is now. Reads the model, so call it where the model may be read. */
    public static QualityModel of(Portfolio portfolio) {
        return new QualityModel(portfolio);
    }

    /** Whether neither a team nor a person answers for an item. */
    boolean isUnowned(ScheduleNetwork network, int item) {
        return unowned.contains(network.id(item));
    }

    /** Whether nobody has said when a dependency is needed. */
    boolean isWithoutNeedBy(String dependency) {
        return withoutNeedBy.contains(dependency);
    }

    /** Whether a dependency has never been reviewed. */
    boolean isUnreviewed(String dependency) {
        return unreviewed.contains(dependency);
    }
}
