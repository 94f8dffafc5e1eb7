// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EReference;
import org.keelson.edit.Edit;
import org.keelson.edit.ProblemPlace;
import org.keelson.edit.Property;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.problems.Problem;

/** A property of the metamodel. Several texts stand one a line, since a text may have commas of its own. */
record PropertyValue(Property property) implements FieldValue {

    @Override
    public String name() {
        return property.name();
    }

    @Override
    public String help() {
        return property.documentation();
    }

    @Override
    public String reference() {
        return property.feature().getEContainingClass().getName() + "." + property.feature().getName();
    }

    @Override
    public boolean isWritable() {
        return property.isWritable();
    }

    @Override
    public boolean isMultiLine() {
        return property.isMultiLine() || isList();
    }

    @Override
    public boolean isList() {
        return property.feature().isMany() && !(property.feature() instanceof EReference);
    }

    @Override
    public boolean isDate() {
        return property.feature().getEType() == ModelPackage.Literals.DATE
                || property.feature().getEType() == ModelPackage.Literals.DATE_TIME;
    }

    @Override
    public LocalDate today() {
        return property.today();
    }

    @Override
    public Object value() {
        return property.value();
    }

    @Override
    public List<Object> choices() {
        return property.choices();
    }

    @Override
    public String text(Object value) {
        return isList() ? ((Collection<?>) value).stream().map(Object::toString).collect(Collectors.joining("\n"))
                : property.text(value);
    }

    @Override
    public String otherwise() {
        return "";
    }

    @Override
    public Object parse(String text) {
        return isList() ? List.copyOf(text.lines().map(String::strip).filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new))) : property.parse(text);
    }

    @Override
    public Optional<String> whyNot(Object value) {
        return property.whyNot(value);
    }

    @Override
    public boolean isAt(Problem problem) {
        return property.object() instanceof Element element && element.getId() != null
                && element.getId().equals(problem.element()) && ProblemPlace.isAt(problem, element, property.feature());
    }

    @Override
    public Edit edit(Object value) {
        return property.edit(value);
    }
}
