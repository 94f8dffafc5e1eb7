// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Element;
import org.keelson.model.OpenQuestion;
import org.keelson.model.QuestionState;

/**
 * How many days the open question that is longest overdue is past the day by which it must be answered, of the portfolio and of
 * each program; 0 if none is.
 */
public final class OpenQuestionAge implements Metric {

    private static final int NAMED = 5;

    /** What is known of one element. */
    private static final class Account {
        final Worst<OpenQuestion> oldest = new Worst<>(NAMED);
        int open;
        int overdue;
        int undated;
        int most;
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        LocalDate today = facts.asOf();
        Map<Element, Account> accounts = new LinkedHashMap<>();
        accounts.put(evaluation.portfolio(), new Account());
        evaluation.portfolio().getPrograms().forEach(program -> accounts.put(program, new Account()));
        for (OpenQuestion question : evaluation.portfolio().getQuestions()) {
            evaluation.cancel().check();
            if (question.getState() == QuestionState.OPEN) {
                count(question, today, accounts.get(evaluation.portfolio()));
                facts.programs(question.getPrograms(), question.getItems())
                        .forEach(program -> count(question, today, accounts.get(program)));
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

    private static void count(OpenQuestion question, LocalDate today, Account account) {
        if (account == null) {
            return;
        }
        account.open++;
        if (question.getAnswerBy() == null) {
            account.undated++;
            return;
        }
        int days = (int) question.getAnswerBy().until(today, ChronoUnit.DAYS);
        if (days > 0) {
            account.overdue++;
            account.most = Math.max(account.most, days);
            account.oldest.add(question, days, question.getId());
        }
    }

    private static Measurement measurement(Element element, Account account) {
        if (account.open == account.undated) {
            return Measurement.none(element.getId(), account.open == 0 ? "No question is open."
                    : "No open question says by when it must be answered.");
        }
        List<String> why = new ArrayList<>();
        why.add("Past the day: " + account.overdue + " of " + account.open + " that are open"
                + (account.undated == 0 ? "" : "; without a day: " + account.undated));
        for (Worst.Entry<OpenQuestion> entry : account.oldest.entries()) {
            why.add(Facts.name(entry.what()) + " was to be answered by " + entry.what().getAnswerBy());
        }
        return new Measurement.Value(element.getId(), account.most, null, why);
    }
}
