// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.ItemSchedule;
import org.keelson.edit.CustomProperty;
import org.keelson.edit.Labels;
import org.keelson.edit.Property;
import org.keelson.edit.table.TableColumn.Type;
import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.LagKind;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * The columns of a kind of table: what the metamodel has, what the schedule and metrics say, and custom fields. A new
 * attribute of the metamodel has its column without a line of code.
 */
public final class TableColumns {

    /** Heading of what is computed and cannot be written. */
    public static final String COMPUTED = "Computed";
    private static final String FIELDS = "Custom fields";
    private static final String METRICS = "Metrics";
    private static final String DAYS = "days";

    private final TableKind kind;
    private final Supplier<Computed> computed;
    private final Map<Enumerator, Choice> choices = new HashMap<>();

    private TableColumns(TableKind kind, Supplier<Computed> computed) {
        this.kind = kind;
        this.computed = computed;
    }

    /**
     * All columns, in the order in which they are offered.
     *
     * @param computed asked whenever a value is read; its metrics are asked for now, for their columns
     */
    public static List<TableColumn> of(TableKind kind, Portfolio portfolio, Supplier<Computed> computed) {
        TableColumns made = new TableColumns(kind, computed);
        Map<String, TableColumn> columns = new LinkedHashMap<>();
        made.places().forEach(each -> columns.put(each.id(), each));
        for (EClass type : kind.classes()) {
            for (Property property : Property.of(EcoreUtil.create(type))) {
                columns.computeIfAbsent(property.id(), id -> made.feature(property));
            }
        }
        if (kind == TableKind.WORK_ITEMS) {
            made.schedule().forEach(each -> columns.put(each.id(), each));
        }
        portfolio.getCustomFields().stream().filter(made::carries).map(made::field)
                .forEach(each -> columns.putIfAbsent(each.id(), each));
        computed.get().metrics().stream().filter(each -> each.kinds().contains(kind)).map(made::metric)
                .forEach(each -> columns.put(each.id(), each));
        return List.copyOf(columns.values());
    }

    private boolean carries(CustomField field) {
        return kind.classes().stream().anyMatch(type -> CustomProperty.appliesTo(field, type));
    }

    /** What a row is and where it is, as far as no feature says. */
    private List<TableColumn> places() {
        List<TableColumn> columns = new ArrayList<>();
        if (kind == TableKind.WORK_ITEMS) {
            Map<EClass, Choice> kinds = new HashMap<>();
            kind.classes().forEach(type -> kinds.put(type, new Choice(kinds.size(), Labels.kindName(type), "")));
            columns.add(computed("kind", "Kind", "", "Deliverable, milestone or gate", Type.CHOICE,
                    row -> kinds.get(row.eClass())));
            columns.add(computed("program", "Program", "", "The program that it lives in", Type.TEXT, row -> program(row)));
            columns.add(computed("status", "Status", "", "The status that counts: computed, unless overridden", Type.CHOICE,
                    row -> computed.get().statuses().get(((Element) row).getId())));
        } else if (kind == TableKind.PROMISES) {
            columns.add(computed("dependency", "Dependency", "", "What was promised", Type.TEXT,
                    row -> Labels.text(row.eContainer())));
        }
        if (kind != TableKind.PROMISES) {
            columns.add(computed("partOf", kind == TableKind.KEY_RESULTS ? "Objective" : "Part of", "", "What it is kept in",
                    Type.TEXT, row -> row.eContainer() == null ? null : Labels.text(row.eContainer())));
        }
        return columns;
    }

    private static String program(EObject row) {
        EObject at = row;
        while (at != null && !(at instanceof Program)) {
            at = at.eContainer();
        }
        return at == null ? null : Labels.text(at);
    }

    private static TableColumn computed(String id, String name, String unit, String description, Type type,
            Function<EObject, Object> value) {
        return TableColumn.computed(id, name, unit, COMPUTED, description, type, value);
    }

