// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.ItemContainer;
import org.keelson.model.LagKind;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;
import org.keelson.model.problems.Problem;

/**
 * Reads what has changed in a portfolio, and only that, into a patch of its network; gives up where a network built anew might
 * differ in anything but its numbers: where there are or would be rings, where something that changed is or would be told as a
 * problem, where hammocks, calendars, teams or the order of items are concerned.
 */
final class PortfolioPatch {

    /** Told of items that are not in the network for their id; whether a dependency is on one of these cannot be said. */
    private static final String NO_ID = "schedule.id";

    private final ScheduleNetwork network;
    private final Portfolio portfolio;
    private final NetworkEdit edit;
    private final Set<WorkItem> items = new LinkedHashSet<>();
    private final Set<Dependency> dependencies = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    PortfolioPatch(ScheduleNetwork network, Portfolio portfolio) {
        this.network = network;
        this.portfolio = portfolio;
        edit = network.edit();
    }

    /** What of the portfolio itself matters to its network; where it differs, the network has to be built anew. */
    static List<Object> header(Portfolio portfolio) {
        List<Object> header = new ArrayList<>();
        for (EAttribute attribute : portfolio.eClass().getEAllAttributes()) {
            Object value = portfolio.eGet(attribute);
            header.add(value instanceof List<?> list ? List.copyOf(list) : value);
        }
        header.add(portfolio.getCalendar() == null ? null : portfolio.getCalendar().getId());
        header.add(Arrays.asList(portfolio.getCalendars().stream().map(Element::getId).toArray()));
        header.add(Arrays.asList(portfolio.getPrograms().stream().map(Element::getId).toArray()));
        header.add(Arrays.asList(portfolio.getTeams().stream().map(Element::getId).toArray()));
        return header;
    }

    Optional<NetworkPatch> of(Set<? extends EObject> changed, Set<? extends EObject> attached, Set<? extends EObject> detached) {
        boolean sure = network.scheduled == network.size() && network.items.isUnique() && network.linkIndex.isUnique()
                && portfolio.getStart() != null && network.problems.stream().noneMatch(problem -> problem.rule().equals(NO_ID));
        for (Set<? extends EObject> objects : List.of(changed, attached, detached)) {
            for (EObject object : objects) {
                sure = sure && sort(object, objects == changed);
            }
        }
        return sure && items.stream().allMatch(this::read) && dependencies.stream().allMatch(this::read) && problems.isEmpty()
                ? Optional.of(edit.build()) : Optional.empty();
    }

    /** @return false if a network depends on the object in a way that cannot be patched */
    private boolean sort(EObject object, boolean stayed) {
        if (object instanceof Dependency dependency) {
            dependencies.add(dependency);
            return true;
        }
        if (object instanceof WorkItem item && stayed) {
            items.add(item);
            return true;
        }
        if (object instanceof Portfolio) {
            return object == portfolio && network.header.equals(header(portfolio));
        }
        return !(object instanceof WorkItem || object instanceof ItemContainer || object instanceof Team
                || object instanceof Calendar || object instanceof WorkingTime || object instanceof CalendarException);
    }

    private boolean read(WorkItem item) {
        int number = numberOf(item);
        if (number < 0 || hasProblem(item) || teamOf(item) != network.team[number]
                || calendarOf(item) != network.calendar[number]) {
            return false;
        }
        ItemFacts facts = new ItemFacts(1, portfolio, problems);
        facts.read(0, item, network.calendar[number], network.team[number], network.program[number]);
        boolean hammock = ((facts.flags[0] | network.flags[number]) & ScheduleNetwork.HAMMOCK) != 0;
        if (hammock || !problems.isEmpty()) {
            return false;
        }
        return edit.facts(number, facts) && (!(item instanceof Gate gate) || readInputs(gate, number));
    }

    private boolean hasProblem(Element element) {
        return network.problems.stream().anyMatch(problem -> Objects.equals(problem.element(), element.getId()));
    }

