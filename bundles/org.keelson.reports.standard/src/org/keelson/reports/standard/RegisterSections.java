// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import static org.keelson.reports.standard.Writing.blank;
import static org.keelson.reports.standard.Writing.decimal;
import static org.keelson.reports.standard.Writing.fact;
import static org.keelson.reports.standard.Writing.name;
import static org.keelson.reports.standard.Writing.nameCell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.api.document.TableBlock.Column;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationState;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Owned;
import org.keelson.model.QuestionState;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.problems.Problem;

/** Risks, decisions, open questions, and what is wrong with the plan itself. */
final class RegisterSections {

    private static final int DAY = 480;
    private static final int MOST = 20;

    private final Reading reading;

    RegisterSections(Reading reading) {
        this.reading = reading;
    }

    List<Block> risks() {
        return risks(MOST);
    }

    List<Block> risks(int most) {
        List<Risk> open = reading.portfolio().getRisks().stream().filter(r -> r.getId() != null)
                .filter(r -> r.getState() != RiskState.CLOSED && r.getState() != RiskState.OCCURRED)
                .sorted(Comparator.comparingDouble(RegisterSections::exposure).reversed()
                        .thenComparing(Comparator.comparingDouble(Risk::getProbability).reversed())
                        .thenComparing(Risk::getId)).limit(most).toList();
        return table(open.stream().map(RegisterSections::risk).toList(), Column.text("Risk"), Column.number("Probability, %"),
                Column.number("Delay, days"), Column.number("Exposure, days"), Column.text("Owner"), Column.text("Response"));
    }

    /** Expected delay in working minutes of each item that the risk hits. */
    private static double exposure(Risk risk) {
        return risk.getLikely() == null ? 0 : risk.getProbability() * risk.getLikely();
    }

    private static List<Sentence> risk(Risk risk) {
        long percent = Math.round(risk.getProbability() * 100);
        Integer delay = risk.getLikely();
        return List.of(nameCell(risk), Sentence.of(Long.toString(percent), fact(risk, "probability", risk.getProbability())),
                delay == null ? blank() : Sentence.of(decimal(delay, DAY), fact(risk, "likely", delay)),
                delay == null ? blank() : Sentence.of(decimal(Math.round(exposure(risk)), DAY),
                        fact(risk, "probability", risk.getProbability()), fact(risk, "likely", delay)),
                owner(risk), Sentence.of(Writing.word(risk.getResponse()), fact(risk, "response", risk.getResponse())));
    }

    /** Decisions that are still to be made, the earliest first. */
    static List<Decision> openDecisions(Reading reading) {
        return reading.portfolio().getDecisions().stream().filter(d -> d.getId() != null)
                .filter(d -> d.getState() == DecisionState.PROPOSED || d.getState() == DecisionState.DEFERRED)
                .sorted(Comparator.comparing(Decision::getDecideBy, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Decision::getId)).toList();
    }

    List<Block> decisions() {
        List<List<Sentence>> rows = new ArrayList<>();
        for (Decision decision : openDecisions(reading)) {
            String from = decision.getDeciders().isEmpty() ? Writing.owner(decision)
                    : decision.getDeciders().stream().map(Writing::name).sorted().collect(Collectors.joining(", "));
            int waiting = decision.getItems().size();
            rows.add(List.of(nameCell(decision), new Sentence(from, decision.getDeciders().stream()
                    .map(p -> fact(decision, "deciders", p.getId())).sorted(Comparator.comparing(Fact::value)).toList()),
                    by(decision.getDecideBy(), fact(decision, "decideBy", decision.getDecideBy())),
                    decision.getRecommendation() == null ? blank() : Sentence.of(name(decision.getRecommendation()),
                            fact(decision.getRecommendation(), "name", decision.getRecommendation().getName())),
                    waiting == 0 ? blank() : Sentence.of(Integer.toString(waiting), fact(decision, "items", waiting))));
        }
        reading.portfolio().getEscalations().stream().filter(e -> e.getId() != null)
                .filter(e -> e.getState() == EscalationState.RAISED || e.getState() == EscalationState.ACKNOWLEDGED)
                .sorted(Comparator.comparing(Escalation::getBy, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Escalation::getId)).map(this::escalation).forEach(rows::add);
        return table(rows, Column.text("Decision"), Column.text("From"), Column.text("By"), Column.text("Recommended"),
                Column.number("Items waiting"));
    }

