// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;

import org.keelson.analysis.NetworkEdit;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;

/**
 * The first schedule of a plan whose durations are ranges: one critical path each with all durations optimistic, likely and
 * pessimistic, one with the expected ones of PERT (Malcolm, Roseboom, Clark and Fazar 1959), a simulation, and what is missing,
 * ordered by what rests on it. Immutable and safe from any thread.
 *
 * <p>
 * The bounds are those of estimates alone. What open questions can add to the latest finish is said for each of them and, all
 * together, by {@link #latestWithQuestions}; that the bounds come true at all items at once is unlikely, which is why there are
 * percentiles beside them.
 */
public final class FirstSchedule {

    /** Draws of the simulation: P50 and P80 to within a day or so, in less time than a person notices. */
    public static final int ITERATIONS = 2_000;

    private static final double OFTEN = 0.05;

    private final Schedule schedule;
    private final FinishRange finish;
    private final LocalDateTime latestWithQuestions;
    private final List<FinishRange> programs;
    private final List<FinishRange> milestones;
    private final List<RangedItem> items;
    private final List<String> path;
    private final List<Missing> missing;

    private FirstSchedule(Maker from) {
        schedule = from.likely;
        finish = from.finish;
        latestWithQuestions = from.latestWithQuestions;
        programs = List.copyOf(from.programs);
        milestones = List.copyOf(from.milestones);
        items = List.copyOf(from.items);
        path = from.likely.criticalPath();
        missing = List.copyOf(from.missing);
    }

    /**
     * Computes it. Never fails: items in or behind a loop come without dates, and the loop is first of what is missing.
     *
     * @throws CancellationException if the progress is cancelled
     */
    public static FirstSchedule of(Sketch sketch, Progress progress) {
        Maker maker = new Maker(sketch);
        maker.make(progress);
        return new FirstSchedule(maker);
    }

    /** The schedule with likely durations, which is that of the portfolio. */
    public Schedule schedule() {
        return schedule;
    }

    /** When the whole portfolio finishes. */
    public FinishRange finish() {
        return finish;
    }

    /** The latest finish if each open question costs its worst as well. */
    public LocalDateTime latestWithQuestions() {
        return latestWithQuestions;
    }

    /** When each program finishes that has items with dates, in the order of the portfolio. */
    public List<FinishRange> programs() {
        return programs;
    }

    /** Unfinished milestones and gates that have dates, in the order of the portfolio. */
    public List<FinishRange> milestones() {
        return milestones;
    }

    /** Unfinished items that have dates, hammocks left out, in the order of the portfolio. */
    public List<RangedItem> items() {
        return items;
    }

    /** Ids of the critical path with likely durations, each item waiting for the one before. */
    public List<String> path() {
        return path;
    }

    /** The items that are critical always or sometimes: first those of the path in its order, then others by start. */
    public List<RangedItem> critical() {
        List<RangedItem> found = new ArrayList<>();
        for (String id : path) {
            items.stream().filter(item -> item.id().equals(id)).forEach(found::add);
        }
        items.stream().filter(item -> item.criticality() != Criticality.NEVER && !path.contains(item.id()))
                .sorted(Comparator.comparing(RangedItem::start)).forEach(found::add);
        return found;
    }

    /** What the plan does not say yet; what most rests on comes first. */
    public List<Missing> missing() {
        return missing;
    }

    /** The passes over one sketch. */
    private static final class Maker {
        private final Sketch sketch;
        private final ScheduleNetwork network;
        private Schedule likely;
        private Schedule pessimistic;
        private FinishRange finish;
        private LocalDateTime latestWithQuestions;
        private final List<FinishRange> programs = new ArrayList<>();
        private final List<FinishRange> milestones = new ArrayList<>();
        private final List<RangedItem> items = new ArrayList<>();
        private List<Missing> missing;

        Maker(Sketch sketch) {
            this.sketch = sketch;
            network = sketch.network;
        }

        void make(Progress progress) {
            likely = Scheduler.schedule(network, ScheduleOptions.standard());
            Schedule optimistic = with(Sketch.Range::optimistic);
            pessimistic = with(Sketch.Range::pessimistic);
            Schedule expected = with(Sketch.Range::mean);
            progress.check();
            SimulationResult drawn = network.scheduledCount() == 0 ? null
                    : Simulation.run(sketch.simulation, SimulationOptions.standard().withIterations(ITERATIONS), progress);
            finish = new FinishRange(network.portfolioId(), sketch.portfolioName, optimistic.finish(), likely.finish(),
                    expected.finish(), pessimistic.finish(), percentile(drawn, null, 50), percentile(drawn, null, 80));
            for (int position = 0; position < network.size(); position++) {
                int item = network.itemAt(position);
                if (item < network.scheduledCount() && !network.isFinished(item) && !network.isHammock(item)) {
                    add(item, optimistic, expected, drawn);
                }
            }
            for (int program = 0; program < network.programCount(); program++) {
                addProgram(program, List.of(optimistic, likely, expected, pessimistic), drawn);
            }
            latestWithQuestions = delayed(sketch.questions).finish();
            missing = new Gaps(sketch, likely, items, this::widens).find(progress);
        }

