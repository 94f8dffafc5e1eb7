// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.AsOf;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Days;
import org.keelson.analysis.Durations;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/**
 * The value of one custom field on one element, as people read and write it. The field may be one of the portfolio, or one that a
 * plugin offers and that joins the portfolio with the first value. Reads the model when asked; {@link #edit} gives the edit that
 * writes.
 */
public final class CustomProperty {

    private final Portfolio portfolio;
    private final Element element;
    private final CustomField field;

    private CustomProperty(Portfolio portfolio, Element element, CustomField field) {
        this.portfolio = portfolio;
        this.element = element;
        this.field = field;
    }

    /**
     * The custom fields that an element can have a value of: those of its portfolio, then those offered that the portfolio
     * has not got by key or name.
     *
     * @param offered fields that are in no portfolio
     */
    public static List<CustomProperty> of(Element element, List<CustomField> offered) {
        List<CustomProperty> properties = new ArrayList<>();
        if (EcoreUtil.getRootContainer(element) instanceof Portfolio portfolio && !(element instanceof CustomField)) {
            List<CustomField> fields = new ArrayList<>(portfolio.getCustomFields());
            offered.stream().filter(each -> portfolio.getCustomFields().stream().noneMatch(own -> isSame(own, each)))
                    .forEach(fields::add);
            fields.stream().filter(each -> appliesTo(each, element.eClass()))
                    .forEach(each -> properties.add(new CustomProperty(portfolio, element, each)));
        }
        return properties;
    }

    private static boolean isSame(CustomField own, CustomField offered) {
        return offered.getKey() != null && offered.getKey().equals(own.getKey())
                || offered.getName() != null && offered.getName().equalsIgnoreCase(own.getName());
    }

    /** Whether elements of a class carry the field. */
    public static boolean appliesTo(CustomField field, EClass type) {
        return field.getAppliesTo().isEmpty() || field.getAppliesTo().contains(type.getName())
                || type.getEAllSuperTypes().stream().map(EClass::getName).anyMatch(field.getAppliesTo()::contains);
    }

    /** Whether it is the value of that field. */
    public boolean isOf(CustomField other) {
        return field == other;
    }

    /** What "today" means in it, from which weekdays, spans and days without a year are told. */
    public LocalDate today() {
        return AsOf.day(portfolio);
    }

    /** Unique among the custom properties of the element, and stable. */
    public String id() {
        return field.getKey() != null ? field.getKey() : field.getId();
    }

    /** The name of the field, without its unit. */
    public String name() {
        return Labels.text(field);
    }

    /** The unit of the values; empty if there is none. */
    public String unit() {
        return field.getUnit() == null ? "" : field.getUnit();
    }

    /** What the field is for; empty if nobody says. */
    public String documentation() {
        return field.getDescription() == null ? "" : field.getDescription();
    }

    public CustomFieldType type() {
        return field.getType();
    }

    public boolean isWritable() {
        return Legality.whyNotChange(element).isEmpty();
    }

    /** The value as the model holds it; empty if the element has none of its own. */
    public Optional<String> value() {
        return holder().map(CustomValue::getValue);
    }

    private Optional<CustomValue> holder() {
        return element.getCustomValues().stream().filter(each -> each.getField() == field).findFirst();
    }

    /** What an element has that has no value of its own, as the model holds it. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(field.getDefaultValue());
    }

    /** The value in the form that {@link #parse} reads; empty for none. */
    public String text() {
        return value().map(this::text).orElse("");
    }

    /** A value that the model holds, as people read it. One that does not fit the field is given as it is. */
    public String text(String value) {
        try {
            return switch (field.getType()) {
                case DURATION -> Durations.format(Integer.parseInt(value.strip()), minutesPerDay());
                case FLAG -> value.strip().equals("true") ? "Yes" : value.strip().equals("false") ? "No" : value;
                case REFERENCE -> element(value.strip()).map(Labels::text).orElse(value);
                default -> value;
            };
        } catch (NumberFormatException malformed) {
            return value;
        }
    }

