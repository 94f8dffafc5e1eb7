// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Baseline;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.Gate;
import org.keelson.model.ModelPackage;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;
import org.keelson.model.StatusReport;
import org.keelson.model.WorkItem;

/**
 * What makes sense in a portfolio. Asked by diagrams, forms, importers and the command line before they offer
 * something, and by {@link Edits} before they do it, so that there is one answer. Every answer is empty where all is
 * well, and otherwise one sentence for people that says what is in the way. Pure functions: nothing is changed.
 */
public final class Legality {

    /** A path in a message shows at most this many items. */
    private static final int PATH_SHOWN = 8;

    private Legality() {
    }

    /** As {@link #whyNotConnect(WorkItem, WorkItem, DependencyType, Dependency)}, for a dependency finish to start. */
    public static Optional<String> whyNotConnect(WorkItem predecessor, WorkItem successor, Dependency reconnecting) {
        DependencyType type = reconnecting == null ? DependencyType.FS : reconnecting.getType();
        return whyNotConnect(predecessor, successor, type, reconnecting);
    }

    /**
     * Why the successor cannot depend on the predecessor. Looks only at what comes before the predecessor.
     *
     * @param reconnecting the dependency that gets these ends instead of its own, left out of account; null for a
     *                     new one
     */
    public static Optional<String> whyNotConnect(WorkItem predecessor, WorkItem successor, DependencyType type,
            Dependency reconnecting) {
        if (predecessor == null || successor == null) {
            return Optional.of("A dependency needs two items");
        }
        if (predecessor == successor) {
            return Optional.of(quoted(predecessor) + " cannot depend on itself");
        }
        for (Dependency other : predecessor.getOutgoing()) {
            if (other != reconnecting && other.getSuccessor() == successor && other.getType() == type) {
                return Optional.of(quoted(successor) + " depends on " + quoted(predecessor) + " already ("
                        + type.getLiteral() + ")");
            }
        }
        return path(successor, predecessor, reconnecting).map(path -> "This would close a loop: "
                + shown(path) + ", and that would lead to " + quoted(successor) + " again");
    }

    /** Why the item cannot be an input of the gate. */
    public static Optional<String> whyNotInput(Gate gate, WorkItem input) {
        if (gate == input) {
            return Optional.of(quoted(gate) + " cannot be its own input");
        }
        return path(gate, input, null).map(path -> "This would close a loop: " + shown(path)
                + ", and that would be needed by " + quoted(gate) + " again");
    }

    /** Why the object cannot go into that container. Moving within its own container is always right. */
    public static Optional<String> whyNotMove(EObject object, EObject container) {
        if (object.eContainer() == null) {
            return Optional.of(quoted(object) + " cannot be moved");
        }
        if (EcoreUtil.isAncestor(object, container)) {
            return Optional.of(quoted(object) + " cannot be moved into itself");
        }
        if (object.eContainer() == container) {
            return whyNotChange(container);
        }
        return whyNotChange(object.eContainer()).or(() -> whyNotContain(container, object.eClass()));
    }

    /** Why an object of that class cannot be put into the container. */
    public static Optional<String> whyNotContain(EObject container, EClass type) {
        if (type.isAbstract() || containment(container, type).isEmpty()) {
            return Optional.of(Labels.kindName(container.eClass()) + " cannot hold "
                    + Labels.kindName(type).toLowerCase(Locale.ROOT));
        }
        return whyNotChange(container);
    }

    /** Why the object cannot be deleted: baselines and status reports, and what is in them, never are. */
    public static Optional<String> whyNotDelete(EObject object) {
        if (object instanceof Portfolio) {
            return Optional.of("The portfolio itself cannot be deleted");
        }
        if (object.eResource() == null) {
            return Optional.of(quoted(object) + " is deleted already");
        }
        return frozen(object, "deleted");
    }

    /** Why nothing of the object can be changed: baselines and status reports, and what is in them, are frozen. */
    public static Optional<String> whyNotChange(EObject object) {
        return frozen(object, "changed");
    }

