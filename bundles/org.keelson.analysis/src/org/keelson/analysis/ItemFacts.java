// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDateTime;
import java.util.List;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** What the schedule needs to know of each item, read from the model into arrays, with what makes no sense replaced and named. */
final class ItemFacts {

    /** A hundred years of the clock. Longer durations and lags are slips of the hand. */
    static final int ABSURD = 100 * 365 * TimeLine.DAY;
    static final int DEFAULT_ESTIMATE = 4800;

    final String[] ids;
    final String[] names;
    final int[] team;
    final int[] program;
    final int[] calendar;
    final int[] duration;
    final int[] remaining;
    final int[] delay;
    final short[] priority;
    final byte[] flags;
    final byte[] constraint;
    final long[] constraintDate;
    final long[] deadline;
    final long[] actualStart;
    final long[] actualFinish;

    private final int[] programEstimates;
    private final List<Problem> problems;

    ItemFacts(int size, Portfolio portfolio, List<Problem> problems) {
        this.problems = problems;
        ids = new String[size];
        names = new String[size];
        team = new int[size];
        program = new int[size];
        calendar = new int[size];
        duration = new int[size];
        remaining = new int[size];
        delay = new int[size];
        priority = new short[size];
        flags = new byte[size];
        constraint = new byte[size];
        constraintDate = new long[size];
        deadline = new long[size];
        actualStart = new long[size];
        actualFinish = new long[size];
        int portfolioEstimate = estimateOr(portfolio.getDefaultEstimate(), DEFAULT_ESTIMATE, portfolio.getId(), "The portfolio");
        programEstimates = portfolio.getPrograms().stream().mapToInt(program -> estimateOr(program.getDefaultEstimate(),
                portfolioEstimate, program.getId(), "Program '" + program.getName() + "'")).toArray();
    }

    private int estimateOr(Integer given, int otherwise, String element, String who) {
        if (given == null) {
            return otherwise;
        }
        if (given < 0 || given > ABSURD) {
            problems.add(Problem.error("schedule.duration", element,
                    who + " has a default estimate of " + given + " minutes; " + otherwise + " are used instead"));
            return otherwise;
        }
        return given;
    }

    void read(int at, WorkItem item, int calendarNumber, int teamNumber, int programNumber) {
        ids[at] = item.getId();
        names[at] = item.getName();
        team[at] = teamNumber;
        program[at] = programNumber;
        calendar[at] = calendarNumber;
        readKind(at, item);
        readDuration(at, item);
        deadline[at] = date(item, item.getDeadline(), "deadline");
        readConstraint(at, item);
        readActuals(at, item);
        readProgress(at, item);
    }

    private void readDuration(int at, WorkItem item) {
        Integer likely = sound(item, item.getLikely(), "likely duration");
        if (is(at, ScheduleNetwork.HAMMOCK)) {
            return;
        }
        if (item instanceof Milestone) {
            if (likely != null && likely > 0) {
                tell(item, "schedule.milestone-duration", "is a milestone, which takes no time; its duration is left out");
            }
            return;
        }
        if (likely == null) {
            Integer optimistic = sound(item, item.getOptimistic(), "optimistic duration");
            Integer pessimistic = sound(item, item.getPessimistic(), "pessimistic duration");
            likely = optimistic == null || pessimistic == null ? null : Integer.valueOf((optimistic + pessimistic) / 2);
        }
        if (likely == null && item instanceof Gate) {
            likely = 0;
        }
        if (likely == null) {
            flags[at] |= ScheduleNetwork.ASSUMED;
            likely = programEstimates[program[at]];
        }
        duration[at] = likely;
    }

    private void readKind(int at, WorkItem item) {
        if (item instanceof Milestone) {
            flags[at] |= ScheduleNetwork.MILESTONE;
        } else if (item instanceof Gate) {
            flags[at] |= ScheduleNetwork.GATE;
        } else if (item instanceof Deliverable deliverable && deliverable.isHammock()) {
            flags[at] |= ScheduleNetwork.HAMMOCK;
        }
        priority[at] = (short) Math.max(0, Math.min(1000, item.getPriority()));
        if (priority[at] != item.getPriority()) {
            tell(item, "schedule.priority", "has priority " + item.getPriority() + "; 0 to 1000 makes sense, the nearer is used");
        }
        Integer leveling = sound(item, item.getLevelingDelay(), "leveling delay");
        delay[at] = leveling == null || is(at, ScheduleNetwork.HAMMOCK) ? 0 : leveling;
    }

