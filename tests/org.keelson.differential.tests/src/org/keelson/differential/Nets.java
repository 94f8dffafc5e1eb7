// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.differential.Net.Except;
import org.keelson.differential.Net.Item;
import org.keelson.differential.Net.Link;
import org.keelson.differential.Net.Span;
import org.keelson.differential.Net.Week;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/** Random networks with everything in them that moves dates; the same seed gives the same one. */
final class Nets {

    static final LocalDate START = LocalDate.of(2026, 3, 2);

    private static final List<String> WEEKS = List.of("Mo-Fr 09:00-17:00", "Mo-Fr 08:00-12:00 13:00-17:00",
            "Mo-Sa 09:00-13:00 15:00-19:30", "Su 08:00-16:00 Mo-Th 08:00-16:00", "Mo-Th 07:30-17:30", "Mo-Su 06:00-14:00",
            "Mo-We 10:00-18:00 Sa 08:15-11:45", "Mo-Fr 06:00-14:00 14:30-22:30", "Tu-Fr 12:00-20:00");
    private static final int[] DURATIONS = {0, 0, 1, 15, 30, 60, 100, 240, 480, 480, 480, 725, 960, 1440, 2400, 4800};
    private static final int[] LAGS = {0, 0, 0, 30, 60, 480, 700, 960, 2400, -1, -60, -240, -480, -900};
    private static final int[] PERCENTS = {10, 25, 50, 75, 100, 150, 200, -10, -25, -50, -100};

    private final Random random;

