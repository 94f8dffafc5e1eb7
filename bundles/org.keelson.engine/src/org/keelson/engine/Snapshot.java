// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.api.Cancel;
import org.keelson.api.ComputedStatus;
import org.keelson.api.Evaluation;
import org.keelson.api.MetricReading;
import org.keelson.api.Parameters;
import org.keelson.api.RuleFinding;
import org.keelson.api.Supplements;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.EscalationDesk;
import org.keelson.engine.escalation.EscalationPolicy;
import org.keelson.engine.escalation.Observation;
import org.keelson.engine.escalation.Sightings;
import org.keelson.engine.metrics.Readings;
import org.keelson.engine.status.StatusBoard;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/**
 * A portfolio as it was at one moment, for the contributions of one run to share. Taken on the thread
 * that owns the portfolio, since that is when nobody edits it; used from any thread afterwards.
 *
 * <p>Two copies are kept apart: one that no contribution ever sees, and one that is lent to one after
 * the other. A lent copy that comes back changed, or not at all, is replaced by a fresh one.
 */
public final class Snapshot {

    /** Draws of one item in one iteration that all who need a simulation may wait for: some seconds. */
    private static final int MOST_DRAWS = 200_000_000;
    private static final int LEAST_ITERATIONS = 1000;

    private final Portfolio master;
    private final ScheduleOptions options;
    private final Deque<WatchedCopy> idle = new ArrayDeque<>();
    private Schedule schedule;
    private SimulationResult simulation;
    private Set<String> ids;
    private Map<String, Integer> measurable;
    private Profiles profiles;

    Snapshot(Portfolio master, ScheduleOptions options) {
        this.master = master;
        this.options = Objects.requireNonNull(options);
    }

    /** Copies the portfolio; linear, some 100 ms for 100,000 objects. */
    public static Snapshot of(Portfolio portfolio) {
        return of(portfolio, ScheduleOptions.standard());
    }

    /** Copies the portfolio, to be scheduled with these options. */
    public static Snapshot of(Portfolio portfolio, ScheduleOptions options) {
        return new Snapshot(EcoreUtil.copy(portfolio), options);
    }

    /**
     * What somebody reads of the copy that no contribution sees, on any thread.
     *
     * @param reader writes nothing to the portfolio and keeps nothing of it
     */
    public synchronized <T> T read(Function<Portfolio, T> reader) {
        return reader.apply(master);
    }

    /** The schedule, computed when first asked for. */
    public synchronized Schedule schedule() {
        if (schedule == null) {
            schedule = Scheduler.schedule(ScheduleNetwork.of(master), options);
        }
        return schedule;
    }

    synchronized WatchedCopy lend() {
        for (WatchedCopy copy = idle.poll(); copy != null; copy = idle.poll()) {
            if (copy.change() == null) { // who had it before may have kept it
                return copy;
            }
        }
        return WatchedCopy.of(master);
    }

    synchronized void giveBack(WatchedCopy copy) {
        if (copy.change() == null) {
            idle.push(copy);
        }
    }

    /**
     * A simulation of the portfolio, run when first asked for, with fewer iterations for very many items.
     *
     * @throws CancellationException if the token says so, and it is run when asked for again
     */
    public synchronized SimulationResult simulation(Cancel cancel) {
        if (simulation == null) {
            ScheduleNetwork network = schedule().network();
            SimulationOptions standard = SimulationOptions.standard();
            int iterations = Math.clamp(MOST_DRAWS / Math.max(1, network.size()), LEAST_ITERATIONS, standard.iterations());
            simulation = Simulation.run(SimulationModel.of(master, network), new SimulationOptions(iterations, standard.seed(),
                    standard.threads(), options.dataDate(), standard.criticality(), standard.teamCorrelation(),
                    standard.residualRisks(), standard.targets()), progress(cancel));
        }
        return simulation;
    }

    private static Progress progress(Cancel cancel) {
        return new Progress() {
            @Override
            public void done(double share) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return cancel.isRequested();
            }
        };
    }

    /** What a person has set in the portfolio, and on top of that for one run. */
    Settings settings(Map<String, String> overrides) {
        return Settings.of(master, overrides);
    }

    synchronized Profiles profiles() {
        if (profiles == null) {
            profiles = new Profiles(master);
        }
        return profiles;
    }

    /** Makes readings of measurements that are made as of a moment. */
    Readings readings(LocalDateTime asOf) {
        return new Readings(master, asOf, ProgramTeams.of(master));
    }

    List<ComputedStatus> statuses(List<RuleFinding> findings, List<MetricReading> readings, LocalDate asOf) {
        return StatusBoard.of(master, schedule(), findings, readings, asOf);
    }

    EscalationDecisions decisions(Observation seen, Map<String, String> overrides, Consumer<Problem> wrong) {
        return EscalationDesk.decide(master, schedule(), seen, Sightings.of(master),
                EscalationPolicy.of(master, overrides, wrong));
    }

    /** The moment as of which things are late or due, as {@link Evaluation#asOf} says. */
    public LocalDateTime asOf(Clock clock) {
        return new Evaluation(master, schedule(), Parameters.none(), clock, Cancel.never(), Supplements.NONE).asOf();
    }

    /** The ids of what can be measured (portfolio, programs, workstreams, teams and items), each with its place in order. */
    synchronized Map<String, Integer> measurableIds() {
        if (measurable == null) {
            Set<String> found = new TreeSet<>();
            if (master.getId() != null) {
                found.add(master.getId());
            }
            for (Iterator<EObject> all = master.eAllContents(); all.hasNext();) {
                EObject each = all.next();
                if ((each instanceof ItemContainer || each instanceof WorkItem || each instanceof Team)
                        && ((Element) each).getId() != null) {
                    found.add(((Element) each).getId());
                }
            }
            Map<String, Integer> places = new HashMap<>();
            found.forEach(id -> places.put(id, places.size()));
            measurable = places;
        }
        return measurable;
    }

    synchronized Set<String> elementIds() {
        if (ids == null) {
            Set<String> found = new HashSet<>();
            found.add(master.getId());
            for (Iterator<EObject> all = master.eAllContents(); all.hasNext();) {
                if (all.next() instanceof Element element && element.getId() != null) {
                    found.add(element.getId());
                }
            }
            ids = found;
        }
        return ids;
    }
}
