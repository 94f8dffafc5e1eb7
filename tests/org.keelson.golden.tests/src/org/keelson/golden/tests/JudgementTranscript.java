// SPDX-License-Identifier: EPL-2.0
package org.keelson.golden.tests;

import java.util.List;
import java.util.Locale;

import org.keelson.api.ComputedStatus;
import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.replay.ReplayResult;
import org.keelson.engine.replay.ReplayResult.Alerted;
import org.keelson.engine.replay.ReplayResult.Due;
import org.keelson.engine.replay.ReplayResult.Score;

/** What the engine makes of what contributions answered, as text that a person can review. */
final class JudgementTranscript {

    private final StringBuilder text = new StringBuilder();

    private JudgementTranscript() {
    }

    static String ofStatuses(List<ComputedStatus> statuses) {
        JudgementTranscript transcript = new JudgementTranscript();
        for (ComputedStatus each : statuses) {
            transcript.line(0, "[" + each.element() + "] " + word(each.computed()) + ", claimed " + word(each.claimed())
                    + (each.overridden() ? ", overridden" : ""));
            each.why().forEach(why -> transcript.line(1, "- " + why));
        }
        return transcript.text.toString();
    }

    private static String word(Enum<?> literal) {
        return literal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String ofEscalations(EscalationDecisions decisions) {
        JudgementTranscript transcript = new JudgementTranscript();
        for (Disposition each : decisions.dispositions()) {
            transcript.line(0, each.kind().json() + " [" + each.finding().finding().element() + "] " + each.finding().rule()
                    + " at " + word(each.level()) + " to " + each.audience());
            transcript.line(1, each.finding().finding().message());
            transcript.line(1, each.why());
        }
        decisions.budgets().forEach(each -> transcript.line(0, "budget of " + word(each.level()) + " in the week of "
                + each.week() + ": " + each.budget() + ", before " + each.before() + ", now " + each.now() + ", held back "
                + each.heldBack()));
        transcript.line(0, "gone: " + decisions.gone());
        return transcript.text.toString();
    }

    static String ofReplay(ReplayResult result) {
        JudgementTranscript transcript = new JudgementTranscript();
        result.versions().forEach(each -> transcript.line(0, each.name() + ": " + each.items() + " items, " + each.findings()
                + " findings, " + each.raised() + " raised, " + each.movedUp() + " up, " + each.heldBack() + " held back"));
        result.rules().forEach(transcript::score);
        transcript.score(result.total());
        for (Due due : result.dates()) {
            transcript.line(0, due.kind().json() + " [" + due.element() + "] " + due.due() + " " + due.fate().json());
            due.warnings().forEach(each -> transcript.line(1, "alert " + each.alert() + " on " + each.on() + ", "
                    + each.leadDays() + " days before, " + each.distance() + " before it"));
        }
        int number = 0;
        for (Alerted each : result.alerts()) {
            transcript.line(0, "alert " + number++ + " " + each.on() + " [" + each.finding().finding().element() + "] "
                    + each.finding().rule() + " at " + word(each.level()) + ", " + each.verdict().json() + ", until "
                    + each.clearedOn());
        }
        result.failures().forEach(each -> transcript.line(0, "failed: " + each.message()));
        return transcript.text.toString();
    }

    private void score(Score score) {
        line(0, (score.rule() == null ? "all" : "rule " + score.rule()) + ": " + score.findings() + " findings, " + score.alerts()
                + " alerts, " + score.heldBack() + " held back, " + score.missesCaught() + " caught, " + score.misses()
                + " missed, " + score.trueAlarms() + " true, " + score.falseAlarms() + " false, lead " + score.leadTimeDays());
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
