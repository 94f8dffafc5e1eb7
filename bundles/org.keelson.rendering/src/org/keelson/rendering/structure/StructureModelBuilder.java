// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keelson.analysis.Durations;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.model.Assumption;
import org.keelson.model.AssumptionState;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Element;
import org.keelson.model.Estimated;
import org.keelson.model.Gate;
import org.keelson.model.HasStatus;
import org.keelson.model.ItemContainer;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Owned;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.QuestionState;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.Team;
import org.keelson.model.TeamKind;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.Items;
import org.keelson.rendering.structure.StructureModel.Kind;
import org.keelson.rendering.structure.StructureModel.Node;

/** Reads the structure from a portfolio. For one reading. */
final class StructureModelBuilder {

    /** A range up to this is told in days, since it was mostly meant so. */
    private static final int MOST_DAYS = 20;

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final Standing standing;
    /** By id of an item or program: what is open about it. */
    private final Map<String, List<Node>> open = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    /** A schedule makes its answers when asked, and the same are asked for many times. */
    private final Map<String, Optional<ItemSchedule>> dates = new HashMap<>();
    private final Map<WorkItem, Standing.Verdict> verdicts = new IdentityHashMap<>();
    private final Map<Object, Integer> owned = new HashMap<>();
    private final Map<Object, Integer> load = new HashMap<>();
    private int madeUp;

