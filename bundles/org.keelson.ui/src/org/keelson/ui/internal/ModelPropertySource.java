// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource2;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Durations;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.WorkCalendar;
import org.keelson.edit.Edits;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.Dates;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;

/** The features of an element as rows of the Properties view; what is computed of it stands first, read only. */
final class ModelPropertySource implements IPropertySource2 {

    private static final String SCHEDULE = "Schedule";
    private static final String NONE = "";
    private static final String[] COMPUTED = { "Start", "Finish", "Float", "Why this date" };

    private final OpenPortfolio portfolio;
    private final EObject object;
    private final PropertyFormat format;

    ModelPropertySource(OpenPortfolio portfolio, EObject object) {
        this.portfolio = portfolio;
        this.object = object;
        this.format = new PropertyFormat(calendar().minutesPerDay());
    }

    private WorkCalendar calendar() {
        CalendarBook book = CalendarBook.of(portfolio.portfolio());
        return object instanceof WorkItem item ? book.of(item) : book.portfolio();
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        List<IPropertyDescriptor> rows = new ArrayList<>();
        if (object instanceof WorkItem) {
            for (String name : COMPUTED) {
                PropertyDescriptor row = new PropertyDescriptor(name, name);
                row.setCategory(SCHEDULE);
                rows.add(row);
            }
        }
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (isShown(feature)) {
                rows.add(row(feature));
            }
        }
        return rows.toArray(IPropertyDescriptor[]::new);
    }

    private static boolean isShown(EStructuralFeature feature) {
        return !(feature instanceof EReference reference && (reference.isContainment() || reference.isContainer()));
    }

    private PropertyDescriptor row(EStructuralFeature feature) {
        PropertyDescriptor row = editable(feature);
        row.setCategory(category(feature.getEContainingClass()));
        row.setDescription(Labels.documentation(feature));
        row.setLabelProvider(LabelProvider.createTextProvider(
                value -> format.display(feature, object.eGet(feature))));
        return row;
    }

    private PropertyDescriptor editable(EStructuralFeature feature) {
        String name = Labels.featureName(feature);
        if (feature.isMany() || !feature.isChangeable() || feature.isDerived()
                || feature == ModelPackage.Literals.ELEMENT__ID || Legality.whyNotChange(object).isPresent()) {
            return new PropertyDescriptor(feature, name);
        }
        List<Object> choices = choices(feature);
        if (!choices.isEmpty()) {
            return new ComboBoxPropertyDescriptor(feature, name, choices.stream()
                    .map(choice -> choice == NONE ? "(none)" : format.display(feature, choice)).toArray(String[]::new));
        }
        TextPropertyDescriptor row = new TextPropertyDescriptor(feature, name);
        row.setValidator(value -> {
            try {
                Object parsed = format.parse(feature, value.toString());
                return Legality.whyNotSet(object, feature, parsed).orElse(null);
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        });
        return row;
    }

    /** What the value can be; empty where it is text. */
    private List<Object> choices(EStructuralFeature feature) {
        if (feature.getEType() instanceof EEnum type) {
            return List.copyOf(type.getELiterals().stream().map(EEnumLiteral::getInstance).toList());
        }
        if (feature.getEType() == EcorePackage.Literals.EBOOLEAN) {
            return List.of(Boolean.FALSE, Boolean.TRUE);
        }
        if (!(feature instanceof EReference reference)) {
            return List.of();
        }
        List<EObject> found = new ArrayList<>();
        TreeIterator<EObject> all = portfolio.portfolio().eAllContents();
        while (all.hasNext()) {
            EObject each = all.next();
            if (reference.getEReferenceType().isInstance(each) && each != object) {
                found.add(each);
            }
        }
        found.sort(Comparator.comparing(Labels::text, String.CASE_INSENSITIVE_ORDER));
        List<Object> choices = new ArrayList<>(List.of(NONE));
        choices.addAll(found);
        return choices;
    }

    private static String category(EClass type) {
        return switch (type.getName()) {
            case "Element" -> "General";
            case "Owned" -> "Owner";
            case "Estimated" -> "Estimate";
            case "HasStatus" -> "Status";
            case "WorkItem" -> "Work";
            default -> Labels.kindName(type);
        };
    }

    @Override
    public Object getPropertyValue(Object id) {
        if (id instanceof String name) {
            return computed(name);
        }
        EStructuralFeature feature = (EStructuralFeature) id;
        Object value = object.eGet(feature);
        List<Object> choices = feature.isMany() ? List.of() : choices(feature);
        if (!choices.isEmpty()) {
            return Math.max(0, choices.indexOf(value == null ? NONE : value));
        }
        return feature.isMany() ? format.display(feature, value) : format.edit(feature, value);
    }

    private String computed(String name) {
        Optional<LiveSchedule.Answer> answer = portfolio.schedule().current();
        if (answer.isEmpty()) {
            return portfolio.schedule().failure().orElse("computing …");
        }
        Optional<ItemSchedule> item = answer.get().schedule().item(((WorkItem) object).getId());
        if (item.isEmpty() || !item.get().scheduled()) {
            return "not scheduled: in or behind a loop of dependencies";
        }
        return switch (name) {
            case "Start" -> Dates.text(item.get().start());
            case "Finish" -> Dates.text(item.get().finish());
            case "Float" -> Durations.format(item.get().totalFloatMinutes(), format.minutesPerDay())
                    + (item.get().critical() ? ", critical" : "");
            default -> item.get().driver().text();
        };
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        EStructuralFeature feature = (EStructuralFeature) id;
        Object wanted;
        if (value instanceof Integer choice && !choices(feature).isEmpty()) {
            List<Object> choices = choices(feature);
            if (choice < 0 || choice >= choices.size()) {
                return;
            }
            wanted = choices.get(choice) == NONE ? null : choices.get(choice);
        } else {
            wanted = format.parse(feature, value.toString());
        }
        Object old = object.eGet(feature);
        if (wanted == null ? old == null : wanted.equals(old) || format.edit(feature, old).equals(value)) {
            return;
        }
        try {
            portfolio.session().execute(Edits.set(object, feature, wanted));
        } catch (IllegalEditException e) {
            StatusLine.say(org.eclipse.ui.PlatformUI.getWorkbench().getActiveWorkbenchWindow(), e.getMessage());
        }
    }

    @Override
    public boolean isPropertySet(Object id) {
        return id instanceof EStructuralFeature feature && object.eIsSet(feature);
    }

    @Override
    public boolean isPropertyResettable(Object id) {
        return id instanceof EStructuralFeature feature && feature.isChangeable() && !feature.isMany()
                && Arrays.stream(COMPUTED).noneMatch(id::equals);
    }

    @Override
    public void resetPropertyValue(Object id) {
        EStructuralFeature feature = (EStructuralFeature) id;
        portfolio.session().execute(Edits.set(object, feature, feature.getDefaultValue()));
    }

    @Override
    public Object getEditableValue() {
        return Labels.text(object);
    }
}
