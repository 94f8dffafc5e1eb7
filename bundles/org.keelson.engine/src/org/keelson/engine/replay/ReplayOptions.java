// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.keelson.engine.RunOptions;

/**
 * How rules are replayed.
 *
 * @param rules    ids of the rules whose findings count, which are switched on for the replay; empty for all that are on
 * @param settings parameters tried, by contribution and parameter with a dot between; those of the escalation desk too
 * @param budget   time that each rule may take in each version
 */
public record ReplayOptions(Set<String> rules, Map<String, String> settings, Duration budget) {

    public ReplayOptions {
        rules = Set.copyOf(rules);
        settings = Map.copyOf(settings);
        Objects.requireNonNull(budget);
    }

    /** All rules as each version has set them. */
    public static ReplayOptions standard() {
        return new ReplayOptions(Set.of(), Map.of(), RunOptions.BACKGROUND);
    }

    boolean counts(String rule) {
        return rules.isEmpty() || rules.contains(rule);
    }
}
