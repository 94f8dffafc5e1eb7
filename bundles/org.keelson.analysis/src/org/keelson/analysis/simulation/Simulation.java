// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.TimeLine;
import org.keelson.model.problems.Problem;

/**
 * Monte Carlo simulation of a portfolio (Van Slyke 1963): draws durations, risks and open questions very often, schedules each
 * draw by the rules of {@link Scheduler}, and counts. A pure function, safe from any thread, without recursion.
 *
 * <ul>
 * <li>Estimates become distributions as {@link SimulationModel#of} says; PERT means the beta distribution.
 * <li>A risk is drawn once an iteration: if it strikes, one delay, drawn from its own range, lengthens every item that it hits,
 * holds back every milestone, and adds to the lag of every dependency. An open question delays likewise, always.
 * <li>Items of a team are correlated by a Gaussian copula of one factor: the normal scores of any two of them have the
 * correlation {@link SimulationOptions#teamCorrelation}. Items that share a risk are so by its one draw.
 * <li>An item is critical in an iteration if a chain of dependencies, each of which holds its successor where it is, leads from
 * it to an item that finishes last. Of equally long paths all are critical.
 * <li>Random numbers are functions of seed, id and iteration: the same seed gives the same answer with any number of threads,
 * and an element draws the same whatever else changes, so that two simulations differ by what was changed and not by chance.
 * </ul>
 */
public final class Simulation {

    /** Iterations at once: long rows make good vector code, but those of a block must not leave the caches by far. */
    private static final int MOST_AT_ONCE = 512;
    private static final int LEAST_AT_ONCE = 32;
    private static final int MOST_KEPT_AT_ONCE = 128;
    private static final int NUMBERS_AT_ONCE = 1 << 22;
    private static final int DAY = 1440;
    private static final int MOST_DAYS = 120 * 366;

    private final SimulationModel model;
    private final SimulationOptions options;
    private final Progress progress;
    private final ScheduleNetwork network;
    private final List<Factor> factors;
    private final Schedule schedule;
    private final List<Problem> problems = new ArrayList<>();

    private Simulation(SimulationModel model, SimulationOptions options, Progress progress) {
        this.model = model;
        this.options = options;
        this.progress = progress;
        network = model.network;
        factors = options.residualRisks() ? model.residualFactors : model.factors;
        schedule = Scheduler.schedule(network, new ScheduleOptions(options.dataDate()));
    }

    /**
     * Runs a simulation. Items in or behind a cycle take no part.
     *
     * @throws CancellationException if the progress is cancelled, within one block of iterations
     */
    public static SimulationResult run(SimulationModel model, SimulationOptions options, Progress progress) {
        return new Simulation(model, options, progress).run();
    }

    /**
     * Draws and schedules as {@link #run} does, with the same draws, and shows each unfinished item that takes time, instead of
     * counting. Items in or behind a cycle take no part.
     *
     * @param shown makes what is shown of the base, a moment on the time line from which starts count
     * @throws CancellationException if the progress is cancelled, within one block of iterations
     */
    public static void draw(SimulationModel model, SimulationOptions options, LongFunction<DrawnItems> shown, Progress progress) {
        Simulation simulation = new Simulation(model, options.withCriticality(false), progress);
        Wiring wiring = simulation.wiring(false);
        Targets targets = new Targets(model, wiring, new int[0], options.iterations());
        simulation.work(wiring, new Sampler(model, simulation.factors, simulation.options), targets, null,
                shown.apply(wiring.base));
    }

    private SimulationResult run() {
        long began = System.nanoTime();
        progress.check();
        Wiring wiring = wiring(options.criticality());
        Sampler sampler = new Sampler(model, factors, options);
        Targets targets = new Targets(model, wiring, targetItems(), options.iterations());
        int[] critical = options.criticality() ? new int[wiring.items] : null;
        work(wiring, sampler, targets, critical, null);
        SimulationResult result = new SimulationResult(model, options, schedule, factors, sampler, targets, critical, problems(),
                Duration.ofNanos(System.nanoTime() - began));
        progress.done(1);
        return result;
    }

    private long dataDate() {
        return options.dataDate() != null ? TimeLine.minutes(options.dataDate()) : model.dataDate;
    }

    private Wiring wiring(boolean keepAll) {
        long earliest = network.start();
        long latest = network.start();
        for (int item = 0; item < network.scheduledCount(); item++) {
            if (!network.isFinished(item)) {
                earliest = Math.min(earliest, schedule.startAt(item));
                latest = Math.max(latest, schedule.finishAt(item));
            }
        }
        earliest = Math.max(earliest, network.start() - CalendarTable.FARTHEST / 4) - 60 * DAY;
        long base = Math.floorDiv(earliest, (long) DAY) * DAY;
        int days = (int) Math.min(MOST_DAYS, (latest - base) * 3 / 2 / DAY + 400);
        CalendarTable[] tables = IntStream.range(0, network.calendarCount())
                .mapToObj(calendar -> new CalendarTable(network.calendar(calendar), base, days)).toArray(CalendarTable[]::new);
        return new WiringBuilder(model, factors, dataDate(), base, tables, keepAll).build();
    }

    /** Milestones, gates, items with a deadline and those asked for. */
    private int[] targetItems() {
        return IntStream.range(0, network.size()).map(network::itemAt).filter(item -> item < network.scheduledCount())
                .filter(item -> network.isMilestone(item) || network.isGate(item) || network.deadline(item) != TimeLine.NONE
                        || options.targets().contains(network.id(item))).toArray();
    }

    private void work(Wiring wiring, Sampler sampler, Targets targets, int[] critical, DrawnItems shown) {
        int iterations = options.iterations();
        int size = Math.min(iterations, Math.clamp(NUMBERS_AT_ONCE / Math.max(1, wiring.rows), LEAST_AT_ONCE,
                options.criticality() ? MOST_KEPT_AT_ONCE : MOST_AT_ONCE));
        int blocks = (iterations + size - 1) / size;
        AtomicInteger done = new AtomicInteger();
        List<CriticalPaths> found = new ArrayList<>();
        Parallel.run(options.threads(), blocks, () -> {
            Block block = new Block(wiring, sampler, targets, shown, factors.size(), size);
            CriticalPaths paths = critical == null ? null : new CriticalPaths(block, targets, network);
            if (paths != null) {
                found.add(paths);
            }
            return at -> {
                progress.check();
                int first = at * size;
                int count = Math.min(size, iterations - first);
                block.run(first, count);
                if (paths != null) {
                    paths.follow(first, count);
                }
                progress.done((double) done.incrementAndGet() / blocks);
            };
        });
        for (CriticalPaths paths : found) {
            for (int item = 0; item < critical.length; item++) {
                critical[item] += paths.times[item];
            }
        }
    }

    private List<Problem> problems() {
        problems.addAll(model.problems);
        for (int item = 0; item < network.scheduledCount(); item++) {
            if (network.constraint(item) == org.keelson.model.ConstraintKind.ALAP && !network.isStarted(item)) {
                problems.add(Problem.info("simulate.alap", network.id(item), "'" + network.name(item)
                        + "' is as late as possible; it is simulated as soon as possible"));
            }
        }
        problems.sort(Problem.ORDER);
        return List.copyOf(problems);
    }
}
