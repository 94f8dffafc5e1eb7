// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.keelson.analysis.NetworkPatch;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.SessionEvent;

/**
 * The schedule of one open portfolio, computed in the background after each change of its session.
 * <p>
 * A snapshot is taken on the UI thread, where the session lives: the last one, patched where things changed, or a
 * new one where too much did. The computation runs in a job; of several requests the latest wins. An answer older than
 * the model is never handed out as {@link #current()}; it stays available as {@link #latest()} for those who show it
 * as being recomputed. All methods are called on the UI thread, and listeners are called there.
 */
public final class LiveSchedule {

    /**
     * What was computed.
     *
     * @param revision the session's revision that it was computed from
     * @param schedule the dates, with the reason of each
     */
    public record Answer(long revision, Schedule schedule) {
    }

    /** Told when an answer has come, has become stale, or could not be had. */
    @FunctionalInterface
    public interface Listener {
        void scheduleChanged(LiveSchedule live);
    }

    private final Executor ui;
    private final Supplier<PortfolioSession> session;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Job job;
    private final ScheduleChanges changes = new ScheduleChanges();
    private volatile Request pending;
    private long wanted;
    private long answered;
    private int line;
    private boolean snapshotDue;
    private boolean disposed;
    private Answer latest;
    /** What the next snapshot can be patched from: the latest answer, if it is of this line. */
    private Schedule base;
    private String failure;

    /** What to compute. A new session begins a new line of answers, which have nothing to do with those before. */
    private record Request(long number, long revision, int line, Supplier<Schedule> task) {
    }

    LiveSchedule(Executor ui, Supplier<PortfolioSession> session) {
        this.ui = ui;
        this.session = session;
        this.job = Job.create("Computing the schedule", this::compute);
        job.setSystem(true);
        job.setPriority(Job.SHORT);
    }

    /** The answer for the model as it is now; empty while it is being computed or after a failure. */
    public Optional<Answer> current() {
        return isFresh() ? Optional.ofNullable(latest) : Optional.empty();
    }

    /** The last answer there was, fresh or stale. */
    public Optional<Answer> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether {@link #latest()} belongs to the model as it is now. */
    public boolean isFresh() {
        return latest != null && answered == wanted && failure == null;
    }

    /** Whether an answer is on its way. */
    public boolean isComputing() {
        return answered != wanted;
    }

    /** Why there is no answer for the model as it is now, in words; empty if there is one or one is on its way. */
    public Optional<String> failure() {
        return isComputing() ? Optional.empty() : Optional.ofNullable(failure);
    }

    /** @return removes the listener again */
    public Runnable addListener(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The model changed: what is there is stale now, and a new answer is asked for. */
    void request(SessionEvent change) {
        changes.add(change);
        request();
    }

    /** The model is another one: nothing of what is there is of use for the new answer. */
    void restart() {
        line++;
        startAnew();
    }

    private void startAnew() {
        base = null;
        changes.clear();
        request();
    }

    private void request() {
        wanted++;
        fire();
        if (!snapshotDue) {
            snapshotDue = true;
            ui.execute(this::snapshot);
        }
    }

    void dispose() {
        disposed = true;
        listeners.clear();
        job.cancel();
    }

    private void snapshot() {
        snapshotDue = false;
        if (disposed) {
            return;
        }
        long number = wanted;
        try {
            PortfolioSession now = session.get();
            pending = new Request(number, now.revision(), line, task(now));
            job.schedule();
        } catch (RuntimeException e) {
            answer(number, e);
        }
    }

    /** Reads the model, and answers what can be done with that on another thread. */
    private Supplier<Schedule> task(PortfolioSession now) {
        Schedule before = base;
        NetworkPatch patch = before == null ? null : changes.sum(now).flatMap(sum -> before.network()
                .patch(now.portfolio(), sum.changed(), sum.attached(), sum.detached())).orElse(null);
        if (patch != null) {
            return () -> Scheduler.reschedule(before, patch);
        }
        ScheduleNetwork network = ScheduleNetwork.of(now.portfolio());
        return () -> Scheduler.schedule(network, ScheduleOptions.standard());
    }

    private IStatus compute(IProgressMonitor monitor) {
        Request request = pending;
        try {
            Schedule schedule = request.task().get();
            ui.execute(() -> answer(request, schedule));
        } catch (RuntimeException | Error e) {
            // An error, too, must come to an end that is seen: without an answer, all would wait for ever.
            ui.execute(() -> answer(request.number(), e));
        }
        return Status.OK_STATUS;
    }

    private void answer(Request request, Schedule schedule) {
        if (!disposed && request.number() >= answered && request.line() == line) {
            answered = request.number();
            latest = new Answer(request.revision(), schedule);
            base = schedule;
            changes.forget(request.revision());
            failure = null;
            fire();
        }
    }

    private void answer(long number, Throwable problem) {
        if (disposed || number < answered) {
            return;
        }
        answered = number;
        if (base != null) {
            Platform.getLog(LiveSchedule.class).error("A schedule could not be brought up to date; it is made anew", problem);
            startAnew();
        } else {
            failure = "The schedule could not be computed: " + Errors.reason(problem);
            Platform.getLog(LiveSchedule.class).error(failure, problem);
            fire();
        }
    }

    private void fire() {
        for (Listener listener : listeners) {
            listener.scheduleChanged(this);
        }
    }
}
