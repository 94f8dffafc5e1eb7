// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.keelson.model.ModelPackage.Literals;

/**
 * A page that elements of one kind have beside the overview.
 *
 * @param type     of the elements; those of its subtypes have it too
 * @param title    of the tab
 * @param isFirst  whether the form opens with it
 * @param shown    what it shows, so that the overview does not show it again
 * @param contents makes what stands on it
 */
public record PageKind(EClass type, String title, boolean isFirst, Set<EStructuralFeature> shown,
        Supplier<PageContents> contents) {

    private static final List<PageKind> ALL = List.of(
            new PageKind(Literals.PORTFOLIO, "Programs", false, Set.of(), PortfolioContents::new),
            new PageKind(Literals.PROGRAM, "Charter", true, CharterContents.SHOWN, CharterContents::new),
            new PageKind(Literals.WORKSTREAM, "Workstream", true, WorkstreamContents.SHOWN, WorkstreamContents::new),
            new PageKind(Literals.GATE, "Gate", true, GateContents.SHOWN, GateContents::new),
            new PageKind(Literals.WORK_ITEM, "Links", false, LinksContents.SHOWN, LinksContents::new),
            new PageKind(Literals.DEPENDENCY, "Contract", true, ContractContents.SHOWN, ContractContents::new),
            new PageKind(Literals.DECISION, "Options", true, OptionsContents.SHOWN, OptionsContents::new),
            new PageKind(Literals.OPEN_QUESTION, "Question", true, QuestionContents.SHOWN, QuestionContents::new),
            new PageKind(Literals.RISK, "Risk", true, RiskContents.SHOWN, RiskContents::new),
            new PageKind(Literals.ISSUE, "Issue", true, IssueContents.SHOWN, IssueContents::new),
            new PageKind(Literals.ASSUMPTION, "Assumption", true, AssumptionContents.SHOWN, AssumptionContents::new),
            new PageKind(Literals.ESCALATION, "Escalation", true, EscalationContents.SHOWN, EscalationContents::new),
            new PageKind(Literals.TEAM, "Commitments", true, TeamContents.SHOWN, TeamContents::new),
            new PageKind(Literals.PERSON, "Assignments", true, PersonContents.SHOWN, PersonContents::new),
            new PageKind(Literals.CUSTOM_FIELD, "Field", true, CustomFieldContents.SHOWN, CustomFieldContents::new),
            new PageKind(Literals.CALENDAR, "Working time", true, CalendarContents.SHOWN, CalendarContents::new),
            new PageKind(Literals.OBJECTIVE, "Key results", true, ObjectiveContents.SHOWN, ObjectiveContents::new),
            new PageKind(Literals.METRIC_SERIES, "Values", true, SeriesContents.SHOWN, SeriesContents::new),
            new PageKind(Literals.REVIEW, "Review", true, ReviewContents.SHOWN, ReviewContents::new));

    /** The pages that elements of a class have, in their order. */
    public static List<PageKind> of(EClass type) {
        return ALL.stream().filter(each -> each.type().isSuperTypeOf(type)).toList();
    }

    /** Stable, for what is remembered of a form. */
    public String id() {
        return "org.keelson.ui.forms." + type.getName();
    }
}
