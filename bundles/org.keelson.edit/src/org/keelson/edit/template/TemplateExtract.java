// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.ActionItem;
import org.keelson.model.Assumption;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.HasStatus;
import org.keelson.model.KeyResult;
import org.keelson.model.MetricSeries;
import org.keelson.model.ModelPackage;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Participation;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Review;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;

/**
 * A template made of a portfolio, or of one of its programs: the plan as one would start it again. Structure, estimates,
 * dependencies, teams with their capacity, risks, decisions and questions stay; what has happened goes: actual dates, progress,
 * promises, reviews, answers, statuses, baselines, findings, issues, escalations, measured values, and people, who will be others.
 * A pure function: the portfolio is read and not changed.
 */
public final class TemplateExtract {

    /** What of a portfolio is history altogether. */
    private static final List<EReference> HISTORY = List.of(ModelPackage.Literals.PORTFOLIO__BASELINES,
            ModelPackage.Literals.PORTFOLIO__ALERTS, ModelPackage.Literals.PORTFOLIO__ACKNOWLEDGEMENTS,
            ModelPackage.Literals.PORTFOLIO__STATUS_REPORTS, ModelPackage.Literals.PORTFOLIO__ESCALATIONS,
            ModelPackage.Literals.PORTFOLIO__ISSUES);

    private static final List<EStructuralFeature> OF_ITEM = List.of(ModelPackage.Literals.WORK_ITEM__ACTUAL_START,
            ModelPackage.Literals.WORK_ITEM__ACTUAL_FINISH, ModelPackage.Literals.WORK_ITEM__PROGRESS,
            ModelPackage.Literals.WORK_ITEM__REMAINING, ModelPackage.Literals.WORK_ITEM__LEVELING_DELAY,
            ModelPackage.Literals.WORK_ITEM__FORECASTS);
    private static final List<EStructuralFeature> OF_DEPENDENCY = List.of(ModelPackage.Literals.DEPENDENCY__STATE,
            ModelPackage.Literals.DEPENDENCY__PROMISES, ModelPackage.Literals.DEPENDENCY__REVIEWS,
            ModelPackage.Literals.DEPENDENCY__INTERFACE_CURRENT_VERSION);
    private static final List<EStructuralFeature> OF_DECISION = List.of(ModelPackage.Literals.DECISION__STATE,
            ModelPackage.Literals.DECISION__CHOSEN, ModelPackage.Literals.DECISION__RATIONALE,
            ModelPackage.Literals.DECISION__DECIDED_ON, ModelPackage.Literals.DECISION__SUPERSEDED_BY);
    private static final List<EStructuralFeature> OF_QUESTION = List.of(ModelPackage.Literals.OPEN_QUESTION__STATE,
            ModelPackage.Literals.OPEN_QUESTION__ANSWER, ModelPackage.Literals.OPEN_QUESTION__ANSWERED_ON);
    private static final List<EStructuralFeature> OF_REVIEW = List.of(ModelPackage.Literals.REVIEW__TIMELINE,
            ModelPackage.Literals.REVIEW__CAUSES, ModelPackage.Literals.REVIEW__LESSONS, ModelPackage.Literals.REVIEW__ACTIONS);

    private TemplateExtract() {
    }

    /** A template of a whole portfolio, with its name. */
    public static Portfolio of(Portfolio portfolio) {
        Portfolio template = EcoreUtil.copy(portfolio);
        clean(template);
        return template;
    }

    /**
     * A template of one program, with the program's name, and what of the portfolio has to do with it.
     *
     * @param program one of the portfolio
     */
    public static Portfolio of(Portfolio portfolio, Program program) {
        int index = portfolio.getPrograms().indexOf(program);
        Portfolio template = EcoreUtil.copy(portfolio);
        Program kept = template.getPrograms().get(index);
        template.setName(kept.getName());
        template.setDescription(kept.getDescription());
        template.eUnset(ModelPackage.Literals.ELEMENT__NOTES);
        Set<EObject> about = aboutOthers(template, kept);
        List<EObject> others = new ArrayList<>(template.getPrograms());
        others.remove(kept);
        others.addAll(about);
        template.getDependencies().stream().filter(each -> !EcoreUtil.isAncestor(kept, each.getPredecessor())
                || !EcoreUtil.isAncestor(kept, each.getSuccessor())).forEach(others::add);
        EcoreUtil.deleteAll(others, true);
        clean(template);
        dropUnused(template);
        return template;
    }

