// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.engine.Snapshot;
import org.keelson.engine.SnapshotTaking;
import org.keelson.ui.Background;
import org.keelson.ui.Errors;
import org.keelson.ui.OpenPortfolio;

/**
 * A view on something that takes more than a moment to find in a schedule: it is computed in the background after each change,
 * while the view can be seen, and what was found before stays in sight until then.
 *
 * @param <T> what is computed; immutable
 */
public abstract class ComputedView<T> extends InsightView {

    /** What was asked: the same question is not asked twice. */
    private record Question(OpenPortfolio portfolio, Schedule schedule, long revision, Object choice) {
    }

    /** In milliseconds. */
    private static final int PAUSE = 200;
    /** So long the UI thread copies at a time, in nanoseconds. */
    private static final long PIECE = 12_000_000;

    private final String computing;
    private final Runnable read = this::request;
    private Display display;
    private boolean isDisposed;
    private Background<T> background;
    private Question asked;
    private Question requested;
    private Question answered;
    private T latest;
    private String problem;

    /** @param computing what is done, for the Progress view, such as {@code Ranking teams} */
    protected ComputedView(String computing) {
        this.computing = computing;
    }

    /**
     * Reads of the model what it needs, on the UI thread, and says what is to be computed of it elsewhere. Not asked of a view that
     * has a {@link #copyTask()}; every other one has this.
     */
    protected Background.Task<T> task(OpenPortfolio portfolio, Schedule schedule) {
        throw new IllegalStateException(computing + " has nothing to do");
    }

    /**
     * What is to be computed elsewhere of a copy, where reading the model takes too long for the UI thread; empty where
     * {@link #task(OpenPortfolio, Schedule)} is to be asked.
     */
    protected Optional<CopyTask<T>> copyTask() {
        return Optional.empty();
    }

    /** A task that works on a copy of the portfolio, off the UI thread. */
    @FunctionalInterface
    protected interface CopyTask<T> {
        T run(Snapshot copy, Schedule schedule, Progress progress);
    }

    /**
     * Shows what was computed.
     *
     * @param isFresh whether it is of the portfolio as it is now
     */
    protected abstract void show(OpenPortfolio portfolio, Schedule schedule, T computed, boolean isFresh);

    /** Makes the controls that are there while there is something to show. */
    protected abstract void createControls(Composite parent);

    /** What else decides what is computed; {@code null} for nothing. */
    protected Object choice() {
        return null;
    }

    @Override
    protected final void createContent(Composite parent) {
        display = parent.getDisplay();
        background = new Background<>(computing, false, parent.getDisplay()::asyncExec, new Background.Receiver<T>() {
            @Override
            public void done(T result) {
                latest = result;
                answered = requested;
                problem = null;
                contentChanged();
            }

            @Override
            public void failed(RuntimeException cause) {
                problem = computing + " failed: " + Errors.reason(cause);
                contentChanged();
            }
        });
        onDispose(() -> {
            isDisposed = true;
            display.timerExec(-1, read);
            background.cancel();
        });
        createControls(parent);
    }

    @Override
    protected final void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh) {
        Question now = new Question(portfolio, schedule, portfolio.session().revision(), choice());
        if (answered != null && answered.portfolio() != portfolio) {
            latest = null;
            answered = null;
        }
        if (isFresh && !now.equals(asked)) {
            boolean isEdit = asked != null && asked.portfolio() == portfolio && Objects.equals(asked.choice(), now.choice());
            asked = now;
            problem = null;
            later(isEdit ? PAUSE : 0);
        }
        if (problem != null) {
            say(problem);
        } else if (latest == null || answered == null || !Objects.equals(answered.choice(), now.choice())) {
            say(computing + " …");
        } else {
            show(portfolio, answered.schedule(), latest, now.equals(answered));
        }
    }

    /** The model is read after who edits has come to rest, once for many edits in a row. */
    private void later(int pause) {
        display.timerExec(-1, read);
        if (pause == 0) {
            request();
        } else {
            display.timerExec(pause, read);
        }
    }

    private void request() {
        if (!isDisposed && asked.portfolio().session().revision() == asked.revision()) {
            Optional<CopyTask<T>> onCopy = copyTask();
            if (onCopy.isPresent()) {
                copy(new SnapshotTaking(asked.portfolio().portfolio()), onCopy.get(), asked);
            } else {
                request(asked, task(asked.portfolio(), asked.schedule()));
            }
        }
    }

    private void request(Question question, Background.Task<T> task) {
        requested = question;
        background.request(task);
    }

    /** Copies a piece; a change that comes between two of them asks another question. */
    private void copy(SnapshotTaking taking, CopyTask<T> task, Question question) {
        if (isDisposed || question != asked || question.portfolio().session().revision() != question.revision()) {
            return;
        }
        long began = System.nanoTime();
        if (taking.go(() -> System.nanoTime() - began > PIECE)) {
            Snapshot copy = taking.snapshot();
            request(question, progress -> task.run(copy, question.schedule(), progress));
        } else {
            display.asyncExec(() -> copy(taking, task, question));
        }
    }

    @Override
    protected boolean isComplete() {
        return latest != null;
    }

    /** What the summary says of an answer, in full where it is of the portfolio as it is now. */
    protected static String stale(String summary, boolean isFresh) {
        return isFresh ? summary : "Computing … what you see is from before your last change.";
    }
}
