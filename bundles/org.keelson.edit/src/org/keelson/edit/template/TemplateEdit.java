// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * The programs of a template put into a portfolio, with dependencies, risks, decisions and all that belongs to them, as one step.
 * Teams, people, stakeholders, calendars, custom fields and risk scales are those of the portfolio where it has one of that name;
 * the others come with it. What waits for nothing starts no earlier than the day that was chosen.
 */
public final class TemplateEdit implements Edit {

    /** What is the portfolio's own where it has one of the same name. */
    private static final List<EReference> SHARED = List.of(ModelPackage.Literals.PORTFOLIO__CALENDARS,
            ModelPackage.Literals.PORTFOLIO__TEAMS, ModelPackage.Literals.PORTFOLIO__PEOPLE,
            ModelPackage.Literals.PORTFOLIO__STAKEHOLDERS, ModelPackage.Literals.PORTFOLIO__CUSTOM_FIELDS,
            ModelPackage.Literals.PORTFOLIO__RISK_SCALES);

    private static final List<EReference> MOVED = List.of(ModelPackage.Literals.PORTFOLIO__METRICS,
            ModelPackage.Literals.PORTFOLIO__OBJECTIVES, ModelPackage.Literals.PORTFOLIO__PROGRAMS,
            ModelPackage.Literals.PORTFOLIO__DEPENDENCIES, ModelPackage.Literals.PORTFOLIO__RISKS,
            ModelPackage.Literals.PORTFOLIO__ISSUES, ModelPackage.Literals.PORTFOLIO__DECISIONS,
            ModelPackage.Literals.PORTFOLIO__QUESTIONS, ModelPackage.Literals.PORTFOLIO__ASSUMPTIONS,
            ModelPackage.Literals.PORTFOLIO__ESCALATIONS, ModelPackage.Literals.PORTFOLIO__ACTIONS,
            ModelPackage.Literals.PORTFOLIO__REVIEWS);

    private final Portfolio made;
    private final String templateName;
    private final LocalDate start;
    private final List<Program> programs;
    private boolean applied;

    private TemplateEdit(Portfolio made, String templateName, LocalDate start) {
        this.made = made;
        this.templateName = templateName;
        this.start = start;
        programs = List.copyOf(made.getPrograms());
    }

    /**
     * The edit. Nothing is written before it is applied.
     *
     * @param start first day of the program
     * @param name  of the program, where the template has one; {@code null} for that of the template
     */
    public static TemplateEdit of(Portfolio template, LocalDate start, String name) {
        Portfolio made = Templates.instantiate(template, start, null);
        if (name != null && !name.isBlank() && made.getPrograms().size() == 1) {
            made.getPrograms().getFirst().setName(name.strip());
        }
        return new TemplateEdit(made, Labels.text(template), start);
    }

    /** The programs, part of the portfolio once the edit has run. */
    public List<Program> programs() {
        return programs;
    }

    @Override
    public String label() {
        return "Add " + (programs.size() == 1 ? Labels.text(programs.getFirst()) : programs.size() + " programs") + " from template "
                + templateName;
    }

    /** @throws IllegalEditException if the template has no program */
    @Override
    public void apply(PortfolioSession session) {
        if (applied) {
            throw new IllegalStateException("\"" + label() + "\" has run before");
        }
        if (programs.isEmpty()) {
            throw new IllegalEditException("The template " + templateName + " has no program");
        }
        applied = true;
        Portfolio target = session.portfolio();
        holdUntilStart(target);
        Map<EObject, EObject> meant = new HashMap<>();
        meant.put(made, target);
        if (made.getCalendar() != null && target.getCalendar() != null) {
            meant.put(made.getCalendar(), target.getCalendar());
        }
        SHARED.forEach(feature -> match(feature, target, meant));
        replace(meant);
        for (EReference feature : SHARED) {
            add(target, feature, list(made, feature).stream().filter(each -> !meant.containsKey(each)).toList());
        }
        for (EReference feature : MOVED) {
            add(target, feature, list(made, feature));
        }
    }

    /** A program that begins after the portfolio must not be drawn to the portfolio's first day. */
    private void holdUntilStart(Portfolio target) {
        ScheduleNetwork network = ScheduleNetwork.of(made);
        boolean later = target.getStart() == null || start.isAfter(target.getStart());
        for (int item = 0; later && item < network.size(); item++) {
            String id = network.id(item);
            boolean isFirst = network.firstIncoming(item) == network.endIncoming(item) && !network.isHammock(item);
            if (isFirst && network.constraint(item) == ConstraintKind.ASAP) {
                programs.forEach(program -> program.eAllContents().forEachRemaining(each -> {
                    if (each instanceof WorkItem work && id.equals(work.getId())) {
                        work.setConstraint(ConstraintKind.SNET);
                        work.setConstraintDate(start.atStartOfDay());
                        work.setConstraintReason("The program begins then");
                    }
                }));
            }
        }
        programs.stream().filter(program -> program.getPlannedStart() == null).forEach(program -> program.setPlannedStart(start));
    }

    private void match(EReference feature, Portfolio target, Map<EObject, EObject> meant) {
        Map<String, EObject> there = new HashMap<>();
        list(target, feature).forEach(each -> there.putIfAbsent(key(each), each));
        for (EObject each : list(made, feature)) {
            EObject same = key(each).isEmpty() ? null : there.get(key(each));
            if (same != null) {
                meant.putIfAbsent(each, same);
            }
        }
    }

    private static String key(EObject object) {
        String name = object instanceof Element element ? element.getName() : null;
        return name == null ? "" : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Lets all that is made refer to what the portfolio has already. */
    private void replace(Map<EObject, EObject> meant) {
        EcoreUtil.UsageCrossReferencer.findAll(meant.keySet(), made).forEach((old, usages) -> {
            for (EStructuralFeature.Setting usage : List.copyOf(usages)) {
                if (usage.getEStructuralFeature() instanceof EReference reference && !reference.isContainment()
                        && !reference.isDerived() && reference.isChangeable() && !isLeftBehind(usage.getEObject(), meant)) {
                    EcoreUtil.replace(usage, old, meant.get(old));
                }
            }
        });
    }

    private boolean isLeftBehind(EObject object, Map<EObject, EObject> meant) {
        for (EObject at = object; at != null && at != made; at = at.eContainer()) {
            if (meant.containsKey(at)) {
                return true;
            }
        }
        return object == made;
    }

    @SuppressWarnings("unchecked")
    private static EList<EObject> list(Portfolio of, EReference feature) {
        return (EList<EObject>) of.eGet(feature);
    }

    private static void add(Portfolio target, EReference feature, Collection<? extends EObject> objects) {
        list(target, feature).addAll(new ArrayList<>(objects));
    }
}
