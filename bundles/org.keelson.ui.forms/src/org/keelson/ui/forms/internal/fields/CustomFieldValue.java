// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.keelson.edit.CustomProperty;
import org.keelson.edit.Edit;
import org.keelson.model.CustomFieldType;
import org.keelson.model.problems.Problem;

/**
 * The value of a custom field, which the model holds as text.
 *
 * @param current looks the property up each time: a field that a plugin offers is another one once it has joined the portfolio
 */
record CustomFieldValue(Supplier<CustomProperty> current) implements FieldValue {

    private CustomProperty property() {
        return current.get();
    }

    @Override
    public String name() {
        return property().unit().isEmpty() ? property().name() : property().name() + " (" + property().unit() + ")";
    }

    @Override
    public String help() {
        return property().documentation();
    }

    @Override
    public String reference() {
        return "";
    }

    @Override
    public boolean isWritable() {
        return property().isWritable();
    }

    @Override
    public boolean isMultiLine() {
        return false;
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public boolean isDate() {
        return property().type() == CustomFieldType.DATE;
    }

    @Override
    public LocalDate today() {
        return property().today();
    }

    @Override
    public Object value() {
        return property().value().orElse(null);
    }

    @Override
    public List<Object> choices() {
        List<Object> choices = new ArrayList<>();
        if (!property().choices().isEmpty()) {
            choices.add(null);
            choices.addAll(property().choices());
            // what is there and is no choice any more is kept until another one is chosen
            property().value().filter(value -> !choices.contains(value)).ifPresent(choices::add);
        }
        return choices;
    }

    @Override
    public String text(Object value) {
        return value == null ? "" : property().text((String) value);
    }

    @Override
    public String otherwise() {
        return property().defaultValue().map(value -> property().text(value) + " (unless set)").orElse("");
    }

    @Override
    public Object parse(String text) {
        return property().parse(text).orElse(null);
    }

    @Override
    public Optional<String> whyNot(Object value) {
        return Optional.empty();
    }

    @Override
    public boolean isAt(Problem problem) {
        return problem.rule().equals("structure.custom-value") && problem.message().contains("\"" + property().name() + "\"");
    }

    @Override
    public Edit edit(Object value) {
        return property().edit(Optional.ofNullable((String) value));
    }
}
