// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.keelson.model.Calendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.ProgressMode;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;

/** Small random portfolios with everything in them that moves dates; the same seed gives the same one. */
public final class RandomPlans {

    private static final int[] DURATIONS = {1, 30, 60, 240, 480, 480, 725, 960, 1440};
    private static final int[] LAGS = {0, 0, 0, 0, 30, 480, 700, -1, -60, -480, -900};

    private final Random random;
    private final Plan plan = new Plan();
    private final List<WorkItem> items = new ArrayList<>();
    private final List<Calendar> calendars = new ArrayList<>();

    private RandomPlans(long seed) {
        random = new Random(seed);
    }

    public static Plan of(long seed) {
        return new RandomPlans(seed).make();
    }

    private Plan make() {
        makeCalendars();
        plan.portfolio.setCalendar(calendars.get(0));
        boolean progress = random.nextInt(3) == 0;
        boolean constraints = random.nextInt(2) == 0;
        if (progress || random.nextInt(4) == 0) {
            plan.portfolio.setDataDate(Plan.at("03-05 00:00").plusMinutes(random.nextInt(10_000)));
        }
        if (progress) {
            plan.portfolio.setProgressMode(any(ProgressMode.VALUES));
        }
        int size = 2 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            items.add(item("i" + i));
            if (NaiveScheduler.hammock(items.getLast())) {
                continue;
            }
            if (constraints && random.nextInt(3) == 0) {
                constrain(items.getLast());
            }
            if (progress && random.nextInt(2) == 0) {
                progress(items.getLast());
            }
            if (random.nextInt(6) == 0) {
                items.getLast().setLevelingDelay(DURATIONS[random.nextInt(DURATIONS.length)]);
            }
        }
        for (int i = 0; i < size * 2 && size > 1; i++) {
            link();
        }
        return plan;
    }

    private void makeCalendars() {
        calendars.add(plan.calendar("office", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00"));
        calendars.add(plan.calendar("siesta", Weekday.MONDAY, Weekday.SATURDAY, "09:00-13:00", "15:00-19:30"));
        calendars.add(plan.calendar("always", Weekday.MONDAY, Weekday.SUNDAY, "00:00-00:00"));
        calendars.add(plan.calendar("weekend", Weekday.THURSDAY, Weekday.SUNDAY, "20:00-00:00", "00:00-02:00"));
        Plan.except(calendars.get(0), "2026-03-04", null);
        Plan.except(calendars.get(0), "2026-03-07", null, "10:00-12:00");
        Plan.except(calendars.get(1), "2026-03-06", "2026-03-10", "08:00-09:00");
        Plan.except(calendars.get(2), "2026-03-09", "2026-03-11");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private LocalDateTime anyTime() {
        return Plan.at("02-26 00:00").plusMinutes(random.nextInt(30) * 720 + (random.nextBoolean() ? random.nextInt(720) : 540));
    }

    private WorkItem item(String id) {
        WorkItem item = random.nextInt(4) == 0 ? plan.milestone(id) : task(id);
        if (random.nextInt(3) > 0) {
            item.setCalendar(any(calendars));
        }
        if (random.nextInt(8) == 0) {
            item.setDeadline(anyTime());
        }
        return item;
    }

    private WorkItem task(String id) {
        Deliverable item = plan.task(id, DURATIONS[random.nextInt(DURATIONS.length)]);
        item.setHammock(random.nextInt(8) == 0);
        return item;
    }

    private void constrain(WorkItem item) {
        item.setConstraint(any(ConstraintKind.VALUES));
        if (item.getConstraint() != ConstraintKind.ASAP && item.getConstraint() != ConstraintKind.ALAP) {
            item.setConstraintDate(anyTime());
        }
    }

    private void progress(WorkItem item) {
        if (item.getLikely() == null) {
            return;
        }
        item.setRemaining(random.nextInt(item.getLikely()) + 1);
        if (random.nextInt(4) == 0) {
            item.setProgress(1 + random.nextInt(100));
            return;
        }
        item.setActualStart(anyTime());
        if (random.nextBoolean()) {
            item.setActualFinish(item.getActualStart().plusMinutes(random.nextInt(4000)));
            item.setRemaining(0);
        }
    }

    private void link() {
        int to = 1 + random.nextInt(items.size() - 1);
        WorkItem from = items.get(random.nextInt(to));
        boolean plain = random.nextInt(3) == 0;
        Dependency link = plan.link(from, items.get(to), plain ? DependencyType.FS : any(DependencyType.VALUES),
                plain ? 0 : LAGS[random.nextInt(LAGS.length)]);
        int kind = random.nextInt(6);
        if (kind == 0) {
            link.setLagKind(LagKind.ELAPSED);
        } else if (kind == 1 && from.getLikely() != null) {
            link.setLagKind(LagKind.PERCENT);
            link.setLag(random.nextInt(250) - 100);
        } else if (kind == 2) {
            link.setCalendar(any(calendars));
        }
    }
}