    StructureModelBuilder(Portfolio portfolio, Schedule schedule) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.standing = new Standing(schedule, this::at);
    }

    private Optional<ItemSchedule> at(String id) {
        return dates.computeIfAbsent(id, schedule::item);
    }

    private Standing.Verdict verdict(WorkItem item) {
        return verdicts.computeIfAbsent(item, standing::of);
    }

    StructureModel build() {
        readOpen();
        List<Node> programs = new ArrayList<>();
        for (Program program : portfolio.getPrograms()) {
            programs.add(group(program, Kind.PROGRAM, program.getWorkstreams(), programs.size()));
        }
        List<Node> loose = open.getOrDefault(StructureModel.LOOSE, List.of());
        if (!loose.isEmpty()) {
            programs.add(new Node(StructureModel.LOOSE, Kind.LOOSE, "In no program", "", "", null, null,
                    "What is open and concerns no program, or more than can be said.", 7, loose, List.of()));
        }
        return new StructureModel(portfolio.getObjectives().stream().map(this::goal).toList(), List.copyOf(programs), parties());
    }

    private String id(Element element) {
        String id = element.getId();
        return id != null && seen.add(id) ? id : "damaged " + ++madeUp;
    }

    private void readOpen() {
        for (Decision each : portfolio.getDecisions()) {
            if (each.getState() == DecisionState.PROPOSED || each.getState() == DecisionState.DEFERRED) {
                put(each.getItems(), each.getPrograms(), record(each, Kind.DECISION, "", each.getDecideBy(), "Decide by "));
            }
        }
        for (OpenQuestion each : portfolio.getQuestions()) {
            if (each.getState() == QuestionState.OPEN) {
                put(each.getItems(), each.getPrograms(),
                        record(each, Kind.QUESTION, range(each, minutesPerDay()), each.getAnswerBy(), "Answer by "));
            }
        }
        for (Assumption each : portfolio.getAssumptions()) {
            if (each.getState() != AssumptionState.CONFIRMED) {
                put(each.getItems(), each.getPrograms(), record(each, Kind.ASSUMPTION,
                        each.getState() == AssumptionState.BROKEN ? "broken" : "", each.getValidateBy(), "Validate by "));
            }
        }
        for (Risk each : portfolio.getRisks()) {
            if (each.getState() != RiskState.CLOSED) {
                String chance = each.getProbability() > 0 ? Math.round(each.getProbability() * 100) + " %"
                        : range(each, minutesPerDay());
                put(each.getItems(), each.getPrograms(), record(each, Kind.RISK, chance, each.getReviewBy(), "Review by "));
            }
        }
    }

    private int minutesPerDay() {
        return schedule.network().portfolioCalendar().minutesPerDay();
    }

    private <T extends Element & Owned> Node record(T each, Kind kind, String figure, LocalDate date, String what) {
        count(each, 0);
        return new Node(id(each), kind, Items.name(each), owner(each), figure, date, null, date == null ? "" : what + date + ".",
                0, List.of(), List.of());
    }

    private void put(List<WorkItem> items, List<Program> programs, Node node) {
        String home = StructureModel.LOOSE;
        if (!items.isEmpty() && items.get(0).getId() != null && items.get(0).eContainer() != null) {
            home = items.get(0).getId();
        } else if (!programs.isEmpty() && programs.get(0).getId() != null) {
            home = programs.get(0).getId();
        }
        open.computeIfAbsent(home, key -> new ArrayList<>()).add(node);
    }

    private <T extends ItemContainer & Owned & HasStatus> Node group(T container, Kind kind, List<Workstream> workstreams,
            int hue) {
        List<Node> children = new ArrayList<>();
        container.getItems().forEach(item -> children.add(item(item, hue)));
        children.addAll(open.getOrDefault(container.getId(), List.of()));
        workstreams.forEach(part -> children.add(group(part, Kind.WORKSTREAM, part.getWorkstreams(), hue)));
        List<WorkItem> all = new ArrayList<>();
        collect(container, workstreams, all);
        Standing.Verdict verdict = standing.of(container, all, this::verdict);
        count(container, 0);
        return new Node(id(container), kind, Items.name(container), owner(container), summary(children), null,
                verdict.status(), verdict.why(), hue, List.copyOf(children), List.of());
    }

    private static void collect(ItemContainer container, List<Workstream> workstreams, List<WorkItem> all) {
        all.addAll(container.getItems());
        workstreams.forEach(part -> collect(part, part.getWorkstreams(), all));
    }

    /** What is in a group, in a few words. */
    private static String summary(List<Node> children) {
        int[] counts = new int[3];
        count(children, counts);
        List<String> words = new ArrayList<>();
        words.add(counts[0] == 1 ? "1 item" : counts[0] + " items");
        if (counts[1] > 0) {
            words.add(counts[1] + " without owner");
        }
        if (counts[2] > 0) {
            words.add(counts[2] + " open");
        }
        return String.join(" · ", words);
    }

    private static void count(List<Node> nodes, int[] counts) {
        for (Node node : nodes) {
            if (node.kind().isLine()) {
                boolean item = node.kind().ordinal() <= Kind.GATE.ordinal();
                counts[item ? 0 : 2]++;
                counts[1] += item && node.owner().isEmpty() ? 1 : 0;
            }
            count(node.children(), counts);
        }
    }

    private Node item(WorkItem item, int hue) {
        Kind kind = item instanceof Gate ? Kind.GATE : item instanceof Milestone ? Kind.MILESTONE : Kind.DELIVERABLE;
        int index = item.getId() == null ? -1 : schedule.network().indexOf(item.getId());
        int day = index < 0 ? minutesPerDay() : schedule.network().calendarOf(index).minutesPerDay();
        String range = kind == Kind.MILESTONE ? "" : range(item, day);
        boolean said = kind == Kind.DELIVERABLE ? !range.isEmpty() : isPlaced(item);
        LocalDate date = said && item.getId() != null
                ? at(item.getId()).filter(ItemSchedule::scheduled).map(Items::lastDay).orElse(null) : null;
        Standing.Verdict verdict = verdict(item);
        Integer likely = item.getLikely() != null ? item.getLikely() : item.getPessimistic();
        count(item, likely == null ? 0 : likely);
        boolean unknown = kind == Kind.DELIVERABLE && range.isEmpty();
        return new Node(id(item), kind, Items.name(item), owner(item), unknown ? "? d" : range, date, verdict.status(),
                verdict.why() + (unknown ? " Nobody has estimated it yet." : ""), hue,
                List.copyOf(open.getOrDefault(item.getId(), List.of())), List.of());
    }

    /** A point in time that nothing leads to and nothing holds has no date worth telling. */
    private static boolean isPlaced(WorkItem item) {
        return !item.getIncoming().isEmpty() || item.getConstraintDate() != null || item.getActualFinish() != null
                || item instanceof Gate gate && !gate.getInputs().isEmpty();
    }

    private static String range(Estimated of, int day) {
        Integer low = of.getOptimistic();
        Integer high = of.getPessimistic();
        if (low != null && high != null && !low.equals(high)) {
            boolean weeks = low % (5 * day) == 0 && high % (5 * day) == 0 && high > MOST_DAYS * day;
            boolean days = low % day == 0 && high % day == 0 && !weeks;
            String from = days ? low / day + "d" : Durations.format(low, day);
            String to = days ? high / day + "d" : Durations.format(high, day);
            boolean same = from.charAt(from.length() - 1) == to.charAt(to.length() - 1);
            return (same ? from.substring(0, from.length() - 1) : from) + "–" + to;
        }
        Integer one = of.getLikely() != null ? of.getLikely() : high != null ? high : low;
        return one == null ? "" : Durations.format(one, day);
    }

    private Node goal(Objective objective) {
        List<Node> children = new ArrayList<>();
        for (KeyResult result : objective.getKeyResults()) {
            List<String> targets = new ArrayList<>();
            result.getMilestones().forEach(item -> add(item, targets));
            result.getPrograms().forEach(program -> add(program, targets));
            count(result, 0);
            String unit = result.getUnit() == null || result.getUnit().isBlank() ? "" : " " + result.getUnit();
            String figure = number(result.getCurrent()) + " of " + number(result.getTarget()) + unit;
            children.add(new Node(id(result), Kind.KEY_RESULT, Items.name(result), owner(result), figure, result.getDue(), null,
                    targets.isEmpty() ? "Nothing is linked that it is measured by." : "", 0, List.of(), List.copyOf(targets)));
        }
        objective.getObjectives().forEach(part -> children.add(goal(part)));
        count(objective, 0);
        List<String> programs = new ArrayList<>();
        portfolio.getPrograms().stream().filter(p -> p.getObjectives().contains(objective)).forEach(p -> add(p, programs));
        return new Node(id(objective), Kind.OBJECTIVE, Items.name(objective), owner(objective), "", objective.getFinish(), null,
                objective.getKeyResults().isEmpty() ? "It has no key result yet." : "", 0, List.copyOf(children),
                List.copyOf(programs));
    }

    private static void add(Element element, List<String> ids) {
        if (element.getId() != null) {
            ids.add(element.getId());
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
    }

    private List<Node> parties() {
        List<Node> all = new ArrayList<>();
        Set<Person> placed = new HashSet<>();
        int hue = 0;
        for (Team team : portfolio.getTeams()) {
            List<Node> people = new ArrayList<>();
            for (Person person : portfolio.getPeople()) {
                if (!person.getShares().isEmpty() && person.getShares().get(0).getTeam() == team && placed.add(person)) {
                    people.add(person(person, hue));
                }
            }
            String kind = switch (team.getKind() == null ? TeamKind.INTERNAL : team.getKind()) {
                case INTERNAL -> "";
                case VENDOR -> "vendor";
                case REVIEW_BOARD -> "review board";
                case EXTERNAL_PARTNER -> "external partner";
            };
            int days = load.getOrDefault(team, 0);
            all.add(new Node(id(team), Kind.TEAM, Items.name(team), kind, holds(team), null, null, days == 0 ? ""
                    : "Estimated in all " + Items.days(days, minutesPerDay()) + ".", hue++, people, List.of()));
        }
        for (Person person : portfolio.getPeople()) {
            if (placed.add(person)) {
                all.add(person(person, 7));
            }
        }
        return List.copyOf(all);
    }

    private Node person(Person person, int hue) {
        return new Node(id(person), Kind.PERSON, Items.name(person), person.getRole() == null ? "" : person.getRole(),
                holds(person), null, null, "", hue, List.of(), List.of());
    }

    private String holds(Object party) {
        int number = owned.getOrDefault(party, 0);
        int minutes = load.getOrDefault(party, 0);
        return number == 0 ? "owns nothing" : "owns " + number
                + (minutes == 0 ? "" : " · " + Items.days(minutes, minutesPerDay()));
    }

    private void count(Owned each, int minutes) {
        Object party = each.getOwnerTeam() != null ? each.getOwnerTeam() : each.getOwner();
        if (party != null) {
            owned.merge(party, 1, Integer::sum);
            load.merge(party, Math.max(0, minutes), Integer::sum);
        }
    }

    private static String owner(Owned owned) {
        if (owned.getOwnerTeam() != null) {
            return Items.name(owned.getOwnerTeam());
        }
        return owned.getOwner() == null ? "" : Items.name(owned.getOwner());
    }
}
