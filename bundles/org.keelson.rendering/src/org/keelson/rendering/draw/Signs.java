// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.draw;

import java.util.Optional;

import org.keelson.model.DependencyState;
import org.keelson.model.Status;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.text.TextMetrics;

/** The small signs that all pictures share. Each reads by its shape; its colour only helps. */
public final class Signs {

    private static final int SMALL = 11;

    /** Something that a legend can explain. */
    public enum Key {
        ON_TRACK("on track"), WATCH("watch"), OFF_TRACK("off track"), UNKNOWN("not said"), CRITICAL("critical path"),
        LATE("misses its deadline"), ASSUMED("estimate assumed"), BLOCKED("due and not there"),
        PROMISED_LATE("promised later than needed, days"), REQUESTED("requested"), OFFERED("offered"),
        COMMITTED("committed"), DELIVERED("delivered"), ACCEPTED("accepted"), REJECTED("rejected"), LOOP("in a loop"),
        CUT("where to cut a loop"), BEHIND("leads to a missed date"), RECONFIRM("interface to confirm again"),
        REVIEW("review overdue"),
        FLOAT("float"), DEADLINE("deadline"), PROMISE("promised"), BASELINE("baseline"), BAND("finish, P50 to P80"),
        DATA_DATE("data date"), TODAY("today");

        private final String text;

        Key(String text) {
            this.text = text;
        }
    }

    private final Canvas canvas;
    private final Palette palette;

    public Signs(Canvas canvas, Palette palette) {
        this.canvas = canvas;
        this.palette = palette;
    }

    /** A status around a middle: a disc, a triangle, a square, a ring. */
    public void status(Status status, double x, double y) {
        Rgb color = palette.status(status);
        switch (status) {
            case ON_TRACK -> canvas.path(Path.circle(x, y, 4.5), color, null);
            case WATCH -> canvas.path(Path.polygon(x - 5, y + 4, x, y - 5, x + 5, y + 4), color, null);
            case OFF_TRACK -> canvas.rect(x - 4.5, y - 4.5, 9, 9, 0, color, null);
            case UNKNOWN -> canvas.path(Path.circle(x, y, 3.75), null, Pen.of(color, 1.5));
        }
    }

    /** The state of a dependency around a middle; one that is only proposed has no sign. */
    public void state(DependencyState state, double x, double y) {
        if (state == null || state == DependencyState.PROPOSED) {
            return;
        }
        Rgb ink = palette.color(state == DependencyState.REJECTED ? Role.OFF_TRACK : Role.QUIET);
        if (state == DependencyState.COMMITTED) {
            canvas.path(Path.circle(x, y, 3), ink, null);
            return;
        }
        canvas.path(Path.circle(x, y, 6), palette.color(Role.GROUND), Pen.of(ink, 1.25));
        switch (state) {
            case REQUESTED -> canvas.text("?", x, y + 3.5, 9, true, ink, Anchor.MIDDLE);
            case OFFERED -> canvas.path(new Path().move(x, y - 6).curve(x + 3.3, y - 6, x + 6, y - 3.3, x + 6, y)
                    .curve(x + 6, y + 3.3, x + 3.3, y + 6, x, y + 6).close(), ink, null);
            case DELIVERED -> check(x, y, ink);
            case ACCEPTED -> {
                check(x, y - 1.5, ink);
                check(x, y + 1.5, ink);
            }
            case REJECTED -> {
                canvas.line(x - 2.5, y - 2.5, x + 2.5, y + 2.5, Pen.of(ink, 1.5));
                canvas.line(x - 2.5, y + 2.5, x + 2.5, y - 2.5, Pen.of(ink, 1.5));
            }
            default -> { }
        }
    }

    private void check(double x, double y, Rgb ink) {
        canvas.path(new Path().move(x - 3, y).line(x - 1, y + 2.2).line(x + 3, y - 2.2), null, Pen.of(ink, 1.4));
    }

