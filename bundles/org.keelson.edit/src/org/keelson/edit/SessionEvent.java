// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.notation.NotationPackage;

/**
 * A complete change of a session. The sets are unmodifiable and in the order in which things changed.
 *
 * @param kind     what happened
 * @param label    the label of the edit that was done, undone or done again; {@code Save} after a save
 * @param revision the session's revision after it
 * @param changed  objects of which at least one feature has another value than before
 * @param attached the topmost objects that came into the portfolio or its diagrams
 * @param detached the topmost objects that went out of them
 */
public record SessionEvent(Kind kind, String label, long revision, Set<EObject> changed, Set<EObject> attached,
        Set<EObject> detached) {

    /** What happened to the session. */
    public enum Kind {
        EXECUTED, UNDONE, REDONE, SAVED
    }

    public SessionEvent {
        changed = Collections.unmodifiableSet(new LinkedHashSet<>(changed));
        attached = Collections.unmodifiableSet(new LinkedHashSet<>(attached));
        detached = Collections.unmodifiableSet(new LinkedHashSet<>(detached));
    }

    /** False if only diagrams were touched, so that nothing needs to be computed again. */
    public boolean touchesPortfolio() {
        return changed.stream().anyMatch(o -> o.eClass().getEPackage() != NotationPackage.eINSTANCE);
    }
}