    private static Optional<String> frozen(EObject object, String what) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each instanceof Baseline || each instanceof StatusReport) {
                return Optional.of(Labels.kindName(each.eClass()) + " " + quoted(each)
                        + " is kept as it was issued and cannot be " + what);
            }
        }
        return Optional.empty();
    }

    /**
     * Why a baseline cannot be taken: it needs a name of its own, and once there is one, a reason and somebody who
     * approves that what was agreed is no longer what counts.
     *
     * @param reason   may be null
     * @param approver may be null
     */
    public static Optional<String> whyNotBaseline(Portfolio portfolio, String name, String reason, Person approver) {
        if (name == null || name.isBlank()) {
            return Optional.of("A baseline needs a name");
        }
        if (portfolio.getBaselines().stream().anyMatch(each -> name.strip().equalsIgnoreCase(each.getName()))) {
            return Optional.of("There is a baseline \"" + name.strip() + "\" already, and baselines are never replaced");
        }
        if (portfolio.getBaselines().isEmpty()) {
            return Optional.empty();
        }
        if (reason == null || reason.isBlank()) {
            return Optional.of("There is a baseline already; another one needs a reason");
        }
        return approver == null ? Optional.of("There is a baseline already; another one needs somebody who approves it")
                : Optional.empty();
    }

    /** Why a status cannot be claimed. */
    public static Optional<String> whyNotClaim(Status status) {
        return status == null || status == Status.UNKNOWN ? Optional.of("A claim says on track, watch or off track")
                : Optional.empty();
    }

    /**
     * Why the computed status cannot be overridden: that needs a reason, and a last day that is not past.
     *
     * @param reason may be null
     * @param until  may be null
     */
    public static Optional<String> whyNotOverride(String reason, LocalDate until, LocalDate on) {
        if (reason == null || reason.isBlank()) {
            return Optional.of("An override of what is computed needs a reason");
        }
        if (until == null) {
            return Optional.of("An override of what is computed needs a last day, after which it does not count");
        }
        return whyNotUntil(until, on);
    }

    /**
     * Why a finding cannot be accepted: that needs a reason.
     *
     * @param reason may be null
     * @param until  null for ever
     */
    public static Optional<String> whyNotAccept(String reason, LocalDate until, LocalDate on) {
        return reason == null || reason.isBlank() ? Optional.of("To accept a finding needs a reason") : whyNotUntil(until, on);
    }

    /**
     * Why a finding cannot be snoozed: that needs a last day.
     *
     * @param until may be null
     */
    public static Optional<String> whyNotSnooze(LocalDate until, LocalDate on) {
        return until == null ? Optional.of("A snooze needs a last day; to live with a finding for good, accept it")
                : whyNotUntil(until, on);
    }

    private static Optional<String> whyNotUntil(LocalDate until, LocalDate on) {
        return until != null && on != null && until.isBefore(on) ? Optional.of("The last day, " + until + ", is past")
                : Optional.empty();
    }

    /**
     * Why an escalation cannot be raised: it is about something, and the same rule has none open about the same.
     *
     * @param rule null if a person raises it
     */
    public static Optional<String> whyNotRaise(Portfolio portfolio, String rule, Collection<? extends Element> about) {
        if (about.isEmpty()) {
            return Optional.of("An escalation is about something");
        }
        return portfolio.getEscalations().stream()
                .filter(each -> rule != null && rule.equals(each.getRule()) && isOpen(each)
                        && each.getAbout().stream().anyMatch(about::contains))
                .findFirst().map(each -> "There is an open escalation about it already: " + quoted(each));
    }

    /** Why an escalation cannot go to that level. */
    public static Optional<String> whyNotMoveUp(Escalation escalation, EscalationLevel level) {
        if (!isOpen(escalation)) {
            return Optional.of(quoted(escalation) + " is closed");
        }
        return level.compareTo(escalation.getLevel()) > 0 ? Optional.empty()
                : Optional.of(quoted(escalation) + " is at that level already, or above it");
    }

    /**
     * Why an escalation cannot be answered so: a decision says what came of it.
     *
     * @param outcome may be null
     */
    public static Optional<String> whyNotAnswer(Escalation escalation, EscalationState state, String outcome) {
        boolean said = outcome != null && !outcome.isBlank() || escalation.getOutcome() != null
                || escalation.getDecision() != null;
        return state == EscalationState.DECIDED && !said ? Optional.of("Say what was decided about " + quoted(escalation))
                : Optional.empty();
    }

    private static boolean isOpen(Escalation escalation) {
        return escalation.getState() != EscalationState.DECIDED && escalation.getState() != EscalationState.WITHDRAWN;
    }

    /** Why the feature of the object cannot get that value. */
    public static Optional<String> whyNotSet(EObject object, EStructuralFeature feature, Object value) {
        if (!feature.isChangeable() || feature == ModelPackage.Literals.ELEMENT__ID) {
            return Optional.of(Labels.featureName(feature) + " cannot be changed");
        }
        Optional<String> frozen = whyNotChange(object);
        if (frozen.isPresent()) {
            return frozen;
        }
        if (object instanceof Dependency d) {
            if (feature == ModelPackage.Literals.DEPENDENCY__PREDECESSOR) {
                return whyNotConnect((WorkItem) value, d.getSuccessor(), d);
            }
            if (feature == ModelPackage.Literals.DEPENDENCY__SUCCESSOR) {
                return whyNotConnect(d.getPredecessor(), (WorkItem) value, d);
            }
            if (feature == ModelPackage.Literals.DEPENDENCY__TYPE && value != d.getType()) {
                return whyNotRetype(d, (DependencyType) value);
            }
        }
        if (feature.isRequired() && value == null) {
            return Optional.of(Labels.featureName(feature) + " cannot be empty");
        }
        if (feature == ModelPackage.Literals.GATE__INPUTS) {
            return ((Collection<?>) value).stream().filter(i -> !((Gate) object).getInputs().contains(i))
                    .map(i -> whyNotInput((Gate) object, (WorkItem) i)).flatMap(Optional::stream).findFirst();
        }
        return Ranges.whyNot(object, feature, value);
    }

    private static Optional<String> whyNotRetype(Dependency dependency, DependencyType type) {
        WorkItem predecessor = dependency.getPredecessor();
        boolean taken = predecessor != null && predecessor.getOutgoing().stream().anyMatch(
                o -> o != dependency && o.getSuccessor() == dependency.getSuccessor() && o.getType() == type);
        return taken ? Optional.of("There is such a dependency already: " + quoted(dependency)) : Optional.empty();
    }

    /**
     * The feature by which the container would hold an object of that class; of several, the one whose type is
     * nearest.
     */
    public static Optional<EReference> containment(EObject container, EClass type) {
        EReference nearest = null;
        for (EReference reference : container.eClass().getEAllContainments()) {
            if (reference.getEReferenceType().isSuperTypeOf(type) && (nearest == null
                    || nearest.getEReferenceType().isSuperTypeOf(reference.getEReferenceType())
                            && nearest.getEReferenceType() != reference.getEReferenceType())) {
                nearest = reference;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The classes of elements that can be created in the container by hand, in the order of the metamodel; none in
     * what is frozen. Baselines and status reports are taken and issued, not created; dependencies are drawn.
     */
    public static List<EClass> creatable(EObject container) {
        if (whyNotChange(container).isPresent()) {
            return List.of();
        }
        List<EClass> result = new ArrayList<>();
        for (EReference reference : container.eClass().getEAllContainments()) {
            EClass held = reference.getEReferenceType();
            if (reference.isMany() && ModelPackage.Literals.ELEMENT.isSuperTypeOf(held)) {
                ModelPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance)
                        .map(EClass.class::cast).filter(c -> !c.isAbstract() && held.isSuperTypeOf(c))
                        .filter(c -> c != ModelPackage.Literals.BASELINE && c != ModelPackage.Literals.STATUS_REPORT
                                && c != ModelPackage.Literals.DEPENDENCY)
                        .forEach(result::add);
            }
        }
        return result;
    }

    /**
     * The items from the first to the last along dependencies and gate inputs, the shortest way, if there is one.
     * Searched from the end, since a gate knows its inputs and not the other way round.
     */
    private static Optional<List<WorkItem>> path(WorkItem from, WorkItem to, Dependency without) {
        Map<WorkItem, WorkItem> next = new HashMap<>();
        Set<WorkItem> seen = new HashSet<>(Set.of(to));
        Deque<WorkItem> front = new ArrayDeque<>(List.of(to));
        while (!front.isEmpty()) {
            WorkItem item = front.poll();
            if (item == from) {
                List<WorkItem> path = new ArrayList<>();
                for (WorkItem each = from; each != null; each = next.get(each)) {
                    path.add(each);
                }
                return Optional.of(path);
            }
            for (WorkItem each : predecessors(item, without)) {
                if (seen.add(each)) {
                    next.put(each, item);
                    front.add(each);
                }
            }
        }
        return Optional.empty();
    }

    private static List<WorkItem> predecessors(WorkItem item, Dependency without) {
        List<WorkItem> result = item instanceof Gate gate ? new ArrayList<>(gate.getInputs()) : new ArrayList<>();
        for (Dependency dependency : item.getIncoming()) {
            if (dependency != without && dependency.getPredecessor() != null) {
                result.add(dependency.getPredecessor());
            }
        }
        return result;
    }

    private static String shown(List<WorkItem> path) {
        List<WorkItem> shown = path.size() <= PATH_SHOWN ? path : path.subList(0, PATH_SHOWN - 1);
        String text = shown.stream().map(Labels::text).collect(Collectors.joining(" → "));
        return shown.size() == path.size() ? text
                : text + " → " + (path.size() - shown.size() - 1) + " more → " + Labels.text(path.getLast());
    }

    private static String quoted(EObject object) {
        return "\"" + Labels.text(object) + "\"";
    }
}
