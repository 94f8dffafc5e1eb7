// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.keelson.edit.Choices;
import org.keelson.edit.CustomProperty;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Property;

/** What a cell can be written through, as text. On the thread of the session only. */
public sealed interface CellInput {

    /** The value in the form that {@link #edit} reads, back to the same; empty for none. */
    default String text() {
        return text(new HashMap<>());
    }

    /**
     * As {@link #text()}.
     *
     * @param known what was found out before in the same model; more is put in
     */
    String text(Map<Object, Object> known);

    /** What can be chosen, as text; empty where it is written freely. Walks through the portfolio for a reference. */
    List<String> choices();

    /** Whether it names elements, which {@link #text} tells apart where several have the same name. */
    boolean isName();

    /** Whether several choices are written with commas between them. */
    boolean isMany();

    /**
     * The edit that gives the cell what a text means.
     *
     * @param known what texts were found to mean before, in the same model; more is put in
     * @throws IllegalArgumentException with a sentence for people, if it means nothing here
     * @throws IllegalEditException     if it is understood and not allowed; the message says why
     */
    Edit edit(String text, Map<Object, Object> known);

    /** @return empty if that cannot be written */
    static Optional<CellInput> of(Property property) {
        return property.isWritable() ? Optional.of(new OfProperty(property)) : Optional.empty();
    }

    /** @return empty if that cannot be written */
    static Optional<CellInput> of(CustomProperty property) {
        return property.isWritable() ? Optional.of(new OfCustom(property)) : Optional.empty();
    }

    /** A feature of the metamodel. */
    record OfProperty(Property property) implements CellInput {
        @Override
        public String text(Map<Object, Object> known) {
            return property.feature() instanceof EReference ? property.written(names(known)) : property.text();
        }

        @Override
        public List<String> choices() {
            return property.choiceNames();
        }

        /** Walks through the portfolio once for all rows. */
        private Choices names(Map<Object, Object> known) {
            EReference reference = (EReference) property.feature();
            return (Choices) known.computeIfAbsent(reference, key -> Choices.of(reference, property.object()));
        }

        @Override
        public boolean isName() {
            return property.feature() instanceof EReference;
        }

        @Override
        public boolean isMany() {
            return property.feature().isMany() && property.feature() instanceof EReference;
        }

        @Override
        public Edit edit(String text, Map<Object, Object> known) {
            return edit(property.parse(text, () -> names(known)));
        }

        private Edit edit(Object value) {
            property.whyNot(value).ifPresent(reason -> {
                throw new IllegalEditException(reason);
            });
            return property.edit(value);
        }
    }

    /** A custom field. */
    record OfCustom(CustomProperty property) implements CellInput {
        @Override
        public String text(Map<Object, Object> known) {
            return property.text();
        }

        @Override
        public List<String> choices() {
            return property.choices().stream().map(property::text).toList();
        }

        @Override
        public boolean isName() {
            return false;
        }

        @Override
        public boolean isMany() {
            return false;
        }

        @Override
        public Edit edit(String text, Map<Object, Object> known) {
            return property.edit(property.parse(text));
        }
    }
}
