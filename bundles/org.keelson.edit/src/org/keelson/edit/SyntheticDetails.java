// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.CapacityChange;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Distribution;
import org.keelson.model.Estimated;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Promise;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.Team;
import org.keelson.model.Weekday;
import org.keelson.model.WeightedDuration;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;

/** What a {@link SyntheticPortfolio} has beside items and dependencies, where it was asked for. */
final class SyntheticDetails {

    private static final int DAY = 480;
    private static final int HOLIDAY_YEARS = 8;
    private static final int HOLIDAYS_A_YEAR = 10;
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    /** Days of the week, Monday being 0, and the stretches worked on each of them. */
    private record Week(int from, int to, String... stretches) {
    }

    /** Different hours, breaks, days, shifts, and no rest at all. */
    private static final List<Week> WEEKS = List.of(new Week(0, 4, "08:00", "12:00", "13:00", "17:00"),
            new Week(6, 10, "09:00", "17:00"), new Week(0, 3, "07:00", "12:00", "12:30", "17:30"),
            new Week(0, 5, "08:00", "14:00"), new Week(0, 4, "06:00", "14:00", "14:00", "22:00"),
            new Week(0, 4, "10:00", "14:00", "15:00", "19:00"), new Week(0, 6, "00:00", "00:00"));

    int calendars = 1;
    List<Distribution> shapes = List.of();
    int risks;
    int constraints;
    int promises;
    int progress;
    double capacity;

    private final long seed;
    private final String prefix;
    private Schedule schedule;

    SyntheticDetails(long seed, String prefix) {
        this.seed = seed;
        this.prefix = prefix;
    }

    void addTo(Portfolio portfolio, List<WorkItem> items) {
        addCalendars(portfolio);
        addEstimates(items);
        addCapacity(portfolio);
        List<Milestone> milestones = items.stream().filter(Milestone.class::isInstance).map(Milestone.class::cast).toList();
        if (risks == 0 && constraints == 0 && promises == 0 && progress == 0 && milestones.isEmpty()) {
            return;
        }
        schedule = scheduled(portfolio);
        addProgress(portfolio, items);
        addConstraints(items);
        addRisks(portfolio, items);
        if (!milestones.isEmpty() || promises > 0) {
            schedule = scheduled(portfolio);
            addDeadlines(portfolio, milestones);
            addPromises(portfolio);
        }
    }

    private static Schedule scheduled(Portfolio portfolio) {
        return Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
    }

    private ItemSchedule scheduled(WorkItem item) {
        return schedule.item(item.getId()).orElseThrow();
    }

    /** Of each kind of detail its own, so that none changes what another draws. */
    private SplittableRandom random(int kind) {
        return new SplittableRandom(seed * 31 + kind);
    }

    private void addCalendars(Portfolio portfolio) {
        SplittableRandom random = random(1);
        List<Team> teams = portfolio.getTeams();
        for (int number = 1; number < calendars; number++) {
            Calendar calendar = FACTORY.createCalendar();
            calendar.setId(prefix + "calendar-" + (number + 1));
            calendar.setName("Calendar " + (number + 1));
            addWeek(calendar, WEEKS.get((number - 1) % WEEKS.size()));
            addHolidays(calendar, portfolio.getStart(), random);
            portfolio.getCalendars().add(calendar);
            for (int team = number; team < teams.size(); team += calendars) {
                teams.get(team).setCalendar(calendar);
            }
        }
    }

    private static void addWeek(Calendar calendar, Week week) {
        for (int day = week.from; day <= week.to; day++) {
            for (int i = 0; i < week.stretches.length; i += 2) {
                WorkingTime time = FACTORY.createWorkingTime();
                time.setDay(Weekday.get(day % 7));
                time.setStart(LocalTime.parse(week.stretches[i]));
                time.setFinish(LocalTime.parse(week.stretches[i + 1]));
                calendar.getWorkingTimes().add(time);
            }
        }
    }

    private static void addHolidays(Calendar calendar, LocalDate start, SplittableRandom random) {
        for (int year = 0; year < HOLIDAY_YEARS; year++) {
            int[] days = random.ints(HOLIDAYS_A_YEAR, 0, 360).sorted().distinct().toArray();
            for (int day : days) {
                CalendarException holiday = FACTORY.createCalendarException();
                holiday.setName("Holiday");
                holiday.setFrom(start.plusYears(year).plusDays(day));
                calendar.getExceptions().add(holiday);
            }
        }
    }

    private void addEstimates(List<WorkItem> items) {
        SplittableRandom random = random(2);
        for (int i = 0; i < items.size() && !shapes.isEmpty(); i++) {
            WorkItem item = items.get(i);
            if (item.getLikely() != null) {
                estimate(item, item.getLikely(), shapes.get(i % shapes.size()), random);
            }
        }
    }

    private static void estimate(Estimated estimated, int likely, Distribution shape, SplittableRandom random) {
        estimated.setDistribution(shape);
        estimated.setOptimistic(part(likely, 60 + random.nextInt(36)));
        estimated.setLikely(likely);
        estimated.setPessimistic(part(likely, 110 + random.nextInt(141)));
        if (shape == Distribution.DISCRETE) {
            addOutcome(estimated, estimated.getOptimistic(), 1);
            addOutcome(estimated, likely, 3);
            addOutcome(estimated, estimated.getPessimistic(), 1);
        }
    }

    /** In whole half hours. */
    private static int part(int minutes, int percent) {
        return Math.max(30, minutes * percent / 3000 * 30);
    }

