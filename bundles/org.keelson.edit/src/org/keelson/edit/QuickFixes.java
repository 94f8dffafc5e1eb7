// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.Cycle;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.edit.internal.ModelIndex;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Element;
import org.keelson.model.Estimated;
import org.keelson.model.ModelPackage;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/**
 * What can be done about a problem that {@link StructuralValidator} or the scheduler has found, the likeliest first. Reads the
 * model and changes nothing; nothing is offered that {@link Legality} would refuse. Linear in the size of the portfolio for
 * problems of identity, of what is in the element for all others.
 */
public final class QuickFixes {

    private static final int MOST_TEAMS = 6;

    private final Portfolio portfolio;
    private final Element element;
    private final Schedule schedule;
    private final List<QuickFix> fixes = new ArrayList<>();

    private QuickFixes(Portfolio portfolio, Element element, Schedule schedule) {
        this.portfolio = portfolio;
        this.element = element;
        this.schedule = schedule;
    }

    /**
     * @param element  that the problem names; {@code null} if it names none
     * @param schedule of the portfolio; {@code null} if there is none
     */
    public static List<QuickFix> of(Problem problem, Portfolio portfolio, Element element, Schedule schedule) {
        QuickFixes found = new QuickFixes(portfolio, element, schedule);
        if (problem.rule().equals("structure.missing-id")) {
            found.ids(each -> each.getId() == null || each.getId().isBlank());
        } else if (element != null && Legality.whyNotChange(element).isEmpty()) {
            found.find(problem.rule());
        }
        return List.copyOf(found.fixes);
    }

    private void find(String rule) {
        switch (rule) {
            case "structure.duplicate-id" -> duplicates();
            case "structure.duplicate-key" -> clear("Forget its key", element, Literals.ELEMENT__KEY);
            case "structure.missing-name" -> set("Name it after its kind", element, Literals.ELEMENT__NAME,
                    "New " + Labels.lower(Labels.kindName(element.eClass())));
            case "structure.dangling-reference" -> dangling();
            case "structure.missing-reference" -> incomplete();
            case "structure.calendar-loop" -> clear("Base it on no other calendar", element, Literals.CALENDAR__BASE);
            case "structure.dependency-end", "structure.self-dependency", "structure.duplicate-dependency" ->
                add("Delete the dependency", Edits.delete(List.of(element)));
            case "structure.missing-owner" -> owner();
            case "structure.constraint-date" -> constraint((WorkItem) element);
            case "structure.progress-range" -> set("Set it to the nearest percentage", element, Literals.WORK_ITEM__PROGRESS,
                    Math.clamp(((WorkItem) element).getProgress(), 0, 100));
            case "structure.probability-range" -> probability((Risk) element);
            case "structure.estimate-range" -> estimate((Estimated) element);
            case "structure.impossible-date" -> dates();
            case "structure.time-zone" -> clear("Forget the time zone", element,
                    element instanceof Portfolio ? Literals.PORTFOLIO__TIME_ZONE : Literals.CALENDAR__TIME_ZONE);
            case "structure.custom-value" -> CustomValueFixes.of(element, fixes::add);
            case "schedule.cycle" -> cycle();
            default -> {
                // to be mended by who knows what was meant
            }
        }
    }

    private void add(String name, Edit edit) {
        fixes.add(new QuickFix(name, edit));
    }

    private void set(String name, EObject object, EStructuralFeature feature, Object value) {
        if (Legality.whyNotSet(object, feature, value).isEmpty()) {
            add(name, Edits.set(object, feature, value));
        }
    }

    private void clear(String name, EObject object, EStructuralFeature feature) {
        set(name, object, feature, feature.getDefaultValue());
    }

    private void ids(Predicate<Element> wanted) {
        List<Element> found = all().filter(wanted).toList();
        add(found.size() == 1 ? "Give it a new id" : "Give each of them a new id",
                Edits.edit("Give new ids", session -> found.forEach(each -> each.setId(Ids.next()))));
    }

    /** All but the first get another; what refers to them by reference still does. */
    private void duplicates() {
        List<Element> same = all().filter(each -> element.getId().equals(each.getId())).toList();
        Set<Element> others = new LinkedHashSet<>(same.subList(Math.min(1, same.size()), same.size()));
        if (!others.isEmpty()) {
            ids(others::contains);
        }
    }

