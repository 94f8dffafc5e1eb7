// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Gate;
import org.keelson.model.ItemContainer;
import org.keelson.model.LagKind;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgressMode;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.Problem;

/** Reads a portfolio into the arrays of a {@link ScheduleNetwork}; used once and thrown away. */
final class NetworkBuilder {

    /** Until calendars are known: the lag runs on the calendar of the successor. */
    private static final int SUCCESSORS = -1;

    final Portfolio portfolio;
    final CalendarBook book;
    final List<Problem> problems = new ArrayList<>();
    final Owners owners;
    long start;
    long dataDate;
    ProgressMode progressMode;
    int scheduled;
    int[] level;
    int[] order;
    ItemFacts facts;
    LinkFacts links;

    private final List<WorkItem> items = new ArrayList<>();
    private final Map<WorkItem, Integer> positions = new IdentityHashMap<>();
    /** By program: the position after that of its last item. */
    private final int[] programEnds;

    NetworkBuilder(Portfolio portfolio) {
        this.portfolio = portfolio;
        book = CalendarBook.of(portfolio);
        owners = new Owners(portfolio);
        programEnds = new int[portfolio.getPrograms().size()];
    }

    ScheduleNetwork build() {
        collectItems();
        LinkFacts byPosition = collectLinks();
        TopologicalOrder topology = new TopologicalOrder(items.size(), byPosition);
        scheduled = topology.ordered;
        level = topology.level;
        order = topology.number;
        links = byPosition.renumbered(order);
        facts = new ItemFacts(items.size(), portfolio, problems);
        int program = 0;
        for (int position = 0; position < order.length; position++) {
            while (position >= programEnds[program]) {
                program++;
            }
            WorkItem item = items.get(position);
            facts.read(order[position], item, book.number(item), owners.team(item.getOwnerTeam()), program);
        }
        resolveLags();
        checkHammocks();
        readPortfolio();
        problems.addAll(book.problems());
        return new NetworkDraft(this).finished();
    }

    /** Items in the order of the portfolio: a container's own items before its workstreams. */
    private void collectItems() {
        Set<String> seen = new HashSet<>();
        Deque<Workstream> open = new ArrayDeque<>();
        int number = 0;
        for (Program program : portfolio.getPrograms()) {
            collect(program, seen);
            program.getWorkstreams().reversed().forEach(open::push);
            while (!open.isEmpty()) {
                Workstream workstream = open.pop();
                collect(workstream, seen);
                workstream.getWorkstreams().reversed().forEach(open::push);
            }
            programEnds[number++] = items.size();
        }
    }

    private void collect(ItemContainer container, Set<String> seen) {
        for (WorkItem item : container.getItems()) {
            if (item.getId() == null || !seen.add(item.getId())) {
                problems.add(Problem.error("schedule.id", item.getId(), "'" + item.getName() + "' has "
                        + (item.getId() == null ? "no id" : "the id of another item") + " and is not scheduled"));
            } else {
                positions.put(item, items.size());
                items.add(item);
            }
        }
    }

    private LinkFacts collectLinks() {
        int gateInputs = 0;
        for (WorkItem item : items) {
            gateInputs += item instanceof Gate gate ? gate.getInputs().size() : 0;
        }
        LinkFacts raw = new LinkFacts(portfolio.getDependencies().size() + gateInputs);
        for (Dependency dependency : portfolio.getDependencies()) {
            addDependency(raw, dependency);
        }
        for (int position = 0; position < items.size(); position++) {
            if (items.get(position) instanceof Gate gate && !gate.getInputs().isEmpty()) {
                addInputs(raw, gate, position);
            }
        }
        return raw;
    }

    private void addDependency(LinkFacts raw, Dependency dependency) {
        Integer from = positions.get(dependency.getPredecessor());
        Integer to = positions.get(dependency.getSuccessor());
        if (from == null || to == null) {
            problems.add(Problem.error("schedule.dependency-end", dependency.getId(), "Dependency '" + dependency.getId()
                    + "' has no " + (from == null ? "predecessor" : "successor") + " in the portfolio and holds nothing back"));
            return;
        }
        int at = raw.count++;
        raw.ids[at] = dependency.getId();
        raw.predecessor[at] = from;
        raw.successor[at] = to;
        raw.type[at] = (byte) (dependency.getType() == null ? DependencyType.FS : dependency.getType()).getValue();
        raw.given[at] = dependency.getLag() == null ? 0 : dependency.getLag();
        LagKind kind = dependency.getLagKind() == null ? LagKind.WORKING : dependency.getLagKind();
        raw.kind[at] = (byte) kind.getValue();
        raw.calendar[at] = kind == LagKind.ELAPSED || dependency.getCalendar() == null ? SUCCESSORS
                : book.number(dependency.getCalendar());
        raw.commitment[at] = commitment(dependency.getState());
        turnRound(raw, at);
    }

    /**
     * A hammock follows what waits for it: turned round, each end of the dependency keeps its item. The lag changes its sign and
     * stays on the calendar it had; a percentage of a duration that is not known yet is none.
     */
    private void turnRound(LinkFacts raw, int at) {
        int from = raw.predecessor[at];
        int to = raw.successor[at];
        if (!isHammock(from) || isHammock(to)) {
            return;
        }
        raw.predecessor[at] = to;
        raw.successor[at] = from;
        raw.type[at] = switch (raw.type[at]) {
            case ScheduleNetwork.FS -> ScheduleNetwork.SF;
            case ScheduleNetwork.SF -> ScheduleNetwork.FS;
            default -> raw.type[at];
        };
        raw.given[at] = raw.kind[at] == LagKind.PERCENT_VALUE || raw.given[at] == Integer.MIN_VALUE ? 0 : -raw.given[at];
        if (raw.calendar[at] == SUCCESSORS) {
            raw.calendar[at] = book.number(items.get(to));
        }
    }

