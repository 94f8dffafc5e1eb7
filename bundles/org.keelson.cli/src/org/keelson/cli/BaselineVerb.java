// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;

import org.keelson.analysis.AsOf;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.edit.BaselineEdit;
import org.keelson.edit.Creation;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Baseline;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plans as they were agreed. */
@Command(description = "The baselines of a portfolio or, with --name, a new one of the plan as it is now. None is ever changed.")
final class BaselineVerb extends PlanVerb {

    @Option(names = "--name", paramLabel = "NAME", description = "Takes a baseline of that name and writes it into FILE.")
    private String name;
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is taken; needed once there is a baseline.")
    private String reason;
    @Option(names = "--approver", paramLabel = "PERSON",
            description = "Who approved it, by the id or name of a person of the portfolio; needed once there is a baseline.")
    private String approver;

    @Override
    Answer answer() throws Failure {
        if (name == null && (reason != null || approver != null)) {
            throw Failure.usage("a reason and an approver belong to a baseline that is taken", "say --name NAME");
        }
        Plan plan = plan();
        if (name == null) {
            return new Baselines(plan, null, List.of());
        }
        Portfolio portfolio = plan.portfolio();
        Person by = approver == null ? null : find(portfolio.getPeople(), approver, "person");
        BaselineSnapshot now = BaselineSnapshot.of(name, AsOf.now(portfolio, context.clock()), plan.schedule(), plan.capacity());
        Creation<Baseline> take = BaselineEdit.take(now, reason, null, by);
        PortfolioSession session = new PortfolioSession(plan.loaded().resource());
        try {
            session.execute(take);
        } catch (IllegalEditException e) {
            throw Failure.usage(e.getMessage(), "say --name NAME --reason TEXT --approver PERSON");
        }
        return new Baselines(plan, take.created(), save(session.resource(), file));
    }

    /** What {@code baseline} answers. */
    private static final class Baselines extends PlanAnswer {

        private final Baseline taken;

        Baselines(Plan plan, Baseline taken, List<Problem> saved) {
            super(plan);
            this.taken = taken;
            problems.addAll(saved);
        }

        @Override
        public void json(Json object) throws IOException {
            portfolio(object);
            object.field("taken", taken == null ? null : taken.getId());
            object.list("baselines", plan.portfolio().getBaselines(), (json, baseline) -> {
                json.field("id", baseline.getId());
                json.field("name", baseline.getName());
                json.field("takenOn", baseline.getTakenOn());
                json.field("reason", baseline.getReason());
                json.field("approver", baseline.getApprover() == null ? null : baseline.getApprover().getId());
                json.field("items", baseline.getEntries().size());
            });
        }

        @Override
        public void text(Text text) {
            List<Baseline> all = plan.portfolio().getBaselines();
            title(text, taken != null
                    ? "took the baseline \"" + taken.getName() + "\" of " + Text.count(taken.getEntries().size(), "item")
                    : all.isEmpty() ? "no baseline was taken; --name NAME takes one" : Text.count(all.size(), "baseline"));
            if (all.isEmpty()) {
                return;
            }
            Text.Table table = Text.table("name", "taken", ">items", "approved by", "reason", "id");
            for (Baseline each : all) {
                table.row(each.getName(), Text.date(each.getTakenOn()), each.getEntries().size(),
                        each.getApprover() == null ? "" : each.getApprover().getName(), each.getReason(), each.getId());
            }
            text.table(table);
        }
    }
}
