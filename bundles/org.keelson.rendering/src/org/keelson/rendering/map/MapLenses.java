// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.Standing;
import org.keelson.analysis.TimeLine;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Items;

/**
 * Answers lenses: which items of a map they emphasise, and why. A pure function of portfolio, schedule and map, used by
 * editor, pictures and command line. Reads the model; to be used on the thread that may.
 */
public final class MapLenses {

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final MapModel map;
    private final Map<String, WorkItem> items = new LinkedHashMap<>();
    private final Map<MapLens, Map<String, String>> answers = new HashMap<>();

    /** The lenses of a map and what it was made from. */
    public MapLenses(Portfolio portfolio, Schedule schedule, MapModel map) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.network = schedule.network();
        this.map = map;
        Map<String, WorkItem> all = new HashMap<>();
        Items.of(portfolio).forEach(item -> all.putIfAbsent(item.getId(), item));
        map.nodes().stream().filter(node -> all.containsKey(node.id()))
                .forEach(node -> items.put(node.id(), all.get(node.id())));
    }

    /**
     * What several lenses emphasise together: the items that meet any of the conditions, of those that are in all of the
     * teams, programs and neighbourhoods that are asked for; two teams are both meant.
     *
     * @param hides whether the rest is to be hidden
     */
    public Sight look(Collection<MapLens> lenses, boolean hides) {
        if (lenses.isEmpty()) {
            return Sight.ALL;
        }
        Map<String, String> conditions = new HashMap<>();
        Map<MapLens.Kind, Map<String, String>> parts = new EnumMap<>(MapLens.Kind.class);
        boolean any = false;
        for (MapLens lens : lenses) {
            Map<String, String> into = conditions;
            if (lens.kind().isPart()) {
                into = parts.computeIfAbsent(lens.kind(), kind -> new HashMap<>());
            } else {
                any = true;
            }
            for (Map.Entry<String, String> answer : answer(lens).entrySet()) {
                into.merge(answer.getKey(), answer.getValue(), (a, b) -> a.equals(b) ? a : a + " " + b);
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String id : items.keySet()) {
            boolean isIn = parts.values().stream().allMatch(part -> part.containsKey(id));
            if (isIn && (!any || conditions.containsKey(id))) {
                String because = parts.values().stream().map(part -> part.get(id)).distinct().collect(Collectors.joining(" "));
                found.put(id, (conditions.getOrDefault(id, "") + " " + because).strip());
            }
        }
        return new Sight(true, hides, found);
    }

    /** How many items answer a lens alone. */
    public int count(MapLens lens) {
        return answer(lens).size();
    }

    /** The lenses in words, such as {@code Late · Team Mobile}. */
    public static String title(Portfolio portfolio, Collection<MapLens> lenses) {
        return lenses.stream().map(lens -> title(portfolio, lens)).collect(Collectors.joining(" · "));
    }

    private static String title(Portfolio portfolio, MapLens lens) {
        return switch (lens.kind()) {
            case TEAM -> "Team " + named(portfolio.getTeams(), lens.argument()).map(Items::name).orElse(lens.argument());
            case PROGRAM -> "Program "
                    + named(portfolio.getPrograms(), lens.argument()).map(Items::name).orElse(lens.argument());
            case AROUND -> {
                List<String> middle = lens.reach().middle();
                yield "Around " + (middle.size() > 1 ? middle.size() + " items" : Items.of(portfolio).stream()
                        .filter(item -> item.getId().equals(middle.get(0))).findFirst().map(Items::name).orElse(middle.get(0)));
            }
            default -> lens.kind().title();
        };
    }

    /** The element with that id, or else that name, in any case. */
    static <T extends Element> Optional<T> named(Collection<T> elements, String text) {
        return elements.stream().filter(each -> text.equals(each.getId())).findFirst()
                .or(() -> elements.stream().filter(each -> text.equalsIgnoreCase(each.getName())).findFirst());
    }

    private Map<String, String> answer(MapLens lens) {
        return answers.computeIfAbsent(lens, this::find);
    }

    private Map<String, String> find(MapLens lens) {
        return switch (lens.kind()) {
            case CRITICAL -> nodes(node -> node.critical() ? "It is on the critical path." : null);
            case NEAR_CRITICAL -> nearCritical(lens.nearDays());
            case BLOCKED -> blocked();
            case AT_RISK -> atRisk();
            case LATE -> late();
            case DUE -> due(lens.day(schedule.dataDate().toLocalDate()));
            case TEAM -> team(lens.argument());
            case PROGRAM -> program(lens.argument());
            case AROUND -> around(lens.reach());
        };
    }

    private interface Question {
        /** The reason; null if it does not answer. */
        String ask(MapNode node);
    }

    private Map<String, String> nodes(Question question) {
        Map<String, String> found = new HashMap<>();
        for (MapNode node : map.nodes()) {
            String reason = items.containsKey(node.id()) ? question.ask(node) : null;
            if (reason != null) {
                found.put(node.id(), reason);
            }
        }
        return found;
    }

    /** Number of an unfinished item that has dates; -1 for any other. */
    private int open(String id) {
        int item = network.indexOf(id);
        return item >= 0 && item < network.scheduledCount() && !Standing.isFinished(items.get(id)) ? item : -1;
    }

    private Map<String, String> nearCritical(int days) {
        return nodes(node -> {
            int item = open(node.id());
            if (item < 0 || node.critical()) {
                return null;
            }
            int room = schedule.totalFloat(item);
            int day = network.calendarOf(item).minutesPerDay();
            return room > 0 && room <= (long) days * day ? "It has " + Items.days(room, day) + " of float." : null;
        });
    }

    private Map<String, String> blocked() {
        Standing standing = new Standing(schedule);
        Map<String, String> found = new HashMap<>();
        for (Dependency dependency : portfolio.getDependencies()) {
            String consumer = MapLanes.id(dependency.getSuccessor());
            if (items.containsKey(consumer)) {
                standing.blocks(dependency).ifPresent(why -> found.putIfAbsent(consumer, "It is blocked: " + why));
            }
        }
        return found;
    }

    private Map<String, String> atRisk() {
        Map<String, String> found = nodes(node -> node.status() == Status.WATCH || node.status() == Status.OFF_TRACK
                ? node.why().isEmpty() ? "It is not on track." : node.why().get(0) : null);
        for (Risk risk : portfolio.getRisks()) {
            if (risk.getState() == RiskState.OCCURRED || risk.getState() == RiskState.CLOSED) {
                continue;
            }
            Set<WorkItem> hit = new HashSet<>(risk.getItems());
            risk.getDependencies().stream().map(Dependency::getSuccessor).forEach(hit::add);
            for (WorkItem item : hit) {
                String id = MapLanes.id(item);
                if (items.containsKey(id) && !Standing.isFinished(item)) {
                    found.merge(id, "Open risk: " + Items.sentence(Items.name(risk)), (a, b) -> a + " " + b);
                }
            }
        }
        return found;
    }

    private Map<String, String> late() {
        Map<String, String> found = nodes(node -> {
            int item = open(node.id());
            if (node.late() && items.get(node.id()).getDeadline() != null) { // it may be gone before the schedule knows
                return "It misses its deadline of " + items.get(node.id()).getDeadline().toLocalDate() + ".";
            }
            return item >= 0 && schedule.totalFloat(item) < 0 ? "It is "
                    + Items.days(-schedule.totalFloat(item), network.calendarOf(item).minutesPerDay())
                    + " too late for a deadline or constraint of its own, or of what waits for it." : null;
        });
        for (Dependency dependency : portfolio.getDependencies()) {
            int days = Standing.lateDays(dependency);
            String provider = MapLanes.id(dependency.getPredecessor());
            if (days > 0 && items.containsKey(provider) && dependency.getSuccessor() != null) {
                found.putIfAbsent(provider, "It is promised " + days + (days == 1 ? " day" : " days") + " later than “"
                        + Items.name(dependency.getSuccessor()) + "” needs it.");
            }
        }
        return found;
    }

    private Map<String, String> due(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, String> found = nodes(node -> {
            int item = open(node.id());
            if (item < 0) {
                return null;
            }
            LocalDateTime deadline = items.get(node.id()).getDeadline();
            // A finish at midnight belongs to the day before.
            LocalDate finish = TimeLine.dateTime(schedule.finishAt(item)).minusMinutes(1).toLocalDate();
            return isInWeek(finish, monday) ? "It is to finish on " + finish + "."
                    : deadline != null && isInWeek(deadline.toLocalDate(), monday)
                            ? "Its deadline is " + deadline.toLocalDate() + "." : null;
        });
        for (Dependency dependency : portfolio.getDependencies()) {
            String provider = MapLanes.id(dependency.getPredecessor());
            LocalDateTime need = dependency.getNeedBy();
            if (need != null && isInWeek(need.toLocalDate(), monday) && items.containsKey(provider)
                    && dependency.getSuccessor() != null && !Standing.isDelivered(dependency)) {
                found.putIfAbsent(provider, "“" + Items.name(dependency.getSuccessor()) + "” needs it by "
                        + need.toLocalDate() + ".");
            }
        }
        return found;
    }

    private static boolean isInWeek(LocalDate day, LocalDate monday) {
        return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
    }

    private Map<String, String> team(String text) {
        return named(portfolio.getTeams(), text).map(team -> nodes(node -> items.get(node.id()).getOwnerTeam() == team
                ? "It is of " + Items.name(team) + "." : null)).orElse(Map.of());
    }

    private Map<String, String> program(String text) {
        return named(portfolio.getPrograms(), text)
                .map(program -> nodes(node -> MapLanes.ancestor(items.get(node.id()), Program.class) == program
                        ? "It is in " + Items.name(program) + "." : null)).orElse(Map.of());
    }

    private Map<String, String> around(MapLens.Reach reach) {
        Map<String, List<String>> before = new HashMap<>();
        Map<String, List<String>> after = new HashMap<>();
        for (Dependency dependency : portfolio.getDependencies()) {
            link(MapLanes.id(dependency.getPredecessor()), MapLanes.id(dependency.getSuccessor()), before, after);
        }
        for (WorkItem item : items.values()) {
            if (item instanceof Gate gate) {
                gate.getInputs().forEach(input -> link(MapLanes.id(input), gate.getId(), before, after));
            }
        }
        List<String> middle = reach.middle().stream().map(this::idOf).filter(items::containsKey).toList();
        Map<String, String> found = new HashMap<>();
        middle.forEach(id -> found.put(id, "It is what you look around."));
        spread(middle, before, reach.upstream(), "before it", found);
        spread(middle, after, reach.downstream(), "after it", found);
        return found;
    }

    private String idOf(String text) {
        return items.containsKey(text) ? text : named(items.values(), text).map(WorkItem::getId).orElse(text);
    }

    private static void link(String from, String to, Map<String, List<String>> before, Map<String, List<String>> after) {
        before.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
        after.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }

    private void spread(List<String> middle, Map<String, List<String>> next, int steps, String where,
            Map<String, String> found) {
        Set<String> seen = new HashSet<>(middle);
        List<String> front = middle;
        for (int step = 1; step <= steps && !front.isEmpty(); step++) {
            List<String> further = new ArrayList<>();
            for (String id : front) {
                for (String other : next.getOrDefault(id, List.of())) {
                    if (items.containsKey(other) && seen.add(other)) {
                        further.add(other);
                        found.putIfAbsent(other, step + (step == 1 ? " dependency " : " dependencies ") + where + ".");
                    }
                }
            }
            front = further;
        }
    }
}
