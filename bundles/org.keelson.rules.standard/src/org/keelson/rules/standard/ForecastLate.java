// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Sensitivity;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.api.CustomFields;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * A milestone, a gate or another item with a deadline keeps it in too few of the simulated futures: the finish that, say, 80 %
 * of them keep lies after it. What drives a forecast is looked up for the worst few only, since each look draws all durations
 * that lead to it once more.
 */
public final class ForecastLate implements EscalationRule {

    /** The custom field in which whoever delivers says how sure they are of the date. */
    static final String CONFIDENCE = "delivery-confidence";

    /** One that is late, and by how many working minutes of its calendar. */
    private record Late(Forecast forecast, WorkItem item, long slip) {

        boolean isCommitted() {
            return item instanceof Milestone milestone && milestone.isCommitted();
        }
    }

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int percent = (int) Math.round(100 * evaluation.parameters().decimal("percentile"));
        List<Late> late = late(evaluation, percent);
        late.sort(Comparator.comparingDouble((Late each) -> each.forecast().confidence())
                .thenComparing(each -> each.forecast().id()));
        int explained = evaluation.parameters().integer("explained");
        int drivers = evaluation.parameters().integer("drivers");
        List<Finding> findings = new ArrayList<>();
        for (int place = 0; place < late.size(); place++) {
            evaluation.cancel().check();
            Late each = late.get(place);
            Forecast forecast = each.forecast();
            List<Sensitivity> movers = place < explained ? evaluation.simulation().tornado(forecast.id(), drivers) : List.of();
            // Rather missed than kept, or rather kept than missed and yet too uncertain.
            ProblemSeverity severity = forecast.confidence() < 0.5 ? ProblemSeverity.ERROR : ProblemSeverity.WARNING;
            Finding finding = new Finding(severity, forecast.id(), message(each, percent, facts),
                    why(each, percent, movers, facts));
            // What was promised outside of the portfolio cannot be promised anew inside of a program.
            findings.add(each.isCommitted() ? finding.withLevel(EscalationLevel.PORTFOLIO) : finding);
        }
        return findings;
    }

    private static List<Late> late(Evaluation evaluation, int percent) {
        SimulationResult simulation = evaluation.simulation();
        int tolerance = evaluation.parameters().minutes("tolerance");
        Map<String, WorkItem> items = new HashMap<>();
        evaluation.items().forEach(item -> items.putIfAbsent(item.getId(), item));
        List<Late> late = new ArrayList<>();
        for (Forecast forecast : Stream.concat(simulation.milestones().stream(), simulation.otherItems().stream()).toList()) {
            evaluation.cancel().check();
            WorkItem item = items.get(forecast.id());
            // Where nothing is uncertain, what the plan says says it all.
            boolean uncertain = item != null && forecast.percentile(percent).isAfter(forecast.deterministic());
            if (uncertain && !Facts.isFinished(item) && forecast.deadline() != null) {
                long slip = evaluation.network().calendarOf(evaluation.network().indexOf(item.getId()))
                        .between(forecast.deadline(), forecast.percentile(percent));
                if (slip > tolerance) {
                    late.add(new Late(forecast, item, slip));
                }
            }
        }
        return late;
    }

    private static String message(Late late, int percent, Facts facts) {
        LocalDateTime deadline = late.forecast().deadline();
        LocalDateTime finish = late.forecast().percentile(percent);
        return Facts.name(late.item()) + " keeps its deadline of " + Facts.day(deadline, finish) + " with a confidence of "
                + Facts.percent(late.forecast().confidence()) + "; its P" + percent + " is " + Facts.day(finish, deadline) + ", "
                + facts.duration((int) Math.min(Integer.MAX_VALUE, late.slip()), late.item()) + " later";
    }

    private static List<String> why(Late late, int percent, List<Sensitivity> movers, Facts facts) {
        List<String> why = new ArrayList<>();
        Forecast forecast = late.forecast();
        why.add("P50 is " + Facts.day(forecast.percentile(50)) + ", P" + percent + " is "
                + Facts.day(forecast.percentile(percent)) + "; with likely durations and no risks it would be "
                + Facts.day(forecast.deterministic()));
        if (late.isCommitted()) {
            why.add("The date was promised outside of the portfolio");
        }
        for (Sensitivity mover : movers) {
            String swing = Facts.duration((int) Math.min(Integer.MAX_VALUE, Math.abs(mover.swingMinutes())),
                    forecast.minutesPerDay());
            why.add(switch (mover.kind()) {
                case ITEM -> "'" + mover.name() + "' moves it by " + swing + " from its shortest to its longest tenth of draws";
                case RISK -> "Risk '" + mover.name() + "' moves it by " + swing + " where it happens";
                case QUESTION -> "Question '" + mover.name() + "' moves it by " + swing + ", as the answer may be";
            });
        }
        CustomFields.text(late.item(), CONFIDENCE).filter(text -> !text.isBlank())
                .ifPresent(text -> why.add("Confidence of those who deliver it: " + text.strip()));
        why.add("Owner: " + Facts.owner(late.item()));
        return why;
    }
}
