// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.keelson.api.Cancel;
import org.keelson.edit.SessionEvent;
import org.keelson.engine.Snapshot;
import org.keelson.engine.SnapshotTaking;

/**
 * What contributions say of one open portfolio, as long as somebody listens: run in the background once the user pauses after a
 * change, and again when other contributions are installed. A newer run cancels the one before. All methods are called on the UI
 * thread, and listeners are called there.
 *
 * @param <T> what a run comes to
 */
public final class LiveRun<T> {

    /**
     * What a run came to.
     *
     * @param revision the session's revision that it was made from
     */
    public record Answer<T>(long revision, T value) {
    }

    /** Work on a snapshot, in a job. */
    @FunctionalInterface
    interface Work<T> {
        T run(Snapshot snapshot, Cancel cancel);
    }

    /** Who types is not disturbed; who looks up afterwards has the answer. In milliseconds. */
    private static final int PAUSE = 400;
    /** So long the UI thread copies at a time. */
    private static final long PIECE = 12_000_000;
    /** The portfolio is copied on the UI thread: that must be a small part of the time. */
    private static final int SHARE = 20;

    private final OpenPortfolio portfolio;
    private final String name;
    private final Display display;
    private final Work<T> work;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable start = this::start;
    private Runnable unfollow = () -> { };
    private int pause = PAUSE;
    private Running running;
    private SnapshotTaking taking;
    private long copied;
    private boolean isDue;
    private boolean isClosed;
    private Answer<T> latest;
    private boolean isFresh;
    private String failure;

    LiveRun(OpenPortfolio portfolio, String name, Display display, Work<T> work) {
        this.portfolio = portfolio;
        this.name = name;
        this.display = display;
        this.work = work;
    }

    /** The last answer there was, fresh or not. */
    public Optional<Answer<T>> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether {@link #latest()} is of the portfolio as it is now. */
    public boolean isFresh() {
        return isFresh;
    }

    /** Why there is no answer for the portfolio as it is now, in words; empty if there is one or one is on its way. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Runs from now on whenever something changes, and tells when an answer has come, has become stale, or could not be had.
     *
     * @return removes the listener again; without one, nothing is run
     */
    public Runnable addListener(Runnable listener) {
        if (listeners.isEmpty()) {
            unfollow = portfolio.addListener(new Follower());
            later();
        }
        listeners.add(listener);
        return () -> {
            if (listeners.remove(listener) && listeners.isEmpty()) {
                unfollow.run();
                stop();
                isFresh = false;
            }
        };
    }

    /** Other contributions are installed. */
    void contributionsChanged() {
        if (!listeners.isEmpty()) {
            later();
        }
    }

    private void later() {
        stop();
        if (isClosed) {
            return;
        }
        isFresh = false;
        failure = null;
        isDue = true;
        display.timerExec(pause, start);
        fire();
    }

    private void stop() {
        isDue = false;
        taking = null;
        display.timerExec(-1, start);
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void start() {
        if (!isDue || isClosed) {
            return;
        }
        isDue = false;
        copied = 0;
        taking = new SnapshotTaking(portfolio.portfolio());
        copy(taking);
    }

    /** Copies a piece; whatever changes the portfolio comes between two of them, and begins anew. */
    private void copy(SnapshotTaking taken) {
        if (taking != taken) {
            return;
        }
        long began = System.nanoTime();
        boolean complete = taken.go(() -> System.nanoTime() - began > PIECE);
        copied += System.nanoTime() - began;
        if (complete) {
            taking = null;
            pause = Math.max(PAUSE, (int) (copied / 1_000_000 * SHARE));
            running = new Running(taken.snapshot(), portfolio.session().revision());
            running.schedule();
        } else {
            display.asyncExec(() -> copy(taken));
        }
    }

    void close() {
        stop();
        isClosed = true;
        listeners.clear();
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }

    private final class Follower implements PortfolioListener {
        @Override
        public void changed(OpenPortfolio changed, SessionEvent event) {
            if (event.touchesPortfolio()) {
                later();
            }
        }

        @Override
        public void replaced(OpenPortfolio replaced) {
            latest = null;
            later();
        }
    }

    private final class Running extends Job {
        private final Snapshot snapshot;
        private final long revision;

        Running(Snapshot snapshot, long revision) {
            super(name);
            this.snapshot = snapshot;
            this.revision = revision;
            setSystem(true);
            setPriority(Job.DECORATE);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                T value = work.run(snapshot, monitor::isCanceled);
                answer(() -> {
                    latest = new Answer<>(revision, value);
                    isFresh = true;
                });
            } catch (RuntimeException | Error e) {
                if (!monitor.isCanceled()) {
                    Platform.getLog(LiveRun.class).error(name + " failed", e);
                    answer(() -> failure = name + " failed: " + Errors.reason(e));
                }
            }
            return Status.OK_STATUS;
        }

        private void answer(Runnable result) {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (running == this) {
                        running = null;
                        result.run();
                        fire();
                    }
                });
            }
        }
    }
}
