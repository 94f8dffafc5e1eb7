// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Puts working time that is told by the clocks of one place onto the clocks of another, minute by minute through the changes to
 * and from summer time of both. An hour that clocks skip is never worked; of an hour that they show twice, the second counts.
 * Changes before and after the years that are asked for are not followed.
 */
final class ZoneShift {

    private static final WeekPattern REST = WeekPattern.daily(WeekPattern.DAY_OFF);

    private final ZoneRules from;
    private final ZoneRules to;
    private final List<Stretch> result = new ArrayList<>();
    private final Map<WeekPattern, Map<Integer, WeekPattern>> shifted = new HashMap<>();

    private ZoneShift(ZoneRules from, ZoneRules to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param local     stretches on the clocks of the first zone
     * @param firstYear from its beginning on, changes of the clocks are followed
     * @param lastYear  until its end
     */
    static List<Stretch> of(List<Stretch> local, ZoneId from, ZoneId to, int firstYear, int lastYear) {
        return new ZoneShift(from.getRules(), to.getRules()).shift(local, instant(firstYear), instant(lastYear + 1));
    }

    private static Instant instant(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<Stretch> shift(List<Stretch> local, Instant begin, Instant end) {
        TreeSet<Instant> changes = new TreeSet<>(List.of(begin));
        for (ZoneRules rules : List.of(from, to)) {
            ZoneOffsetTransition change = rules.nextTransition(begin);
            while (change != null && change.getInstant().isBefore(end)) {
                changes.add(change.getInstant());
                change = rules.nextTransition(change.getInstant());
            }
        }
        List<Instant> periods = List.copyOf(changes);
        int next = 0;
        for (int period = 0; period < periods.size(); period++) {
            Instant at = periods.get(period);
            long localEnd = period + 1 == periods.size() ? Long.MAX_VALUE : minute(periods.get(period + 1), from, at);
            long localBegin = period == 0 ? Long.MIN_VALUE : minute(at, from, at);
            if (period > 0) {
                join(minute(at, to, periods.get(period - 1)), minute(at, to, at));
            }
            // The stretch in which the period begins, which may be one that the clocks have gone back to.
            while (next > 0 && local.get(next).start() > localBegin) {
                next--;
            }
            int delta = offset(to, at) - offset(from, at);
            while (next < local.size() && local.get(next).start() < localEnd) {
                Stretch stretch = local.get(next);
                boolean over = next + 1 < local.size() && local.get(next + 1).start() <= localBegin;
                if (!over) {
                    add(stretch, Math.max(stretch.start(), localBegin), delta);
                }
                next++;
            }
            next = Math.max(0, next - 1);
        }
        return result;
    }

    private void add(Stretch stretch, long localStart, int delta) {
        WeekPattern pattern = delta == 0 ? stretch.pattern()
                : shifted.computeIfAbsent(stretch.pattern(), key -> new HashMap<>())
                        .computeIfAbsent(delta, stretch.pattern()::shifted);
        result.add(new Stretch(localStart == Long.MIN_VALUE ? localStart : localStart + delta, pattern, stretch.exception()));
    }

    /** Between two periods: what was until the clocks changed, and what is after. */
    private void join(long end, long begin) {
        if (begin > end) {
            result.add(new Stretch(end, REST, null));
        }
        while (result.getLast().start() >= begin) {
            result.removeLast();
        }
    }

    /** The minute that the clocks of a zone show at an instant, by the offset that they have at another. */
    private static long minute(Instant instant, ZoneRules rules, Instant offsetAt) {
        return Math.floorDiv(instant.getEpochSecond(), 60L) + offset(rules, offsetAt);
    }

    private static int offset(ZoneRules rules, Instant instant) {
        return rules.getOffset(instant).getTotalSeconds() / 60;
    }
}
