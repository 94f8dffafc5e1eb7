// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.impact.Change;
import org.keelson.analysis.impact.CommitmentBroken;
import org.keelson.analysis.impact.Impact;
import org.keelson.analysis.impact.ItemMove;
import org.keelson.analysis.impact.KeyResultHit;
import org.keelson.analysis.impact.MilestoneMove;
import org.keelson.analysis.impact.TeamMove;
import org.keelson.model.problems.Problem;

/** What {@code whatif} answers. */
final class WhatIfAnswer implements Answer {

    /** More rows than a person reads. */
    private static final int MOST = 20;

    private final Impact impact;
    private final List<WhatIfVerb.Asked> asked;
    private final List<Problem> problems;
    private final ScheduleNetwork network;
    private final Schedule after;
    private final int minutesPerDay;

    WhatIfAnswer(Impact impact, List<WhatIfVerb.Asked> asked, List<Problem> problems) {
        this.impact = impact;
        this.asked = asked;
        this.problems = problems;
        after = impact.after();
        network = after.network();
        minutesPerDay = network.portfolioCalendar().minutesPerDay();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void json(Json object) throws IOException {
        object.list("changes", asked, WhatIfAnswer::change);
        object.field("finishBefore", impact.before().finish());
        object.field("finishAfter", after.finish());
        object.field("finishDeltaMinutes", impact.finishDeltaMinutes());
        object.list("items", impact.items(), this::item);
        object.list("milestones", impact.milestones(), WhatIfAnswer::milestone);
        object.list("teams", impact.teams(), (json, team) -> {
            json.field("id", team.id());
            json.field("name", team.name());
            json.field("maxDeltaMinutes", team.maxDeltaMinutes());
            json.strings("items", team.items());
        });
        object.strings("programs", impact.programs());
        object.list("commitments", impact.commitments(), WhatIfAnswer::commitment);
        object.list("keyResults", impact.keyResults(), WhatIfAnswer::keyResult);
        object.field("elapsedMillis", impact.elapsed().toMillis());
    }

    private static void change(Json json, WhatIfVerb.Asked asked) throws IOException {
        switch (asked.change()) {
            case Change.Slip slip -> {
                json.field("kind", "slip");
                json.field("id", slip.item());
                json.field("minutes", slip.minutes());
            }
            case Change.NewDuration duration -> {
                json.field("kind", "duration");
                json.field("id", duration.item());
                json.field("minutes", duration.minutes());
            }
            case Change.RemoveDependency removal -> {
                json.field("kind", "remove-dependency");
                json.field("id", removal.dependency());
                json.field("minutes", (Integer) null);
            }
        }
        json.field("name", asked.name());
    }

    private void item(Json json, ItemMove move) throws IOException {
        int item = network.indexOf(move.id());
        json.field("id", move.id());
        json.field("name", network.name(item));
        json.field("start", TimeLine.dateTime(after.startAt(item)));
        json.field("finish", TimeLine.dateTime(after.finishAt(item)));
        json.field("startDeltaMinutes", move.startDeltaMinutes());
        json.field("finishDeltaMinutes", move.finishDeltaMinutes());
        json.field("becameCritical", move.becameCritical());
    }

    private static void milestone(Json json, MilestoneMove move) throws IOException {
        json.field("id", move.id());
        json.field("name", move.name());
        json.field("program", move.program());
        json.field("before", move.before());
        json.field("after", move.after());
        json.field("deltaMinutes", move.deltaMinutes());
        json.field("deadline", move.deadline());
        json.field("deadlineNewlyMissed", move.deadlineNewlyMissed());
    }

    private static void commitment(Json json, CommitmentBroken broken) throws IOException {
        json.field("kind", broken.kind().json());
        json.field("id", broken.id());
        json.field("item", broken.item());
        json.field("name", broken.name());
        json.field("consumer", broken.consumer());
        json.field("due", broken.due());
        json.field("before", broken.before());
        json.field("after", broken.after());
        json.field("lateMinutes", broken.lateMinutes());
        json.field("newlyBroken", broken.newly());
    }

    private static void keyResult(Json json, KeyResultHit hit) throws IOException {
        json.field("id", hit.id());
        json.field("name", hit.name());
        json.field("objective", hit.objective());
        json.field("due", hit.due() == null ? null : hit.due().toString());
        json.field("before", hit.before());
        json.field("after", hit.after());
        json.field("deltaMinutes", hit.deltaMinutes());
        json.strings("milestones", hit.milestones());
        json.field("newlyMissed", hit.newlyMissed());
    }

    @Override
    public void text(Text text) {
        text.line(subject() + " " + effect() + ".");
        text.line(impact.items().isEmpty() ? "Nothing moves." : scope());
        asked.stream().filter(this::isUndated)
                .forEach(one -> text.line(one.name() + " has no dates, in or behind a loop; what it would move is not known."));
        Undated.text(text, network);
        milestones(text);
        commitments(text);
        keyResults(text);
        teams(text);
        items(text);
    }

    private String subject() {
        if (asked.size() > 1) {
            return "These " + asked.size() + " changes together (" + String.join("; ", asked.stream().map(this::called).toList()) + ")";
        }
        return called(asked.getFirst());
    }

    private boolean isUndated(WhatIfVerb.Asked one) {
        return switch (one.change()) {
            case Change.Slip slip -> Undated.contains(network, slip.item());
            case Change.NewDuration duration -> Undated.contains(network, duration.item());
            case Change.RemoveDependency removal -> false;
        };
    }

    private String called(WhatIfVerb.Asked one) {
        return switch (one.change()) {
            case Change.Slip slip -> "Slipping " + one.name() + " by " + one.amount();
            case Change.NewDuration duration -> "Giving " + one.name() + " " + one.amount();
            case Change.RemoveDependency removal -> "Removing the dependency " + one.name();
        };
    }

    private String effect() {
        int delta = impact.finishDeltaMinutes();
        String verb = asked.size() > 1 ? "move" : "moves";
        if (delta == 0) {
            return (asked.size() > 1 ? "leave" : "leaves") + " the portfolio's finish where it is, " + Text.date(after.finish());
        }
        return verb + " the portfolio's finish by " + workingTime(Math.abs(delta)) + (delta < 0 ? " back to " : " to ")
                + Text.date(after.finish());
    }

    private String workingTime(int minutes) {
        if (minutes % minutesPerDay == 0) {
            return Text.count(minutes / minutesPerDay, "working day");
        }
        return minutes > minutesPerDay ? String.format(Locale.ROOT, "%.1f working days", (double) minutes / minutesPerDay)
                : String.format(Locale.ROOT, "%d:%02d working hours", minutes / 60, minutes % 60);
    }

    private String scope() {
        long critical = impact.items().stream().filter(ItemMove::becameCritical).count();
        long missed = impact.milestones().stream().filter(MilestoneMove::deadlineNewlyMissed).count();
        int items = impact.items().size();
        StringBuilder line = new StringBuilder(Text.count(items, "item")).append(items == 1 ? " moves in " : " move in ")
                .append(Text.count(impact.programs().size(), "program"));
        if (critical > 0) {
            line.append("; ").append(critical).append(critical == 1 ? " becomes critical" : " become critical");
        }
        if (missed > 0) {
            line.append("; ").append(Text.count((int) missed, "milestone")).append(missed == 1 ? " misses its deadline" : " miss their deadlines");
        }
        return line.append('.').toString();
    }

    private void milestones(Text text) {
        if (impact.milestones().isEmpty()) {
            return;
        }
        text.blank().line("Milestones");
        Text.Table table = Text.table("milestone", "program", "before", "after", ">later by", "deadline");
        for (MilestoneMove move : first(impact.milestones())) {
            table.row(move.name(), move.program(), Text.date(move.before()), Text.date(move.after()), delta(move.id(), move.deltaMinutes()),
                    move.deadline() == null ? "" : Text.date(move.deadline()) + (move.deadlineNewlyMissed() ? ", missed" : ""));
        }
        table(text, table, impact.milestones().size());
    }

    private void commitments(Text text) {
        if (impact.commitments().isEmpty()) {
            return;
        }
        text.blank().line("Commitments that are not kept");
        Text.Table table = Text.table("what", "item", "for", "due", "now", ">late by", "");
        for (CommitmentBroken broken : first(impact.commitments())) {
            table.row(broken.kind().json().replace('-', ' '), broken.name(), broken.consumer(), Text.date(broken.due()),
                    Text.date(broken.after()), delta(broken.item(), broken.lateMinutes()), broken.newly() ? "" : "late before");
        }
        table(text, table, impact.commitments().size());
    }

    private void keyResults(Text text) {
        if (impact.keyResults().isEmpty()) {
            return;
        }
        text.blank().line("Key results");
        Text.Table table = Text.table("key result", "objective", "due", "milestones reached", ">later by", "");
        for (KeyResultHit hit : first(impact.keyResults())) {
            table.row(hit.name(), hit.objective(), hit.due(), Text.date(hit.after()), Text.span(hit.deltaMinutes(), minutesPerDay),
                    hit.newlyMissed() ? "missed" : "");
        }
        table(text, table, impact.keyResults().size());
    }

    private void teams(Text text) {
        if (impact.teams().isEmpty()) {
            return;
        }
        text.blank().line("Teams that have to move something");
        Text.Table table = Text.table("team", ">items", ">later by", "first of all");
        for (TeamMove team : first(impact.teams())) {
            String first = team.items().getFirst();
            table.row(team.name(), team.items().size(), delta(first, team.maxDeltaMinutes()), network.name(network.indexOf(first)));
        }
        table(text, table, impact.teams().size());
    }

    private void items(Text text) {
        if (impact.items().isEmpty()) {
            return;
        }
        text.blank().line("Items; * becomes critical");
        Text.Table table = Text.table("", "item", "team", "start", "finish", ">start later by", ">finish later by");
        for (ItemMove move : first(impact.items())) {
            int item = network.indexOf(move.id());
            table.row(move.becameCritical() ? "*" : "", network.name(item), network.team(item) < 0 ? "" : network.teamName(network.team(item)),
                    Text.date(TimeLine.dateTime(after.startAt(item))), Text.date(TimeLine.dateTime(after.finishAt(item))),
                    delta(move.id(), move.startDeltaMinutes()), delta(move.id(), move.finishDeltaMinutes()));
        }
        table(text, table, impact.items().size());
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static void table(Text text, Text.Table table, int size) {
        text.table(table);
        if (size > MOST) {
            text.line("  and " + (size - MOST) + " more, all of which --json lists");
        }
    }

    /** In days of the item's own calendar. */
    private String delta(String item, int minutes) {
        return Text.span(minutes, network.calendarOf(network.indexOf(item)).minutesPerDay());
    }
}
