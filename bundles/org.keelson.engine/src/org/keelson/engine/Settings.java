// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.keelson.model.ContributionSetting;
import org.keelson.model.Portfolio;

/**
 * What a person has set for contributions: in the portfolio, and on top of that for one run. Immutable.
 *
 * <p>Beside the parameters that a contribution declares there are four that every one has: {@value #ENABLED}, {@code false} to
 * switch it off, and for metrics {@value #TARGET}, {@value #WATCH} and {@value #OFF_TRACK}.
 */
public final class Settings {

    public static final String ENABLED = "enabled";
    public static final String TARGET = "target";
    public static final String WATCH = "watch";
    public static final String OFF_TRACK = "off-track";
    /** Ids that no contribution may give to a parameter of its own. */
    public static final Set<String> RESERVED = Set.of(ENABLED, TARGET, WATCH, OFF_TRACK);

    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final Map<String, String> overrides;

    private Settings(Portfolio portfolio, Map<String, String> overrides) {
        this.overrides = new TreeMap<>(overrides);
        for (ContributionSetting setting : portfolio.getSettings()) {
            if (setting.getContribution() != null && setting.getParameter() != null && setting.getValue() != null) {
                values.computeIfAbsent(setting.getContribution(), id -> new TreeMap<>())
                        .put(setting.getParameter(), setting.getValue());
            }
        }
    }

    /**
     * The settings of a portfolio, to be called by whoever may read it.
     *
     * @param overrides what holds for one run, by contribution and parameter with a dot between, such as
     *                  {@code dependency-late.repromises}
     */
    public static Settings of(Portfolio portfolio, Map<String, String> overrides) {
        return new Settings(portfolio, overrides);
    }

    /** The value that is set, as text; empty if none is. */
    public Optional<String> value(String contribution, String parameter) {
        String override = overrides.get(contribution + "." + parameter);
        return Optional.ofNullable(override != null ? override
                : values.getOrDefault(contribution, Map.of()).get(parameter));
    }

    /**
     * False if the contribution is switched off.
     *
     * @throws IllegalArgumentException if what is set is neither {@code true} nor {@code false}
     */
    public boolean enabled(Contribution contribution) {
        String text = value(contribution.id(), ENABLED).map(String::strip).orElse("true");
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("Parameter '" + ENABLED + "': '" + text + "' is neither true nor false");
        }
        return text.equals("true");
    }
}