    private List<TableColumn> schedule() {
        return List.of(
                computed("start", "Start", "", "Early start; the actual one where there is one", Type.DATE,
                        item(ItemSchedule::start)),
                computed("finish", "Finish", "", "Early finish; the actual one where there is one", Type.DATE,
                        item(ItemSchedule::finish)),
                computed("lateStart", "Late start", "", "The latest start that hurts nothing", Type.DATE,
                        item(ItemSchedule::lateStart)),
                computed("lateFinish", "Late finish", "", "The latest finish that hurts nothing", Type.DATE,
                        item(ItemSchedule::lateFinish)),
                computed("totalFloat", "Total float", DAYS, "How far it can slip until a finish or deadline is hurt",
                        Type.DURATION,
                        minutes(ItemSchedule::totalFloatMinutes)),
                computed("freeFloat", "Free float", DAYS, "How far it can slip until another item is delayed", Type.DURATION,
                        minutes(ItemSchedule::freeFloatMinutes)),
                computed("critical", "Critical", "", "Unfinished, and without total float", Type.FLAG,
                        item(ItemSchedule::critical)),
                computed("deadlineSlip", "Past deadline", DAYS, "From its deadline to its finish; negative where it is early",
                        Type.DURATION, minutes(each -> each.deadline() == null ? null : each.deadlineSlipMinutes())));
    }

    private Function<EObject, Object> item(Function<ItemSchedule, Object> value) {
        return row -> computed.get().schedule().flatMap(schedule -> schedule.item(((Element) row).getId()))
                .filter(ItemSchedule::scheduled).map(value).orElse(null);
    }

    private Function<EObject, Object> minutes(Function<ItemSchedule, Integer> value) {
        return row -> item(value::apply).apply(row) instanceof Integer minutes ? days(row, null, minutes) : null;
    }

    /** Minutes as days of the calendar by which they are meant. */
    private Double days(EObject row, EStructuralFeature feature, int minutes) {
        CalendarBook book = computed.get().calendars();
        int day = row instanceof WorkItem item ? book.of(item).minutesPerDay()
                : row instanceof Dependency d && d.getSuccessor() != null ? book.of(d.getSuccessor()).minutesPerDay()
                : book.portfolio().minutesPerDay();
        if (feature == ModelPackage.Literals.DEPENDENCY__LAG && ((Dependency) row).getLagKind() == LagKind.ELAPSED) {
            day = 24 * 60;
        }
        return (double) minutes / day;
    }

    private TableColumn feature(Property property) {
        EStructuralFeature feature = property.feature();
        Type type = type(feature);
        boolean isLag = feature == ModelPackage.Literals.DEPENDENCY__LAG;
        String unit = isLag ? "days or %" : type == Type.DURATION ? DAYS
                : feature == ModelPackage.Literals.WORK_ITEM__PROGRESS ? "%" : "";
        return new TableColumn(property.id(), property.name(), unit, property.category(), property.documentation(), type,
                row -> feature.getEContainingClass().isInstance(row) ? value(row, feature, type) : null,
                row -> feature.getEContainingClass().isInstance(row) ? CellInput.of(Property.of(row, feature))
                        : Optional.empty());
    }

    private static Type type(EStructuralFeature feature) {
        if (feature.isMany() || feature instanceof EReference) {
            return Type.TEXT;
        }
        if (feature.getEType() instanceof EEnum) {
            return Type.CHOICE;
        }
        if (feature.getEType() == ModelPackage.Literals.MINUTES) {
            return Type.DURATION;
        }
        if (feature.getEType() == EcorePackage.Literals.EBOOLEAN) {
            return Type.FLAG;
        }
        Class<?> held = feature.getEType().getInstanceClass();
        boolean isNumber = held == int.class || held == double.class || held != null && Number.class.isAssignableFrom(held);
        return feature.getEType() == ModelPackage.Literals.DATE || feature.getEType() == ModelPackage.Literals.DATE_TIME
                ? Type.DATE
                : isNumber ? Type.NUMBER : Type.TEXT;
    }

