// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.keelson.model.Portfolio;

/** The moment as of which a portfolio is looked at, as contributions see it. */
public final class AsOf {

    private AsOf() {
    }

    /** Its data date, since nothing later is known of it, else the present time in its time zone. */
    public static LocalDateTime of(Portfolio portfolio) {
        return portfolio.getDataDate() != null ? portfolio.getDataDate()
                : LocalDateTime.now(Clock.systemUTC().withZone(zone(portfolio)));
    }

    private static ZoneId zone(Portfolio portfolio) {
        try {
            return portfolio.getTimeZone() == null ? ZoneOffset.UTC : ZoneId.of(portfolio.getTimeZone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
