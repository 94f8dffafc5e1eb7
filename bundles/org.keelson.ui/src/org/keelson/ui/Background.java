// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.keelson.analysis.Progress;

/**
 * Something that a view computes in the background. Of several requests the latest wins: an older one is cancelled,
 * and its answer is dropped where it comes all the same. All methods are called on the UI thread, and so is the
 * receiver.
 *
 * @param <T> what is computed
 */
public final class Background<T> {

    /** A computation; runs in a job, reads snapshots only, and asks the progress now and then whether to go on. */
    @FunctionalInterface
    public interface Task<T> {
        /** @throws CancellationException if it was cancelled */
        T run(Progress progress);
    }

    /** Gets what a request came to. */
    public interface Receiver<T> {

        void done(T result);

        /** It could not be computed. The problem is in the log already. */
        void failed(RuntimeException problem);

        /** The user stopped it, in the Progress view. */
        default void cancelled() {
        }

        /** @param fraction from 0 to 1 */
        default void progressed(double fraction) {
        }
    }

    /** Finer steps than this are not shown. */
    private static final double STEP = 0.01;

    private final String name;
    private final boolean isShown;
    private final Executor ui;
    private final Receiver<T> receiver;
    private Running running;

    /**
     * @param name    what the Progress view calls it
     * @param isShown whether it takes long enough to be listed there
     * @param ui      runs a task on the UI thread, later
     */
    public Background(String name, boolean isShown, Executor ui, Receiver<T> receiver) {
        this.name = name;
        this.isShown = isShown;
        this.ui = ui;
        this.receiver = receiver;
    }

    /** Computes something, instead of what was asked for before. */
    public void request(Task<T> task) {
        cancel();
        running = new Running(task);
        running.setSystem(!isShown);
        running.setPriority(isShown ? Job.LONG : Job.SHORT);
        running.schedule();
    }

    /** Nothing more will come of what was asked for. */
    public void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /** Whether an answer is on its way. */
    public boolean isRunning() {
        return running != null;
    }

    private final class Running extends Job {
        private final Task<T> task;
        private volatile Runnable outcome = receiver::cancelled;

        Running(Task<T> task) {
            super(name);
            this.task = task;
            addJobChangeListener(new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                    ui.execute(Running.this::finish);
                }
            });
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                T result = task.run(new JobProgress(monitor, this::tell));
                outcome = () -> receiver.done(result);
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            } catch (RuntimeException e) {
                Platform.getLog(Background.class).error(name + " failed", e);
                outcome = () -> receiver.failed(e);
            }
            return Status.OK_STATUS;
        }

        private void tell(double fraction) {
            ui.execute(() -> {
                if (running == this) {
                    receiver.progressed(fraction);
                }
            });
        }

        private void finish() {
            if (running == this) {
                running = null;
                outcome.run();
            }
        }
    }

    /** Progress of an analysis as that of a job; told from any thread. */
    private static final class JobProgress implements Progress {
        private final IProgressMonitor monitor;
        private final DoubleConsumer tell;
        private double told;

        JobProgress(IProgressMonitor monitor, DoubleConsumer tell) {
            this.monitor = monitor;
            this.tell = tell;
            monitor.beginTask("", (int) (1 / STEP));
        }

        @Override
        public synchronized void done(double fraction) {
            int steps = (int) ((fraction - told) / STEP);
            if (steps > 0) {
                told += steps * STEP;
                monitor.worked(steps);
                tell.accept(told);
            }
        }

        @Override
        public boolean isCancelled() {
            return monitor.isCanceled();
        }
    }
}
