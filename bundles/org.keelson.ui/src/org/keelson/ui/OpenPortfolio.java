// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.keelson.edit.PortfolioSession;
import org.keelson.edit.SessionEvent;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;

/**
 * One open file: its session, shared by every editor and view, its live schedule, and what could not be read.
 * Used on the UI thread only, unless a method says otherwise.
 */
public final class OpenPortfolio {

    /** What the file looked like when it was last read or written; {@code null} parts: it was not there. */
    private record Stamp(Object key, long size, long modified) {
        static Stamp of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(now.fileKey(), now.size(), now.lastModifiedTime().toMillis());
            } catch (IOException e) {
                return new Stamp(null, -1, -1);
            }
        }
    }

    private final PortfolioStore store;
    private final List<PortfolioListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Draft> drafts = new CopyOnWriteArrayList<>();
    private final Set<Object> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    private final LiveSchedule schedule;
    private Path file;
    private PortfolioSession session;
    private List<Problem> loadProblems;
    private Stamp stamp;
    private Stamp toldOfDisk;
    private boolean missing;
    private boolean recovered;

    OpenPortfolio(PortfolioStore store, Executor ui, Path file, Loaded loaded) {
        this.store = store;
        this.file = file;
        this.schedule = new LiveSchedule(ui, this::session);
        adopt(loaded);
        schedule.restart();
    }

    private void adopt(Loaded loaded) {
        if (session != null) {
            session.dispose();
        }
        session = new PortfolioSession(loaded.resource());
        loadProblems = List.copyOf(loaded.problems());
        stamped();
        session.addListener(this::sessionChanged);
    }

    /** The absolute path of the file. */
    public Path file() {
        return file;
    }

    /** The portfolio's name, or the file's where it has none. */
    public String name() {
        String name = portfolio().getName();
        return name == null || name.isBlank() ? KeelsonEditorInput.displayName(file) : name;
    }

    /** The session; another object after {@link #revert()}. */
    public PortfolioSession session() {
        return session;
    }

    /** The root; another object after {@link #revert()}. */
    public Portfolio portfolio() {
        return session.portfolio();
    }

    /** The schedule, computed in the background. */
    public LiveSchedule schedule() {
        return schedule;
    }

    /** What was not as it should be in the file when it was read; empty once it was saved. */
    public List<Problem> loadProblems() {
        return loadProblems;
    }

    private void stamped() {
        stamp = Stamp.of(file);
        toldOfDisk = stamp;
        missing = false;
    }

    /** Whether the file does not hold what is here, or what is being typed. */
    public boolean isDirty() {
        return recovered || missing || session.isDirty() || drafts.stream().anyMatch(Draft::isPending);
    }

    /**
     * Asks a draft whenever it matters whether something is typed, and before the file is written.
     *
     * @return removes the draft again
     */
    public Runnable addDraft(Draft draft) {
        drafts.add(draft);
        return () -> {
            drafts.remove(draft);
            fireState();
        };
    }

    /** To be called by a draft when it has become pending, or is so no longer. */
    public void draftChanged() {
        fireState();
    }

    /** Goes on with what a crash left unsaved; it is dirty until it is saved. */
    public void recover(Loaded copy) {
        recovered = true;
        replace(copy);
    }

    /** @return removes the listener again */
    public Runnable addListener(PortfolioListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether another program changed or removed the file since it was read or written here. */
    public boolean isChangedOnDisk() {
        return !Stamp.of(file).equals(stamp);
    }

    /**
     * Looks once at what another program did to the file since it was last looked at. What is here is unsaved from now on if
     * the file is gone, and {@link #save} still overwrites only what it knows.
     *
     * @param again whether what was told before counts too
     * @return whether there is something that was not told before
     */
    boolean lookAtDisk(boolean again) {
        Stamp now = Stamp.of(file);
        boolean news = (again || !now.equals(toldOfDisk)) && !now.equals(stamp);
        toldOfDisk = now;
        if (missing != !Files.exists(file)) {
            missing = !missing;
            fireState();
        }
        return news;
    }

    /** Whether the file was gone when it was last looked at. */
    boolean isMissing() {
        return missing;
    }

    /**
     * Writes the file.
     *
     * @throws StorageException if it could not be written; the old file is still there then
     */
    public void save() throws StorageException {
        saveTo(file);
    }

    /**
     * Writes another file and goes on with that one.
     *
     * @throws StorageException if it could not be written; nothing has changed then
     */
    void saveTo(Path target) throws StorageException {
        drafts.forEach(Draft::commit);
        store.save(session.resource(), target);
        boolean moved = !target.equals(file);
        file = target;
        stamped();
        loadProblems = List.of();
        recovered = false;
        session.markSaved();
        if (moved) {
            for (PortfolioListener listener : listeners) {
                listener.moved(this);
            }
        }
        fireState();
    }

    /**
     * Throws away all unsaved changes and the undo stack, and reads the file anew.
     *
     * @throws StorageException if it could not be read; nothing has changed then
     */
    public void revert() throws StorageException {
        Loaded loaded = store.load(file);
        recovered = false;
        replace(loaded);
    }

    /** Goes on with another content of the same file. */
    void replace(Loaded loaded) {
        adopt(loaded);
        schedule.restart();
        for (PortfolioListener listener : listeners) {
            listener.replaced(this);
        }
        fireState();
    }

    void hold(Object holder) {
        holders.add(holder);
    }

    /** @return whether nobody holds it any more */
    boolean letGo(Object holder) {
        holders.remove(holder);
        return holders.isEmpty();
    }

    boolean isHeld() {
        return !holders.isEmpty();
    }

    boolean isHeldOnlyBy(Object holder) {
        return holders.size() == 1 && holders.contains(holder);
    }

    void dispose() {
        schedule.dispose();
        for (PortfolioListener listener : listeners) {
            listener.closed(this);
        }
        listeners.clear();
        session.dispose();
    }

    private void sessionChanged(SessionEvent event) {
        if (event.touchesPortfolio()) {
            schedule.request(event);
        }
        for (PortfolioListener listener : listeners) {
            listener.changed(this, event);
        }
        fireState();
    }

    private void fireState() {
        for (PortfolioListener listener : listeners) {
            listener.stateChanged(this);
        }
    }
}
