// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.health;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

import org.keelson.edit.ContributionSettings;
import org.keelson.engine.Contribution;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Health;
import org.keelson.engine.Settings;
import org.keelson.model.Portfolio;
import org.keelson.rendering.Palette;
import org.keelson.ui.insight.internal.parts.FilterBar;

/**
 * A contribution as it does, and as the portfolio that is worked on sets it.
 *
 * @param settings    what that portfolio sets for it, by parameter
 * @param onByDefault whether it is on where the portfolio does not say
 * @param portfolio   the name of that portfolio, or {@code null} if none is open
 */
record HealthRow(Health health, Map<String, String> settings, boolean onByDefault, String portfolio) {

    /** How it does, the worst first. */
    enum State {
        QUARANTINED("■", "Quarantined", Palette.Role.OFF_TRACK), FAILED("■", "Failed", Palette.Role.OFF_TRACK),
        DUPLICATE("■", "Duplicate", Palette.Role.OFF_TRACK), TIMED_OUT("▲", "Timed out", Palette.Role.WATCH),
        OK("●", "OK", Palette.Role.ON_TRACK), OFF("○", "Switched off", Palette.Role.QUIET);

        final String sign;
        final String word;
        final Palette.Role ink;

        State(String sign, String word, Palette.Role ink) {
            this.sign = sign;
            this.word = word;
            this.ink = ink;
        }

        /** Sign and word, so that it is told without colour. */
        String text() {
            return sign + " " + word;
        }
    }

    /** What needs somebody first, then by point and name. */
    static final Comparator<HealthRow> ORDER = Comparator.comparing(HealthRow::state)
            .thenComparing(row -> row.contribution().point()).thenComparing(HealthRow::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(HealthRow::contribution, Contribution.ORDER);

    static HealthRow of(Health health, Portfolio portfolio, String portfolioName) {
        return portfolio == null ? new HealthRow(health, Map.of(), true, portfolioName)
                : new HealthRow(health, ContributionSettings.of(portfolio, health.contribution().id()),
                        Settings.of(portfolio, Map.of()).enabledByDefault(health.contribution()), portfolioName);
    }

    Contribution contribution() {
        return health.contribution();
    }

    /** What the table recognises it by. A refused one may lack an id, and two may have the same. */
    Object key() {
        Contribution it = contribution();
        return Arrays.asList(it.point(), it.id(), it.bundle(), it.className());
    }

    boolean isOff() {
        String set = settings.get(Settings.ENABLED);
        return set == null ? !onByDefault : set.equals("false");
    }

    State state() {
        return switch (health.status()) {
            case QUARANTINED -> State.QUARANTINED;
            case FAILED -> State.FAILED;
            case DUPLICATE -> State.DUPLICATE;
            case TIMED_OUT -> State.TIMED_OUT;
            case OK -> isOff() ? State.OFF : State.OK;
        };
    }

    /** Its name, or what there is of one. */
    String name() {
        Contribution it = contribution();
        return !it.name().isEmpty() ? it.name() : !it.id().isEmpty() ? it.id() : "(without a name)";
    }

    /** What kind of contribution it is, such as {@code Rule}. */
    static String kind(ExtensionPoint point) {
        if (point == ExtensionPoint.REPORT_SECTIONS) {
            return "Report section";
        }
        String element = point.element().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(element.charAt(0)) + element.substring(1);
    }

    /** Whether there is anything that could be set for it. */
    boolean isSettable() {
        return portfolio != null && !contribution().id().isEmpty() && state() != State.DUPLICATE;
    }

    /** How long its last call took, in milliseconds; empty if there was none. */
    String took() {
        return health.elapsed() == null ? "" : Long.toString(health.elapsed().toMillis());
    }

    /** What there is to say of its state, in a sentence; may be empty. */
    String detail() {
        String detail = health.detail();
        if (!detail.isEmpty()) {
            return Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
        }
        return !isOff() ? "" : settings.containsKey(Settings.ENABLED) ? "Switched off in " + portfolio
                : "Left out by the profile of " + portfolio + "; switch it on under Parameters";
    }

    /** Whether the words are all found in it, without regard to case. */
    boolean matches(String words) {
        Contribution it = contribution();
        String all = String.join("\n", state().word, name(), it.id(), kind(it.point()), it.point().json(), it.bundle(),
                it.category(), it.description(), detail());
        return FilterBar.containsAll(all, words);
    }
}
