// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.keelson.model.Portfolio;

/** The moment as of which a portfolio is looked at, as contributions see it, and what "today" means in it. */
public final class AsOf {

    private AsOf() {
    }

    /** Its data date, since nothing later is known of it, else the present minute in its time zone. */
    public static LocalDateTime of(Portfolio portfolio) {
        return portfolio.getDataDate() != null ? portfolio.getDataDate() : now(portfolio, Clock.systemUTC());
    }

    /** The day of {@link #of}: what "today" is in a portfolio. */
    public static LocalDate day(Portfolio portfolio) {
        return of(portfolio).toLocalDate();
    }

    /** The present minute in the portfolio's time zone (UTC if it has none, or one that is not known), as model dates are. */
    public static LocalDateTime now(Portfolio portfolio, Clock clock) {
        return LocalDateTime.now(clock.withZone(zone(portfolio))).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The time zone that the dates of a portfolio are local to: UTC if it has none, or one that is not known. */
    public static ZoneId zone(Portfolio portfolio) {
        try {
            return portfolio.getTimeZone() == null ? ZoneOffset.UTC : ZoneId.of(portfolio.getTimeZone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