    /** The values to choose from, as the model holds them; empty where the value is written as text. */
    public List<String> choices() {
        return switch (field.getType()) {
            case CHOICE -> List.copyOf(field.getChoices());
            case FLAG -> List.of("true", "false");
            default -> List.of();
        };
    }

    /**
     * The value that a text means: dates as {@link Days} reads them, durations as {@link Durations} does, an element by its
     * name or id. An empty text is no value.
     *
     * @return as the model holds it
     * @throws IllegalArgumentException with a sentence for people that says what was expected
     */
    public Optional<String> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String said = text.strip();
        try {
            return Optional.of(switch (field.getType()) {
                case TEXT -> text;
                case INTEGER -> new BigInteger(said).toString();
                case DECIMAL -> Numbers.exact(said).toPlainString();
                case DATE -> Days.read(said, today()).orElseThrow(IllegalArgumentException::new).toString();
                case DURATION -> Integer.toString(Durations.parse(said, minutesPerDay()));
                case CHOICE, FLAG -> choices().stream().filter(each -> text(each).equalsIgnoreCase(said)).findFirst()
                        .orElseThrow(IllegalArgumentException::new);
                case REFERENCE -> reference(said);
            });
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(name() + " must be " + expected() + ", not \"" + said + "\"", malformed);
        }
    }

    private String expected() {
        return switch (field.getType()) {
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number";
            case DATE -> "a date such as 2026-03-15";
            case DURATION -> "a duration such as 90m, 16h, 5d or 2w";
            case CHOICE -> "one of " + String.join(", ", field.getChoices());
            case FLAG -> "Yes or No";
            case REFERENCE -> "the name or id of an element, of one only";
        };
    }

    /** An id before names; a name must be that of one element. */
    private String reference(String said) {
        if (element(said).isPresent()) {
            return said;
        }
        List<String> found = new ArrayList<>();
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(portfolio, false); all.hasNext();) {
            if (all.next() instanceof Element each && each.getId() != null && said.equalsIgnoreCase(each.getName())) {
                found.add(each.getId());
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException();
        }
        return found.getFirst();
    }

    private Optional<Element> element(String id) {
        if (id.equals(portfolio.getId())) {
            return Optional.of(portfolio);
        }
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(portfolio, false); all.hasNext();) {
            if (all.next() instanceof Element each && id.equals(each.getId())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private int minutesPerDay() {
        CalendarBook book = CalendarBook.of(portfolio);
        return element instanceof WorkItem item ? book.of(item).minutesPerDay() : book.portfolio().minutesPerDay();
    }

    /**
     * The edit that gives the element a value, or takes it away. A field that the portfolio has not got joins it in the same
     * step.
     *
     * @param value as {@link #parse} gives it
     */
    public Edit edit(Optional<String> value) {
        return Edits.edit("Change " + name() + " of " + Labels.text(element), session -> {
            Edits.require(Legality.whyNotChange(element));
            Optional<CustomValue> there = holder();
            if (value.isEmpty()) {
                there.ifPresent(element.getCustomValues()::remove);
            } else if (there.isPresent()) {
                if (!Objects.equals(there.get().getValue(), value.get())) {
                    there.get().setValue(value.get());
                }
            } else {
                CustomValue made = ModelFactory.eINSTANCE.createCustomValue();
                made.setField(joined(session));
                made.setValue(value.get());
                element.getCustomValues().add(made);
            }
        });
    }

    /** The field in the portfolio. */
    private CustomField joined(PortfolioSession session) {
        if (field.eContainer() != null) {
            return field;
        }
        return session.portfolio().getCustomFields().stream().filter(own -> isSame(own, field)).findFirst().orElseGet(() -> {
            CustomField copy = EcoreUtil.copy(field);
            copy.setId(Ids.next());
            session.portfolio().getCustomFields().add(copy);
            return copy;
        });
    }
}
