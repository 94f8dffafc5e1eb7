// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.keelson.model.Element;

/** The elements of a portfolio by id, and what waits for all of them to be there, so that any may be named before it is. */
final class Names {

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<Runnable> references = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** @throws IllegalArgumentException if there is no id, or another element has it */
    void add(Element element) {
        if (element.getId() == null || element.getId().isBlank()) {
            throw new IllegalArgumentException("A " + element.eClass().getName() + " needs an id");
        }
        Element before = elements.putIfAbsent(element.getId(), element);
        if (before != null) {
            throw new IllegalArgumentException("There are two elements with the id '" + element.getId() + "': a "
                    + before.eClass().getName() + " and a " + element.eClass().getName());
        }
    }

    boolean has(String id) {
        return elements.containsKey(id);
    }

    /** Does something with the element of that id once all are there. */
    <T> void with(Class<T> type, String id, Consumer<? super T> use) {
        references.add(() -> use.accept(get(type, id)));
    }

    /** Does something once all elements refer to each other, in the order in which it was said. */
    void afterwards(Runnable what) {
        afterwards.add(what);
    }

    void resolve() {
        references.forEach(Runnable::run);
        afterwards.forEach(Runnable::run);
    }

    <T> T get(Class<T> type, String id) {
        Element found = elements.get(id);
        if (!type.isInstance(found)) {
            throw new IllegalArgumentException("There is no " + type.getSimpleName() + " '" + id + "'; there are " + ids(type));
        }
        return type.cast(found);
    }

    private List<String> ids(Class<?> type) {
        return elements.values().stream().filter(type::isInstance).map(Element::getId).toList();
    }
}
