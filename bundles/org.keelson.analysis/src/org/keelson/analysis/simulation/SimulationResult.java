// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.model.problems.Problem;

/**
 * What a simulation found. Immutable and safe from any thread. Forecasts are there at once; sensitivities are computed when a
 * target is first asked for, which takes about as long as drawing all durations again, and kept.
 */
public final class SimulationResult {

    private static final int[] CONVERGENCE = {1, 2, 5};

    private final SimulationModel model;
    private final SimulationOptions options;
    private final ScheduleNetwork network;
    private final List<Factor> factors;
    private final Sampler sampler;
    private final int[] critical;
    private final List<Problem> problems;
    private final Duration elapsed;
    private final Forecast finish;
    private final List<Forecast> milestones = new ArrayList<>();
    private final List<Forecast> otherItems = new ArrayList<>();
    private final List<Forecast> programs = new ArrayList<>();
    private final Map<String, Forecast> byId = new LinkedHashMap<>();
    private final Map<String, Tornado> tornados = new ConcurrentHashMap<>();

    SimulationResult(SimulationModel model, SimulationOptions options, Schedule schedule, List<Factor> factors, Sampler sampler,
            Targets targets, int[] critical, List<Problem> problems, Duration elapsed) {
        this.model = model;
        this.options = options;
        this.factors = factors;
        this.sampler = sampler;
        this.critical = critical;
        this.problems = List.copyOf(problems);
        this.elapsed = elapsed;
        network = model.network;
        long base = targets.base();
        finish = new Forecast(Forecast.Kind.PORTFOLIO, network.portfolioId(), model.portfolioName, schedule.finish(), null,
                network.portfolioCalendar(), base, targets.portfolio());
        for (int target = 0; target < targets.targetItems.length; target++) {
            int item = targets.targetItems[target];
            boolean milestone = network.isMilestone(item) || network.isGate(item);
            long deadline = network.deadline(item);
            Forecast forecast = new Forecast(milestone ? Forecast.Kind.MILESTONE : Forecast.Kind.ITEM, network.id(item),
                    network.name(item), TimeLine.dateTime(schedule.finishAt(item)),
                    deadline == TimeLine.NONE ? null : TimeLine.dateTime(deadline), network.calendarOf(item), base,
                    targets.finishes[target]);
            (milestone ? milestones : otherItems).add(forecast);
            byId.put(forecast.id(), forecast);
        }
        for (int program = 0; program < targets.programs; program++) {
            if (targets.isScheduled(program)) {
                Forecast forecast = new Forecast(Forecast.Kind.PROGRAM, network.programId(program), network.programName(program),
                        TimeLine.dateTime(targets.deterministic(program, schedule)), null, network.portfolioCalendar(), base,
                        targets.finishes[targets.targetItems.length + program]);
                programs.add(forecast);
                byId.putIfAbsent(forecast.id(), forecast);
            }
        }
        byId.putIfAbsent(finish.id(), finish);
    }

    /** How many iterations were run. */
    public int iterations() {
        return options.iterations();
    }

    /** The seed of all draws. */
    public long seed() {
        return options.seed();
    }

    /** What was asked for. */
    public SimulationOptions options() {
        return options;
    }

    /** How long it took. */
    public Duration elapsed() {
        return elapsed;
    }

    /** What could not be simulated as it is, in a stable order; those of the schedule itself are not repeated. */
    public List<Problem> problems() {
        return problems;
    }

    /** When the whole portfolio finishes. */
    public Forecast finish() {
        return finish;
    }

    /** Milestones and gates, in the order of the portfolio. */
    public List<Forecast> milestones() {
        return List.copyOf(milestones);
    }

    /** Other items with a deadline, and those that were asked for, in the order of the portfolio. */
    public List<Forecast> otherItems() {
        return List.copyOf(otherItems);
    }

    /** Programs that have items with dates, in the order of the portfolio. */
    public List<Forecast> programs() {
        return List.copyOf(programs);
    }

    /** The forecast of a milestone, program, portfolio or other target; empty if there is none for that id. */
    public Optional<Forecast> forecast(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The share of iterations in which all milestones and gates that have a deadline keep it; NaN where none has one. */
    public double jointConfidence() {
        return jointConfidence(milestones.stream().filter(each -> each.deadline() != null).map(Forecast::id).toList());
    }

    /**
     * The share of iterations in which all of these keep their deadlines; NaN for none.
     *
     * @param targets ids of items with a forecast and a deadline
     * @throws NoSuchElementException if one has no forecast or no deadline
     */
    public double jointConfidence(Collection<String> targets) {
        Map<String, LocalDateTime> dates = new LinkedHashMap<>();
        for (String target : targets) {
            LocalDateTime deadline = required(target).deadline();
            if (deadline == null) {
                throw new NoSuchElementException(target + " has no deadline");
            }
            dates.put(target, deadline);
        }
        return jointConfidence(dates);
    }

    /**
     * The share of iterations in which each of these targets keeps its date; NaN for none.
     *
     * @throws NoSuchElementException if one has no forecast
     */
    public double jointConfidence(Map<String, LocalDateTime> dates) {
        if (dates.isEmpty()) {
            return Double.NaN;
        }
        boolean[] missed = new boolean[options.iterations()];
        dates.forEach((target, date) -> required(target).markMissed(date, missed));
        int kept = 0;
        for (boolean miss : missed) {
            kept += miss ? 0 : 1;
        }
        return (double) kept / missed.length;
    }

    private Forecast required(String target) {
        return forecast(target).orElseThrow(() -> new NoSuchElementException("there is no forecast for " + target));
    }

    /**
     * The share of iterations in which an item is on a critical path, 0 to 1; NaN if that was not asked for or it has no dates.
     */
    public double criticality(String item) {
        int number = network.indexOf(item);
        return critical == null || number < 0 || number >= critical.length ? Double.NaN
                : (double) critical[number] / options.iterations();
    }

    /**
     * Spearman's rank correlation of an item's drawn duration with the finish of the portfolio; 0 for one that is not drawn or
     * does not lead to what finishes last.
     */
    public double sensitivity(String item) {
        return tornado(finish).correlation(item);
    }

    /**
     * What moves the finish of a target most, most first.
     *
     * @param target id of a target with a forecast
     * @param count  how many at most
     * @throws NoSuchElementException if there is no forecast for it
     */
    public List<Sensitivity> tornado(String target, int count) {
        return tornado(required(target)).top(count);
    }

    private Tornado tornado(Forecast target) {
        return tornados.computeIfAbsent(target.kind() + " " + target.id(),
                key -> new Tornado(model, factors, sampler, target, options.threads()));
    }

    /**
     * How the forecast of a target settled as iterations grew: after 100, 200, 500, 1,000 and so on, and after all.
     *
     * @throws NoSuchElementException if there is no forecast for it
     */
    public List<Convergence> convergence(String target) {
        Forecast of = required(target);
        List<Convergence> found = new ArrayList<>();
        for (int unit = 100; unit < options.iterations(); unit *= 10) {
            for (int times : CONVERGENCE) {
                if (unit * times < options.iterations()) {
                    found.add(of.after(unit * times));
                }
            }
        }
        found.add(of.after(options.iterations()));
        return List.copyOf(found);
    }
}
