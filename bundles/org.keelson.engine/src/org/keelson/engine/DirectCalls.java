// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.keelson.engine.Outcome.Phase;

/**
 * Calls of contributions that have to be made on the caller's own thread, because they make or fill controls of a screen. Whatever
 * is thrown, errors too, becomes an outcome that names contribution, bundle and cause, goes into the contribution's health, and is
 * logged once as a warning.
 *
 * <p>A call on the caller's thread cannot be stopped: it holds that thread until it ends by itself. Only then is it noticed that it
 * took longer than its budget. The first overrun is noted; after the second the contribution is not called any more until it is
 * released, which {@link Engine#release} does for all contributions alike.
 */
public final class DirectCalls {

    /** What was logged of a contribution: where it failed, or {@code null} for an overrun. */
    private record Trouble(Contribution contribution, Phase phase) {
    }

    private final Engine engine;
    private final Set<Trouble> logged = ConcurrentHashMap.newKeySet();

    DirectCalls(Engine engine) {
        this.engine = engine;
    }

    /** Whether it overran too often, and waits to be released. */
    public boolean isQuarantined(Contribution contribution) {
        return engine.quarantined(contribution);
    }

    /** What is done first with an instance. */
    @FunctionalInterface
    public interface First<S, T> {
        T call(S instance) throws Exception;
    }

    /**
     * Loads the contributed class, makes an instance, and calls it for the first time: one call, since what is slow then is mostly
     * that everything is new.
     *
     * @param type   that it must implement
     * @param budget how long all of that may take
     * @param first  must not answer {@code null}
     */
    public <S, T> Outcome<T> make(Contribution contribution, Class<S> type, Duration budget, First<S, T> first) {
        Phase[] phase = { Phase.LOAD };
        return run(contribution, budget, phase, () -> {
            Class<?> loaded = engine.entry(contribution).code().load();
            if (!type.isAssignableFrom(loaded)) {
                throw new ClassCastException(loaded.getName() + " does not implement " + type.getName());
            }
            phase[0] = Phase.CREATE;
            S instance = type.cast(GuardedCall.create(loaded));
            phase[0] = Phase.RUN;
            return first.call(instance);
        });
    }

    /**
     * Calls a method of an instance.
     *
     * @param body must not answer {@code null}
     * @return {@link Outcome.TimedOut} if it was not called or its answer is not to be used, because it is quarantined; what took
     *         too long for the first time is a success all the same
     */
    public <T> Outcome<T> call(Contribution contribution, Duration budget, Callable<T> body) {
        return run(contribution, budget, new Phase[] { Phase.RUN }, body);
    }

    /** Calls the method by which an instance is left; that is done whatever was noted of the contribution. */
    public void leave(Contribution contribution, Duration budget, Runnable body) {
        timed(contribution, budget, new Phase[] { Phase.RUN }, () -> {
            body.run();
            return true;
        });
    }

    /** Notes that a contribution works, after whatever was noted of it before. */
    public void works(Contribution contribution, Duration elapsed) {
        engine.note(new Outcome.Success<>(new Call(contribution, elapsed, ""), true));
        logged.removeIf(trouble -> trouble.phase() != null && trouble.contribution().equals(contribution));
    }

    private <T> Outcome<T> run(Contribution contribution, Duration budget, Phase[] phase, Callable<T> body) {
        if (engine.quarantined(contribution)) {
            return new Outcome.TimedOut<>(Engine.notRun(contribution), budget, true);
        }
        return timed(contribution, budget, phase, body);
    }

    private <T> Outcome<T> timed(Contribution contribution, Duration budget, Phase[] phase, Callable<T> body) {
        long start = System.nanoTime();
        T answer = null;
        Throwable thrown = null;
        try {
            answer = body.call();
        } catch (Throwable failure) { // errors too: whatever happens in there is an outcome
            thrown = failure instanceof InvocationTargetException wrapper && wrapper.getCause() != null ? wrapper.getCause()
                    : failure;
        }
        Call call = new Call(contribution, Duration.ofNanos(System.nanoTime() - start), "");
        if (call.elapsed().compareTo(budget) > 0) {
            note(new Outcome.TimedOut<>(call, budget, false), thrown);
            if (engine.quarantined(contribution)) {
                return new Outcome.TimedOut<>(call, budget, true);
            }
        }
        if (thrown != null) {
            return note(new Outcome.Failed<>(call, phase[0], GuardedCall.describe(thrown), thrown), thrown);
        }
        return answer != null ? new Outcome.Success<>(call, answer)
                : note(new Outcome.Failed<>(call, Phase.ANSWER, "it answered nothing", null), null);
    }

    private <T> Outcome<T> note(Outcome<T> outcome, Throwable cause) {
        Objects.requireNonNull(outcome);
        engine.note(outcome);
        Phase phase = outcome instanceof Outcome.Failed<T> failed ? failed.phase() : null;
        if (logged.add(new Trouble(outcome.call().contribution(), phase))) {
            ILog.of(DirectCalls.class).warn(outcome.message(), cause == null ? null : tellable(cause));
        }
        return outcome;
    }

    /** The log reads a throwable's own methods, which are contributed code too. */
    private static Throwable tellable(Throwable cause) {
        try {
            cause.printStackTrace(new PrintWriter(Writer.nullWriter()));
            return cause;
        } catch (Throwable unreadable) {
            return new IllegalStateException(GuardedCall.describe(cause) + ", of which nothing more can be told");
        }
    }
}
