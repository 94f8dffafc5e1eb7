// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.edit.internal.Lists;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.WorkItem;

/**
 * The edits of the domain, each named for the undo menu. Legality is asked when the edit is applied; an illegal one
 * throws {@link IllegalEditException}. Those of diagrams are in {@link DiagramEdits}.
 */
public final class Edits {

    /** As an index: after all others. */
    public static final int LAST = -1;

    private Edits() {
    }

    /**
     * A new element with an id of its own, last in the container.
     *
     * @param name may be null
     */
    public static Creation<EObject> create(EObject container, EClass type, String name) {
        EObject created = EcoreUtil.create(type);
        if (created instanceof Element element) {
            element.setName(name);
        }
        if (created instanceof Program program && container instanceof Portfolio portfolio) {
            program.setProfile(portfolio.getProfile());
        }
        return add(container, created, LAST);
    }

    /**
     * Puts a new object, filled in by the caller, into the container. It and what it contains get ids where they have
     * none, and other ids where theirs are in use, as in a pasted copy.
     *
     * @param created in no container yet, and not the end of a dependency
     * @param index   where in its list, or {@link #LAST}
     */
    public static <T extends EObject> Creation<T> add(EObject container, T created, int index) {
        giveIds(created, id -> false);
        String name = Labels.lower(Labels.kindName(created.eClass()));
        String text = Labels.text(created);
        String label = text.startsWith("(") ? "Create " + name : "Create " + name + " " + text;
        return new Creation<>(label, created, session -> {
            require(Legality.whyNotContain(container, created.eClass()));
            giveIds(created, id -> session.find(id).isPresent());
            put(created, container, index);
        });
    }

    /** @param name not blank */
    public static Edit rename(EObject object, String name) {
        return edit("Rename " + Labels.text(object), session -> {
            if (name == null || name.isBlank()) {
                throw new IllegalEditException("A name cannot be empty");
            }
            EStructuralFeature feature = object.eClass().getEStructuralFeature("name");
            if (feature == null) {
                throw new IllegalEditException(Labels.kindName(object.eClass()) + " has no name");
            }
            require(Legality.whyNotSet(object, feature, name));
            object.eSet(feature, name.strip());
        });
    }

    /**
     * Moves an object to a place in its own or another container.
     *
     * @param index where it will be in the list of the container, or {@link #LAST}
     */
    public static Edit move(EObject object, EObject container, int index) {
        String label = object.eContainer() == container ? "Move " + Labels.text(object)
                : "Move " + Labels.text(object) + " to " + Labels.text(container);
        return edit(label, session -> {
            require(Legality.whyNotMove(object, container));
            put(object, container, index);
        });
    }

    /**
     * Deletes objects with all that they contain, the dependencies of deleted items, their nodes and edges in
     * diagrams, and every reference to them. Where an object is nothing without what it refers to, such as a team
     * share without the team, it goes too.
     */
    public static Edit delete(Collection<? extends EObject> objects) {
        List<EObject> doomed = List.copyOf(objects);
        String label = doomed.size() == 1 ? "Delete " + Labels.text(doomed.get(0))
                : "Delete " + doomed.size() + (doomed.stream().allMatch(Element.class::isInstance) ? " elements"
                        : " objects");
        return edit(label, session -> {
            doomed.forEach(object -> require(Legality.whyNotDelete(object)));
            Deletion.delete(session, doomed);
        });
    }

    /**
     * A new dependency.
     *
     * @param lag in minutes of working time; null for none
     */
    public static Creation<Dependency> connect(WorkItem predecessor, WorkItem successor, DependencyType type,
            Integer lag) {
        Dependency dependency = ModelFactory.eINSTANCE.createDependency();
        dependency.setId(Ids.next());
        dependency.setType(type);
        dependency.setLag(lag);
        String label = "Link " + Labels.text(predecessor) + " → " + Labels.text(successor);
        return new Creation<>(label, dependency, session -> {
            require(Legality.whyNotConnect(predecessor, successor, type, null));
            // The ends are set here, not before: setting them writes to the items.
            dependency.setPredecessor(predecessor);
            dependency.setSuccessor(successor);
            session.portfolio().getDependencies().add(dependency);
        });
    }

