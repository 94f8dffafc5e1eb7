// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.replay.History;
import org.keelson.engine.replay.ReplayResult;
import org.keelson.engine.replay.ReplayResult.Alerted;
import org.keelson.engine.replay.ReplayResult.Due;
import org.keelson.engine.replay.ReplayResult.Score;
import org.keelson.engine.replay.ReplayResult.Warning;
import org.keelson.ui.Dates;
import org.keelson.ui.insight.internal.parts.TextPane.Words;

/** A row of a replay in words. */
final class ReplayDetails {

    private static final int LISTED = 12;

    private final ReplayResult result;
    private final ReplayPages.Names names;
    private final Words words;

    ReplayDetails(ReplayResult result, ReplayPages.Names names, Words words) {
        this.result = result;
        this.names = names;
        this.words = words;
    }

    void write(Object row) {
        switch (row) {
            case Score score -> score(score);
            case Due due -> due(due);
            case Alerted alert -> alert(alert);
            case null, default -> words.quiet("Select a row to read about it.");
        }
    }

    private void score(Score score) {
        words.bold(names.rule(score.rule())).gap();
        words.plain(score.alerts() + (score.alerts() == 1 ? " alert" : " alerts") + " in " + Math.round(result.weeks())
                + " weeks, of " + score.findings() + " different findings.").line();
        if (score.leadTimeDays() != null) {
            words.plain("The warning came " + ReplayPages.decimal(score.leadTimeDays()) + " days before the date, in the middle; "
                    + "the latest " + ReplayPages.days(score.shortestLeadTimeDays()) + " before.").line();
        }
        words.plain(score.trueAlarms() + (score.trueAlarms() == 1 ? " alert was" : " alerts were") + " about a date that was missed, "
                + score.falseAlarms() + " about dates that were kept.").line();
        heldBack(score.heldBackBy());
        if (score.rule() == null) {
            missed();
        }
        failures(score.rule());
    }

    private void heldBack(Map<Disposition.Kind, Integer> by) {
        if (!by.isEmpty()) {
            words.line().bold("Held back").line();
            by.forEach((kind, count) -> words.plain("• " + count + " " + words(kind)).line());
        }
    }

    private static String words(Disposition.Kind kind) {
        return switch (kind) {
            case TOO_NEW -> "that had not been there for long enough";
            case FLAPPING -> "that went away and came back soon";
            case COOL_DOWN -> "that were decided a short while ago";
            case SNOOZED -> "that somebody wanted to hear of later";
            case ACCEPTED -> "that somebody lives with";
            case DUPLICATE -> "beside something else about the same element";
            case BELOW_SEVERITY -> "that were too mild";
            case OVER_BUDGET -> "beyond the budget of the week";
            case RAISE, LEVEL_UP, RAISED -> kind.json();
        };
    }

    private void missed() {
        List<Due> unwarned = result.missed().stream().filter(each -> each.warnings().isEmpty()).toList();
        if (!unwarned.isEmpty()) {
            words.line().bold("Missed without a warning").line();
            unwarned.stream().limit(LISTED)
                    .forEach(each -> words.plain("• " + each.name() + ", due " + Dates.day(each.due())).line());
            if (unwarned.size() > LISTED) {
                words.quiet("… and " + (unwarned.size() - LISTED) + " more").line();
            }
        }
        result.problems().forEach(problem -> words.line().plain("▲ " + problem.message()).line());
    }

    private void failures(String rule) {
        List<ReplayResult.Failure> failed = result.failures().stream()
                .filter(each -> rule == null || each.contribution().equals(rule)).toList();
        if (!failed.isEmpty()) {
            words.line().bold("Gave no answer").line();
            failed.stream().limit(LISTED).forEach(each -> words.plain("■ " + each.version() + ": " + each.message()).line());
            if (failed.size() > LISTED) {
                words.quiet("… and " + (failed.size() - LISTED) + " more").line();
            }
        }
    }

    private void due(Due due) {
        words.bold(due.name()).line();
        words.quiet(due.kind().json().toLowerCase(Locale.ROOT)).gap();
        words.plain("Due " + Dates.day(due.due()));
        words.plain(due.done() == null ? ", not done yet." : ", done " + Dates.day(due.done()) + ".").gap();
        if (due.warnings().isEmpty()) {
            words.plain("No rule warned of it before.").line();
        }
        for (Warning warning : due.warnings()) {
            Alerted alert = result.alerts().get(warning.alert());
            words.plain("• " + ReplayPages.days(warning.leadDays()) + " before, " + Dates.text(warning.on()) + ": ")
                    .bold(names.rule(alert.finding().rule())).plain(" " + alert.finding().finding().message());
            words.quiet(warning.distance() == 0 ? "" : warning.distance() == 1 ? ", one dependency before"
                    : ", " + warning.distance() + " dependencies before").line();
        }
    }

    private void alert(Alerted alert) {
        words.bold(alert.finding().finding().message()).line();
        words.quiet(names.rule(alert.finding().rule())).gap();
        words.plain("Raised " + Dates.text(alert.on()) + (alert.clearedOn() == null ? "; it stands still."
                : "; gone " + Dates.text(alert.clearedOn()) + ".")).line();
        words.plain(switch (alert.verdict()) {
            case TRUE -> "A date that it is about was missed afterwards.";
            case FALSE -> "The dates that it is about were kept.";
            case OPEN -> "No date that it is about has come due since.";
        }).gap();
        alert.finding().finding().why().forEach(why -> words.plain("• " + why).line());
    }

    /** What a file does not tell of its own past. */
    static void limits(Words words) {
        words.line().quiet("A portfolio does not tell all of its past:").line();
        History.NOT_TOLD.forEach(each -> words.quiet("• " + each + ".").line());
    }
}