    /** A ring of which a part is missing, with a head: it goes round. */
    public void loop(double x, double y) {
        Rgb ink = palette.color(Role.OFF_TRACK);
        canvas.path(Path.circle(x, y, 7), palette.color(Role.GROUND), null);
        canvas.path(new Path().move(x + 4.5, y - 1).curve(x + 4, y - 6, x - 4.5, y - 6, x - 4.5, y)
                .curve(x - 4.5, y + 6, x + 3, y + 6, x + 4.2, y + 2), null, Pen.of(ink, 1.5));
        canvas.path(Path.polygon(x + 1.5, y + 1.5, x + 7, y + 1.5, x + 4.2, y - 3), ink, null);
    }

    /** Scissors. */
    public void scissors(double x, double y) {
        Rgb ink = palette.color(Role.OFF_TRACK);
        canvas.path(Path.circle(x, y, 8), palette.color(Role.GROUND), null);
        canvas.path(Path.circle(x - 4, y - 3.5, 2.2), null, Pen.of(ink, 1.4));
        canvas.path(Path.circle(x - 4, y + 3.5, 2.2), null, Pen.of(ink, 1.4));
        canvas.line(x - 2.2, y - 2.2, x + 6, y + 4, Pen.of(ink, 1.4));
        canvas.line(x - 2.2, y + 2.2, x + 6, y - 4, Pen.of(ink, 1.4));
    }

    /** An interface that has changed since it was agreed: a square with an unequal sign. */
    public void reconfirm(double x, double y) {
        Rgb ink = palette.color(Role.WATCH);
        canvas.rect(x - 6, y - 6, 12, 12, 2, palette.color(Role.GROUND), Pen.of(ink, 1.25));
        canvas.line(x - 3, y - 1.5, x + 3, y - 1.5, Pen.of(ink, 1.25));
        canvas.line(x - 3, y + 1.5, x + 3, y + 1.5, Pen.of(ink, 1.25));
        canvas.line(x - 2, y + 4, x + 2, y - 4, Pen.of(ink, 1.25));
    }

    /** A review that is overdue: a clock. */
    public void review(double x, double y) {
        Rgb ink = palette.color(Role.WATCH);
        canvas.path(Path.circle(x, y, 6), palette.color(Role.GROUND), Pen.of(ink, 1.25));
        canvas.path(new Path().move(x, y - 4).line(x, y).line(x + 3, y + 1.5), null, Pen.of(ink, 1.25));
    }

    /** The sign of a key that can stand on an edge. */
    public void onEdge(Key key, double x, double y) {
        switch (key) {
            case LOOP -> loop(x, y);
            case CUT -> scissors(x, y);
            case RECONFIRM -> reconfirm(x, y);
            case REVIEW -> review(x, y);
            default -> throw new IllegalArgumentException("Stands on no edge: " + key);
        }
    }

    /** The mark of something that lets another miss a deadline: the outline of a notch. */
    public void openNotch(double right, double top, double size) {
        canvas.path(Path.polygon(right - size, top, right, top, right, top + size), palette.color(Role.GROUND),
                Pen.of(palette.color(Role.OFF_TRACK), 1.5));
    }

    /** The mark of something that misses its deadline: a cut corner, upper right. */
    public void notch(double right, double top, double size) {
        canvas.path(Path.polygon(right - size, top, right, top, right, top + size), palette.color(Role.OFF_TRACK), null);
    }

    /** A bar across a level line. */
    public void bar(double x, double y) {
        canvas.line(x, y - 7, x, y + 7, Pen.of(palette.color(Role.OFF_TRACK), 3));
    }

    /** How much later than needed something is promised: a red tick and the days, in a frame that stands out. */
    public void promisedLate(String text, double x, double y) {
        double width = TextMetrics.width(text, SMALL);
        Rgb color = palette.color(Role.OFF_TRACK);
        canvas.rect(x - 8, y - 8, width + 18, 16, 3, palette.color(Role.GROUND), Pen.of(color, 1));
        canvas.path(Path.polygon(x - 4.5, y - 3.5, x + 2.5, y - 3.5, x - 1, y + 4), color, null);
        canvas.text(text, x + 6, y + 4, SMALL, false, color, Anchor.START);
    }

