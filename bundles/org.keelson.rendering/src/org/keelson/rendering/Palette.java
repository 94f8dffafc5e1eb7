// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.keelson.model.Status;

/**
 * The colours of Keelson, one definition each, in light and dark: diagrams, views, reports and icons take them from
 * here. Text in {@link Role#TEXT} or {@link Role#QUIET} keeps 4.5 : 1 on the ground, the raised ground and every tint;
 * hues and status colours keep 3 : 1.
 */
public final class Palette {

    /** What a colour is for. */
    public enum Role {
        /** Behind everything. */
        GROUND,
        /** Behind a card, a header, a selected tab. */
        RAISED,
        /** Hairlines and quiet outlines. */
        LINE,
        /** Text, and the critical path. */
        TEXT,
        /** Text that steps back, and ordinary edges. */
        QUIET,
        /** Selection and focus. */
        ACCENT,
        /** Status: on track. */
        ON_TRACK,
        /** Status: needs attention. */
        WATCH,
        /** Status: will miss. */
        OFF_TRACK
    }

    /** Number of hues for teams and programs. */
    public static final int HUES = 8;

    /** Share of text ink in the tint of weekends and holidays. */
    private static final double NON_WORKING = 0.04;

    /** On a light ground. */
    public static final Palette LIGHT = new Palette(false, 0.18,
            roles("#FFFFFF", "#F5F6F8", "#D5D9E0", "#1B1F24", "#5B6470", "#1F6FEB", "#2E7D5B", "#A05A00", "#B3261E"),
            hues("#467ED1", "#B06D02", "#16956D", "#B05F8F", "#008DAD", "#C55C24", "#898217", "#7A7F88"));

    /** On a dark ground. */
    public static final Palette DARK = new Palette(true, 0.26,
            roles("#1E2126", "#272B31", "#434A54", "#E8EAED", "#A3ABB6", "#6CA6FF", "#5CC096", "#F0B34A", "#FF8A80"),
            hues("#5891E5", "#C48026", "#34A77E", "#C471A1", "#2A9FC1", "#D96E39", "#9B9530", "#8B919A"));

    /** Share of ink in what steps back. */
    private static final double FADED = 0.35;

    private final boolean dark;
    private final double tintShare;
    private final Map<Role, Rgb> roles;
    private final List<Rgb> hues;

    private Palette(boolean dark, double tintShare, Map<Role, Rgb> roles, List<Rgb> hues) {
        this.dark = dark;
        this.tintShare = tintShare;
        this.roles = roles;
        this.hues = hues;
    }

    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public boolean isDark() {
        return dark;
    }

    public Rgb color(Role role) {
        return roles.get(role);
    }

    /**
     * A hue of a team or program: the hues of Okabe and Ito's set (blue, orange, bluish green, reddish purple, sky blue,
     * vermilion, yellow, and grey for black), brought to equal lightness in the Oklab space. Blue and sky blue are moved
     * apart, since at equal lightness they would be the same.
     *
     * @param index any number; it is taken modulo {@link #HUES}
     */
    public Rgb hue(int index) {
        return hues.get(Math.floorMod(index, HUES));
    }

    /** The hue as a ground: 18 % on light, 26 % on dark. */
    public Rgb tint(int index) {
        return hue(index).over(color(Role.GROUND), tintShare);
    }

    /** The same colours for what steps back: each at 35 % over the ground. */
    public Palette faded() {
        Map<Role, Rgb> mixed = new EnumMap<>(Role.class);
        roles.forEach((role, rgb) -> mixed.put(role, rgb.over(color(Role.GROUND), FADED)));
        return new Palette(dark, tintShare, mixed, hues.stream().map(hue -> hue.over(color(Role.GROUND), FADED)).toList());
    }

    /** The ground of time that is not worked: a tint of 4 %. */
    public Rgb nonWorking() {
        return color(Role.TEXT).over(color(Role.GROUND), NON_WORKING);
    }

    /** The colour of a status; never the only sign of it, see {@link #sign(Status)}. */
    public Rgb status(Status status) {
        return color(switch (status) {
            case ON_TRACK -> Role.ON_TRACK;
            case WATCH -> Role.WATCH;
            case OFF_TRACK -> Role.OFF_TRACK;
            case UNKNOWN -> Role.QUIET;
        });
    }

    /** The sign of a status that reads without colour: ● on track, ▲ watch, ■ off track, ○ unknown. */
    public static String sign(Status status) {
        return switch (status) {
            case ON_TRACK -> "●";
            case WATCH -> "▲";
            case OFF_TRACK -> "■";
            case UNKNOWN -> "○";
        };
    }

    /** The status in words: on track, watch, off track, unknown. */
    public static String word(Status status) {
        return switch (status) {
            case ON_TRACK -> "on track";
            case WATCH -> "watch";
            case OFF_TRACK -> "off track";
            case UNKNOWN -> "unknown";
        };
    }

    private static Map<Role, Rgb> roles(String... hex) {
        Map<Role, Rgb> map = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            map.put(role, Rgb.of(hex[role.ordinal()]));
        }
        return map;
    }

    private static List<Rgb> hues(String... hex) {
        return List.of(hex).stream().map(Rgb::of).toList();
    }
}
