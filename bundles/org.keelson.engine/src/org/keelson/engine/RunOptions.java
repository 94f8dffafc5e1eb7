// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.keelson.api.Cancel;

/**
 * How contributions are run.
 *
 * @param clock      the present time that they see
 * @param budget     time that each may take
 * @param cancel     the caller's token; asked from the thread that waits
 * @param parameters values of parameters by id, as text, before those set in the portfolio and the
 *                   defaults; for calls of one contribution, not for {@link Engine#check}
 */
public record RunOptions(Clock clock, Duration budget, Cancel cancel, Map<String, String> parameters) {

    /** Time that a contribution may take in the background. */
    public static final Duration BACKGROUND = Duration.ofSeconds(5);

    public RunOptions {
        Objects.requireNonNull(clock);
        Objects.requireNonNull(budget);
        Objects.requireNonNull(cancel);
        parameters = Map.copyOf(parameters);
    }

    /** The budget of the background, never cancelled, no parameters set. */
    public static RunOptions of(Clock clock) {
        return new RunOptions(clock, BACKGROUND, Cancel.never(), Map.of());
    }

    public RunOptions withBudget(Duration time) {
        return new RunOptions(clock, time, cancel, parameters);
    }

    public RunOptions withCancel(Cancel token) {
        return new RunOptions(clock, budget, token, parameters);
    }

    public RunOptions withParameters(Map<String, String> values) {
        return new RunOptions(clock, budget, cancel, values);
    }
}
