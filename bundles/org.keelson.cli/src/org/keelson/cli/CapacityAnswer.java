// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.DemandRange;
import org.keelson.analysis.capacity.Load;
import org.keelson.analysis.capacity.Overload;
import org.keelson.analysis.capacity.PeopleLoad;
import org.keelson.analysis.capacity.Portion;

/** What {@code capacity} answers. */
final class CapacityAnswer extends PlanVerb.PlanAnswer {

    private static final int NAMED = 3;

    private final Load load;
    private final DemandRange range;
    private final PeopleLoad people;
    private final int only;
    private final int shown;
    private final boolean strict;
    private final List<Overload> overloads;

    /**
     * @param range  null where it was not asked for
     * @param people null where it was not asked for
     * @param only   number of the one team that was asked for, or -1
     * @param shown  how many weeks people see
     */
    CapacityAnswer(PlanVerb.Plan plan, Load load, DemandRange range, PeopleLoad people, int only, int shown, boolean strict) {
        super(plan);
        this.load = load;
        this.range = range;
        this.people = people;
        this.only = only;
        this.shown = shown;
        this.strict = strict;
        load.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        overloads = load.overloads().stream().filter(each -> only < 0 || each.owner().equals(plan.network().teamId(only)))
                .toList();
    }

    @Override
    public Status status() {
        boolean over = !overloads.isEmpty() || people != null && !(people.overloads().isEmpty() && people.clashes().isEmpty());
        return strict && over ? Status.FINDINGS : Status.DONE;
    }

    private List<Integer> teams() {
        return IntStream.range(0, plan.network().teamCount()).filter(team -> only < 0 || only == team).boxed().toList();
    }

