// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.edit.internal.ModelIndex;
import org.keelson.edit.internal.RecordedChange;
import org.keelson.edit.internal.Recorder;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.notation.Diagram;

/**
 * One open portfolio with its diagrams, and the one undo stack that everybody shares: tree, forms, diagrams, imports.
 * The model is written to by {@link #execute} and by nothing else; a write from outside is taken back, and refused with
 * an {@link IllegalStateException} where it happens, because undo could not take it back later.
 * <p>
 * A session belongs to the thread that created it: every method, and every write to the model, from another thread
 * throws an {@link IllegalStateException}. Work in the background takes a snapshot.
 * <p>
 * Opening costs one walk through the model; an edit costs in proportion to what it changes and to the length of the
 * lists that it changes, never to the size of the model.
 */
public final class PortfolioSession {

    private enum Phase {
        IDLE, EDITING, REPLAYING, TELLING, DISPOSED
    }

    private record Step(String label, RecordedChange change) {
    }

    private final Thread owner = Thread.currentThread();
    private final Resource resource;
    private final Portfolio portfolio;
    private final ModelIndex index;
    private final Recorder recorder;
    private final List<SessionListener> listeners = new ArrayList<>();
    private final List<Step> done = new ArrayList<>();
    private final List<Step> undone = new ArrayList<>();
    private Step saved;
    private Phase phase = Phase.IDLE;
    private boolean doomed;
    private long revision;

    /**
     * @param resource holds a portfolio, then its diagrams
     * @throws IllegalArgumentException if there is no portfolio at its head
     */
    public PortfolioSession(Resource resource) {
        if (resource.getContents().isEmpty() || !(resource.getContents().get(0) instanceof Portfolio first)) {
            throw new IllegalArgumentException("There is no portfolio in " + resource.getURI());
        }
        this.resource = resource;
        this.portfolio = first;
        this.index = new ModelIndex(resource);
        this.recorder = new Recorder(resource, this::beforeRecording);
    }

    public Portfolio portfolio() {
        requireThread();
        return portfolio;
    }

    /** The diagrams of the file, in its order; a copy. */
    public List<Diagram> diagrams() {
        requireThread();
        return resource.getContents().stream().filter(Diagram.class::isInstance).map(Diagram.class::cast).toList();
    }

    public Resource resource() {
        requireThread();
        return resource;
    }

    /**
     * Applies the edit, puts it on the undo stack and tells the listeners. An edit that changes nothing leaves no
     * trace. Called from within an edit, it becomes part of that edit.
     *
     * @throws IllegalStateException in the wrong thread, or from a listener
     * @throws IllegalEditException  if a baseline or a status report would be another afterwards
     * @throws RuntimeException      whatever the edit throws; the model is then as it was before, and so is the
     *                               undo stack
     */
    public void execute(Edit edit) {
        requireThread();
        Objects.requireNonNull(edit);
        if (phase == Phase.EDITING) {
            join(edit);
            return;
        }
        requireIdle();
        String label = edit.label();
        phase = Phase.EDITING;
        doomed = false;
        recorder.begin();
        boolean complete = false;
        try {
            edit.apply(this);
            if (doomed) {
                throw new IllegalStateException("An edit within \"" + label + "\" failed, so all of it was taken back");
            }
            complete = true;
        } finally {
            RecordedChange change = recorder.end();
            Optional<String> broken = complete ? whyNotKeep(change) : Optional.empty();
            if (complete && broken.isEmpty()) {
                phase = Phase.IDLE;
                keep(new Step(label, change));
            } else {
                phase = Phase.REPLAYING;
                change.applyAndReverse();
                phase = Phase.IDLE;
            }
            Edits.require(broken);
        }
    }

    /** What was issued stays as it was, whoever wrote the edit; only references to what is deleted go. */
    private static Optional<String> whyNotKeep(RecordedChange change) {
        Set<EObject> fresh = change.attached();
        return change.rewritten().stream().filter(object -> !isIn(object, fresh)).map(Legality::whyNotChange).flatMap(Optional::stream).findFirst();
    }

    private static boolean isIn(EObject object, Set<EObject> roots) {
        EObject at = object;
        while (at != null && !roots.contains(at)) {
            at = at.eContainer();
        }
        return at != null;
    }

    private void join(Edit edit) {
        boolean complete = false;
        try {
            edit.apply(this);
            complete = true;
        } finally {
            // An outer edit that catches the exception would leave half of the inner one in the model.
            doomed |= !complete;
        }
    }

    private void keep(Step step) {
        if (!step.change().isEmpty()) {
            done.add(step);
            undone.clear();
            revision++;
            tell(SessionEvent.Kind.EXECUTED, step);
        }
    }

    /** @throws IllegalStateException if there is nothing to undo */
    public void undo() {
        replay(done, undone, SessionEvent.Kind.UNDONE);
    }

    /** @throws IllegalStateException if there is nothing to redo */
    public void redo() {
        replay(undone, done, SessionEvent.Kind.REDONE);
    }

