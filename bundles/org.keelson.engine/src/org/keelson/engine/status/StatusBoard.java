// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keelson.analysis.Schedule;
import org.keelson.api.ComputedStatus;
import org.keelson.api.MetricReading;
import org.keelson.api.RuleFinding;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * Red, amber and green ({@link Status#OFF_TRACK}, {@link Status#WATCH}, {@link Status#ON_TRACK}) of a portfolio, its programs,
 * workstreams and items, from what rules found and metrics measured.
 *
 * <p><b>Of itself</b> an element is off track where an error was found about it, or a metric is off track; it is on watch for a
 * warning or a metric on watch. A finding that was accepted or snoozed does not count, nor does one of severity info. Whose
 * status a finding about anything else counts for is told at {@link Bearers}.
 *
 * <p><b>Rolled up</b>, so that one late item with float does not paint a portfolio red, and a broken promise does:
 * <ul>
 * <li>A program or workstream is off track if an unfinished item that decides (a committed milestone, a gate, an item with a
 * deadline, or one on the critical path) is, or at least half of its unfinished items are. It is on watch if one that decides is,
 * if any item or part of it is off track, if at least a quarter of its unfinished items are on watch or off track, or if a
 * committed milestone has no date.
 * <li>The portfolio is off track if a committed milestone is, or at least half of the programs are. It is on watch if a committed
 * milestone is or has no date, if any program is off track, or if at least a quarter of them are on watch or off track.
 * </ul>
 * What is rolled up is what counts of each part: an override in place of what was computed. An item counts where it lives, not
 * where it is shared.
 *
 * <p><b>Unknown</b> is an item without dates, in or behind a cycle, of which nothing was found; and a container of which nothing
 * was found and that holds nothing but such items, or nothing.
 *
 * <p>The answer depends on no order of findings and readings. A pure function; call it where the portfolio may be read.
 */
public final class StatusBoard {

    private final Schedule schedule;
    private final LocalDate asOf;
    private final Evidence evidence;
    private final List<ComputedStatus> answers = new ArrayList<>();

    private StatusBoard(Schedule schedule, LocalDate asOf, Evidence evidence) {
        this.schedule = schedule;
        this.asOf = asOf;
        this.evidence = evidence;
    }

    /**
     * The statuses, in portfolio order: the portfolio, and each program with its own items, then its workstreams, depth first.
     * Elements without an id are counted, and left out.
     *
     * @param schedule of that portfolio
     * @param asOf     the day; claims and acknowledgements made after it are not known yet
     */
    public static List<ComputedStatus> of(Portfolio portfolio, Schedule schedule, List<RuleFinding> findings,
            List<MetricReading> readings, LocalDate asOf) {
        StatusBoard board = new StatusBoard(schedule, asOf, Evidence.of(portfolio, findings, readings, asOf));
        int place = board.reserve();
        PortfolioRollUp rollUp = new PortfolioRollUp();
        for (Program program : portfolio.getPrograms()) {
            rollUp.add(board.container(program, program, program.getWorkstreams()));
        }
        Standing standing = board.standing(portfolio, portfolio, rollUp.known(), rollUp.reasons(), rollUp.notes());
        board.answer(place, standing);
        board.answers.removeIf(answer -> answer == null);
        return List.copyOf(board.answers);
    }

    /**
     * The claim that stands beside the computed status: the latest that was made by then, of two on a day the one that was added
     * later. Empty if nobody had claimed anything.
     */
    public static Optional<StatusEntry> claim(HasStatus element, LocalDate asOf) {
        return Claim.last(element, asOf);
    }

    /** A container comes before its parts, and is computed after them. */
    private int reserve() {
        answers.add(null);
        return answers.size() - 1;
    }

    private void answer(int place, Standing standing) {
        if (standing.element().getId() != null) {
            answers.set(place, standing.answer());
        }
    }

    private ContainerRollUp container(ItemContainer container, HasStatus status, List<Workstream> parts) {
        int place = reserve();
        ContainerRollUp rollUp = new ContainerRollUp();
        for (WorkItem item : container.getItems()) {
            rollUp.add(item(item));
        }
        for (Workstream part : parts) {
            rollUp.add(container(part, part, part.getWorkstreams()));
        }
        Standing standing = standing(container, status, rollUp.known(), rollUp.reasons(), rollUp.notes());
        answer(place, standing);
        return rollUp.as(standing);
    }

    private Leaf item(WorkItem item) {
        int place = reserve();
        int index = item.getId() == null ? -1 : schedule.network().indexOf(item.getId());
        boolean scheduled = index >= 0 && index < schedule.network().scheduledCount();
        boolean known = scheduled || item.getActualFinish() != null;
        Standing standing = standing(item, item, known ? Status.ON_TRACK : Status.UNKNOWN, List.of(), known ? List.of()
                : List.of("nothing is known: it has no dates, since it is in or behind a cycle"));
        answer(place, standing);
        return new Leaf(item, scheduled && schedule.isCritical(index), scheduled, standing);
    }

    private Standing standing(Element element, HasStatus status, Status known, List<Reason> below, List<String> notes) {
        List<Reason> reasons = evidence.reasons(status);
        reasons.addAll(below);
        List<String> all = new ArrayList<>();
        evidence.setAside(status).forEach(each -> all.add("does not count: " + each));
        all.addAll(notes);
        return Standing.of(element, known, Claim.of(status, asOf), reasons, all);
    }
}
