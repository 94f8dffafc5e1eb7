// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.keelson.model.problems.Problem;

/**
 * How a call of a contribution ended. Every call ends in one of these five ways, whatever the
 * contribution does; each names the contribution and its bundle.
 *
 * @param <T> type of the answer
 */
public sealed interface Outcome<T> {

    /** What was called. */
    Call call();

    /** How it ended, in one sentence that names contribution and bundle. */
    String message();

    /** Name in JSON: {@code success}, {@code not-applicable}, {@code failed}, {@code timed-out} or {@code cancelled}. */
    default String json() {
        return switch (this) {
            case Success<T> success -> "success";
            case NotApplicable<T> none -> "not-applicable";
            case Failed<T> failed -> "failed";
            case TimedOut<T> late -> "timed-out";
            case Cancelled<T> cancelled -> "cancelled";
        };
    }

    /** The answer, if there is one. */
    default Optional<T> value() {
        return Optional.empty();
    }

    /** What a person should be told: nothing, unless it failed, overran, or wrote to standard output. */
    default Optional<Problem> problem() {
        return Optional.empty();
    }

    /** It answered, and the answer can be used. */
    record Success<T>(Call call, T answer) implements Outcome<T> {
        public Success {
            Objects.requireNonNull(call);
            Objects.requireNonNull(answer);
        }

        @Override
        public String message() {
            return call.contribution().label() + " answered";
        }

        @Override
        public Optional<T> value() {
            return Optional.of(answer);
        }

        @Override
        public Optional<Problem> problem() {
            return call.output().isEmpty() ? Optional.empty()
                    : Optional.of(Problem.warning("extension.output", null,
                            call.contribution().label() + " wrote to standard output, which was kept back"));
        }
    }

    /** It says that there is nothing to answer here. */
    record NotApplicable<T>(Call call, String reason) implements Outcome<T> {
        @Override
        public String message() {
            return call.contribution().label() + " does not apply: " + reason;
        }
    }

    /**
     * It failed, or was refused.
     *
     * @param phase  what was being done
     * @param reason why, in words; kept apart from the cause, whose own message may throw
     * @param cause  what was thrown, for the log, or {@code null} if nothing was
     */
    record Failed<T>(Call call, Phase phase, String reason, Throwable cause) implements Outcome<T> {
        public Failed {
            Objects.requireNonNull(phase);
            Objects.requireNonNull(reason);
        }

        @Override
        public String message() {
            return call.contribution().label() + " failed " + phase.words() + ": " + reason;
        }

        @Override
        public Optional<Problem> problem() {
            return Optional.of(Problem.error("extension.failed", null, message()));
        }
    }

    /**
     * It did not answer in time; or it was not run, because it has overrun too often.
     *
     * @param budget      time that it had
     * @param quarantined true if it was not run, and will not be until {@link Engine#release}
     */
    record TimedOut<T>(Call call, Duration budget, boolean quarantined) implements Outcome<T> {
        @Override
        public String message() {
            return quarantined
                    ? call.contribution().label() + " was not run: it overran its time twice, and waits to be released"
                    : call.contribution().label() + " did not answer within " + budget.toMillis() + " ms";
        }

        @Override
        public Optional<Problem> problem() {
            return Optional.of(Problem.error("extension.timed-out", null, message()));
        }
    }

    /** The caller no longer wanted the answer. */
    record Cancelled<T>(Call call) implements Outcome<T> {
        @Override
        public String message() {
            return call.contribution().label() + " was cancelled";
        }
    }

    /** What was being done with a contribution when it failed. */
    enum Phase {
        /** Reading what its {@code plugin.xml} says: missing or malformed attribute, duplicate id, order. */
        DECLARATION("in its declaration"),
        /** Reading the values of its parameters. */
        PARAMETERS("in its parameters"),
        /** Loading and linking its class. */
        LOAD("to load"),
        /** Making an instance. */
        CREATE("to be created"),
        /** Reading a source that cannot be read: the file's fault, not the importer's. */
        INPUT("on its input"),
        /** Making what it needs, such as a simulation: not its own fault. */
        NEEDS("for want of what it needs"),
        /** Running its method. */
        RUN("while running"),
        /** Looking at its answer: missing, or naming what does not exist. */
        ANSWER("with an answer that cannot be used"),
        /** Looking at the portfolio that it was given: it has been changed. */
        SNAPSHOT("by changing what it may only read");

        private final String words;

        Phase(String words) {
            this.words = words;
        }

        /** How a message goes on after "failed". */
        public String words() {
            return words;
        }
    }
}
