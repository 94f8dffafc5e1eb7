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
 *                   defaults; for the one contribution that is called by its id
 * @param settings   the same for any contribution: by contribution and parameter with a dot between, as {@link Settings} says
 */
public record RunOptions(Clock clock, Duration budget, Cancel cancel, Map<String, String> parameters,
        Map<String, String> settings) {

    /** Time that a contribution may take in the background. */
    public static final Duration BACKGROUND = Duration.ofSeconds(5);
    /** Time that a contribution may take where a person waits for it. */
    public static final Duration INTERACTIVE = Duration.ofMillis(200);

    public RunOptions {
        Objects.requireNonNull(clock);
        Objects.requireNonNull(budget);
        Objects.requireNonNull(cancel);
        parameters = Map.copyOf(parameters);
        settings = Map.copyOf(settings);
    }

    /** The budget of the background, never cancelled, no parameters set. */
    public static RunOptions of(Clock clock) {
        return new RunOptions(clock, BACKGROUND, Cancel.never(), Map.of(), Map.of());
    }

    public RunOptions withBudget(Duration time) {
        return new RunOptions(clock, time, cancel, parameters, settings);
    }

    public RunOptions withCancel(Cancel token) {
        return new RunOptions(clock, budget, token, parameters, settings);
    }

    public RunOptions withParameters(Map<String, String> values) {
        return new RunOptions(clock, budget, cancel, values, settings);
    }

    public RunOptions withSettings(Map<String, String> values) {
        return new RunOptions(clock, budget, cancel, parameters, values);
    }
}
