// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/**
 * A portfolio as it was at one moment, for the contributions of one run to share. Taken on the thread
 * that owns the portfolio, since that is when nobody edits it; used from any thread afterwards.
 *
 * <p>Two copies are kept apart: one that no contribution ever sees, and one that is lent to one after
 * the other. A lent copy that comes back changed, or not at all, is replaced by a fresh one.
 */
public final class Snapshot {

    private final Portfolio master;
    private final ScheduleOptions options;
    private final Deque<WatchedCopy> idle = new ArrayDeque<>();
    private Schedule schedule;
    private Set<String> ids;

    private Snapshot(Portfolio master, ScheduleOptions options) {
        this.master = master;
        this.options = Objects.requireNonNull(options);
    }

    /** Copies the portfolio; linear, some 100 ms for 100,000 objects. */
    public static Snapshot of(Portfolio portfolio) {
        return of(portfolio, ScheduleOptions.standard());
    }

    /** Copies the portfolio, to be scheduled with these options. */
    public static Snapshot of(Portfolio portfolio, ScheduleOptions options) {
        return new Snapshot(EcoreUtil.copy(portfolio), options);
    }

    /** The schedule, computed when first asked for. */
    public synchronized Schedule schedule() {
        if (schedule == null) {
            schedule = Scheduler.schedule(ScheduleNetwork.of(master), options);
        }
        return schedule;
    }

    synchronized WatchedCopy lend() {
        WatchedCopy copy = idle.poll();
        return copy != null ? copy : WatchedCopy.of(master);
    }

    synchronized void giveBack(WatchedCopy copy) {
        if (copy.change() == null) {
            idle.push(copy);
        }
    }

    synchronized Set<String> elementIds() {
        if (ids == null) {
            Set<String> found = new HashSet<>();
            found.add(master.getId());
            for (Iterator<EObject> all = master.eAllContents(); all.hasNext();) {
                if (all.next() instanceof Element element && element.getId() != null) {
                    found.add(element.getId());
                }
            }
            ids = found;
        }
        return ids;
    }
}
