// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import org.keelson.model.Status;
import org.keelson.rendering.Palette;

/** A status in a table: sign and word, and the role of its colour, which is never the only sign. */
public final class Statuses {

    private Statuses() {
    }

    /** Such as {@code ■ Off track}. */
    public static String text(Status status) {
        return Palette.sign(status) + " " + word(status);
    }

    /** Such as {@code Off track}. */
    public static String word(Status status) {
        String word = Palette.word(status);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    public static Palette.Role ink(Status status) {
        return switch (status) {
            case ON_TRACK -> Palette.Role.ON_TRACK;
            case WATCH -> Palette.Role.WATCH;
            case OFF_TRACK -> Palette.Role.OFF_TRACK;
            case UNKNOWN -> Palette.Role.QUIET;
        };
    }
}