    /** What names programs, items or dependencies, and none that stays. */
    private static Set<EObject> aboutOthers(Portfolio template, Program kept) {
        Predicate<EObject> stays = object -> object instanceof Dependency dependency
                ? EcoreUtil.isAncestor(kept, dependency.getPredecessor()) && EcoreUtil.isAncestor(kept, dependency.getSuccessor())
                : EcoreUtil.isAncestor(kept, object);
        Set<EObject> found = new HashSet<>();
        for (EObject each : template.eContents()) {
            List<EObject> named = new ArrayList<>();
            for (EReference reference : each.eClass().getEAllReferences()) {
                boolean isAbout = ModelPackage.Literals.WORK_ITEM.isSuperTypeOf(reference.getEReferenceType())
                        || reference.getEReferenceType() == ModelPackage.Literals.PROGRAM
                        || reference.getEReferenceType() == ModelPackage.Literals.DEPENDENCY;
                if (isAbout && !reference.isContainment() && reference.isMany()) {
                    ((Collection<?>) each.eGet(reference)).forEach(one -> named.add((EObject) one));
                }
            }
            if (!(each instanceof Dependency) && !named.isEmpty() && named.stream().noneMatch(stays)) {
                found.add(each);
            }
        }
        for (Objective objective : template.getObjectives()) {
            boolean isServed = kept.getObjectives().contains(objective) || objective.getKeyResults().stream()
                    .anyMatch(result -> result.getPrograms().contains(kept) || result.getMilestones().stream().anyMatch(stays));
            if (!isServed) {
                found.add(objective);
            }
        }
        return found;
    }

    private static void clean(Portfolio template) {
        template.setDataDate(null);
        template.eUnset(ModelPackage.Literals.PORTFOLIO__ALERTS_SINCE);
        HISTORY.forEach(template::eUnset);
        template.getDecisions().removeIf(each -> each.getState() == DecisionState.SUPERSEDED);
        EcoreUtil.deleteAll(List.copyOf(template.getPeople()), true);
        template.getPrograms().forEach(program -> program.getParticipants().removeIf(TemplateExtract::isNobody));
        List<EObject> all = new ArrayList<>();
        template.eAllContents().forEachRemaining(all::add);
        // collected first, since an iterator of the contents fails where what it stands at is emptied
        all.forEach(TemplateExtract::reset);
        reset(template);
    }

    private static boolean isNobody(Participation participation) {
        return participation.getParty() == null;
    }

    private static void reset(EObject object) {
        if (object instanceof HasStatus status) {
            status.getStatusHistory().clear();
        }
        if (object instanceof Element element) {
            element.eUnset(ModelPackage.Literals.ELEMENT__SOURCE);
            element.eUnset(ModelPackage.Literals.ELEMENT__KEY);
            element.getCustomValues().forEach(value -> value.getHistory().clear());
        }
        switch (object) {
            case WorkItem item -> resetItem(item);
            case Dependency dependency -> unset(dependency, OF_DEPENDENCY);
            case Decision decision -> unset(decision, OF_DECISION);
            case OpenQuestion question -> unset(question, OF_QUESTION);
            case Review review -> unset(review, OF_REVIEW);
            case Risk risk -> risk.eUnset(ModelPackage.Literals.RISK__STATE);
            case Assumption assumption -> assumption.eUnset(ModelPackage.Literals.ASSUMPTION__STATE);
            case MetricSeries series -> series.getSamples().clear();
            case KeyResult result -> result.setCurrent(result.getStart());
            case ActionItem action -> unset(action,
                    List.of(ModelPackage.Literals.ACTION_ITEM__STATE, ModelPackage.Literals.ACTION_ITEM__DONE_ON));
            default -> { }
        }
    }

    private static void resetItem(WorkItem item) {
        unset(item, OF_ITEM);
        if (item instanceof Gate gate) {
            unset(gate, List.of(ModelPackage.Literals.GATE__OUTCOME, ModelPackage.Literals.GATE__CONDITIONS));
        }
    }

    private static void unset(EObject object, List<? extends EStructuralFeature> features) {
        features.forEach(object::eUnset);
    }

    /** Teams, stakeholders, custom fields and metrics that nothing in the template speaks of any more. */
    private static void dropUnused(Portfolio template) {
        for (EReference feature : List.of(ModelPackage.Literals.PORTFOLIO__STAKEHOLDERS, ModelPackage.Literals.PORTFOLIO__TEAMS,
                ModelPackage.Literals.PORTFOLIO__METRICS, ModelPackage.Literals.PORTFOLIO__CUSTOM_FIELDS)) {
            @SuppressWarnings("unchecked")
            EList<EObject> list = (EList<EObject>) template.eGet(feature);
            var used = EcoreUtil.UsageCrossReferencer.findAll(List.copyOf(list), template);
            list.removeIf(each -> !used.containsKey(each) && !(each instanceof MetricSeries series && series.getElement() != null));
        }
    }
}