    private Nets(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** A network of 2 to 300 items, of which small ones are the most; one in three has progress. */
    static Net of(long seed) {
        return new Nets(seed).make();
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private int any(int... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Net make() {
        int size = switch (random.nextInt(20)) {
            case 0 -> 101 + random.nextInt(200);
            case 1, 2, 3 -> 31 + random.nextInt(70);
            default -> 2 + random.nextInt(29);
        };
        List<Week> calendars = new ArrayList<>();
        int different = one(3) ? 2 + random.nextInt(4) : 1;
        for (int i = 0; i < different; i++) {
            calendars.add(week());
        }
        boolean constraints = one(2);
        boolean deadlines = one(3);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int minutes = one(4) ? random.nextInt(3000) : any(DURATIONS);
            Item item = Item.plain(minutes, random.nextInt(different));
            if (constraints && one(6)) {
                item = constrained(item, calendars.get(item.calendar()), size);
            }
            if (deadlines && one(6)) {
                item = item.deadline(end(calendars.get(item.calendar()), size));
            }
            items.add(item);
        }
        Net net = new Net(START, null, false, calendars, items, links(items));
        return switch (random.nextInt(6)) {
            case 0 -> anyProgress(net);
            case 1 -> progressByPlan(net);
            default -> net;
        };
    }

    private Week week() {
        Week week = NetText.week(any(WEEKS));
        List<Except> exceptions = new ArrayList<>();
        LocalDate day = START.minusDays(20);
        for (int left = random.nextInt(6); left > 0; left--) {
            day = day.plusDays(1 + random.nextInt(30));
            LocalDate to = day.plusDays(one(2) ? 0 : random.nextInt(10));
            exceptions.add(new Except(day, to, switch (random.nextInt(4)) {
                case 0 -> List.of(new Span(10 * 60, 14 * 60));
                case 1 -> List.of(new Span(7 * 60 + 20, 9 * 60), new Span(12 * 60, 20 * 60));
                default -> List.of();
            }));
            day = to;
        }
        return new Week(week.days(), exceptions);
    }

    private List<Link> links(List<Item> items) {
        int size = items.size();
        List<Link> links = new ArrayList<>();
        boolean plain = one(4);
        boolean lags = one(2);
        Set<Long> pairs = new HashSet<>();
        boolean odd = one(6);
        int count = (int) (size * (0.5 + random.nextDouble() * 2));
        for (int i = 0; i < count; i++) {
            int to = 1 + random.nextInt(size - 1);
            int from = Math.max(0, to - 1 - random.nextInt(one(3) ? size : 12));
            if (one(10) || pairs.add((long) from * size + to)) {
                Link link = link(from, to, plain, lags);
                boolean whole = link.kind() != LagKind.PERCENT || items.get(from).minutes() * link.lag() % 100 == 0;
                boolean simple = link.type() == DependencyType.FS && items.get(to).minutes() > 0;
                links.add(odd || whole && (simple || link.kind() != LagKind.ELAPSED) ? link
                        : new Link(from, to, link.type(), link.lag(), LagKind.WORKING));
            }
        }
        return links;
    }

    private Link link(int from, int to, boolean plain, boolean lags) {
        DependencyType type = plain || one(2) ? DependencyType.FS : any(DependencyType.VALUES);
        if (!lags || one(2)) {
            return new Link(from, to, type, 0, LagKind.WORKING);
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Link(from, to, type, any(60, 600, 1440, 4320, 2880, -60, -1440), LagKind.ELAPSED);
            case 1 -> new Link(from, to, type, any(PERCENTS), LagKind.PERCENT);
            default -> new Link(from, to, type, one(4) ? random.nextInt(2000) - 800 : any(LAGS), LagKind.WORKING);
        };
    }

    private Item constrained(Item item, Week week, int size) {
        ConstraintKind kind = any(ConstraintKind.VALUES);
        return switch (kind) {
            case ASAP, ALAP -> item.constraint(kind, null);
            case SNET, SNLT, MSO -> item.constraint(kind, begin(week, size));
            default -> item.constraint(kind, end(week, size));
        };
    }

    /** Some time within what the network may take; now and then one at which nobody works. */
    private LocalDateTime anyTime(int size) {
        return START.minusDays(3).atStartOfDay().plusDays(random.nextInt(5 + Math.min(size * 2, 200)))
                .plusMinutes(one(2) ? any(9 * 60, 10 * 60, 15 * 60, 17 * 60) : random.nextInt(1440));
    }

    private LocalDateTime begin(Week week, int size) {
        LocalDateTime time = anyTime(size);
        return one(20) ? time : Clock.workStart(week, time);
    }

    private LocalDateTime end(Week week, int size) {
        LocalDateTime time = anyTime(size);
        return one(20) ? time : Clock.workEnd(week, time);
    }

    /** Actual dates without regard to any logic, and no data date. */
    private Net anyProgress(Net net) {
        List<Item> items = new ArrayList<>();
        for (Item item : net.items()) {
            Week week = net.calendars().get(item.calendar());
            if (!one(3)) {
                items.add(item);
            } else if (item.minutes() == 0 || one(2)) {
                LocalDateTime start = Clock.workStart(week, begin(week, 10));
                items.add(item.progress(start, null, item.minutes() == 0 ? start
                        : Clock.workEnd(week, start.plusMinutes(1 + random.nextInt(8000)))));
            } else {
                items.add(item.progress(begin(week, 10), 1 + random.nextInt(item.minutes()), null));
            }
        }
        return new Net(net.start(), null, one(2), net.calendars(), items, net.links());
    }

    /** Progress as it is reported on a data date: what the plan has before it is done, or nearly all of it. */
    private Net progressByPlan(Net net) {
        Schedule plan = KeelsonSide.schedule(net);
        List<ItemSchedule> dates = plan.items();
        LocalDateTime dataDate = Clock.workStart(net.calendars().getFirst(),
                START.plusDays(random.nextInt(1 + Math.min(60, net.items().size() * 2))).atTime(any(9, 12, 17), 0));
        boolean slips = one(3);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < net.items().size(); i++) {
            Item item = net.items().get(i);
            ItemSchedule planned = dates.get(i);
            if (!planned.start().isBefore(dataDate) || slips && one(5)) {
                items.add(item);
            } else if (!planned.finish().isAfter(dataDate)) {
                items.add(item.progress(planned.start(), null, planned.finish()));
            } else {
                Week week = net.calendars().get(item.calendar());
                int done = Clock.worked(week, planned.start(), dataDate);
                items.add(item.progress(planned.start(), item.minutes() - Math.min(item.minutes() - 1, done), null));
            }
        }
        return new Net(net.start(), dataDate, false, net.calendars(), items, net.links());
    }
}
