// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.keelson.model.Calendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;

/** Random portfolios of any size, with eight calendars that have holidays, or with one. */
final class LargePlans {

    private static final int WINDOW = 40;

    private LargePlans() {
    }

    static Plan of(long seed, int size, boolean calendars) {
        Random random = new Random(seed);
        Plan plan = new Plan();
        List<Calendar> all = calendars ? calendars(plan, random) : List.of(plan.calendar("one", Weekday.MONDAY, Weekday.FRIDAY,
                "09:00-17:00"));
        plan.portfolio.setCalendar(all.getFirst());
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            WorkItem item = random.nextInt(12) == 0 ? plan.milestone("i" + i) : plan.days("i" + i, 1 + random.nextInt(20));
            items.add(item);
            if (random.nextInt(3) > 0) {
                item.setCalendar(all.get(random.nextInt(all.size())));
            }
            if (random.nextInt(40) == 0) {
                List<ConstraintKind> kinds = ConstraintKind.VALUES;
                item.setConstraint(kinds.get(random.nextInt(kinds.size())));
                item.setConstraintDate(Plan.at("03-02 09:00").plusDays(random.nextInt(300)));
            }
            for (int links = Math.min(i, 1 + random.nextInt(3)); links > 0; links--) {
                link(plan, items.get(i - 1 - random.nextInt(Math.min(i, WINDOW))), item, random);
            }
        }
        return plan;
    }

    private static void link(Plan plan, WorkItem from, WorkItem to, Random random) {
        boolean plain = random.nextInt(5) > 0;
        DependencyType type = plain ? DependencyType.FS : DependencyType.get(random.nextInt(4));
        Dependency link = plan.link(from, to, type, plain ? 0 : Plan.DAY * (random.nextInt(7) - 1));
        if (random.nextInt(20) == 0) {
            link.setLagKind(LagKind.ELAPSED);
        }
    }

    private static List<Calendar> calendars(Plan plan, Random random) {
        List<Calendar> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String start = String.format("%02d:00-12:00", 6 + i % 4);
            String[] times = {start, String.format("13:%02d-17:00", 5 * i)};
            all.add(plan.calendar("calendar" + i, Weekday.get(i % 2), Weekday.get(4 + i % 3), times));
            for (int holiday = 0; holiday < 40; holiday++) {
                LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
                Plan.except(all.getLast(), day.toString(), day.plusDays(random.nextInt(4)).toString(),
                        random.nextInt(4) == 0 ? new String[] {"10:00-12:00"} : new String[0]);
            }
        }
        return all;
    }
}
