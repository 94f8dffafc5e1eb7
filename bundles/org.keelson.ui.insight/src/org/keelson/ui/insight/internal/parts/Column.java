// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.eclipse.swt.SWT;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;

/**
 * A column of a {@link RowTable}: what it says of a row on screen and in a file, and how.
 *
 * @param <R> what a row is
 */
public final class Column<R> {

    final String title;
    final int weight;
    final int least;
    final Function<R, String> text;
    Function<R, String> file;
    Function<R, String> icon;
    Function<R, Palette.Role> ink = row -> null;
    ToDoubleFunction<R> bar;
    int align = SWT.LEFT;
    Comparator<R> order;

    private Column(String title, int weight, int least, Function<R, String> text) {
        this.title = title;
        this.weight = weight;
        this.least = least;
        this.text = text;
        this.file = text;
        this.order = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    /**
     * A column of text.
     *
     * @param weight share of the width that is left over
     * @param least  pixels that it has at least
     */
    public static <R> Column<R> of(String title, int weight, int least, Function<R, String> text) {
        return new Column<>(title, weight, least, text);
    }

    /** A column of sentences of analyses and rules; dates in them are on screen as all others are, in files as ISO 8601. */
    public static <R> Column<R> prose(String title, int weight, int least, Function<R, String> text) {
        return Column.<R>of(title, weight, least, text.andThen(Dates::inText)).inFile(text);
    }

    /** A column of days; in files with the time, in ISO 8601. */
    public static <R> Column<R> day(String title, Function<R, LocalDateTime> date) {
        return Column.<R>of(title, 8, 96, row -> Dates.day(date.apply(row))).right()
                .inFile(row -> date.apply(row) == null ? "" : date.apply(row).toString())
                .order(Comparator.comparing(date, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** Numbers stand at the right. */
    public Column<R> right() {
        align = SWT.RIGHT;
        return this;
    }

    /** Ids of icons, for {@code Images}. */
    public Column<R> icon(Function<R, String> id) {
        icon = id;
        return this;
    }

    /** The role of the text's colour; {@code null} for the ordinary one. */
    public Column<R> ink(Function<R, Palette.Role> role) {
        ink = role;
        return this;
    }

    /** How rows are sorted by this column; without it, by its text. */
    public Column<R> order(Comparator<R> comparator) {
        order = comparator;
        return this;
    }

    /** What a file says, where that is not what the screen says. */
    public Column<R> inFile(Function<R, String> written) {
        file = written;
        return this;
    }

    /** A bar behind the text, from -1 to 1; where none of the rows is negative it begins at the left edge. */
    public Column<R> bar(ToDoubleFunction<R> length) {
        bar = length;
        return this;
    }
}