    private Object value(EObject row, EStructuralFeature feature, Type type) {
        Object value = row.eGet(feature);
        return switch (value) {
            case null -> null;
            case Collection<?> many -> many.isEmpty() ? null : joined(many);
            case EObject target -> Labels.text(target);
            case Enumerator literal -> choices.computeIfAbsent(literal, each -> new Choice(each.getValue(),
                    Labels.text(each), ""));
            case Integer minutes when type == Type.DURATION -> isPercent(row, feature) ? Double.valueOf(minutes)
                    : days(row, feature, minutes);
            case Number number -> number.doubleValue();
            case String text -> text.isBlank() ? null : text;
            default -> type == Type.TEXT ? value.toString() : value;
        };
    }

    private static boolean isPercent(EObject row, EStructuralFeature feature) {
        return feature == ModelPackage.Literals.DEPENDENCY__LAG && ((Dependency) row).getLagKind() == LagKind.PERCENT;
    }

    private static String joined(Collection<?> many) {
        StringBuilder text = new StringBuilder();
        for (Object each : many) {
            text.append(text.isEmpty() ? "" : ", ").append(each instanceof EObject object ? Labels.text(object) : each);
        }
        return text.toString();
    }

    private TableColumn field(CustomField field) {
        Type type = switch (field.getType()) {
            case INTEGER, DECIMAL -> Type.NUMBER;
            case DATE -> Type.DATE;
            case DURATION -> Type.DURATION;
            case FLAG -> Type.FLAG;
            case CHOICE -> Type.CHOICE;
            case TEXT, REFERENCE -> Type.TEXT;
        };
        String unit = type == Type.DURATION ? DAYS : field.getUnit() == null ? "" : field.getUnit();
        return new TableColumn("field:" + (field.getKey() != null ? field.getKey() : field.getId()), Labels.text(field),
                unit, FIELDS,
                field.getDescription() == null ? "" : field.getDescription(), type, row -> fieldValue(row, field),
                row -> row instanceof Element element ? CustomProperty.of(element, List.of()).stream()
                        .filter(each -> each.isOf(field)).findFirst().flatMap(CellInput::of) : Optional.empty());
    }

    private Object fieldValue(EObject row, CustomField field) {
        for (CustomValue each : row instanceof Element element ? element.getCustomValues() : List.<CustomValue>of()) {
            if (each.getField() == field && each.getValue() != null) {
                return fieldValue(row, field, each.getValue().strip());
            }
        }
        return null;
    }

    /** A value that does not fit its field is shown as none; the Problems view tells of it. */
    private Object fieldValue(EObject row, CustomField field, String value) {
        try {
            return switch (field.getType()) {
                case INTEGER, DECIMAL -> Double.valueOf(value);
                case DATE -> LocalDate.parse(value);
                case DURATION -> days(row, null, Integer.parseInt(value));
                case FLAG -> Boolean.valueOf(value);
                case CHOICE -> new Choice(field.getChoices().indexOf(value), value, "");
                case TEXT -> value;
                case REFERENCE -> CustomProperty.of((Element) row, List.of()).stream().filter(each -> each.isOf(field))
                        .findFirst().map(CustomProperty::text).orElse(value);
            };
        } catch (NumberFormatException | DateTimeException malformed) {
            return null;
        }
    }

    private TableColumn metric(Computed.Metric metric) {
        return TableColumn.computed("metric:" + metric.id(), metric.name(), metric.unit(), METRICS, "", Type.NUMBER,
                row -> computed.get().metrics().stream().filter(each -> each.id().equals(metric.id())).findFirst()
                        .map(each -> each.values().get(((Element) row).getId())).orElse(null));
    }
}
