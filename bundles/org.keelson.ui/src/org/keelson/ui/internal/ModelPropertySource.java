// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource2;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Durations;
import org.keelson.analysis.ItemSchedule;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.Property;
import org.keelson.engine.Engine;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.Dates;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;

/** The properties of an element as rows of the Properties view; what is computed of it stands first, read only. */
final class ModelPropertySource implements IPropertySource2 {

    private static final String[] COMPUTED = { "Start", "Finish", "Float", "Why this date" };

    private final OpenPortfolio portfolio;
    private final EObject object;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Optional<CustomRows> custom;

    ModelPropertySource(OpenPortfolio portfolio, EObject object, Engine engine) {
        this.portfolio = portfolio;
        this.object = object;
        custom = object instanceof Element element ? Optional.of(new CustomRows(engine, portfolio.portfolio(), element))
                : Optional.empty();
        Property.of(object).forEach(property -> properties.put(property.id(), property));
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        List<IPropertyDescriptor> rows = new ArrayList<>();
        if (object instanceof WorkItem) {
            for (String name : COMPUTED) {
                PropertyDescriptor row = new PropertyDescriptor(name, name);
                row.setCategory("Schedule");
                rows.add(row);
            }
        }
        for (Property property : properties.values()) {
            PropertyDescriptor row = row(property);
            row.setCategory(property.category());
            row.setDescription(property.documentation());
            row.setLabelProvider(LabelProvider.createTextProvider(value -> property.text()));
            rows.add(row);
        }
        custom.ifPresent(fields -> rows.addAll(fields.descriptors()));
        return rows.toArray(IPropertyDescriptor[]::new);
    }

    private Optional<CustomRows> custom(Object id) {
        return custom.filter(fields -> fields.has(id));
    }

    private PropertyDescriptor row(Property property) {
        if (!property.isWritable()) {
            return new PropertyDescriptor(property.id(), property.name());
        }
        if (isChoice(property)) {
            List<String> names = new ArrayList<>(property.choiceNames());
            if (property.feature() instanceof EReference) {
                names.addFirst("(none)");
            }
            return new ComboBoxPropertyDescriptor(property.id(), property.name(), names.toArray(String[]::new));
        }
        TextPropertyDescriptor row = new TextPropertyDescriptor(property.id(), property.name());
        row.setValidator(text -> {
            try {
                return property.whyNot(parse(property, text.toString())).orElse(null);
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        });
        return row;
    }

    /** Dates may be written as the screen writes them; a name that looks like one is a name. */
    private static Object parse(Property property, String text) {
        boolean isDate = property.feature().getEType() == ModelPackage.Literals.DATE
                || property.feature().getEType() == ModelPackage.Literals.DATE_TIME;
        return property.parse(isDate ? Dates.iso(text) : text);
    }

    private static boolean isChoice(Property property) {
        return !property.feature().isMany()
                && (property.feature() instanceof EReference || !property.choices().isEmpty());
    }

    /** What can be chosen; a reference can also be to nothing. */
    private static List<Optional<Object>> choices(Property property) {
        List<Optional<Object>> choices = new ArrayList<>();
        if (property.feature() instanceof EReference) {
            choices.add(Optional.empty());
        }
        property.choices().forEach(choice -> choices.add(Optional.of(choice)));
        return choices;
    }

    @Override
    public Object getPropertyValue(Object id) {
        if (custom(id).isPresent()) {
            return custom(id).get().value(id);
        }
        Property property = properties.get(id);
        if (property == null) {
            return computed(id.toString());
        }
        return property.isWritable() && isChoice(property)
                ? (Object) Math.max(0, choices(property).indexOf(Optional.ofNullable(property.value())))
                : property.text();
    }

    private String computed(String name) {
        Optional<LiveSchedule.Answer> answer = portfolio.schedule().current();
        if (answer.isEmpty()) {
            return portfolio.schedule().failure().orElse("computing \u2026");
        }
        WorkItem item = (WorkItem) object;
        Optional<ItemSchedule> dates = answer.get().schedule().item(item.getId());
        if (dates.isEmpty() || !dates.get().scheduled()) {
            return "not scheduled: in or behind a loop of dependencies";
        }
        return switch (name) {
            case "Start" -> Dates.text(dates.get().start());
            case "Finish" -> Dates.text(dates.get().finish());
            case "Float" -> Durations.format(dates.get().totalFloatMinutes(),
                    CalendarBook.of(portfolio.portfolio()).of(item).minutesPerDay())
                    + (dates.get().critical() ? ", critical" : "");
            default -> Dates.inText(dates.get().driver().text());
        };
    }

    @Override
    public void setPropertyValue(Object id, Object entered) {
        if (custom(id).isPresent()) {
            custom(id).get().edit(id, entered).ifPresent(this::execute);
            return;
        }
        Property property = properties.get(id);
        Object value;
        if (entered instanceof Integer index) {
            List<Optional<Object>> choices = choices(property);
            if (index < 0 || index >= choices.size()) {
                return;
            }
            value = choices.get(index).orElse(null);
        } else if (entered.equals(property.text())) {
            return;
        } else {
            value = parse(property, entered.toString());
        }
        set(property, value);
    }

    private void set(Property property, Object value) {
        execute(property.edit(value));
    }

    private void execute(Edit edit) {
        try {
            portfolio.session().execute(edit);
        } catch (IllegalEditException e) {
            StatusLine.say(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), e.getMessage());
        }
    }

    @Override
    public boolean isPropertySet(Object id) {
        return custom(id).map(fields -> fields.isSet(id))
                .orElseGet(() -> properties.containsKey(id) && properties.get(id).isSet());
    }

    @Override
    public boolean isPropertyResettable(Object id) {
        if (custom(id).isPresent()) {
            return custom(id).get().isResettable(id);
        }
        Property property = properties.get(id);
        return property != null && property.isWritable() && !property.feature().isMany();
    }

    @Override
    public void resetPropertyValue(Object id) {
        if (custom(id).isPresent()) {
            execute(custom(id).get().reset(id));
            return;
        }
        Property property = properties.get(id);
        set(property, property.feature().getDefaultValue());
    }

    @Override
    public Object getEditableValue() {
        return Labels.text(object);
    }
}
