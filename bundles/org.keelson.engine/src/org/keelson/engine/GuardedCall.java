// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.keelson.api.Cancel;
import org.keelson.api.ImportException;
import org.keelson.api.NotApplicableException;
import org.keelson.engine.Outcome.Phase;

/**
 * The one place where contributed code is entered. Loading, making, running and looking at the answer
 * all happen on a daemon thread of the call's own, so that nothing there can hold up or break the
 * caller: the thread is told to stop when its time is over, and left behind if it does not.
 *
 * @param <S> interface of the contribution
 * @param <T> type of the answer
 */
final class GuardedCall<S, T> {

    /** What is asked of an instance. */
    @FunctionalInterface
    interface Body<S, T> {
        T call(S instance, Cancel cancel) throws Exception;
    }

    /** Looks at an answer, which may be {@code null}; gives back what the caller gets. */
    @FunctionalInterface
    interface Acceptance<T> {
        T accept(T answer) throws UnusableAnswer;
    }

    /** An answer cannot be used. */
    static final class UnusableAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableAnswer(String reason) {
            super(reason, null, false, false);
        }
    }

    /** How often the waiting thread asks the caller's token. */
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Entry entry;
    private final Class<S> type;
    private final Body<S, T> body;
    private final Acceptance<T> acceptance;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean stop;
    private volatile Phase phase = Phase.LOAD;
    private T answer;
    private Throwable thrown;
    private String reason;

    GuardedCall(Entry entry, Class<S> type, Body<S, T> body, Acceptance<T> acceptance) {
        this.entry = entry;
        this.type = type;
        this.body = body;
        this.acceptance = acceptance;
    }

    /** Runs the call and waits for its end, its budget or the caller's cancel, whichever comes first. */
    Outcome<T> run(Duration budget, Cancel caller) {
        Contribution contribution = entry.contribution();
        CallThreads group = new CallThreads("keelson " + contribution.id());
        Thread thread = new Thread(group, this::work, "keelson " + contribution.label(), 0, false);
        thread.setDaemon(true);
        long start = System.nanoTime();
        thread.start();
        Boolean finished = await(start + budget.toNanos(), caller);
        if (!Boolean.TRUE.equals(finished)) {
            stop = true;
            thread.interrupt();
        }
        Call call = new Call(contribution, Duration.ofNanos(System.nanoTime() - start), group.output());
        if (finished == null) {
            return new Outcome.Cancelled<>(call);
        }
        return finished ? ended(call) : new Outcome.TimedOut<>(call, budget, false);
    }

    /** True if the call ended, false if its time did, {@code null} if the caller cancelled. */
    private Boolean await(long deadline, Cancel caller) {
        try {
            while (true) {
                long left = deadline - System.nanoTime();
                if (done.await(Math.min(left, POLL_NANOS), TimeUnit.NANOSECONDS)) {
                    return true;
                }
                if (caller.isRequested()) {
                    return null;
                }
                if (left <= POLL_NANOS) {
                    return done.getCount() == 0;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Outcome<T> ended(Call call) {
        if (thrown == null) {
            return new Outcome.Success<>(call, answer);
        }
        return switch (thrown) {
            case NotApplicableException notApplicable -> new Outcome.NotApplicable<>(call, reason);
            case ImportException input -> new Outcome.Failed<>(call, Phase.INPUT, reason, thrown);
            case UnusableAnswer unusable -> new Outcome.Failed<>(call, Phase.ANSWER, reason, null);
            default -> new Outcome.Failed<>(call, phase, reason, thrown);
        };
    }

    private void work() {
        try {
            Class<?> loaded = entry.code().load();
            if (!type.isAssignableFrom(loaded)) {
                throw new ClassCastException(loaded.getName() + " does not implement " + type.getName());
            }
            Thread.currentThread().setContextClassLoader(loaded.getClassLoader());
            phase = Phase.CREATE;
            S instance = type.cast(create(loaded));
            phase = Phase.RUN;
            T result = body.call(instance, () -> stop);
            phase = Phase.ANSWER;
            answer = acceptance.accept(result);
        } catch (Throwable failure) { // errors too: whatever happens in there is an outcome
            thrown = failure instanceof InvocationTargetException wrapper && wrapper.getCause() != null
                    ? wrapper.getCause() : failure;
            reason = describe(thrown);
        } finally {
            done.countDown();
        }
    }

    static Object create(Class<?> loaded) throws Exception {
        if (Modifier.isAbstract(loaded.getModifiers())) {
            throw new InstantiationException(loaded.getName() + " is abstract");
        }
        Constructor<?> constructor = loaded.getConstructor();
        return constructor.newInstance();
    }

    /** Runs on the thread of the call, since a thrown object's own methods are contributed code too. */
    static String describe(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        try {
            String text = thrown.getLocalizedMessage();
            boolean sentence = thrown instanceof NotApplicableException || thrown instanceof ImportException
                    || thrown instanceof UnusableAnswer;
            if (text == null || text.isBlank()) {
                boolean says = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null;
                return says ? name + ": " + describe(thrown.getCause()) : name;
            }
            String line = text.strip().replaceAll("\\s+", " ");
            return sentence ? line : name + ": " + line;
        } catch (Throwable unreadable) {
            return name;
        }
    }
}
