// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.Progress;
import org.keelson.analysis.capacity.Leveling;
import org.keelson.analysis.capacity.LevelingOptions;
import org.keelson.analysis.capacity.LevelingPlan;
import org.keelson.edit.Edit;
import org.keelson.edit.LevelingEdit;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds items back until no team is asked for more than it has. */
@Command(description = "What to hold back so that no team is asked for more than it has. Writes nothing unless told.")
final class LevelVerb extends PlanVerb {

    @Option(names = "--by", paramLabel = "STRETCH", description = "Demand has to fit into each week or each day; else week.")
    private LevelingOptions.Basis by = LevelingOptions.Basis.WEEK;
    @Option(names = "--promised", paramLabel = "WHAT",
            description = "What was promised is to keep its dates, hold its promises, or move like the rest; else keep.")
    private LevelingOptions.Promises promised = LevelingOptions.Promises.KEEP;
    @Option(names = "--apply", description = "Writes the delays into FILE; those of an earlier leveling go.")
    private boolean apply;
    @Option(names = "--clear", description = "Takes all delays of leveling out of FILE.")
    private boolean clear;
    @Option(names = "--strict", description = "Exit status 1 if an overload is left.")
    private boolean strict;

    @Override
    Answer answer() throws Failure {
        if (apply && clear) {
            throw Failure.usage("--apply and --clear contradict each other", "give one of them");
        }
        Plan plan = plan();
        if (clear) {
            return new Cleared(plan, write(plan, LevelingEdit.clear()));
        }
        LevelingPlan leveled = Leveling.level(plan.schedule(), plan.capacity(), new LevelingOptions(by, promised),
                Progress.none());
        List<Problem> saved = apply ? write(plan, LevelingEdit.apply(leveled)) : List.of();
        return new LevelAnswer(plan, leveled, apply, strict, saved);
    }

    private List<Problem> write(Plan plan, Edit edit) throws Failure {
        PortfolioSession session = new PortfolioSession(plan.loaded().resource());
        session.execute(edit);
        return session.isDirty() ? save(session.resource(), file) : new ArrayList<>();
    }

    /** What {@code level --clear} answers. */
    private static final class Cleared extends PlanAnswer {

        private final List<String> cleared = new ArrayList<>();

        Cleared(Plan plan, List<Problem> saved) {
            super(plan);
            problems.addAll(saved);
            for (int position = 0; position < plan.network().size(); position++) {
                int item = plan.network().itemAt(position);
                if (plan.network().delay(item) > 0) {
                    cleared.add(plan.network().id(item));
                }
            }
        }

        @Override
        public void json(Json object) throws IOException {
            portfolio(object);
            object.strings("cleared", cleared);
        }

        @Override
        public void text(Text text) {
            title(text, cleared.isEmpty() ? "nothing was held back" : Text.count(cleared.size(), "item")
                    + " no longer held back: "
                    + listed(cleared.stream().map(plan::name).toList()));
        }
    }
}
