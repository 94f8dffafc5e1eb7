// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.Property;
import org.keelson.model.ModelPackage;
import org.keelson.ui.Draft;

/** The fields of one page: each made for what its property is, all of them refreshed and committed together. */
public final class FieldSet implements Draft {

    private final FieldHost host;
    private final List<Field> fields = new ArrayList<>();

    public FieldSet(FieldHost host) {
        this.host = host;
    }

    /** Adds a field at the end of a parent with a grid of two columns, and shows what the model says. */
    public void add(Composite parent, Property property) {
        Field field = field(property);
        field.create(parent);
        field.refresh();
        fields.add(field);
    }

    private Field field(Property property) {
        if (property.feature() instanceof EReference) {
            return new ReferenceField(host, property);
        }
        if (!property.isWritable()) {
            return new FixedField(host, property);
        }
        if (!property.feature().isMany() && !property.choices().isEmpty()) {
            return property.value() instanceof Boolean ? new FlagField(host, property) : new ChoiceField(host, property);
        }
        boolean isDate = property.feature().getEType() == ModelPackage.Literals.DATE
                || property.feature().getEType() == ModelPackage.Literals.DATE_TIME;
        return isDate ? new DateField(host, property) : new TextField(host, property);
    }

    /** Forgets all fields; their controls are disposed by the caller. */
    public void clear() {
        fields.forEach(Field::forget);
        fields.clear();
    }

    /** Shows what the model says. */
    public void refresh() {
        fields.forEach(Field::refresh);
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
