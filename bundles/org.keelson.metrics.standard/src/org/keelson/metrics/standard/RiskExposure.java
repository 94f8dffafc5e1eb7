// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.keelson.analysis.risk.RiskDelay;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WorkItem;

/**
 * Delay to be expected of open risks, of the portfolio and of each program: probability times mean delay, before the responses. A
 * risk that threatens several programs counts in each of them, and once in the portfolio.
 */
public class RiskExposure implements Metric {

    private static final int NAMED = 5;

    /** What is known of one element. */
    private static final class Account {
        final Worst<Risk> largest = new Worst<>(NAMED);
        /** In thousandths of a minute, so that sums are the same in any order. */
        long exposure;
        int open;
        int unsaid;
    }

    @Override
    public final List<Measurement> measure(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        Map<Element, Account> accounts = new LinkedHashMap<>();
        accounts.put(evaluation.portfolio(), new Account());
        evaluation.portfolio().getPrograms().forEach(program -> accounts.put(program, new Account()));
        for (Risk risk : evaluation.portfolio().getRisks()) {
            evaluation.cancel().check();
            if (risk.getState() != RiskState.OCCURRED && risk.getState() != RiskState.CLOSED) {
                count(risk, accounts.get(evaluation.portfolio()));
                facts.programs(risk.getPrograms(), hit(risk)).forEach(program -> count(risk, accounts.get(program)));
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        accounts.forEach((element, account) -> {
            if (element.getId() != null) {
                measurements.add(measurement(element, account, facts));
            }
        });
        return measurements;
    }

    /** Probability of a risk, 0 to 1. */
    double probability(Risk risk) {
        return Math.max(0, Math.min(1, risk.getProbability()));
    }

    /** Mean delay of a risk in working minutes; empty if it says none. */
    OptionalDouble delay(Risk risk) {
        return RiskDelay.of(risk);
    }

    private static List<WorkItem> hit(Risk risk) {
        List<WorkItem> items = new ArrayList<>(risk.getItems());
        for (Dependency dependency : risk.getDependencies()) {
            if (dependency.getSuccessor() != null) {
                items.add(dependency.getSuccessor());
            }
        }
        return items;
    }

    private void count(Risk risk, Account account) {
        if (account == null) {
            return;
        }
        account.open++;
        OptionalDouble delay = delay(risk);
        if (delay.isEmpty()) {
            account.unsaid++;
            return;
        }
        double exposure = probability(risk) * delay.getAsDouble();
        account.exposure += Math.round(1000 * exposure);
        if (exposure > 0) {
            account.largest.add(risk, exposure, risk.getId());
        }
    }

    private Measurement measurement(Element element, Account account, Facts facts) {
        if (account.open == account.unsaid) {
            return Measurement.none(element.getId(), account.open == 0 ? "No risk is open."
                    : "No open risk says what delay it would bring.");
        }
        List<String> why = new ArrayList<>();
        why.add(Facts.count(account.open, "open risk") + (account.unsaid == 0 ? "" : ", " + account.unsaid
                + " of them without a word on the delay"));
        for (Worst.Entry<Risk> entry : account.largest.entries()) {
            Risk risk = entry.what();
            why.add(Facts.name(risk) + ": " + Facts.number(100 * probability(risk)) + " % of "
                    + Facts.workingDays(facts.days(delay(risk).orElse(0))) + ", so "
                    + Facts.number(facts.days(entry.weight())));
        }
        return new Measurement.Value(element.getId(), Facts.rounded(facts.days(account.exposure / 1000.0), 2), null, why);
    }
}
