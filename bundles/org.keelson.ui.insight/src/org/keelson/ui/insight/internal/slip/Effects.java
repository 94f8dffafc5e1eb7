// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.slip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.impact.CommitmentBroken;
import org.keelson.analysis.impact.Impact;
import org.keelson.analysis.impact.ItemMove;
import org.keelson.analysis.impact.KeyResultHit;
import org.keelson.analysis.impact.MilestoneMove;
import org.keelson.analysis.impact.TeamMove;
import org.keelson.analysis.TimeLine;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Element;
import org.keelson.ui.Dates;
import org.keelson.ui.insight.internal.parts.Deltas;

/** The effects of a slip as rows, those that weigh most first. */
final class Effects {

    private final Impact impact;
    private final PortfolioSession session;
    private final ScheduleNetwork network;
    private final int mostItems;
    private final List<Effect> effects = new ArrayList<>();

    private Effects(Impact impact, PortfolioSession session, int mostItems) {
        this.impact = impact;
        this.session = session;
        this.mostItems = mostItems;
        network = impact.after().network();
    }

    /** @param mostItems how many of the items that move are listed */
    static List<Effect> of(Impact impact, PortfolioSession session, int mostItems) {
        return new Effects(impact, session, mostItems).list();
    }

    private List<Effect> list() {
        int perDay = network.portfolioCalendar().minutesPerDay();
        effects.add(new Effect(Effect.Kind.FINISH, null, "Finish of the portfolio", impact.before().finish(),
                impact.after().finish(), impact.finishDeltaMinutes() == 0 ? "stays"
                        : Deltas.signed(impact.finishDeltaMinutes(), perDay), false, ""));
        impact.milestones().forEach(this::add);
        impact.teams().forEach(this::add);
        impact.commitments().forEach(this::add);
        impact.keyResults().forEach(hit -> add(hit, perDay));
        Set<String> listed = new HashSet<>();
        impact.milestones().forEach(move -> listed.add(move.id()));
        int count = 0;
        for (ItemMove move : impact.items()) {
            if (!listed.contains(move.id()) && count++ < mostItems) {
                add(move);
            }
        }
        return effects;
    }

    private void add(MilestoneMove move) {
        String note = move.deadline() == null ? ""
                : move.deadlineNewlyMissed() ? "■ misses its deadline of " + Dates.day(move.deadline())
                        : move.after().isAfter(move.deadline()) ? "is late for its deadline of " + Dates.day(move.deadline())
                                : "keeps its deadline of " + Dates.day(move.deadline());
        effects.add(new Effect(Effect.Kind.MILESTONE, find(move.id()), move.name(), move.before(), move.after(),
                Deltas.signed(move.deltaMinutes(), perDay(move.id())), move.deadlineNewlyMissed(),
                note + (note.isEmpty() ? "" : ", ") + "in " + move.program()));
    }

    private void add(TeamMove move) {
        int items = move.items().size();
        effects.add(new Effect(Effect.Kind.TEAM, find(move.id()), move.name(), null, null,
                "up to " + Deltas.signed(move.maxDeltaMinutes(), perDay(move.items().get(0))), false,
                items == 1 ? "1 item: " + name(move.items().get(0)) : items + " items, first " + name(move.items().get(0))));
    }

    private void add(CommitmentBroken broken) {
        String word = switch (broken.kind()) {
            case PROMISE -> "promised to " + broken.consumer() + " by ";
            case NEED_BY -> broken.consumer() + " needs it by ";
            case COMMITTED_MILESTONE -> "committed for ";
            case DEADLINE -> "its deadline is ";
        };
        effects.add(new Effect(Effect.Kind.COMMITMENT, find(broken.id()), broken.name(), broken.before(), broken.after(),
                Deltas.plain(broken.lateMinutes(), perDay(broken.item())) + " late", broken.newly(),
                (broken.newly() ? "■ " : "late before too; ") + word + Dates.day(broken.due())));
    }

    private void add(KeyResultHit hit, int perDay) {
        String note = hit.due() == null ? ""
                : (hit.newlyMissed() ? "■ is missed, due " : "due ") + Dates.text(hit.due()) + ", ";
        effects.add(new Effect(Effect.Kind.KEY_RESULT, find(hit.id()), hit.name(), hit.before(), hit.after(),
                hit.deltaMinutes() == 0 ? "stays" : Deltas.signed(hit.deltaMinutes(), perDay), hit.newlyMissed(),
                note + "of " + hit.objective()));
    }

    private void add(ItemMove move) {
        effects.add(new Effect(Effect.Kind.ITEM, find(move.id()), name(move.id()), finish(impact.before(), move.id()),
                finish(impact.after(), move.id()), Deltas.signed(move.finishDeltaMinutes(), perDay(move.id())), false,
                (move.becameCritical() ? "becomes critical, " : "") + owner(move.id())));
    }

    private Element find(String id) {
        return session.find(id).orElse(null);
    }

    private static java.time.LocalDateTime finish(Schedule schedule, String id) {
        int item = schedule.network().indexOf(id);
        return item < 0 || item >= schedule.network().scheduledCount() ? null : TimeLine.dateTime(schedule.finishAt(item));
    }

    private String name(String id) {
        return network.name(network.indexOf(id));
    }

    private String owner(String id) {
        int team = network.team(network.indexOf(id));
        return team < 0 ? "no team" : network.teamName(team);
    }

    private int perDay(String id) {
        return network.calendarOf(network.indexOf(id)).minutesPerDay();
    }
}
