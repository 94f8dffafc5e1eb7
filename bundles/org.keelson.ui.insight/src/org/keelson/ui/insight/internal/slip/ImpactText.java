// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.slip;

import java.util.List;

import org.keelson.ui.Dates;

/** The effects of a slip as a message to send. */
final class ImpactText {

    /** More lines of a kind than anybody reads in a message. */
    private static final int MOST = 10;

    private ImpactText() {
    }

    /**
     * The message.
     *
     * @param what what happens, such as {@code API v2 slips by 3w}
     * @param items how many items move in all
     */
    static String of(String what, List<Effect> effects, int items) {
        StringBuilder text = new StringBuilder("If ").append(what).append(":\n");
        for (Effect.Kind kind : Effect.Kind.values()) {
            List<Effect> some = effects.stream().filter(effect -> effect.kind() == kind).toList();
            if (kind == Effect.Kind.FINISH) {
                some.forEach(effect -> text.append(finish(effect)));
            } else if (!some.isEmpty()) {
                text.append('\n').append(kind.heading).append('\n');
                some.stream().limit(MOST).forEach(effect -> text.append("- ").append(line(effect)).append('\n'));
                if (some.size() > MOST) {
                    text.append("- and ").append(some.size() - MOST).append(" more\n");
                }
            }
        }
        return text.append('\n').append(items == 1 ? "1 item moves" : items + " items move").append(" in all.\n").toString();
    }

    private static String finish(Effect effect) {
        return effect.before().equals(effect.after()) ? "All is still done on " + Dates.day(effect.after()) + ".\n"
                : "All is done on " + Dates.day(effect.after()) + " instead of " + Dates.day(effect.before()) + " ("
                        + effect.moves() + ").\n";
    }

    private static String line(Effect effect) {
        String dates = effect.after() == null ? " (" + effect.moves() + ")"
                : ": " + Dates.day(effect.after()) + " instead of " + Dates.day(effect.before()) + " (" + effect.moves() + ")";
        return effect.name() + dates + (effect.note().isEmpty() ? "" : ", " + effect.note());
    }
}
