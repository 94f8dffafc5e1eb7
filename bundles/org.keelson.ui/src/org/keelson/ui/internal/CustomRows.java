// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.keelson.edit.CustomProperty;
import org.keelson.edit.Edit;
import org.keelson.engine.Engine;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.ui.OfferedFields;

/**
 * The custom fields of an element as rows of the Properties view: those of its portfolio, and those that plugins offer and the
 * portfolio has not switched off.
 */
final class CustomRows {

    private static final String PREFIX = "custom:";
    private static final String CATEGORY = "Custom fields";

    private final Engine engine;
    private final Portfolio portfolio;
    private final Element element;
    private Map<String, CustomProperty> rows = Map.of();

    CustomRows(Engine engine, Portfolio portfolio, Element element) {
        this.engine = engine;
        this.portfolio = portfolio;
        this.element = element;
    }

    /** Looks for them anew, since plugins come and go. */
    List<IPropertyDescriptor> descriptors() {
        Map<String, CustomProperty> now = new LinkedHashMap<>();
        List<IPropertyDescriptor> descriptors = new ArrayList<>();
        for (CustomProperty property : OfferedFields.of(engine, portfolio, element)) {
            now.put(PREFIX + property.id(), property);
            descriptors.add(descriptor(PREFIX + property.id(), property));
        }
        rows = now;
        return descriptors;
    }

    private static PropertyDescriptor descriptor(String id, CustomProperty property) {
        String name = property.unit().isEmpty() ? property.name() : property.name() + " (" + property.unit() + ")";
        PropertyDescriptor row = !property.isWritable() ? new PropertyDescriptor(id, name)
                : property.choices().isEmpty() ? text(id, name, property)
                : new ComboBoxPropertyDescriptor(id, name, choices(property).stream()
                        .map(choice -> choice.map(property::text).orElse("(none)")).toArray(String[]::new));
        row.setCategory(CATEGORY);
        row.setDescription(property.documentation());
        row.setLabelProvider(LabelProvider.createTextProvider(value -> shown(property)));
        return row;
    }

    private static PropertyDescriptor text(String id, String name, CustomProperty property) {
        TextPropertyDescriptor row = new TextPropertyDescriptor(id, name);
        row.setValidator(entered -> {
            try {
                property.parse(entered.toString());
                return null;
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        });
        return row;
    }

    private static String shown(CustomProperty property) {
        return property.value().isPresent() ? property.text()
                : property.defaultValue().map(value -> property.text(value) + " (unless set)").orElse("");
    }

    /** What can be chosen, nothing too; a value that is there and no choice is kept among them. */
    private static List<Optional<String>> choices(CustomProperty property) {
        List<Optional<String>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        property.choices().forEach(choice -> choices.add(Optional.of(choice)));
        if (!choices.contains(property.value())) {
            choices.add(property.value());
        }
        return choices;
    }

    boolean has(Object id) {
        return rows.containsKey(id);
    }

    boolean isSet(Object id) {
        return rows.get(id).value().isPresent();
    }

    boolean isResettable(Object id) {
        return rows.get(id).isWritable();
    }

    Object value(Object id) {
        CustomProperty property = rows.get(id);
        return property.isWritable() && !property.choices().isEmpty() ? (Object) choices(property).indexOf(property.value())
                : property.text();
    }

    /** The edit that writes what was entered; empty if it changes nothing. */
    Optional<Edit> edit(Object id, Object entered) {
        CustomProperty property = rows.get(id);
        Optional<String> value;
        if (entered instanceof Integer index) {
            List<Optional<String>> choices = choices(property);
            if (index < 0 || index >= choices.size()) {
                return Optional.empty();
            }
            value = choices.get(index);
        } else {
            value = property.parse(entered.toString());
        }
        return value.equals(property.value()) ? Optional.empty() : Optional.of(property.edit(value));
    }

    Edit reset(Object id) {
        return rows.get(id).edit(Optional.empty());
    }
}
