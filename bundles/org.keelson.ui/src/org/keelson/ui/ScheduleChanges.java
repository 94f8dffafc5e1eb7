// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.SessionEvent;
import org.keelson.notation.NotationPackage;

/** What has changed in a session since its schedule was last computed, for patching the snapshot of that one. */
final class ScheduleChanges {

    /** After so many edits without an answer in between, a new snapshot costs no more than a patched one. */
    private static final int MOST = 64;

    private final Deque<SessionEvent> events = new ArrayDeque<>();
    private long lost = -1;

    /** The objects of the model, none of its diagrams, as a patch wants them. */
    record Sum(Set<EObject> changed, Set<EObject> attached, Set<EObject> detached) {
    }

    void add(SessionEvent event) {
        if (events.size() < MOST) {
            events.add(event);
        } else {
            lost = event.revision();
        }
    }

    /** What came before and with this revision is in an answer now. */
    void forget(long revision) {
        while (!events.isEmpty() && events.getFirst().revision() <= revision) {
            events.removeFirst();
        }
        if (lost <= revision) {
            lost = -1;
        }
    }

    void clear() {
        events.clear();
        lost = -1;
    }

    /** All of it; empty where an object came and went, or too much happened to tell. */
    Optional<Sum> sum(PortfolioSession session) {
        Sum sum = new Sum(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (SessionEvent event : events) {
            addModel(event.changed(), sum.changed());
            addModel(event.attached(), sum.attached());
            addModel(event.detached(), sum.detached());
        }
        sum.changed().removeIf(object -> !session.contains(object));
        boolean isClear = lost < 0 && sum.attached().stream().allMatch(session::contains)
                && sum.detached().stream().noneMatch(session::contains);
        return isClear ? Optional.of(sum) : Optional.empty();
    }

    private static void addModel(Set<EObject> from, Set<EObject> to) {
        for (EObject object : from) {
            if (object.eClass().getEPackage() != NotationPackage.eINSTANCE) {
                to.add(object);
            }
        }
    }
}