    /** Gives a dependency other ends. */
    public static Edit reconnect(Dependency dependency, WorkItem predecessor, WorkItem successor) {
        String label = "Link " + Labels.text(predecessor) + " → " + Labels.text(successor) + " instead of "
                + Labels.text(dependency);
        return edit(label, session -> {
            require(Legality.whyNotConnect(predecessor, successor, dependency.getType(), dependency));
            dependency.setPredecessor(predecessor);
            dependency.setSuccessor(successor);
        });
    }

    /** Gives a feature a value; for a feature of many values, a collection that replaces all of them. */
    public static Edit set(EObject object, EStructuralFeature feature, Object value) {
        return set(List.of(object), feature, value);
    }

    /** Gives a feature of several objects the same value. */
    public static Edit set(Collection<? extends EObject> objects, EStructuralFeature feature, Object value) {
        List<EObject> changed = List.copyOf(objects);
        boolean rename = feature == ModelPackage.Literals.ELEMENT__NAME;
        String whose = changed.size() == 1 ? Labels.text(changed.get(0)) : changed.size() + " elements";
        String label = rename ? "Rename " + whose
                : "Change " + Labels.lower(Labels.featureName(feature)) + " of " + whose;
        return edit(label, session -> changed.forEach(object -> write(object, feature, value)));
    }

    private static void write(EObject object, EStructuralFeature feature, Object value) {
        require(Legality.whyNotSet(object, feature, value));
        if (feature.isMany()) {
            @SuppressWarnings("unchecked")
            EList<Object> list = (EList<Object>) object.eGet(feature);
            Lists.set(list, List.copyOf((Collection<?>) value));
        } else {
            object.eSet(feature, value);
        }
    }

    /**
     * A date that the provider of a dependency promises; the earlier ones stay in its history.
     *
     * @param date   not null
     * @param madeOn the day on which it was promised; may be null, as may {@code by} and {@code reason}
     */
    public static Creation<Promise> promise(Dependency dependency, LocalDateTime date, LocalDate madeOn, Person by,
            String reason) {
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(date);
        promise.setMadeOn(madeOn);
        promise.setBy(by);
        promise.setReason(reason);
        return new Creation<>("Promise " + date.toLocalDate() + " for " + Labels.text(dependency), promise,
                session -> dependency.getPromises().add(promise));
    }

    /** Shows an item in another program or workstream too, without a copy. */
    public static Edit share(WorkItem item, ItemContainer container) {
        return edit("Show " + Labels.text(item) + " in " + Labels.text(container), session -> {
            if (item.eContainer() == container) {
                throw new IllegalEditException(
                        "\"" + Labels.text(item) + "\" lives in \"" + Labels.text(container) + "\" already");
            }
            container.getSharedItems().add(item);
        });
    }

    /** No longer shows an item where it does not live. */
    public static Edit unshare(WorkItem item, ItemContainer container) {
        return edit("No longer show " + Labels.text(item) + " in " + Labels.text(container),
                session -> container.getSharedItems().remove(item));
    }

    /** Several edits as one, applied in order. */
    public static Edit compound(String label, List<? extends Edit> edits) {
        List<Edit> parts = List.copyOf(edits);
        return edit(label, session -> parts.forEach(part -> part.apply(session)));
    }

    static Edit edit(String label, Consumer<PortfolioSession> body) {
        return new Edit() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public void apply(PortfolioSession session) {
                body.accept(session);
            }
        };
    }

    static void require(Optional<String> reasonAgainst) {
        if (reasonAgainst.isPresent()) {
            throw new IllegalEditException(reasonAgainst.get());
        }
    }

    private static void giveIds(EObject created, Predicate<String> isTaken) {
        EAttribute id = created.eClass().getEIDAttribute();
        if (id != null && (created.eGet(id) == null || isTaken.test((String) created.eGet(id)))) {
            created.eSet(id, Ids.next());
        }
        created.eContents().forEach(content -> giveIds(content, isTaken));
    }

    private static void put(EObject object, EObject container, int index) {
        EReference feature = object.eContainer() == container ? object.eContainmentFeature()
                : Legality.containment(container, object.eClass()).orElseThrow();
        if (!feature.isMany()) {
            container.eSet(feature, object);
            return;
        }
        @SuppressWarnings("unchecked")
        EList<EObject> list = (EList<EObject>) container.eGet(feature);
        boolean inside = object.eContainer() == container;
        int last = inside ? list.size() - 1 : list.size();
        int place = index < 0 || index > last ? last : index;
        if (inside) {
            list.move(place, object);
        } else {
            list.add(place, object);
        }
    }
}