    private List<Sentence> escalation(Escalation escalation) {
        String needed = escalation.getDecisionNeeded();
        return List.of(Sentence.of(needed == null || needed.isBlank() ? name(escalation) : needed.strip(),
                fact(escalation, "decisionNeeded", needed)),
                escalation.getFrom() == null ? blank() : Sentence.of(name(escalation.getFrom()),
                        fact(escalation, "from", escalation.getFrom().getId())),
                by(escalation.getBy(), fact(escalation, "by", escalation.getBy())),
                escalation.getRecommendation() == null ? blank() : Sentence.of(name(escalation.getRecommendation()),
                        fact(escalation.getRecommendation(), "name", escalation.getRecommendation().getName())),
                blank());
    }

    List<Block> questions() {
        List<OpenQuestion> open = reading.portfolio().getQuestions().stream().filter(q -> q.getId() != null)
                .filter(q -> q.getState() == QuestionState.OPEN)
                .sorted(Comparator.comparing(OpenQuestion::getAnswerBy, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenQuestion::getId)).toList();
        List<List<Sentence>> rows = new ArrayList<>();
        for (OpenQuestion question : open) {
            int waiting = question.getItems().size();
            rows.add(List.of(nameCell(question), owner(question),
                    by(question.getAnswerBy(), fact(question, "answerBy", question.getAnswerBy())), range(question),
                    waiting == 0 ? blank() : Sentence.of(Integer.toString(waiting), fact(question, "items", waiting))));
        }
        return table(rows, Column.text("Question"), Column.text("Owner"), Column.text("Answer by"),
                Column.number("May add, days"), Column.number("Items waiting"));
    }

    private static Sentence range(OpenQuestion question) {
        Integer low = question.getOptimistic() == null ? question.getLikely() : question.getOptimistic();
        Integer high = question.getPessimistic() == null ? question.getLikely() : question.getPessimistic();
        if (high == null) {
            return blank();
        }
        String most = decimal(high, DAY);
        String least = low == null ? "0" : decimal(low, DAY);
        return Sentence.of(least.equals(most) ? most : least + "–" + most, fact(question, "optimistic", low),
                fact(question, "pessimistic", high));
    }

    List<Block> problems() {
        List<Problem> problems = reading.schedule().problems().stream().distinct().sorted(Problem.ORDER).toList();
        if (problems.isEmpty()) {
            return List.of();
        }
        List<Paragraph> items = new ArrayList<>();
        for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            String element = problem.element() == null ? reading.portfolio().getId() : problem.element();
            items.add(Paragraph.of(new Sentence(Writing.sentence(problem.message()),
                    element == null ? List.of() : List.of(new Fact(element, "problem", problem.rule())))));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Bullets(items)));
        if (problems.size() > MOST) {
            blocks.add(Paragraph.of(Sentence.of(Writing.count(problems.size() - MOST, "more problem")
                    + " of the same kinds: see the list of problems.")));
        }
        return blocks;
    }

    private static Sentence owner(Owned owned) {
        Element party = owned.getOwnerTeam() != null ? owned.getOwnerTeam() : owned.getOwner();
        return party == null ? blank() : Sentence.of(name(party), fact(party, "name", party.getName()));
    }

    private static Sentence by(LocalDate day, Fact fact) {
        return day == null ? blank() : Sentence.of(day.toString(), fact);
    }

    private static List<Block> table(List<List<Sentence>> rows, Column... columns) {
        return rows.isEmpty() ? List.of() : List.of(new TableBlock(List.of(columns), rows));
    }
}