        private Schedule with(ToIntFunction<Sketch.Range> duration) {
            NetworkEdit edit = network.edit();
            for (int item = 0; item < sketch.ranges.length; item++) {
                Sketch.Range range = sketch.ranges[item];
                if (range != null && duration.applyAsInt(range) != network.duration(item)) {
                    edit.duration(item, duration.applyAsInt(range));
                }
            }
            return Scheduler.schedule(edit.build().network(), ScheduleOptions.standard());
        }

        private void add(int item, Schedule optimistic, Schedule expected, SimulationResult drawn) {
            String id = network.id(item);
            Set<Bound> at = EnumSet.noneOf(Bound.class);
            List<Schedule> bounds = List.of(optimistic, likely, pessimistic);
            for (Bound bound : Bound.values()) {
                if (bounds.get(bound.ordinal()).isCritical(item)) {
                    at.add(bound);
                }
            }
            double share = drawn == null ? Double.NaN : drawn.criticality(id);
            Criticality criticality = at.size() == bounds.size() ? Criticality.ALWAYS
                    : !at.isEmpty() || share >= OFTEN ? Criticality.SOMETIMES : Criticality.NEVER;
            Sketch.Range range = sketch.ranges[item] == null ? new Sketch.Range(0, 0, 0, 0, false, false) : sketch.ranges[item];
            items.add(new RangedItem(id, network.name(item), range.optimistic(), range.likely(), range.pessimistic(),
                    range.assumed(), date(likely.startAt(item)), date(optimistic.finishAt(item)), date(likely.finishAt(item)),
                    date(pessimistic.finishAt(item)), criticality, at, share));
            if (network.isMilestone(item) || network.isGate(item)) {
                milestones.add(new FinishRange(id, network.name(item), date(optimistic.finishAt(item)),
                        date(likely.finishAt(item)), date(expected.finishAt(item)), date(pessimistic.finishAt(item)),
                        percentile(drawn, id, 50), percentile(drawn, id, 80)));
            }
        }

        /** @param passes optimistic, likely, expected, pessimistic */
        private void addProgram(int program, List<Schedule> passes, SimulationResult drawn) {
            long[] latest = new long[passes.size()];
            Arrays.fill(latest, Long.MIN_VALUE);
            for (int item = 0; item < network.scheduledCount(); item++) {
                for (int pass = 0; network.program(item) == program && pass < latest.length; pass++) {
                    latest[pass] = Math.max(latest[pass], passes.get(pass).finishAt(item));
                }
            }
            String id = network.programId(program);
            if (latest[0] > Long.MIN_VALUE && id != null) {
                programs.add(new FinishRange(id, network.programName(program), date(latest[0]), date(latest[1]), date(latest[2]),
                        date(latest[3]), percentile(drawn, id, 50), percentile(drawn, id, 80)));
            }
        }

        private static LocalDateTime date(long minute) {
            return TimeLine.dateTime(minute);
        }

        /** @param id {@code null} for the whole portfolio */
        private static LocalDateTime percentile(SimulationResult drawn, String id, int percent) {
            return drawn == null ? null
                    : (id == null ? Optional.of(drawn.finish()) : drawn.forecast(id))
                            .map((Forecast forecast) -> forecast.percentile(percent)).orElse(null);
        }

        /** By how many working minutes a question alone moves the latest finish. */
        private int widens(Sketch.Question question) {
            long minutes = network.portfolioCalendar().between(pessimistic.finish(), delayed(List.of(question)).finish());
            return (int) Math.clamp(minutes, 0, Integer.MAX_VALUE);
        }

        private Schedule delayed(List<Sketch.Question> questions) {
            ScheduleNetwork edited = pessimistic.network();
            NetworkEdit edit = edited.edit();
            long[] delays = new long[network.size()];
            for (Sketch.Question question : questions) {
                for (int item : question.delay() == null ? new int[0] : question.items()) {
                    delays[item] += question.delay();
                }
            }
            for (int item = 0; item < network.scheduledCount(); item++) {
                if (delays[item] > 0) {
                    int before = Math.max(edited.delay(item), Math.max(edited.duration(item), edited.remaining(item)));
                    edit.slip(item, (int) Math.min(delays[item], Math.max(0, Sketch.ABSURD - before)));
                }
            }
            return Arrays.stream(delays).allMatch(each -> each == 0) ? pessimistic
                    : Scheduler.schedule(edit.build().network(), ScheduleOptions.standard());
        }
    }
}