    private static void addOutcome(Estimated estimated, int minutes, double weight) {
        WeightedDuration outcome = FACTORY.createWeightedDuration();
        outcome.setDuration(minutes);
        outcome.setWeight(weight);
        estimated.getOutcomes().add(outcome);
    }

    private void addCapacity(Portfolio portfolio) {
        for (Team team : capacity > 0 ? portfolio.getTeams() : List.<Team>of()) {
            CapacityChange change = FACTORY.createCapacityChange();
            change.setFte(capacity);
            team.getCapacity().add(change);
        }
    }

    private void addProgress(Portfolio portfolio, List<WorkItem> items) {
        if (progress == 0) {
            return;
        }
        long days = schedule.start().toLocalDate().until(schedule.finish().toLocalDate(), ChronoUnit.DAYS);
        LocalDateTime dataDate = schedule.start().toLocalDate().plusDays(days * progress / 100).atTime(9, 0);
        portfolio.setDataDate(dataDate);
        CalendarBook book = CalendarBook.of(portfolio);
        for (WorkItem item : items) {
            ItemSchedule planned = scheduled(item);
            if (!planned.finish().isAfter(dataDate)) {
                item.setActualStart(planned.start());
                item.setActualFinish(planned.finish());
                item.setProgress(100);
            } else if (planned.start().isBefore(dataDate)) {
                int left = (int) book.of(item).between(dataDate, planned.finish());
                item.setActualStart(planned.start());
                item.setRemaining(left);
                item.setProgress(Math.clamp(100 - 100L * left / planned.durationMinutes(), 0, 99));
            }
        }
    }

    private static boolean hasBegun(WorkItem item) {
        return item.getActualStart() != null;
    }

    private static <T> List<T> evenly(List<T> from, int count) {
        int many = Math.min(count, from.size());
        List<T> some = new ArrayList<>(many);
        for (long i = 0; i < many; i++) {
            some.add(from.get((int) (i * from.size() / many)));
        }
        return some;
    }

    private static List<WorkItem> toDo(List<WorkItem> items) {
        return items.stream().filter(item -> !hasBegun(item)).toList();
    }

    private void addConstraints(List<WorkItem> items) {
        SplittableRandom random = random(3);
        List<ConstraintKind> kinds = List.of(ConstraintKind.SNET, ConstraintKind.FNET, ConstraintKind.FNLT, ConstraintKind.SNET,
                ConstraintKind.SNLT, ConstraintKind.MSO, ConstraintKind.FNET, ConstraintKind.MFO, ConstraintKind.SNET,
                ConstraintKind.ALAP);
        for (WorkItem item : evenly(toDo(items), constraints)) {
            ConstraintKind kind = kinds.get(random.nextInt(kinds.size()));
            int days = random.nextInt(15);
            item.setConstraint(kind);
            item.setConstraintDate(switch (kind) {
                case SNET, SNLT, MSO -> scheduled(item).start().plusDays(days);
                case FNET, FNLT, MFO -> scheduled(item).finish().plusDays(days);
                default -> null;
            });
        }
    }

    private void addRisks(Portfolio portfolio, List<WorkItem> items) {
        SplittableRandom random = random(4);
        List<WorkItem> open = toDo(items).stream().filter(item -> !(item instanceof Milestone)).toList();
        for (int i = 0; i < risks && !open.isEmpty(); i++) {
            Risk risk = FACTORY.createRisk();
            risk.setId(prefix + "risk-" + (i + 1));
            risk.setName("Risk " + (i + 1));
            risk.setState(RiskState.OPEN);
            risk.setProbability((5 + random.nextInt(46)) / 100.0);
            estimate(risk, DAY * (2 + random.nextInt(9)), Distribution.TRIANGULAR, random);
            risk.setOwnerTeam(portfolio.getTeams().get(random.nextInt(portfolio.getTeams().size())));
            for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                // items that are hit twice are held once by the list, which is unique
                risk.getItems().add(open.get(random.nextInt(open.size())));
            }
            portfolio.getRisks().add(risk);
        }
    }

    private void addDeadlines(Portfolio portfolio, List<Milestone> milestones) {
        SplittableRandom random = random(5);
        Objective objective = FACTORY.createObjective();
        objective.setId(prefix + "objective");
        objective.setName("Objective");
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            LocalDateTime deadline = scheduled(milestone).finish().plusDays(random.nextInt(20) - 5);
            milestone.setDeadline(deadline);
            milestone.setCommitted(i % 2 == 0);
            if (i % 4 == 0) {
                KeyResult result = FACTORY.createKeyResult();
                result.setId(prefix + "key-result-" + (i / 4 + 1));
                result.setName("Key result " + (i / 4 + 1));
                result.setTarget(100);
                result.setDue(deadline.toLocalDate());
                result.getMilestones().add(milestone);
                objective.getKeyResults().add(result);
            }
        }
        if (!milestones.isEmpty()) {
            portfolio.getObjectives().add(objective);
        }
    }

    private void addPromises(Portfolio portfolio) {
        SplittableRandom random = random(6);
        List<Dependency> open = portfolio.getDependencies().stream()
                .filter(dependency -> dependency.getPredecessor().getActualFinish() == null).toList();
        for (Dependency dependency : evenly(open, promises)) {
            dependency.setState(DependencyState.COMMITTED);
            Promise promise = FACTORY.createPromise();
            promise.setDate(scheduled(dependency.getPredecessor()).finish().plusDays(random.nextInt(13) - 2));
            promise.setMadeOn(portfolio.getStart());
            dependency.getPromises().add(promise);
            dependency.setNeedBy(scheduled(dependency.getSuccessor()).start());
        }
    }
}
