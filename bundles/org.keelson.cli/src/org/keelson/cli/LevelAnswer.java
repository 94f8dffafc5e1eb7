// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.keelson.analysis.capacity.LevelingOptions.Basis;
import org.keelson.analysis.capacity.LevelingPlan;
import org.keelson.analysis.capacity.LevelingPlan.Delay;
import org.keelson.analysis.capacity.LevelingPlan.MilestoneMove;
import org.keelson.analysis.capacity.LevelingPlan.Unresolved;
import org.keelson.analysis.capacity.Overload;
import org.keelson.model.problems.Problem;

/** What {@code level} answers. */
final class LevelAnswer extends PlanVerb.PlanAnswer {

    private static final int SHOWN = 30;

    private final LevelingPlan leveled;
    private final boolean applied;
    private final boolean strict;

    LevelAnswer(PlanVerb.Plan plan, LevelingPlan leveled, boolean applied, boolean strict, List<Problem> saved) {
        super(plan);
        this.leveled = leveled;
        this.applied = applied;
        this.strict = strict;
        problems.addAll(saved);
    }

    @Override
    public Status status() {
        return strict && !leveled.unresolved().isEmpty() ? Status.FINDINGS : Status.DONE;
    }

    @Override
    public void json(Json object) throws IOException {
        portfolio(object);
        object.field("by", leveled.options().basis().name().toLowerCase(Locale.ROOT));
        object.field("promised", leveled.options().promises().name().toLowerCase(Locale.ROOT));
        object.field("applied", applied);
        object.field("finishBefore", leveled.before().finish());
        object.field("finishAfter", leveled.after().finish());
        object.field("finishDeltaMinutes", leveled.finishDeltaMinutes());
        object.list("delays", leveled.delays(), (json, delay) -> {
            json.field("id", delay.item());
            json.field("name", delay.name());
            json.field("delayMinutes", delay.minutes());
            json.field("team", delay.team());
            json.field("goesFirst", delay.goesFirst());
            json.field("startBefore", delay.startBefore());
            json.field("startAfter", delay.startAfter());
            json.field("reason", delay.reason());
        });
        object.strings("cleared", leveled.cleared());
        object.list("milestones", leveled.milestones(), (json, move) -> {
            json.field("id", move.item());
            json.field("name", move.name());
            json.field("before", move.before());
            json.field("after", move.after());
            json.field("deltaMinutes", move.minutes());
        });
        boolean byDay = leveled.options().basis() == Basis.DAY;
        object.list("overloads", leveled.overloads(), (json, overload) -> CapacityAnswer.overload(json, overload, byDay));
        object.list("unresolved", leveled.unresolved(), (json, left) -> {
            CapacityAnswer.overload(json, left.overload(), byDay);
            json.strings("reasons", left.reasons());
        });
    }

    @Override
    public void text(Text text) {
        title(text, answer());
        String moved = plan.signed(leveled.finishDeltaMinutes(), "later", "earlier");
        text.line("  finish " + Text.date(leveled.before().finish()) + " before, " + Text.date(leveled.after().finish())
                + " after" + (moved.isEmpty() ? "" : ", " + moved));
        if (leveled.isChange()) {
            text.line(applied ? "  written to the portfolio; keelson level --clear takes it back"
                    : "  nothing is written; --apply writes it");
        }
        delays(text);
        milestones(text);
        if (!leveled.cleared().isEmpty()) {
            text.blank().line("No longer held back: " + PlanVerb.listed(leveled.cleared().stream().map(plan::name).toList()));
        }
        unresolved(text);
    }

    private String answer() {
        int held = leveled.delays().size();
        if (leveled.overloads().isEmpty() && held == 0) {
            return "no team is asked for more than it has";
        }
        String done = held == 0 ? "nothing can be held back" : Text.count(held, "item") + " held back";
        return done + (leveled.unresolved().isEmpty() ? "; then no team is asked for more than it has"
                : "; " + Text.count(leveled.unresolved().size(), "overload") + " left of " + leveled.overloads().size());
    }

    private void delays(Text text) {
        if (leveled.delays().isEmpty()) {
            return;
        }
        text.blank().line("Held back");
        Text.Table table = Text.table("item", "starts", "instead of", "because");
        for (Delay delay : leveled.delays().stream().limit(SHOWN).toList()) {
            table.row(delay.name(), Text.date(delay.startAfter()), Text.date(delay.startBefore()), delay.reason());
        }
        text.table(table);
        more(text, leveled.delays().size());
    }

    private void milestones(Text text) {
        if (leveled.milestones().isEmpty()) {
            return;
        }
        text.blank().line("Milestones that move");
        Text.Table table = Text.table("milestone", "before", "after", "");
        for (MilestoneMove move : leveled.milestones().stream().limit(SHOWN).toList()) {
            table.row(move.name(), Text.date(move.before()), Text.date(move.after()),
                    plan.signed(move.minutes(), "later", "earlier"));
        }
        text.table(table);
        more(text, leveled.milestones().size());
    }

    private void unresolved(Text text) {
        if (leveled.unresolved().isEmpty()) {
            return;
        }
        text.blank().line("Left over capacity");
        for (Unresolved left : leveled.unresolved().stream().limit(SHOWN).toList()) {
            Overload overload = left.overload();
            text.line("  " + overload.name() + ", " + when(overload) + ", " + plan.span(overload.over()) + " too much");
            List<String> reasons = left.reasons();
            reasons.stream().limit(3).forEach(reason -> text.line("    " + Text.oneLine(reason)));
            if (reasons.size() > 3) {
                text.line("    and " + (reasons.size() - 3) + " more");
            }
        }
        more(text, leveled.unresolved().size());
    }

    private String when(Overload overload) {
        if (leveled.options().basis() == Basis.WEEK) {
            return CapacityAnswer.weeks(overload);
        }
        String from = overload.weeks().getFirst().monday().toString();
        String to = overload.weeks().getLast().monday().toString();
        return from.equals(to) ? from : from + " to " + to;
    }

    private static void more(Text text, int all) {
        if (all > SHOWN) {
            text.line("  and " + (all - SHOWN) + " more");
        }
    }
}
