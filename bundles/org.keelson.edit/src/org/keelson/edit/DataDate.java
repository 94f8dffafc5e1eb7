// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;

/**
 * The day up to which it is known how a portfolio goes. "Today" is that day wherever something is due, reviewed or overdue, so
 * that one who forgets to move it works with a day that is long past.
 *
 * @param day    the data date
 * @param behind days from it to the real today; negative if it is still to come
 */
public record DataDate(LocalDate day, long behind) {

    /** After so many days what is known is old: most meetings are weekly. */
    private static final int FRESH_DAYS = 7;

    /**
     * The data date of a portfolio.
     *
     * @param now the present, local to the portfolio
     * @return empty if it has none: then today is the real one
     */
    public static Optional<DataDate> of(Portfolio portfolio, LocalDateTime now) {
        return Optional.ofNullable(portfolio.getDataDate()).map(LocalDateTime::toLocalDate)
                .map(day -> new DataDate(day, ChronoUnit.DAYS.between(day, now.toLocalDate())));
    }

    /** Whether it is the real today. */
    public boolean isToday() {
        return behind == 0;
    }

    /** Whether most of what has happened since is not in the plan, since nobody has moved it for more than a week. */
    public boolean isStale() {
        return behind > FRESH_DAYS;
    }

    /** {@code As of 2026-06-01.}, and what that means where it is not fresh; one or two sentences. */
    public String text() {
        return "As of " + day + (behind < 0 ? ", which is still to come." : !isStale() ? "."
                : ", " + behind + " days ago: what has happened since is not in the plan.");
    }

    /** The edit that moves it to the present. */
    public static Edit move(Portfolio portfolio, LocalDateTime now) {
        Edit set = Edits.set(portfolio, ModelPackage.Literals.PORTFOLIO__DATA_DATE, now.truncatedTo(ChronoUnit.MINUTES));
        return Edits.edit("Move the data date to " + now.toLocalDate(), set::apply);
    }
}
