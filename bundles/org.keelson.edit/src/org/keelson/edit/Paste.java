// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.internal.Copies;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * An {@link Excerpt} put into a portfolio, as one step. Everything gets an id of its own. References among what is
 * pasted stay among it; those to anything else mean the element of the same id, or else the only one of the same kind
 * and name; what has neither here is left out and {@linkplain #dropped() told}. An element that is nothing without such
 * a reference is left out with it. A key from a source is kept only where nothing has it yet, so that a re-import finds
 * what it found before.
 */
public final class Paste implements Edit {

    private record Named(EClass kind, String name) {
    }

    private final Excerpt excerpt;
    private final PortfolioSession target;
    private final Map<Element, EObject> landing = new LinkedHashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Map<String, Integer> losses = new LinkedHashMap<>();
    private final Set<EObject> nothing = new HashSet<>();
    private final Map<String, Place> places = new TreeMap<>();
    private Map<Named, Optional<Element>> byName;
    private Program made;
    private boolean applied;

    private Paste(PortfolioSession target, Excerpt excerpt, List<? extends EObject> near) {
        this.target = target;
        this.excerpt = excerpt;
        List<EObject> originals = new ArrayList<>(excerpt.elements());
        originals.addAll(excerpt.dependencies());
        Copies copies = new Copies(originals);
        copies.all().forEach(Paste::giveId);
        dropTakenKeys(copies.all());
        copies.refer(this::elsewhere);
        nothing.forEach(EcoreUtil::remove);
        connect(copies);
        Set<String> copied = new HashSet<>();
        excerpt.elements().forEach(element -> copied.add(element.getId()));
        for (Element element : excerpt.elements()) {
            Element copy = (Element) copies.of(element);
            Optional<EObject> container = nothing.contains(copy) ? Optional.empty() : place(copy.eClass(), near, copied);
            container.ifPresent(found -> landing.put(copy, found));
            if (container.isEmpty()) {
                lose("“" + Labels.text(element) + "” has no place here");
            }
            Place place = excerpt.places().get(element.getId());
            if (place != null && container.isPresent()) {
                places.put(copy.getId(), place);
            }
        }
        Set<EObject> landed = new HashSet<>(landing.keySet());
        dependencies.removeIf(each -> !isIn(each.getPredecessor(), landed) || !isIn(each.getSuccessor(), landed));
    }

    /**
     * What pasting would do. Nothing is written before the edit is applied.
     *
     * @param near what is selected where it is pasted: each element goes into the first of these, or of what contains
     *             them, that {@linkplain Legality#whyNotContain can hold} it, or else into the portfolio or its first
     *             program. Beside what was copied, not into it
     */
    public static Paste of(PortfolioSession target, Excerpt excerpt, List<? extends EObject> near) {
        return new Paste(target, excerpt, near);
    }

    private static void giveId(EObject copy) {
        EAttribute id = copy.eClass().getEIDAttribute();
        if (id != null) {
            copy.eSet(id, Ids.next());
        }
    }

    private void dropTakenKeys(Collection<EObject> copies) {
        Map<SourceKey, Element> keyed = new LinkedHashMap<>();
        List<Element> again = new ArrayList<>();
        for (EObject copy : copies) {
            SourceKey key = copy instanceof Element element ? SourceKey.of(element) : null;
            if (key != null && keyed.putIfAbsent(key, (Element) copy) != null) {
                again.add((Element) copy);
            }
        }
        if (!keyed.isEmpty()) {
            target.portfolio().eAllContents().forEachRemaining(each -> {
                Element taken = each instanceof Element element ? keyed.remove(SourceKey.of(element)) : null;
                if (taken != null) {
                    again.add(taken);
                }
            });
        }
        again.forEach(element -> {
            element.eUnset(ModelPackage.Literals.ELEMENT__KEY);
            element.eUnset(ModelPackage.Literals.ELEMENT__SOURCE);
        });
    }

    private EObject elsewhere(EObject copy, EReference reference, EObject stub) {
        Element wanted = (Element) stub;
        Optional<Element> found = target.find(wanted.getId()).filter(each -> each.eClass() == wanted.eClass())
                .or(() -> named(wanted)).filter(reference.getEReferenceType()::isInstance);
        if (found.isEmpty()) {
            EObject of = copy;
            while (!(of instanceof Element)) {
                of = of.eContainer();
            }
            lose(Labels.featureName(reference) + " “" + Labels.text(wanted) + "” of “"
                    + Labels.text(of) + "” is not here");
            if (reference.isRequired() && !reference.isMany()) {
                nothing.add(copy);
            }
        }
        return found.orElse(null);
    }

    private Optional<Element> named(Element wanted) {
        if (byName == null) {
            byName = new HashMap<>();
            target.portfolio().eAllContents().forEachRemaining(each -> {
                if (each instanceof Element element && element.getName() != null) {
                    // of several with the same name none is meant
                    byName.merge(new Named(element.eClass(), element.getName().strip()), Optional.of(element),
                            (one, other) -> Optional.empty());
                }
            });
        }
        return wanted.getName() == null ? Optional.empty()
                : byName.getOrDefault(new Named(wanted.eClass(), wanted.getName().strip()), Optional.empty());
    }

    private void connect(Copies copies) {
        for (Dependency original : excerpt.dependencies()) {
            Dependency copy = (Dependency) copies.of(original);
            WorkItem predecessor = (WorkItem) copies.of(original.getPredecessor());
            WorkItem successor = (WorkItem) copies.of(original.getSuccessor());
            Optional<String> reason = Legality.whyNotConnect(predecessor, successor, copy.getType(), null);
            reason.ifPresent(this::lose);
            if (reason.isEmpty()) {
                copy.setPredecessor(predecessor);
                copy.setSuccessor(successor);
                dependencies.add(copy);
            }
        }
        for (EObject copy : copies.all()) {
            if (copy instanceof Gate gate) {
                for (WorkItem input : List.copyOf(gate.getInputs())) {
                    gate.getInputs().remove(input);
                    Optional<String> reason = Legality.whyNotInput(gate, input);
                    reason.ifPresent(this::lose);
                    if (reason.isEmpty()) {
                        gate.getInputs().add(input);
                    }
                }
            }
        }
    }

    private Optional<EObject> place(EClass type, List<? extends EObject> near, Set<String> copied) {
        for (EObject each : near) {
            EObject at = each instanceof Element element && copied.contains(element.getId()) ? each.eContainer() : each;
            while (at != null && Legality.whyNotContain(at, type).isPresent()) {
                at = at.eContainer();
            }
            if (at != null && target.contains(at)) {
                return Optional.of(at);
            }
        }
        if (Legality.whyNotContain(target.portfolio(), type).isEmpty()) {
            return Optional.of(target.portfolio());
        }
        for (Program program : target.portfolio().getPrograms()) {
            if (Legality.whyNotContain(program, type).isEmpty()) {
                return Optional.of(program);
            }
        }
        return Legality.containment(newProgram(), type).isPresent() ? Optional.of(newProgram()) : Optional.empty();
    }

    /** As the first item that is drawn gets one. */
    private Program newProgram() {
        if (made == null) {
            made = ModelFactory.eINSTANCE.createProgram();
            made.setId(Ids.next());
            made.setName("Program");
        }
        return made;
    }

    private void lose(String sentence) {
        losses.merge(sentence, 1, Integer::sum);
    }

    private static boolean isIn(EObject object, Set<EObject> roots) {
        EObject at = object;
        while (at != null && !roots.contains(at)) {
            at = at.eContainer();
        }
        return at != null;
    }

    /** The pasted elements, in the order in which they were copied; part of the model once the edit has run. */
    public List<Element> created() {
        return List.copyOf(landing.keySet());
    }

    /** Where the pasted elements were drawn, by their new ids. */
    public Map<String, Place> places() {
        return places;
    }

    /** What could not be pasted, each in one sentence without a full stop. */
    public List<String> dropped() {
        return losses.entrySet().stream().map(each -> each.getValue() == 1 ? each.getKey()
                : each.getKey() + " (" + each.getValue() + " times)").toList();
    }

    @Override
    public String label() {
        return "Paste " + what(created());
    }

    /** How the labels of steps call several elements. */
    public static String what(List<? extends Element> elements) {
        return elements.size() == 1 ? Labels.text(elements.get(0)) : elements.size()
                + (elements.stream().allMatch(WorkItem.class::isInstance) ? " items" : " elements");
    }

    /** @throws IllegalEditException if nothing of it has a place here */
    @Override
    public void apply(PortfolioSession session) {
        if (applied || session != target) {
            throw new IllegalStateException("\"" + label() + "\" has run before, or elsewhere");
        }
        if (landing.isEmpty()) {
            throw new IllegalEditException(Objects.requireNonNullElse(dropped().isEmpty() ? null : dropped().get(0),
                    "There is nothing to paste"));
        }
        applied = true;
        if (landing.containsValue(made)) {
            session.portfolio().getPrograms().add(made);
        }
        landing.forEach((element, container) -> {
            Edits.require(Legality.whyNotContain(container, element.eClass()));
            EStructuralFeature feature = Legality.containment(container, element.eClass()).orElseThrow();
            @SuppressWarnings("unchecked")
            EList<EObject> list = (EList<EObject>) container.eGet(feature);
            list.add(element);
        });
        session.portfolio().getDependencies().addAll(dependencies);
    }
}
