// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rhythm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencySnapshot;
import org.keelson.model.DependencyState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Promise;
import org.keelson.model.WorkItem;

/** What a dependency was at a review, and what is otherwise now. */
public final class Changes {

    private Changes() {
    }

    /**
     * What is to be remembered of a dependency when it is reviewed; a new object, in no model yet.
     *
     * @param schedule the one of now; {@code null} remembers no computed dates
     */
    public static DependencySnapshot snapshot(Dependency dependency, Schedule schedule) {
        DependencySnapshot snapshot = ModelFactory.eINSTANCE.createDependencySnapshot();
        snapshot.setState(dependency.getState());
        snapshot.setNeedBy(dependency.getNeedBy());
        snapshot.setPromised(dependency.getPromised());
        snapshot.setInterfaceVersion(version(dependency));
        snapshot.setProviderFinish(finish(dependency.getPredecessor(), schedule));
        snapshot.setConsumerStart(start(dependency.getSuccessor(), schedule));
        return snapshot;
    }

    /**
     * What is otherwise than at a review, a sentence each: promise, dates, interface, state. Of a review that remembers nothing,
     * which is one of an older file, only promises made later are known. Dates count by the day.
     */
    static List<String> since(DependencyReview review, Dependency dependency, Schedule schedule) {
        DependencySnapshot seen = review.getSeen();
        return seen == null ? promisesAfter(review.getDate(), dependency) : compare(seen, dependency, schedule);
    }

    private static List<String> promisesAfter(LocalDate day, Dependency dependency) {
        List<Promise> promises = dependency.getPromises();
        if (day == null || promises.isEmpty()) {
            return List.of();
        }
        Promise latest = promises.getLast();
        return latest.getMadeOn() == null || !latest.getMadeOn().isAfter(day) ? List.of()
                : List.of("Promised anew on " + latest.getMadeOn() + ", for " + day(latest.getDate()) + ".");
    }

    private static List<String> compare(DependencySnapshot seen, Dependency dependency, Schedule schedule) {
        List<String> changes = new ArrayList<>();
        date("The promise", seen.getPromised(), dependency.getPromised(), changes);
        date("The date when it is needed", seen.getNeedBy(), dependency.getNeedBy(), changes);
        String version = version(dependency);
        if (!Objects.equals(seen.getInterfaceVersion(), version)) {
            changes.add("The interface was in version " + (seen.getInterfaceVersion() == null ? "none"
                    : seen.getInterfaceVersion()) + " and is in " + (version == null ? "none" : version) + ".");
        }
        if (seen.getState() != dependency.getState()) {
            changes.add("It was " + word(seen.getState()) + " and is " + word(dependency.getState()) + ".");
        }
        planned("the provider's finish", seen.getProviderFinish(), finish(dependency.getPredecessor(), schedule), changes);
        planned("the consumer's start", seen.getConsumerStart(), start(dependency.getSuccessor(), schedule), changes);
        return changes;
    }

    private static void date(String what, LocalDateTime before, LocalDateTime now, List<String> changes) {
        if (before == null ? now != null : now == null || !before.toLocalDate().equals(now.toLocalDate())) {
            changes.add(before == null ? what + " is new: " + day(now) + "."
                    : now == null ? what + " of " + day(before) + " is gone."
                    : what + " moved from " + day(before) + " to " + day(now) + ".");
        }
    }

    /** A date that was not computed, then or now, is no change. */
    private static void planned(String what, LocalDateTime before, LocalDateTime now, List<String> changes) {
        if (before != null && now != null && !before.toLocalDate().equals(now.toLocalDate())) {
            changes.add("The plan moved " + what + " from " + day(before) + " to " + day(now) + ".");
        }
    }

    private static String version(Dependency dependency) {
        String current = dependency.getInterfaceCurrentVersion();
        String version = current == null || current.isBlank() ? dependency.getInterfaceVersion() : current;
        return version == null || version.isBlank() ? null : version.strip();
    }

    private static LocalDateTime finish(WorkItem item, Schedule schedule) {
        return schedule == null || item == null ? null : schedule.item(item.getId()).map(ItemSchedule::finish).orElse(null);
    }

    private static LocalDateTime start(WorkItem item, Schedule schedule) {
        return schedule == null || item == null ? null : schedule.item(item.getId()).map(ItemSchedule::start).orElse(null);
    }

    private static String word(DependencyState state) {
        return state.getLiteral().toLowerCase(Locale.ROOT);
    }

    private static String day(LocalDateTime time) {
        return time.toLocalDate().toString();
    }
}