    private void readConstraint(int at, WorkItem item) {
        ConstraintKind kind = item.getConstraint() == null ? ConstraintKind.ASAP : item.getConstraint();
        constraintDate[at] = TimeLine.NONE;
        if (is(at, ScheduleNetwork.HAMMOCK)) {
            if (kind != ConstraintKind.ASAP) {
                tell(item, "schedule.hammock-constraint",
                        "is a hammock, which dependencies alone place; its constraint is left out");
            }
            return;
        }
        if (kind != ConstraintKind.ASAP && kind != ConstraintKind.ALAP) {
            if (item.getConstraintDate() == null) {
                tell(item, "schedule.constraint-date", "has the constraint " + kind + " without a date; it is left out");
                kind = ConstraintKind.ASAP;
            } else {
                constraintDate[at] = date(item, item.getConstraintDate(), "constraint date");
            }
        }
        constraint[at] = (byte) kind.getValue();
    }

    private void readActuals(int at, WorkItem item) {
        long start = date(item, item.getActualStart(), "actual start");
        long finish = date(item, item.getActualFinish(), "actual finish");
        if (start != TimeLine.NONE && finish != TimeLine.NONE && finish < start) {
            tell(item, "schedule.actual-order", "finished " + item.getActualFinish() + ", before it started "
                    + item.getActualStart() + "; the start is left out");
            start = TimeLine.NONE;
        }
        if (item instanceof Milestone && finish == TimeLine.NONE) {
            finish = start;
        }
        actualStart[at] = start;
        actualFinish[at] = finish;
        if (finish != TimeLine.NONE) {
            flags[at] |= ScheduleNetwork.STARTED | ScheduleNetwork.FINISHED;
        } else if (start != TimeLine.NONE) {
            flags[at] |= ScheduleNetwork.STARTED;
        }
    }

    private void readProgress(int at, WorkItem item) {
        int progress = item.getProgress();
        if (progress < 0 || progress > 100) {
            tell(item, "schedule.progress", "is " + progress + " % complete; 0 to 100 makes sense, the nearer is used");
            progress = Math.max(0, Math.min(100, progress));
        }
        Integer left = sound(item, item.getRemaining(), "remaining duration");
        boolean finished = is(at, ScheduleNetwork.FINISHED);
        if (finished) {
            if (left != null && left > 0) {
                tell(item, "schedule.remaining", "is finished and yet has work remaining, which is left out");
            }
            left = 0;
        } else if (progress == 100 && is(at, ScheduleNetwork.STARTED)) {
            tell(item, "schedule.actual-finish-missing",
                    "is 100 % complete but has no actual finish; it is taken to finish at the data date");
        }
        if (is(at, ScheduleNetwork.MILESTONE | ScheduleNetwork.HAMMOCK)) {
            left = 0;
        }
        if (left == null) {
            left = duration[at] - (int) Math.round(duration[at] * (progress / 100.0));
        } else if (is(at, ScheduleNetwork.ASSUMED) && !finished) {
            // Whoever says what remains has estimated; the part done is added in the proportion of the progress.
            flags[at] &= ~ScheduleNetwork.ASSUMED;
            duration[at] = progress < 100 ? (int) Math.min(ABSURD, Math.round(left * 100.0 / (100 - progress))) : left;
        }
        remaining[at] = left;
        if (progress > 0 && !is(at, ScheduleNetwork.STARTED | ScheduleNetwork.HAMMOCK)) {
            boolean begun = left < duration[at];
            flags[at] |= begun ? ScheduleNetwork.STARTED : 0;
            tell(item, "schedule.actual-start-missing", "is " + progress + " % complete but has no actual start; "
                    + (begun ? "it is taken to have begun as long before the rest of it as the work done takes"
                            : "it is scheduled as if it had not begun"));
        }
    }

    /** Whether any of the flags is set. */
    private boolean is(int at, int any) {
        return (flags[at] & any) != 0;
    }

    /** The duration, or {@code null} with a problem told if it is none. */
    private Integer sound(WorkItem item, Integer minutes, String what) {
        if (minutes != null && (minutes < 0 || minutes > ABSURD)) {
            problems.add(Problem.error("schedule.duration", item.getId(), name(item) + " has a " + what + " of " + minutes
                    + " minutes; it is taken as not given"));
            return null;
        }
        return minutes;
    }

    private long date(WorkItem item, LocalDateTime date, String what) {
        if (date == null) {
            return TimeLine.NONE;
        }
        if (!TimeLine.isWithin(date)) {
            tell(item, "schedule.date", "has the " + what + " " + date + "; years 1 to 9999 make sense, the nearer is used");
        }
        return TimeLine.minutes(date);
    }

    private void tell(WorkItem item, String rule, String message) {
        problems.add(Problem.warning(rule, item.getId(), name(item) + " " + message));
    }

    private static String name(WorkItem item) {
        return "'" + (item.getName() == null ? item.getId() : item.getName()) + "'";
    }
}
