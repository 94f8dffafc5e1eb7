// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.model.Portfolio;

/**
 * Takes a {@link Snapshot} piece by piece, for a thread that must not be held up. Of no use any more once the portfolio has
 * changed: begin another one then.
 */
public final class SnapshotTaking {

    private static final int PIECE = 16;

    private final Portfolio portfolio;
    private final Copier copier = new Copier();
    private Portfolio copy;
    private Iterator<Map.Entry<EObject, EObject>> unlinked;

    /** @param portfolio to be copied, on the thread that owns it */
    public SnapshotTaking(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /**
     * Copies on.
     *
     * @param isTimeUp asked now and then
     * @return whether all is copied; if not, to be called again
     */
    public boolean go(BooleanSupplier isTimeUp) {
        if (copy == null) {
            copy = (Portfolio) copier.copy(portfolio);
        }
        for (int done = 1; copier.copyNext(); done++) {
            if (done % PIECE == 0 && isTimeUp.getAsBoolean()) {
                return false;
            }
        }
        if (unlinked == null) {
            unlinked = copier.entrySet().iterator();
        }
        for (int done = 1; unlinked.hasNext(); done++) {
            copier.link(unlinked.next());
            if (done % PIECE == 0 && isTimeUp.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** What was taken, once {@link #go} has said that all is copied. */
    public Snapshot snapshot() {
        return new Snapshot(copy, ScheduleOptions.standard());
    }

    /** Copies one object at a time: what an object contains waits until it is its turn. */
    private static final class Copier extends EcoreUtil.Copier {

        @Serial
        private static final long serialVersionUID = 1L;

        /** Objects that wait, and where their copies go. */
        private record Waiting(Iterator<EObject> from, InternalEList<EObject> to) {
        }

        private final transient Deque<Waiting> waiting = new ArrayDeque<>();

        @Override
        @SuppressWarnings("unchecked")
        protected void copyContainment(EReference reference, EObject object, EObject made) {
            if (reference.isMany() && object.eIsSet(reference)) {
                waiting.addLast(new Waiting(((List<EObject>) object.eGet(reference)).iterator(),
                        (InternalEList<EObject>) made.eGet(reference)));
            } else {
                super.copyContainment(reference, object, made);
            }
        }

        boolean copyNext() {
            while (!waiting.isEmpty() && !waiting.peekFirst().from().hasNext()) {
                waiting.removeFirst();
            }
            if (waiting.isEmpty()) {
                return false;
            }
            Waiting next = waiting.peekFirst();
            next.to().addUnique(copy(next.from().next()));
            return true;
        }

        /** Lets a copy refer to copies where its original refers to originals. */
        void link(Map.Entry<EObject, EObject> both) {
            for (EStructuralFeature feature : both.getKey().eClass().getEAllStructuralFeatures()) {
                if (feature instanceof EReference reference && reference.isChangeable() && !reference.isDerived()
                        && !reference.isContainment() && !reference.isContainer()) {
                    copyReference(reference, both.getKey(), both.getValue());
                }
            }
        }
    }
}