    private Stream<Element> all() {
        List<Element> all = new ArrayList<>();
        for (TreeIterator<EObject> each = EcoreUtil.getAllContents(portfolio, false); each.hasNext();) {
            if (each.next() instanceof Element found) {
                all.add(found);
            }
        }
        return all.stream();
    }

    /** The element, and what it contains that has no form of its own. */
    private List<EObject> parts() {
        List<EObject> parts = new ArrayList<>(List.of(element));
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).eContents().stream().filter(each -> !(each instanceof Element)).forEach(parts::add);
        }
        return parts;
    }

    private void dangling() {
        for (EObject part : parts()) {
            for (EReference reference : part.eClass().getEAllReferences()) {
                if (reference.isContainment() || reference.isTransient() || !reference.isChangeable()) {
                    continue;
                }
                List<EObject> targets = List.copyOf(ModelIndex.objects(part.eGet(reference)));
                List<EObject> here = targets.stream().filter(each -> !each.eIsProxy()
                        && EcoreUtil.getRootContainer(each) == portfolio).toList();
                if (here.size() < targets.size()) {
                    String name = Labels.lower(Labels.featureName(reference));
                    if (reference.isRequired() && part != element) {
                        add("Delete the " + Labels.lower(Labels.kindName(part.eClass())), Edits.delete(List.of(part)));
                    } else if (!reference.isRequired()) {
                        add("Clear " + name, Edits.set(part, reference, reference.isMany() ? here : null));
                    }
                }
            }
        }
    }

    private void incomplete() {
        for (EObject part : parts()) {
            boolean lacks = part.eClass().getEAllReferences().stream()
                    .anyMatch(each -> each.isRequired() && !each.isMany() && part.eGet(each) == null);
            if (part != element && lacks) {
                add("Delete the " + Labels.lower(Labels.kindName(part.eClass())) + " that lacks it", Edits.delete(List.of(part)));
            }
        }
    }

    /** First the teams that own what is around it. */
    private void owner() {
        Set<Team> teams = new LinkedHashSet<>();
        for (EObject around = element.eContainer(); around != null; around = around.eContainer()) {
            if (around instanceof Owned owned && owned.getOwnerTeam() != null) {
                teams.add(owned.getOwnerTeam());
            }
            around.eContents().stream().filter(each -> each instanceof WorkItem).map(each -> ((WorkItem) each).getOwnerTeam())
                    .filter(Objects::nonNull).forEach(teams::add);
        }
        teams.addAll(portfolio.getTeams());
        teams.stream().limit(MOST_TEAMS).forEach(team -> set("Give it to " + Labels.text(team), element,
                Literals.OWNED__OWNER_TEAM, team));
    }

    private void constraint(WorkItem item) {
        ConstraintKind kind = item.getConstraint();
        boolean isStart = kind == ConstraintKind.SNET || kind == ConstraintKind.SNLT || kind == ConstraintKind.MSO;
        dates(item).map(each -> isStart ? each.start() : each.finish()).ifPresent(date ->
                set("Set its date to the scheduled " + (isStart ? "start" : "finish") + ", " + date.toLocalDate(), item,
                        Literals.WORK_ITEM__CONSTRAINT_DATE, date));
        set("Remove the constraint", item, Literals.WORK_ITEM__CONSTRAINT, ConstraintKind.ASAP);
    }

    private Optional<ItemSchedule> dates(WorkItem item) {
        return schedule == null ? Optional.empty() : schedule.item(item.getId()).filter(ItemSchedule::scheduled);
    }

    private void probability(Risk risk) {
        for (EAttribute each : List.of(Literals.RISK__PROBABILITY, Literals.RISK__RESIDUAL_PROBABILITY)) {
            Double value = (Double) risk.eGet(each);
            if (value != null && !(value >= 0 && value <= 1)) {
                if (value > 1 && value <= 100) {
                    set("Read " + value + " as percent", risk, each, value / 100);
                }
                if (!Double.isNaN(value)) {
                    set("Set " + Labels.lower(Labels.featureName(each)) + " to " + (value < 0 ? "0" : "1"), risk, each,
                            Math.clamp(value, 0.0, 1.0));
                }
            }
        }
    }

    private void estimate(Estimated estimated) {
        List<EAttribute> points = List.of(Literals.ESTIMATED__OPTIMISTIC, Literals.ESTIMATED__LIKELY,
                Literals.ESTIMATED__PESSIMISTIC);
        List<EAttribute> said = points.stream().filter(each -> estimated.eGet(each) != null).toList();
        List<EAttribute> below = said.stream().filter(each -> (Integer) estimated.eGet(each) < 0).toList();
        if (below.isEmpty()) {
            List<Object> sorted = said.stream().map(estimated::eGet).sorted().toList();
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                edits.add(Edits.set(estimated, said.get(i), sorted.get(i)));
            }
            add("Put the three points in order", Edits.compound("Change estimate of " + Labels.text(estimated), edits));
        } else {
            add("Forget what is below nothing", Edits.compound("Change estimate of " + Labels.text(estimated),
                    below.stream().map(each -> Edits.set(estimated, each, null)).toList()));
        }
    }

    private void dates() {
        if (element instanceof WorkItem item) {
            actuals(item);
        }
        for (EObject part : parts()) {
            switch (part.eClass().getClassifierID()) {
                case ModelPackage.PROGRAM -> swap(part, Literals.PROGRAM__PLANNED_START,
                        Literals.PROGRAM__PLANNED_FINISH);
                case ModelPackage.OBJECTIVE -> swap(part, Literals.OBJECTIVE__START, Literals.OBJECTIVE__FINISH);
                case ModelPackage.TEAM_SHARE -> swap(part, Literals.TEAM_SHARE__FROM, Literals.TEAM_SHARE__TO);
                case ModelPackage.CALENDAR_EXCEPTION -> swap(part, Literals.CALENDAR_EXCEPTION__FROM,
                        Literals.CALENDAR_EXCEPTION__TO);
                case ModelPackage.WORKING_TIME -> swap(part, Literals.WORKING_TIME__START,
                        Literals.WORKING_TIME__FINISH);
                default -> {
                    // has no period
                }
            }
        }
    }

    private void actuals(WorkItem item) {
        LocalDateTime start = item.getActualStart();
        LocalDateTime finish = item.getActualFinish();
        LocalDateTime known = portfolio.getDataDate();
        swap(item, Literals.WORK_ITEM__ACTUAL_START, Literals.WORK_ITEM__ACTUAL_FINISH);
        if (start == null && finish != null) {
            dates(item).map(ItemSchedule::start).filter(each -> each.isBefore(finish)).ifPresent(each ->
                    set("Say that it started on " + each.toLocalDate(), item, Literals.WORK_ITEM__ACTUAL_START, each));
            clear("Clear the actual finish", item, Literals.WORK_ITEM__ACTUAL_FINISH);
        }
        if (known != null && start != null && start.isAfter(known)) {
            clear("Clear the actual start", item, Literals.WORK_ITEM__ACTUAL_START);
        }
        if (known != null && finish != null && finish.isAfter(known)) {
            clear("Clear the actual finish", item, Literals.WORK_ITEM__ACTUAL_FINISH);
        }
        if (item.getDeadline() != null && portfolio.getStart() != null
                && item.getDeadline().toLocalDate().isBefore(portfolio.getStart())) {
            clear("Clear the deadline", item, Literals.WORK_ITEM__DEADLINE);
        }
    }

    /** Offers to exchange beginning and end, where they are the wrong way round. */
    private void swap(EObject object, EAttribute first, EAttribute last) {
        Object from = object.eGet(first);
        Object to = object.eGet(last);
        if (from != null && to != null && isAfter(from, to)) {
            add("Exchange " + Labels.lower(Labels.featureName(first)) + " and " + Labels.lower(Labels.featureName(last)),
                    Edits.compound("Exchange dates of " + Labels.text(element),
                            List.of(Edits.set(object, first, to), Edits.set(object, last, from))));
        }
    }

    private static boolean isAfter(Object from, Object to) {
        return from instanceof LocalDateTime time ? time.isAfter((LocalDateTime) to)
                : from instanceof LocalDate date ? date.isAfter((LocalDate) to) : ((LocalTime) from).isAfter((LocalTime) to);
    }

    private void cycle() {
        if (schedule == null) {
            return;
        }
        for (Cycle cycle : schedule.cycles()) {
            if (cycle.cut() != null && cycle.path().contains(element.getId())) {
                portfolio.getDependencies().stream().filter(each -> cycle.cut().equals(each.getId())).findFirst()
                        .ifPresent(each -> add("Remove the dependency " + Labels.text(each), Edits.delete(List.of(each))));
            }
        }
    }
}
