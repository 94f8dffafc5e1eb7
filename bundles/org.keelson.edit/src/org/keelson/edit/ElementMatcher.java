// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;

/** Finds the element of a portfolio that an element of a fragment is, by id, key or name. */
final class ElementMatcher {

    /** Known by name among people, whatever source they come from. */
    private static final Set<EClass> NAMED = Set.of(ModelPackage.Literals.TEAM, ModelPackage.Literals.PERSON,
            ModelPackage.Literals.PROGRAM, ModelPackage.Literals.WORKSTREAM, ModelPackage.Literals.STAKEHOLDER,
            ModelPackage.Literals.CALENDAR, ModelPackage.Literals.CUSTOM_FIELD, ModelPackage.Literals.RISK_SCALE);

    /** @param parent null where it does not matter */
    private record Name(EClass kind, EObject parent, String text) {
    }

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<SourceKey, Element> byKey = new HashMap<>();
    /** A name that several have maps to null. */
    private final Map<Name, Element> byName = new HashMap<>();

    ElementMatcher(Portfolio target) {
        EcoreUtil.<EObject>getAllContents(target, false).forEachRemaining(object -> {
            if (object instanceof Element element) {
                add(element, element.eContainer());
            }
        });
    }

    /**
     * Makes a new element known, so that what comes later in the fragment is found to be the same.
     *
     * @param parent what will contain it
     */
    void add(Element element, EObject parent) {
        if (element.getId() != null) {
            byId.putIfAbsent(element.getId(), element);
        }
        SourceKey key = SourceKey.of(element);
        if (key != null) {
            byKey.putIfAbsent(key, element);
        }
        if (element.getName() != null && !element.getName().isBlank()) {
            remember(name(element, parent), element);
            remember(name(element, null), element);
        }
    }

    private void remember(Name name, Element element) {
        byName.put(name, byName.containsKey(name) ? null : element);
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    /**
     * The element of the target that this one is; null where there is none.
     *
     * @param parent what the element's container is in the target
     * @param free   whether an element of the target has not been found for another one yet
     */
    Element find(Element element, EObject parent, Predicate<Element> free) {
        Element found = element.getId() == null ? null : byId.get(element.getId());
        if (found != null && SourceKey.kind(found.eClass()) == SourceKey.kind(element.eClass())) {
            return found;
        }
        SourceKey key = SourceKey.of(element);
        found = key == null ? null : byKey.get(key);
        if (found != null) {
            return found;
        }
        boolean nothingElse = key == null && element.getId() == null;
        if (element.getName() == null || !nothingElse && !NAMED.contains(element.eClass())) {
            return null;
        }
        found = byName.get(name(element, parent));
        if (found == null && element.eClass() != ModelPackage.Literals.WORKSTREAM) {
            // Somebody may have moved it since. Workstreams of several programs have the same names.
            found = byName.get(name(element, null));
            found = found != null && free.test(found) ? found : null;
        }
        return found == null || isOther(found, key) ? null : found;
    }

    private static boolean isOther(Element found, SourceKey key) {
        SourceKey known = SourceKey.of(found);
        return key != null && known != null && key.source().equals(known.source()) && !key.equals(known);
    }

    private static Name name(Element element, EObject parent) {
        return new Name(SourceKey.kind(element.eClass()), parent,
                Objects.requireNonNull(element.getName()).strip().toLowerCase(Locale.ROOT));
    }
}
