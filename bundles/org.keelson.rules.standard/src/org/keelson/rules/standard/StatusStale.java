// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keelson.api.ComputedStatus;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.HasStatus;
import org.keelson.model.ItemContainer;
import org.keelson.model.Owned;
import org.keelson.model.Program;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.ProblemSeverity;

/**
 * Nobody has said for a while how a program or workstream stands. Those that are finished, have not begun or hold no work
 * need no status. It weighs more where rules and metrics meanwhile say that all is not
 * well; the computed status itself does not depend on this rule, since an old claim makes no work late.
 */
public final class StatusStale implements EscalationRule {

    /** What lies in a program or workstream. */
    private static final class Content {
        private LocalDate begin;
        private int open;

        void add(LocalDate start, int unfinished) {
            begin = begin == null || start != null && start.isBefore(begin) ? start : begin;
            open += unfinished;
        }
    }

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        return new Search(evaluation).findings();
    }

    /** One run of the rule. */
    private static final class Search {

        private final Evaluation evaluation;
        private final Facts facts;
        private final int days;
        private final String workstreams;
        private final Map<String, ComputedStatus> computed = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Search(Evaluation evaluation) {
            this.evaluation = evaluation;
            facts = new Facts(evaluation);
            days = evaluation.parameters().integer("days");
            workstreams = evaluation.parameters().text("workstreams");
            evaluation.statuses().forEach(each -> computed.put(each.element(), each));
        }

        List<Finding> findings() {
            for (Program program : evaluation.portfolio().getPrograms()) {
                Content content = content(program, program.getWorkstreams());
                content.begin = program.getPlannedStart() != null ? program.getPlannedStart() : content.begin;
                look("Program", program, content);
            }
            return findings;
        }

        private Content content(ItemContainer container, List<Workstream> parts) {
            evaluation.cancel().check();
            Content content = new Content();
            for (WorkItem item : container.getItems()) {
                content.add(facts.start(item), Facts.isFinished(item) ? 0 : 1);
            }
            for (Workstream part : parts) {
                Content inside = content(part, part.getWorkstreams());
                if (workstreams.equals("all") || workstreams.equals("claimed") && !part.getStatusHistory().isEmpty()) {
                    look("Workstream", part, inside);
                }
                content.add(inside.begin, inside.open);
            }
            return content;
        }

        private <T extends ItemContainer & HasStatus & Owned> void look(String kind, T container, Content content) {
            StatusEntry claim = Facts.lastClaim(container, facts.asOf());
            StatusEntry last = claim == null || claim.getDate() == null ? null : claim;
            LocalDate since = last == null ? content.begin : last.getDate();
            boolean running = content.open > 0 && content.begin != null && !content.begin.isAfter(facts.asOf());
            if (!running || !since.isBefore(facts.asOf().minusDays(days))) {
                return;
            }
            ComputedStatus status = computed.get(container.getId());
            boolean unwell = status != null && status.computed().compareTo(Status.WATCH) >= 0;
            findings.add(new Finding(unwell ? ProblemSeverity.WARNING : ProblemSeverity.INFO, container.getId(),
                    kind + " " + Facts.name(container) + (last == null ? " has had no status since it began on " + since
                            : " has had no new status since " + since),
                    why(container, content, since, last, status, unwell)));
        }

        private List<String> why(Owned container, Content content, LocalDate since, StatusEntry last, ComputedStatus status,
                boolean unwell) {
            List<String> why = new ArrayList<>();
            why.add("That is " + Facts.days(facts.asOf().toEpochDay() - since.toEpochDay()) + " ago, as of " + facts.asOf());
            if (last != null) {
                String comment = last.getComment() == null ? "" : last.getComment().strip();
                why.add("The last one: " + Facts.status(last.getStatus())
                        + (last.getBy() == null ? "" : " by " + last.getBy().getName())
                        + (comment.isEmpty() ? "" : ": " + comment));
            }
            if (unwell) {
                why.add("Rules and metrics say " + Facts.status(status.computed())
                        + status.why().stream().findFirst().map(first -> ": " + first).orElse(""));
            }
            why.add("Owner: " + Facts.owner(container.getOwner(), container.getOwnerTeam()));
            why.add(Facts.count(content.open, "item") + (content.open == 1 ? " is" : " are") + " not finished");
            return why;
        }
    }
}
