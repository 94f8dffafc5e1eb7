// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.keelson.analysis.rhythm.DueReviews;
import org.keelson.model.ProgramProfile;

/**
 * What a person sets for all portfolios: who he is, how dates are written, when a review is due. Nothing here changes what the
 * engine computes; that is kept in the portfolio, where everybody who opens it gets the same answer, and {@link Standards} are
 * what new portfolios begin with.
 */
public final class Preferences extends AbstractPreferenceInitializer {

    /** The node that all are kept in, so that the platform exports and imports them. */
    public static final String NODE = "org.keelson.ui";
    /** Name of whoever works here. */
    public static final String PERSON = "person";
    /** After so many days a dependency is due for review; a whole number, 0 or more. */
    public static final String REVIEW_DAYS = "reviewDays";
    /** How dates are written on screen; the name of a {@link Dates.Style}. */
    public static final String DATES = "dates";
    /** How much a new portfolio shows; the name of a {@link ProgramProfile}. */
    public static final String PROFILE = "profile";

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(NODE);
        defaults.put(PERSON, System.getProperty("user.name", ""));
        defaults.putInt(REVIEW_DAYS, DueReviews.DAYS);
        defaults.put(DATES, Dates.Style.SYSTEM.name());
        defaults.put(PROFILE, ProgramProfile.STANDARD.name());
        Standards.initialize(defaults);
    }

    /** Who answers and decides here: the name by which he is in the portfolio, or will be; never {@code null}. */
    public static String person() {
        return get(PERSON).strip();
    }

    /** After so many days without a review a dependency is due. */
    public static int reviewDays() {
        return Math.max(0, Platform.getPreferencesService().getInt(NODE, REVIEW_DAYS, DueReviews.DAYS, null));
    }

    /** How dates are written on screen. */
    static Dates.Style dates() {
        String name = get(DATES);
        return Arrays.stream(Dates.Style.values()).filter(style -> style.name().equals(name)).findFirst()
                .orElse(Dates.Style.SYSTEM);
    }

    /** How much a new portfolio shows, unless somebody chooses otherwise. */
    public static ProgramProfile profile() {
        ProgramProfile profile = ProgramProfile.get(get(PROFILE));
        return profile == null ? ProgramProfile.STANDARD : profile;
    }

    private static String get(String key) {
        return Platform.getPreferencesService().getString(NODE, key, "", null);
    }

    /**
     * Runs something whenever one of them has changed, on the thread that changed it.
     *
     * @return stops that
     */
    public static Runnable onChange(Runnable task) {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        IEclipsePreferences.IPreferenceChangeListener listener = event -> task.run();
        node.addPreferenceChangeListener(listener);
        return () -> node.removePreferenceChangeListener(listener);
    }
}