    private boolean isHammock(int position) {
        return items.get(position) instanceof Deliverable deliverable && deliverable.isHammock();
    }

    /** Names hammocks that have nothing to span. */
    private void checkHammocks() {
        for (int item = 0; item < items.size(); item++) {
            if ((facts.flags[item] & ScheduleNetwork.HAMMOCK) == 0) {
                continue;
            }
            boolean start = facts.actualStart[item] != TimeLine.NONE;
            boolean finish = facts.actualFinish[item] != TimeLine.NONE;
            for (int link = links.firstIn[item]; link < links.firstIn[item + 1]; link++) {
                start |= links.type[link] < ScheduleNetwork.FF;
                finish |= links.type[link] >= ScheduleNetwork.FF;
            }
            if (!start || !finish) {
                problems.add(Problem.warning("schedule.hammock-ends", facts.ids[item], "'" + (facts.names[item] == null
                        ? facts.ids[item] : facts.names[item]) + "' is a hammock, and no dependency gives its "
                        + (start ? "finish" : finish ? "start" : "start and finish") + "; it is shown as a moment"));
            }
        }
    }

    private void addInputs(LinkFacts raw, Gate gate, int position) {
        int lead = gate.getLeadTime() == null ? 0 : gate.getLeadTime();
        if (lead < 0 || lead > ItemFacts.ABSURD) {
            problems.add(Problem.error("schedule.lead-time", gate.getId(),
                    "'" + gate.getName() + "' has a lead time of " + lead + " minutes; it is left out"));
            lead = 0;
        }
        for (WorkItem input : gate.getInputs()) {
            Integer from = positions.get(input);
            if (from == null) {
                problems.add(Problem.error("schedule.gate-input", gate.getId(),
                        "'" + gate.getName() + "' needs '" + input.getName() + "', which is not in the portfolio"));
            } else {
                int at = raw.count++;
                raw.predecessor[at] = from;
                raw.successor[at] = position;
                raw.given[at] = lead;
                raw.kind[at] = LagKind.WORKING_VALUE;
                raw.calendar[at] = SUCCESSORS;
                raw.commitment[at] = Byte.MAX_VALUE;
                turnRound(raw, at);
            }
        }
    }

    /** The order in which states grow firmer; a rejected dependency is the first to go. */
    private static byte commitment(DependencyState state) {
        return switch (state == null ? DependencyState.PROPOSED : state) {
            case REJECTED -> 0;
            case PROPOSED -> 1;
            case REQUESTED -> 2;
            case OFFERED -> 3;
            case COMMITTED -> 4;
            case DELIVERED -> 5;
            case ACCEPTED -> 6;
        };
    }

    private void resolveLags() {
        for (int link = 0; link < links.count; link++) {
            int to = facts.calendar[links.successor[link]];
            links.calendar[link] = links.calendar[link] == SUCCESSORS ? to : links.calendar[link];
            long lag = links.resolve(link, facts.duration, facts.calendar);
            if (lag != links.lag[link]) {
                problems.add(Problem.error("schedule.lag", links.ids[link], "Dependency '" + links.ids[link] + "' has a lag of "
                        + lag + " minutes, more than a hundred years; it is left out"));
            }
        }
    }

    private void readPortfolio() {
        dataDate = portfolio.getDataDate() == null ? TimeLine.NONE : TimeLine.minutes(portfolio.getDataDate());
        progressMode = portfolio.getProgressMode() == null ? ProgressMode.RETAINED_LOGIC : portfolio.getProgressMode();
        if (portfolio.getStart() != null) {
            start = TimeLine.minutes(portfolio.getStart());
            if (!TimeLine.isWithin(portfolio.getStart())) {
                problems.add(Problem.warning("schedule.date", portfolio.getId(),
                        "The portfolio starts " + portfolio.getStart() + "; years 1 to 9999 make sense, the nearer is used"));
            }
            return;
        }
        start = dataDate == TimeLine.NONE ? earliestDate() : Math.floorDiv(dataDate, (long) TimeLine.DAY) * TimeLine.DAY;
        problems.add(Problem.warning("schedule.no-start", portfolio.getId(), "The portfolio has no start; "
                + TimeLine.dateTime(start).toLocalDate() + " is used, which is the earliest that its dates suggest"));
    }

    /** Midnight of the earliest day that anything in the portfolio names. */
    private long earliestDate() {
        long earliest = Long.MAX_VALUE;
        for (Program program : portfolio.getPrograms()) {
            if (program.getPlannedStart() != null) {
                earliest = Math.min(earliest, TimeLine.minutes(program.getPlannedStart()));
            }
        }
        for (long[] dates : List.of(facts.actualStart, facts.actualFinish, facts.constraintDate, facts.deadline)) {
            for (long date : dates) {
                earliest = date == TimeLine.NONE ? earliest : Math.min(earliest, date);
            }
        }
        return earliest == Long.MAX_VALUE ? TimeLine.minutes(LocalDate.EPOCH)
                : Math.floorDiv(earliest, (long) TimeLine.DAY) * TimeLine.DAY;
    }
}
