// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.rhythm.Agenda;
import org.keelson.api.Acknowledgements;
import org.keelson.api.Evaluation;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Sentence;
import org.keelson.model.ActionItem;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** The agenda of a portfolio, and its points as sentences with what they state. */
final class AgendaText {

    private final Evaluation evaluation;
    private final Agenda agenda;
    private final Map<String, Element> elements = new HashMap<>();

    AgendaText(Evaluation evaluation) {
        this.evaluation = evaluation;
        LocalDate on = evaluation.asOf().toLocalDate();
        agenda = Agenda.of(evaluation.portfolio(), evaluation.schedule(), on, blockers(on), Agenda.MINUTES);
        evaluation.portfolio().eAllContents().forEachRemaining(this::remember);
    }

    private void remember(EObject object) {
        if (object instanceof Element element && element.getId() != null) {
            elements.putIfAbsent(element.getId(), element);
        }
    }

    /** What rules find to be an error and nobody has set aside. */
    private List<Agenda.Point> blockers(LocalDate on) {
        Acknowledgements said = Acknowledgements.of(evaluation.portfolio(), on);
        return evaluation.findings().stream().filter(each -> each.finding().severity() == ProblemSeverity.ERROR)
                .filter(each -> each.finding().element() != null && said.settingAside(each).isEmpty())
                .map(each -> new Agenda.Point(each.finding().element(), each.finding().message())).toList();
    }

    Agenda agenda() {
        return agenda;
    }

    /** A point each; of more than so many a last one says how many there are besides. */
    List<Block> bullets(Agenda.Topic topic, int most) {
        List<Paragraph> items = new ArrayList<>();
        topic.points().stream().limit(most)
                .map(point -> Paragraph.of(Sentence.of(Writing.sentence(point.text()), fact(topic.kind(), point)))).forEach(items::add);
        if (topic.points().size() > most) {
            List<Fact> facts = topic.points().stream().skip(most).map(point -> fact(topic.kind(), point)).toList();
            items.add(Paragraph.of(new Sentence("And " + (topic.points().size() - most) + " more.", facts)));
        }
        return List.of(new Bullets(items));
    }

    private Fact fact(Agenda.Kind kind, Agenda.Point point) {
        Element element = elements.get(point.element());
        return switch (kind) {
            case BLOCKERS -> new Fact(point.element(), "blocker", point.text());
            case DEPENDENCIES -> new Fact(point.element(), "changes", point.text());
            case PROMISES -> Writing.fact(element, "promised", ((Dependency) element).getPromised());
            case DECISIONS -> Writing.fact(element, "decideBy", ((Decision) element).getDecideBy());
            case ACTIONS -> Writing.fact(element, "dueBy", ((ActionItem) element).getDueBy());
            case MILESTONES -> evaluation.schedule().item(point.element()).filter(ItemSchedule::scheduled).map(Writing::finish)
                    .orElseGet(() -> Writing.fact(element, "deadline", ((WorkItem) element).getDeadline()));
        };
    }
}