    private void replay(List<Step> from, List<Step> to, SessionEvent.Kind kind) {
        requireThread();
        requireIdle();
        if (from.isEmpty()) {
            throw new IllegalStateException(kind == SessionEvent.Kind.UNDONE ? "Nothing to undo" : "Nothing to redo");
        }
        Step step = from.removeLast();
        phase = Phase.REPLAYING;
        try {
            step.change().applyAndReverse();
        } finally {
            phase = Phase.IDLE;
        }
        to.add(step);
        revision++;
        tell(kind, step);
    }

    public boolean canUndo() {
        requireThread();
        return !done.isEmpty();
    }

    public boolean canRedo() {
        requireThread();
        return !undone.isEmpty();
    }

    /** The label of the edit that {@link #undo} would take back. */
    public Optional<String> undoLabel() {
        requireThread();
        return Optional.ofNullable(top(done)).map(Step::label);
    }

    /** The label of the edit that {@link #redo} would do again. */
    public Optional<String> redoLabel() {
        requireThread();
        return Optional.ofNullable(top(undone)).map(Step::label);
    }

    /** True if the model differs from the one last saved; undoing back to it makes it clean again. */
    public boolean isDirty() {
        requireThread();
        return top(done) != saved;
    }

    /** Says that the model is now in its file. */
    public void markSaved() {
        requireThread();
        requireIdle();
        saved = top(done);
        tell(SessionEvent.Kind.SAVED, new Step("Save", RecordedChange.EMPTY));
    }

    private static Step top(List<Step> steps) {
        return steps.isEmpty() ? null : steps.getLast();
    }

    /** Grows with every change, undone and redone ones too: who computed something for a revision knows if it holds. */
    public long revision() {
        requireThread();
        return revision;
    }

    /** The element with that id, in constant time, also in the middle of an edit; of several, the first found. */
    public Optional<Element> find(String id) {
        requireThread();
        return index.find(id);
    }

    /** True if the object is part of the portfolio or its diagrams now, not deleted from them. */
    public boolean contains(EObject object) {
        requireThread();
        return object != null && object.eResource() == resource;
    }

    /**
     * The objects that refer to this one: by a reference that does not contain it or, in a diagram, by its id. The
     * first call walks through the model, as far as {@link #indexReferrers} has not; later ones do not.
     */
    public Collection<EObject> referrers(EObject target) {
        requireThread();
        return index.referrers(target);
    }

    /**
     * Learns who refers to what, for as long as there is time, so that {@link #referrers} need not walk through the model
     * at once.
     *
     * @param isTimeUp asked now and then
     * @return whether all is known; if not, to be called again
     */
    public boolean indexReferrers(BooleanSupplier isTimeUp) {
        requireThread();
        return index.indexReferrers(isTimeUp);
    }

    /** @return removes the listener when run */
    public Runnable addListener(SessionListener listener) {
        requireThread();
        listeners.add(Objects.requireNonNull(listener));
        return () -> {
            requireThread();
            listeners.remove(listener);
        };
    }

    /** Lets go of the model, so that another session may take it. The session is of no use afterwards. */
    public void dispose() {
        requireThread();
        if (phase != Phase.DISPOSED) {
            requireIdle();
            recorder.dispose();
            listeners.clear();
            phase = Phase.DISPOSED;
        }
    }

    private void tell(SessionEvent.Kind kind, Step step) {
        RecordedChange change = step.change();
        SessionEvent event = new SessionEvent(kind, step.label(), revision, change.changed(), change.attached(),
                change.detached());
        phase = Phase.TELLING;
        try {
            for (SessionListener listener : List.copyOf(listeners)) {
                SafeRunner.run(() -> listener.changed(event));
            }
        } finally {
            phase = Phase.IDLE;
        }
    }

    private void beforeRecording(Notification notification) {
        requireThread();
        index.notifyChanged(notification);
        if (phase != Phase.EDITING && phase != Phase.REPLAYING) {
            takeBack(notification);
            throw new IllegalStateException(
                    "The portfolio was written to outside PortfolioSession.execute: " + what(notification));
        }
    }

    private static String what(Notification notification) {
        String feature = notification.getFeature() instanceof EStructuralFeature f ? f.getName() : "contents";
        return notification.getNotifier() instanceof EObject object ? feature + " of " + Labels.text(object) : feature;
    }

    private void takeBack(Notification notification) {
        Phase before = phase;
        phase = Phase.REPLAYING;
        try {
            recorder.recorded(notification).applyAndReverse();
        } finally {
            phase = before;
        }
    }

    private void requireThread() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("This session belongs to the thread \"" + owner.getName()
                    + "\", and was called from \"" + Thread.currentThread().getName() + "\"");
        }
    }

    private void requireIdle() {
        switch (phase) {
            case IDLE -> {
                // as it should be
            }
            case TELLING -> throw new IllegalStateException(
                    "A session listener must not change the portfolio; do it after the event");
            case DISPOSED -> throw new IllegalStateException("The session is disposed");
            default -> throw new IllegalStateException("Not within an edit, undo or redo");
        }
    }
}