    /** {@code 2026-W10}. */
    static String week(LocalDate monday) {
        return String.format(Locale.ROOT, "%d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    @Override
    public void json(Json object) throws IOException {
        portfolio(object);
        object.list("teams", teams(), (json, team) -> {
            json.field("id", plan.network().teamId(team));
            json.field("name", plan.network().teamName(team));
            json.list("weeks", weeksOf(team), (cell, week) -> {
                week(cell, load.monday(week), load.demand(team, week), load.capacity(team, week));
                if (range != null) {
                    cell.field("p50Minutes", range.p50(team, week));
                    cell.field("p80Minutes", range.p80(team, week));
                    cell.field("likelyOver", range.isLikelyOver(team, week));
                }
            });
        });
        object.list("overloads", overloads, CapacityAnswer::overload);
        if (people != null) {
            object.list("people", IntStream.range(0, people.size()).boxed().toList(), (json, person) -> {
                json.field("id", people.id(person));
                json.field("name", people.name(person));
                json.list("weeks",
                        IntStream.range(0, load.weeks()).filter(week -> people.demand(person, week) > 0).boxed().toList(),
                        (cell, week) -> week(cell, load.monday(week), people.demand(person, week),
                                people.capacity(person, week)));
            });
            object.list("peopleOverloads", people.overloads(), CapacityAnswer::overload);
            object.list("clashes", people.clashes(), (json, clash) -> {
                json.field("person", clash.person());
                json.field("name", clash.name());
                json.field("from", clash.from() == null ? null : clash.from().toString());
                json.field("to", clash.to() == null ? null : clash.to().toString());
                json.field("percent", Math.round(clash.percent()));
                json.strings("teams", clash.teams());
            });
        }
    }

    private List<Integer> weeksOf(int team) {
        return IntStream.range(0, range == null ? load.weeks() : range.end())
                .filter(week -> load.demand(team, week) > 0 || range != null && range.p80(team, week) > 0).boxed().toList();
    }

    private static void week(Json json, LocalDate monday, long demand, long capacity) throws IOException {
        json.field("week", week(monday));
        json.field("monday", monday.toString());
        amounts(json, demand, capacity);
    }

    private static void amounts(Json json, long demand, long capacity) throws IOException {
        boolean stated = capacity != CapacityModel.NOT_STATED;
        json.field("demandMinutes", demand);
        json.minutes("capacityMinutes", stated ? capacity : null);
        json.field("overMinutes", stated ? Math.max(0, demand - capacity) : 0);
    }

    private static void overload(Json json, Overload overload) throws IOException {
        overload(json, overload, false);
    }

    /** @param byDay whether what is called its weeks are days */
    static void overload(Json json, Overload overload, boolean byDay) throws IOException {
        json.field("id", overload.owner());
        json.field("name", overload.name());
        json.field("from", overload.weeks().getFirst().monday().toString());
        json.list(byDay ? "days" : "weeks", overload.weeks(), (cell, week) -> {
            if (byDay) {
                cell.field("day", week.monday().toString());
                amounts(cell, week.demand(), week.capacity());
            } else {
                week(cell, week.monday(), week.demand(), week.capacity());
            }
        });
        json.field("overMinutes", overload.over());
        json.field("peakPercent", overload.peakPercent() == Integer.MAX_VALUE ? null : Integer.valueOf(overload.peakPercent()));
        json.list("items", overload.items(), (each, portion) -> {
            each.field("id", portion.item());
            each.field("name", portion.name());
            each.field("program", portion.program());
            each.field("minutes", portion.minutes());
        });
        json.strings("programs", overload.programs());
    }

    @Override
    public void text(Text text) {
        Set<String> over = new LinkedHashSet<>();
        overloads.forEach(overload -> over.add(overload.name()));
        String who = only < 0 ? "no team" : plan.network().teamName(only);
        title(text, over.isEmpty() ? who + " is asked for " + (only < 0 ? "more than it has" : "no more than it has")
                : PlanVerb.listed(List.copyOf(over), NAMED) + (over.size() == 1 ? " is" : " are")
                        + " asked for more than there is");
        if (!overloads.isEmpty()) {
            text.blank().line("Over capacity");
            overloads(text, overloads);
        }
        if (teams().stream().allMatch(team -> weeksOf(team).isEmpty())) {
            text.line("  nobody is asked for anything");
        } else {
            text.blank().line("Demand in per cent of capacity, by week; ! is over, ? is of unknown capacity, . is nothing");
            heatMap(text, load.weeks(), this::cell);
            if (range != null) {
                text.blank().line("P50 to P80 of it, from " + range.iterations() + " draws of durations; ~ may be over");
                heatMap(text, range.end(), this::likely);
            }
        }
        unknown(text);
        if (only >= 0) {
            itemsOf(text);
        }
        if (people != null) {
            people(text);
        }
    }

    private void overloads(Text text, List<Overload> all) {
        Text.Table table = Text.table("who", "weeks", ">peak", ">too much", "programs", "asked for by");
        for (Overload each : all) {
            String peak = each.peakPercent() == Integer.MAX_VALUE ? "none there" : each.peakPercent() + " %";
            table.row(each.name(), weeks(each), peak, plan.span(each.over()),
                    PlanVerb.listed(each.programs().stream().map(this::programName).toList()), items(each));
        }
        text.table(table);
    }

    static String weeks(Overload overload) {
        String from = week(overload.weeks().getFirst().monday());
        String to = week(overload.weeks().getLast().monday());
        return from.equals(to) ? from : from + " to " + (from.substring(0, 4).equals(to.substring(0, 4)) ? to.substring(5) : to);
    }

    private String items(Overload overload) {
        return PlanVerb.listed(overload.items().stream().map(item -> item.name() + " " + plan.span(item.minutes())).toList(),
                NAMED);
    }

    private String programName(String id) {
        return plan.portfolio().getPrograms().stream().filter(program -> id != null && id.equals(program.getId())).findFirst()
                .map(program -> String.valueOf(program.getName())).orElse("-");
    }

    /** A cell in words. */
    @FunctionalInterface
    private interface Cell {
        String text(int team, int week);
    }

    private void heatMap(Text text, int end, Cell cell) {
        int from = Math.max(0, Math.min(load.firstOpenWeek(), end));
        int to = from + Math.min(end - from, shown);
        List<String> columns = new ArrayList<>(List.of("team"));
        IntStream.range(from, to).forEach(week -> columns.add(">" + week(load.monday(week)).substring(5)));
        Text.Table table = Text.table(columns.toArray(String[]::new));
        for (int team : teams()) {
            if (!weeksOf(team).isEmpty()) {
                table.row(Stream.concat(Stream.of(plan.network().teamName(team)),
                        IntStream.range(from, to).mapToObj(week -> cell.text(team, week))).toArray());
            }
        }
        text.table(table);
        int left = end - to;
        if (left > 0) {
            text.line("  and " + left + (left == 1 ? " week" : " weeks") + " more, up to " + week(load.monday(end - 1)));
        }
    }

    private String likely(int team, int week) {
        long capacity = load.capacity(team, week);
        if (range.p80(team, week) == 0) {
            return ".";
        }
        if (capacity == CapacityModel.NOT_STATED) {
            return "?";
        }
        if (capacity == 0) {
            return "∞";
        }
        long low = Math.round(100.0 * range.p50(team, week) / capacity);
        long high = Math.round(100.0 * range.p80(team, week) / capacity);
        String text = low == high ? String.valueOf(low) : low + "-" + high;
        return load.isOver(team, week) ? text + "!" : range.isLikelyOver(team, week) ? text + "~" : text;
    }

    private String cell(int team, int week) {
        long demand = load.demand(team, week);
        long capacity = load.capacity(team, week);
        if (demand == 0) {
            return ".";
        }
        if (capacity == CapacityModel.NOT_STATED) {
            return "?";
        }
        String percent = capacity == 0 ? "∞" : String.valueOf(Math.round(100.0 * demand / capacity));
        return load.isOver(team, week) ? percent + "!" : percent;
    }

    private void unknown(Text text) {
        List<String> unknown = teams().stream().filter(team -> weeksOf(team).stream()
                .anyMatch(week -> load.capacity(team, week) == CapacityModel.NOT_STATED)).map(plan.network()::teamName).toList();
        if (!unknown.isEmpty()) {
            text.line("  nobody has said what these have: " + PlanVerb.listed(unknown));
        }
    }

    private void itemsOf(Text text) {
        int from = Math.max(0, Math.min(load.firstOpenWeek(), load.weeks()));
        int to = from + Math.min(load.weeks() - from, shown);
        if (IntStream.range(from, to).allMatch(week -> load.items(only, week).isEmpty())) {
            return;
        }
        text.blank().line("Who asks for it");
        Text.Table table = Text.table("week", ">asked", ">there", "by");
        for (int week = from; week < to; week++) {
            List<Portion> items = load.items(only, week);
            if (!items.isEmpty()) {
                long capacity = load.capacity(only, week);
                table.row(week(load.monday(week)), plan.span(load.demand(only, week)),
                        capacity == CapacityModel.NOT_STATED ? "?" : plan.span(capacity),
                        PlanVerb.listed(items.stream().map(item -> item.name() + " " + plan.span(item.minutes())).toList()));
            }
        }
        text.table(table);
    }

    private void people(Text text) {
        text.blank().line("People");
        if (people.overloads().isEmpty() && people.clashes().isEmpty()) {
            text.line("  nobody is asked for more than there is");
        }
        if (!people.overloads().isEmpty()) {
            overloads(text, people.overloads());
        }
        people.clashes().forEach(clash -> text.line("  " + clash.name() + " has given " + Math.round(clash.percent())
                + " % of the time to " + PlanVerb.listed(clash.teams().stream().map(this::teamName).toList())
                + (clash.from() == null ? "" : " from " + clash.from()) + (clash.to() == null ? "" : " to " + clash.to())));
    }

    private String teamName(String id) {
        return plan.portfolio().getTeams().stream().filter(team -> id.equals(team.getId())).findFirst()
                .map(team -> String.valueOf(team.getName())).orElse(id);
    }
}
