// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Element;

/**
 * How many days decisions come after they are needed, of the portfolio and of each program: the median over those that were
 * decided lately, and those that are open and past their date, which count up to now. A decision in time counts as 0.
 */
public final class DecisionLatency implements Metric {

    private static final int NAMED = 5;

    /** What is known of one element. */
    private static final class Account {
        final Worst<Decision> latest = new Worst<>(NAMED);
        final List<Integer> days = new ArrayList<>();
        int open;
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        LocalDate today = facts.asOf();
        LocalDate since = today.minusWeeks(evaluation.parameters().integer("weeks"));
        Map<Element, Account> accounts = new LinkedHashMap<>();
        accounts.put(evaluation.portfolio(), new Account());
        evaluation.portfolio().getPrograms().forEach(program -> accounts.put(program, new Account()));
        for (Decision decision : evaluation.portfolio().getDecisions()) {
            evaluation.cancel().check();
            LocalDate decided = end(decision, since, today);
            if (decided != null) {
                int days = (int) Math.max(0, decision.getDecideBy().until(decided, ChronoUnit.DAYS));
                count(decision, days, accounts.get(evaluation.portfolio()));
                facts.programs(decision.getPrograms(), decision.getItems())
                        .forEach(program -> count(decision, days, accounts.get(program)));
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        accounts.forEach((element, account) -> {
            if (element.getId() != null) {
                measurements.add(measurement(element, account));
            }
        });
        return measurements;
    }

    private static boolean isOpen(Decision decision) {
        return decision.getState() == DecisionState.PROPOSED || decision.getState() == DecisionState.DEFERRED;
    }

    /** The day up to which a decision counts, or {@code null} if it does not count. */
    private static LocalDate end(Decision decision, LocalDate since, LocalDate today) {
        if (decision.getDecideBy() == null || decision.getState() == DecisionState.SUPERSEDED) {
            return null;
        }
        if (isOpen(decision)) {
            return decision.getDecideBy().isBefore(today) ? today : null;
        }
        LocalDate decided = decision.getDecidedOn();
        return decided == null || decided.isBefore(since) || decided.isAfter(today) ? null : decided;
    }

    private static void count(Decision decision, int days, Account account) {
        if (account != null) {
            account.days.add(days);
            account.open += isOpen(decision) ? 1 : 0;
            if (days > 0) {
                account.latest.add(decision, days, decision.getId());
            }
        }
    }

    private static Measurement measurement(Element element, Account account) {
        if (account.days.isEmpty()) {
            return Measurement.none(element.getId(), "No decision with a date was made lately or is past its date.");
        }
        int[] days = account.days.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(days);
        double median = (days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0;
        List<String> why = new ArrayList<>();
        why.add("Median of " + Facts.count(days.length, "decision") + "; open and past the day: " + account.open);
        for (Worst.Entry<Decision> entry : account.latest.entries()) {
            Decision decision = entry.what();
            why.add(Facts.name(decision) + " was needed by " + decision.getDecideBy() + " and " + (isOpen(decision)
                    ? "is open" : "was decided on " + decision.getDecidedOn()));
        }
        return new Measurement.Value(element.getId(), median, null, why);
    }
}
