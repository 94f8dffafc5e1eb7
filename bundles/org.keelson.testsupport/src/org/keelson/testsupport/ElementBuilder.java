// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.List;
import java.util.function.Consumer;

import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;

/**
 * What can be said of any element. Its name is its id until it is given another.
 *
 * @param <B> the builder itself
 * @param <E> what is built
 * @since 0.1
 */
public abstract class ElementBuilder<B extends ElementBuilder<B, E>, E extends Element> {

    final E element;
    final Names names;

    ElementBuilder(E element, String id, Names names) {
        this.element = element;
        this.names = names;
        element.setId(id);
        element.setName(id);
        names.add(element);
    }

    abstract B self();

    public final B named(String name) {
        element.setName(name);
        return self();
    }

    public final B description(String text) {
        element.setDescription(text);
        return self();
    }

    public final B tags(String... tags) {
        element.getTags().addAll(List.of(tags));
        return self();
    }

    /** Where it came from: a source such as {@code plan.csv}, and its key there. */
    public final B from(String source, String key) {
        element.setSource(source);
        element.setKey(key);
        return self();
    }

    /** The value of a custom field that the portfolio declares, as it is kept in files: minutes, ISO dates, {@code true}. */
    public final B field(String field, String value) {
        CustomValue custom = ModelFactory.eINSTANCE.createCustomValue();
        custom.setValue(value);
        element.getCustomValues().add(custom);
        names.with(CustomField.class, field, custom::setField);
        return self();
    }

    /** Anything else that the metamodel knows of it. */
    public final B with(Consumer<? super E> change) {
        change.accept(element);
        return self();
    }
}