    /**
     * Explains signs in rows.
     *
     * @return height that it took or, where the canvas is null, would take
     */
    public int legend(Iterable<Key> keys, double left, double top, double width) {
        double x = left;
        double y = top + 12;
        for (Key key : keys) {
            double taken = 36 + TextMetrics.width(key.text, SMALL);
            if (x > left && x + taken > left + width) {
                x = left;
                y += 20;
            }
            if (canvas != null) {
                sample(key, x + 10, y);
                canvas.text(key.text, x + 24, y + 4, SMALL, false, palette.color(Role.QUIET), Anchor.START);
            }
            x += taken + 8;
        }
        return (int) (y - top + 12);
    }

    private void sample(Key key, double x, double y) {
        Rgb quiet = palette.color(Role.QUIET);
        Rgb text = palette.color(Role.TEXT);
        switch (key) {
            case ON_TRACK, WATCH, OFF_TRACK, UNKNOWN -> status(Status.valueOf(key.name()), x, y);
            case REQUESTED, OFFERED, COMMITTED, DELIVERED, ACCEPTED, REJECTED ->
                state(DependencyState.valueOf(key.name()), x, y);
            case CRITICAL -> canvas.line(x - 9, y, x + 9, y, Pen.of(text, 2.5));
            case LATE -> {
                canvas.path(Path.polygon(x - 8, y - 5, x + 2, y - 5, x + 8, y + 1, x + 8, y + 5, x - 8, y + 5), null,
                        Pen.of(quiet, 1.25));
                notch(x + 8, y - 5, 6);
            }
            case ASSUMED -> canvas.rect(x - 8, y - 5, 16, 10, 2, null, new Pen(quiet, 1.25, true));
            case BLOCKED -> {
                canvas.line(x - 9, y, x + 9, y, Pen.of(quiet, 1.25));
                bar(x + 3, y);
            }
            case PROMISED_LATE -> canvas.path(Path.polygon(x - 3.5, y - 3.5, x + 3.5, y - 3.5, x, y + 4),
                    palette.color(Role.OFF_TRACK), null);
            case LOOP, CUT, RECONFIRM, REVIEW -> onEdge(key, x, y);
            case BEHIND -> {
                canvas.rect(x - 8, y - 5, 16, 10, 2, null, Pen.of(quiet, 1.25));
                openNotch(x + 8, y - 5, 6);
            }
            case FLOAT -> {
                canvas.line(x - 9, y, x + 9, y, Pen.of(quiet, 1));
                canvas.line(x + 9, y - 3, x + 9, y + 3, Pen.of(quiet, 1));
            }
            case DEADLINE -> deadline(x, y - 6, 12, quiet);
            case PROMISE -> promise(x, y + 6, quiet);
            case BASELINE -> {
                canvas.line(x - 9, y, x + 9, y, Pen.of(quiet, 1.25));
                canvas.line(x - 9, y - 2, x - 9, y + 2, Pen.of(quiet, 1.25));
                canvas.line(x + 9, y - 2, x + 9, y + 2, Pen.of(quiet, 1.25));
            }
            case BAND -> {
                for (int i = 0; i < 4; i++) {
                    canvas.rect(x - 8 + i * 4, y - 5, 4.5, 10, 0, quiet.over(palette.color(Role.GROUND), 0.5 - i * 0.12), null);
                }
            }
            case DATA_DATE -> canvas.line(x, y - 7, x, y + 7, Pen.of(text, 1.5));
            case TODAY -> canvas.line(x, y - 7, x, y + 7, new Pen(palette.color(Role.ACCENT), 1.5, true));
        }
    }

    /** A deadline: a flag that points down onto its day. */
    public void deadline(double x, double top, double height, Rgb color) {
        canvas.line(x, top, x, top + height, Pen.of(color, 1.5));
        canvas.path(Path.polygon(x - 4, top, x + 4, top, x, top + 5), color, null);
    }

    /** A promised date: a flag from below that points up at its day. */
    public void promise(double x, double foot, Rgb color) {
        canvas.line(x, foot - 8, x, foot, Pen.of(color, 1.5));
        canvas.path(Path.polygon(x - 4, foot, x + 4, foot, x, foot - 5), color, null);
    }

    /** The key that explains a state; none for one that has no sign. */
    public static Optional<Key> key(DependencyState state) {
        return state == null || state == DependencyState.PROPOSED ? Optional.empty()
                : Optional.of(Key.valueOf(state.name()));
    }
}
