// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.CustomProperty;
import org.keelson.edit.Property;

/** The fields of one page: each made for what its property is, all of them refreshed and committed together. */
public final class FieldSet implements FormPart {

    private final FieldHost host;
    private final List<Field> fields = new ArrayList<>();

    public FieldSet(FieldHost host) {
        this.host = host;
    }

    /** Adds a field at the end of a parent with a grid of two columns, and shows what the model says. */
    public void add(Composite parent, Property property) {
        add(parent, property.feature() instanceof EReference ? new ReferenceField(host, property)
                : field(new PropertyValue(property)));
    }

    /** The same, of a custom field, which is looked up each time that it is read or written. */
    public void add(Composite parent, Supplier<CustomProperty> property) {
        add(parent, field(new CustomFieldValue(property)));
    }

    private void add(Composite parent, Field field) {
        field.create(parent);
        field.refresh();
        field.tellProblems();
        fields.add(field);
    }

    private Field field(FieldValue value) {
        if (!value.isWritable()) {
            return new FixedField(host, value);
        }
        if (!value.isList() && !value.choices().isEmpty()) {
            return value.value() instanceof Boolean ? new FlagField(host, value) : new ChoiceField(host, value);
        }
        return value.isDate() ? new DateField(host, value) : new TextField(host, value);
    }

    /** Forgets all fields; their controls are disposed by the caller. */
    public void clear() {
        fields.forEach(Field::forget);
        fields.clear();
    }

    @Override
    public void refresh() {
        fields.forEach(Field::refresh);
        fields.forEach(Field::tellProblems);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Puts the focus into the first field. */
    public boolean setFocus() {
        return fields.stream().filter(field -> !(field instanceof FixedField)).anyMatch(field -> field.control().setFocus());
    }

    @Override
    public boolean isPending() {
        return fields.stream().anyMatch(Field::isPending);
    }

    @Override
    public void commit() {
        fields.forEach(Field::commit);
    }
}