    /** Number of the team that owns an item; -2 if that cannot be said. */
    private int teamOf(WorkItem item) {
        Team team = item.getOwnerTeam();
        if (team == null) {
            return -1;
        }
        int number = portfolio.getTeams().indexOf(team);
        return number < 0 ? -2 : number;
    }

    private int calendarOf(WorkItem item) {
        Team team = item.getOwnerTeam();
        Calendar calendar = item.getCalendar();
        if (calendar == null) {
            calendar = team == null || team.getCalendar() == null ? portfolio.getCalendar() : team.getCalendar();
        }
        return number(calendar);
    }

    /** Calendars of the portfolio are numbered in its order, after the standard one; -1 if it has no such calendar. */
    private int number(Calendar calendar) {
        if (calendar == null) {
            return 0;
        }
        int place = portfolio.getCalendars().indexOf(calendar);
        return place < 0 || !Objects.equals(network.calendars[place + 1].id(), calendar.getId()) ? -1 : place + 1;
    }

    private boolean readInputs(Gate gate, int number) {
        int lead = gate.getLeadTime() == null ? 0 : gate.getLeadTime();
        List<Integer> inputs = new ArrayList<>();
        for (WorkItem input : gate.getInputs()) {
            inputs.add(numberOf(input));
        }
        boolean known = lead >= 0 && lead <= ItemFacts.ABSURD
                && inputs.stream().noneMatch(input -> input < 0 || network.isHammock(input));
        for (int link = network.firstIn[number]; known && link < network.firstIn[number + 1]; link++) {
            if (network.linkIds[link] != null) {
                continue;
            }
            if (!inputs.remove((Integer) network.predecessor[link])) {
                edit.removeDependency(link);
            } else if (network.givenLag[link] != lead) {
                edit.lag(link, lead);
            }
        }
        return known && inputs.stream()
                .allMatch(input -> add(null, input, number, DependencyType.FS, lead, LagKind.WORKING, null));
    }

    private boolean read(Dependency dependency) {
        if (dependency.getId() == null || hasProblem(dependency)) {
            return false;
        }
        int link = network.indexOfDependency(dependency.getId());
        if (dependency.eContainer() != portfolio) {
            if (link >= 0) {
                edit.removeDependency(link);
            }
            return true;
        }
        int from = numberOf(dependency.getPredecessor());
        int to = numberOf(dependency.getSuccessor());
        if (from < 0 || to < 0 || network.isHammock(from) || network.isHammock(to)) {
            return false;
        }
        DependencyType type = dependency.getType() == null ? DependencyType.FS : dependency.getType();
        LagKind kind = dependency.getLagKind() == null ? LagKind.WORKING : dependency.getLagKind();
        Calendar calendar = kind == LagKind.ELAPSED ? null : dependency.getCalendar();
        int lag = dependency.getLag() == null ? 0 : dependency.getLag();
        if (link >= 0 && network.predecessor[link] == from && network.successor[link] == to
                && network.linkType[link] == type.getValue() && network.lagKind[link] == kind.getValue()
                && network.givenLag[link] == lag && network.lagCalendar[link] == lagCalendar(calendar, to)) {
            return true;
        }
        if (link >= 0) {
            edit.removeDependency(link);
        }
        return add(dependency.getId(), from, to, type, lag, kind, calendar);
    }

    /** -1 for what is not in the portfolio, whatever its id. */
    private int numberOf(WorkItem item) {
        return item == null || !EcoreUtil.isAncestor(portfolio, item) ? -1 : network.indexOf(item.getId());
    }

    private int lagCalendar(Calendar calendar, int successor) {
        return calendar == null ? network.calendar[successor] : number(calendar);
    }

    private boolean add(String id, int from, int to, DependencyType type, int lag, LagKind kind, Calendar calendar) {
        int number = lagCalendar(calendar, to);
        return number >= 0 && edit.add(new AddedLink(id, from, to, (byte) type.getValue(), lag, (byte) kind.getValue(), number,
                AddedLink.FIRM));
    }
}
