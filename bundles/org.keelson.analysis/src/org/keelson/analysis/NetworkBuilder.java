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

    /** Lag in percent, until the duration of the predecessor is known. */
    private static final byte PERCENT = 4;
    /** Until calendars are known: the lag runs on the calendar of the successor. */
    private static final int SUCCESSORS = -1;

    final Portfolio portfolio;
    final CalendarBook book;
    final List<Problem> problems = new ArrayList<>();
    final List<Cycle> cycles = new ArrayList<>();
    final Owners owners;
    long start;
    long dataDate;
    boolean progressOverride;
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
        orderTopologically(byPosition);
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
        readPortfolio();
        new CycleFinder(this).find();
        problems.addAll(book.problems());
        return new ScheduleNetwork(this);
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
        raw.lag[at] = dependency.getLag() == null ? 0 : dependency.getLag();
        LagKind kind = dependency.getLagKind() == null ? LagKind.WORKING : dependency.getLagKind();
        raw.mode[at] = kind == LagKind.PERCENT ? PERCENT : kind == LagKind.ELAPSED ? ScheduleNetwork.ELAPSED : ScheduleNetwork.OWN;
        raw.calendar[at] = kind == LagKind.ELAPSED || dependency.getCalendar() == null ? SUCCESSORS
                : book.number(dependency.getCalendar());
        raw.commitment[at] = commitment(dependency.getState());
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
                raw.lag[at] = lead;
                raw.mode[at] = ScheduleNetwork.OWN;
                raw.calendar[at] = SUCCESSORS;
                raw.commitment[at] = Byte.MAX_VALUE;
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

    /**
     * Kahn's algorithm: takes items that wait for nothing, first come first served. What is left over is in or behind a cycle and
     * goes to the end.
     */
    private void orderTopologically(LinkFacts raw) {
        int size = items.size();
        int[] waiting = new int[size];
        int[] firstOut = new int[size + 1];
        for (int link = 0; link < raw.count; link++) {
            waiting[raw.successor[link]]++;
            firstOut[raw.predecessor[link] + 1]++;
        }
        for (int item = 0; item < size; item++) {
            firstOut[item + 1] += firstOut[item];
        }
        int[] out = new int[raw.count];
        int[] next = firstOut.clone();
        for (int link = 0; link < raw.count; link++) {
            out[next[raw.predecessor[link]]++] = raw.successor[link];
        }
        int[] queue = new int[size];
        int tail = 0;
        for (int item = 0; item < size; item++) {
            if (waiting[item] == 0) {
                queue[tail++] = item;
            }
        }
        level = new int[size];
        order = new int[size];
        for (int head = 0; head < tail; head++) {
            int item = queue[head];
            order[item] = head;
            for (int at = firstOut[item]; at < firstOut[item + 1]; at++) {
                level[out[at]] = Math.max(level[out[at]], level[item] + 1);
                if (--waiting[out[at]] == 0) {
                    queue[tail++] = out[at];
                }
            }
        }
        scheduled = tail;
        int[] levelByNumber = new int[size];
        for (int item = 0; item < size; item++) {
            if (waiting[item] > 0) {
                order[item] = tail++;
            }
            levelByNumber[order[item]] = level[item];
        }
        level = levelByNumber;
    }

    private void resolveLags() {
        for (int link = 0; link < links.count; link++) {
            int from = links.predecessor[link];
            int to = links.successor[link];
            long lag = links.lag[link];
            if (links.mode[link] == PERCENT) {
                lag = Math.round(facts.duration[from] * lag / 100.0);
                links.mode[link] = ScheduleNetwork.OWN;
            }
            if (Math.abs(lag) > ItemFacts.ABSURD) {
                problems.add(Problem.error("schedule.lag", links.ids[link], "Dependency '" + links.ids[link] + "' has a lag of "
                        + lag + " minutes, more than a hundred years; it is left out"));
                lag = 0;
            }
            links.lag[link] = (int) lag;
            int own = links.calendar[link];
            boolean successors = own == SUCCESSORS || own == facts.calendar[to];
            links.calendar[link] = successors ? facts.calendar[to] : own;
            if (links.mode[link] == ScheduleNetwork.OWN && successors || lag == 0) {
                links.mode[link] = facts.calendar[from] == facts.calendar[to] ? ScheduleNetwork.SAME : ScheduleNetwork.CROSS;
            }
        }
    }

    private void readPortfolio() {
        dataDate = portfolio.getDataDate() == null ? TimeLine.NONE : TimeLine.minutes(portfolio.getDataDate());
        progressOverride = portfolio.getProgressMode() == ProgressMode.PROGRESS_OVERRIDE;
        if (portfolio.getProgressMode() == ProgressMode.ACTUAL_DATES) {
            problems.add(Problem.warning("schedule.progress-mode", portfolio.getId(),
                    "Progress mode 'actual dates' is not known yet; logic is retained instead"));
        }
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
