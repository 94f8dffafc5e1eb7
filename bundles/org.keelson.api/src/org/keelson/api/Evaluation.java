// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * What a rule, a report or an exporter works from: a copy of the portfolio that nobody edits meanwhile,
 * its schedule, and the values of the contribution's own parameters. Given to contributions; used on
 * the thread of the call only, since EMF lists are made when first asked for.
 *
 * @since 0.1
 */
public final class Evaluation {

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final Parameters parameters;
    private final Clock clock;
    private final Cancel cancel;
    private List<WorkItem> items;

    /** All values as given, none {@code null}; the schedule is that of the portfolio. */
    public Evaluation(Portfolio portfolio, Schedule schedule, Parameters parameters, Clock clock, Cancel cancel) {
        this.portfolio = Objects.requireNonNull(portfolio);
        this.schedule = Objects.requireNonNull(schedule);
        this.parameters = Objects.requireNonNull(parameters);
        this.clock = Objects.requireNonNull(clock);
        this.cancel = Objects.requireNonNull(cancel);
    }

    /** An evaluation that schedules the portfolio itself and is never cancelled, as tests want it. */
    public static Evaluation of(Portfolio portfolio, Parameters parameters, Clock clock) {
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
        return new Evaluation(portfolio, schedule, parameters, clock, Cancel.never());
    }

    /** The portfolio; to be read, not changed. */
    public Portfolio portfolio() {
        return portfolio;
    }

    /** The schedule of the portfolio as it stands. */
    public Schedule schedule() {
        return schedule;
    }

    /** The flat image of the portfolio that graph algorithms work on. */
    public ScheduleNetwork network() {
        return schedule.network();
    }

    /** Values of the parameters that the contribution declares. */
    public Parameters parameters() {
        return parameters;
    }

    /** The only source of the present time. */
    public Clock clock() {
        return clock;
    }

    /** To be asked in long loops. */
    public Cancel cancel() {
        return cancel;
    }

    /** The present time in the portfolio's time zone (UTC if its name is unknown), as model dates are. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(zone()));
    }

    /**
     * The moment as of which things are late or due: the portfolio's data date, since nothing later is known
     * of it, else the present time.
     */
    public LocalDateTime asOf() {
        return portfolio.getDataDate() != null ? portfolio.getDataDate() : now();
    }

    /** Every work item once, in portfolio order: a program's own items, then its workstreams, depth first. */
    public List<WorkItem> items() {
        if (items == null) {
            List<WorkItem> found = new ArrayList<>();
            for (Program program : portfolio.getPrograms()) {
                collect(program, program.getWorkstreams(), found);
            }
            items = Collections.unmodifiableList(found);
        }
        return items;
    }

    private static void collect(ItemContainer container, List<Workstream> parts, List<WorkItem> found) {
        found.addAll(container.getItems());
        for (Workstream part : parts) {
            collect(part, part.getWorkstreams(), found);
        }
    }

    private ZoneId zone() {
        String name = portfolio.getTimeZone();
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
