// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.keelson.engine.replay.History;
import org.keelson.engine.replay.ReplayResult;
import org.keelson.engine.replay.ReplayResult.Alerted;
import org.keelson.engine.replay.ReplayResult.Due;
import org.keelson.engine.replay.ReplayResult.Fate;
import org.keelson.engine.replay.ReplayResult.Look;
import org.keelson.engine.replay.ReplayResult.Score;
import org.keelson.engine.replay.ReplayResult.Warning;
import org.keelson.model.problems.Problem;

/** What {@code rules replay} answers. */
record RulesAnswer(ReplayResult result, Source source, List<Problem> problems, Status status) implements Answer {

    /** So many alerts are told one by one. */
    private static final int SHOWN = 30;

    /** Where the versions came from. */
    enum Source {
        FILES, HISTORY;

        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void json(Json object) throws IOException {
        object.field("source", source.json());
        object.strings("notTold", source == Source.HISTORY ? History.NOT_TOLD : List.of());
        object.number("weeks", result.weeks());
        object.list("versions", result.versions(), (json, each) -> {
            json.field("name", each.name());
            json.field("moment", each.moment());
            json.field("items", each.items());
            json.field("findings", each.findings());
            json.field("raised", each.raised());
            json.field("movedUp", each.movedUp());
            json.field("heldBack", each.heldBack());
        });
        object.list("rules", result.rules(), (json, each) -> {
            json.field("id", each.rule());
            score(json, each);
        });
        object.object("total", json -> {
            json.field("dates", result.dates().size());
            json.field("kept", count(Fate.KEPT));
            json.field("missed", count(Fate.MISSED));
            json.field("open", count(Fate.OPEN));
            score(json, result.total());
        });
        object.list("misses", result.missed(), this::due);
        object.list("alerts", result.alerts(), (json, each) -> {
            json.field("on", each.on().toString());
            json.field("rule", each.finding().rule());
            json.field("element", each.finding().finding().element());
            json.field("name", each.elementName());
            json.field("severity", each.finding().finding().severity().json());
            json.field("message", each.finding().finding().message());
            json.field("level", EscalationAnswer.word(each.level()));
            json.strings("audience", each.audience());
            json.field("clearedOn", each.clearedOn() == null ? null : each.clearedOn().toString());
            json.field("verdict", each.verdict().json());
        });
        object.list("failures", result.failures(), (json, each) -> {
            json.field("version", each.version());
            json.field("contribution", each.contribution());
            json.field("outcome", each.outcome());
            json.field("message", each.message());
        });
    }

    private int count(Fate fate) {
        return (int) result.dates().stream().filter(each -> each.fate() == fate).count();
    }

    private static void score(Json json, Score score) throws IOException {
        json.number("alertsPerWeek", score.alertsPerWeek());
        json.field("alerts", score.alerts());
        json.field("findings", score.findings());
        json.number("findingsStanding", score.standing());
        json.field("heldBack", score.heldBack());
        Map<String, Integer> by = new TreeMap<>();
        score.heldBackBy().forEach((kind, number) -> by.put(kind.json(), number));
        json.field("heldBackBy", by);
        json.field("missesCaught", score.missesCaught());
        json.field("misses", score.misses());
        json.field("trueAlarms", score.trueAlarms());
        json.field("falseAlarms", score.falseAlarms());
        json.number("leadTimeDaysMedian", score.leadTimeDays() == null ? Double.NaN : score.leadTimeDays());
        json.field("leadTimeDaysShortest", score.shortestLeadTimeDays());
    }

    private void due(Json json, Due due) throws IOException {
        json.field("element", due.element());
        json.field("name", due.name());
        json.field("kind", due.kind().json());
        json.field("due", due.due());
        json.field("done", due.done());
        json.list("warnings", due.warnings(), (inner, each) -> {
            Alerted alert = result.alerts().get(each.alert());
            inner.field("on", each.on().toString());
            inner.field("leadTimeDays", each.leadDays());
            inner.field("distance", each.distance());
            inner.field("rule", alert.finding().rule());
            inner.field("element", alert.finding().finding().element());
        });
    }

    @Override
    public void text(Text text) {
        List<Look> versions = result.versions();
        text.line(Text.count(versions.size(), "version") + (versions.isEmpty() ? "" : " from "
                + versions.getFirst().moment().toLocalDate() + " to " + versions.getLast().moment().toLocalDate())
                + (source == Source.HISTORY ? ", made from what the file remembers; the guide says what it cannot tell" : ""));
        text.line(Text.count(result.dates().size(), "date") + ": " + count(Fate.KEPT) + " kept, " + count(Fate.MISSED)
                + " missed, " + count(Fate.OPEN) + " not due yet");
        text.blank();
        Text.Table table = Text.table("rule", ">findings", ">alerts", ">a week", ">held back", ">caught", ">false", ">lead time");
        result.rules().forEach(each -> row(table, each.rule(), each));
        row(table, "all", result.total());
        text.table(table);
        missed(text);
        alerts(text);
    }

    private void row(Text.Table table, String name, Score score) {
        table.row(name, score.findings(), score.alerts(), String.format(Locale.ROOT, "%.1f", score.alertsPerWeek()),
                score.heldBack(), score.missesCaught() + " of " + (score.missesCaught() + score.misses()), score.falseAlarms(),
                score.leadTimeDays() == null ? "-" : String.format(Locale.ROOT, "%.0f days", score.leadTimeDays()));
    }

    private void missed(Text text) {
        if (result.missed().isEmpty()) {
            return;
        }
        text.blank().line("missed dates");
        for (Due due : result.missed()) {
            text.line("  " + due.due().toLocalDate() + "  " + Text.oneLine(due.name()) + ", " + due.kind().json()
                    + (due.done() == null ? ", not done yet" : ", done on " + due.done().toLocalDate()));
            if (due.warnings().isEmpty()) {
                text.line("      no alert before");
            } else {
                Warning first = due.warnings().getFirst();
                text.line("      first alert " + Text.count(first.leadDays(), "day") + " before, by "
                        + result.alerts().get(first.alert()).finding().rule() + ": "
                        + Text.oneLine(result.alerts().get(first.alert()).finding().finding().message()));
            }
        }
    }

    private void alerts(Text text) {
        if (result.alerts().isEmpty()) {
            return;
        }
        text.blank().line("alerts");
        for (Alerted each : result.alerts().stream().limit(SHOWN).toList()) {
            String verdict = switch (each.verdict()) {
                case TRUE -> "true";
                case FALSE -> "false";
                case OPEN -> "open";
            };
            text.line("  " + each.on() + "  " + verdict + "  " + Text.oneLine(each.finding().finding().message()) + "  ["
                    + each.finding().rule() + "]");
        }
        if (result.alerts().size() > SHOWN) {
            text.line("  and " + (result.alerts().size() - SHOWN) + " more, which --json has");
        }
    }
}
