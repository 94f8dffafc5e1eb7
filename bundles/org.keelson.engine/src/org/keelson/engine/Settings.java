// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.keelson.model.ContributionSetting;
import org.keelson.model.Portfolio;
import org.keelson.model.ProgramProfile;

/**
 * What a person has set for contributions: in the portfolio, and on top of that for one run. Immutable.
 *
 * <p>Beside the parameters that a contribution declares there are four that every one has: {@value #ENABLED}, {@code false} to
 * switch it off and {@code true} to have it in every profile, and for metrics {@value #TARGET}, {@value #WATCH} and {@value #OFF_TRACK}.
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
    private final ProgramProfile fullest;

    private Settings(Portfolio portfolio, Map<String, String> overrides) {
        this.overrides = new TreeMap<>(overrides);
        fullest = Profiles.fullest(portfolio);
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
     * Whether the contribution is on: what is set for it, else whether its profile is within the fullest one of the portfolio and
     * its programs.
     *
     * @throws IllegalArgumentException if what is set is neither {@code true} nor {@code false}
     */
    public boolean enabled(Contribution contribution) {
        return switched(contribution).orElseGet(() -> enabledByDefault(contribution));
    }

    /** Whether the contribution is on where nothing is set for it. */
    public boolean enabledByDefault(Contribution contribution) {
        return contribution.profile().compareTo(fullest) <= 0;
    }

    /**
     * What a person has said; empty if nothing, so that the profile decides.
     *
     * @throws IllegalArgumentException if what is set is neither {@code true} nor {@code false}
     */
    Optional<Boolean> switched(Contribution contribution) {
        Optional<String> text = value(contribution.id(), ENABLED).map(String::strip);
        text.filter(each -> !each.equals("true") && !each.equals("false")).ifPresent(each -> {
            throw new IllegalArgumentException("Parameter '" + ENABLED + "': '" + each + "' is neither true nor false");
        });
        return text.map(Boolean::valueOf);
    }
}
