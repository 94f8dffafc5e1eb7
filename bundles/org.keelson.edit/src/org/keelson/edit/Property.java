// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Durations;
import org.keelson.model.Cadence;
import org.keelson.model.Dependency;
import org.keelson.model.LagKind;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/**
 * One value of one object, as people read and write it. Made from the metamodel alone, so that a new attribute shows
 * without a line of code. Reads the model when asked; {@link #edit} gives the edit that writes.
 */
public final class Property {

    private static final int ELAPSED_DAY = 24 * 60;

    private final EObject object;
    private final EStructuralFeature feature;
    private final EObject place;

    private Property(EObject object, EStructuralFeature feature) {
        this(object, feature, object);
    }

    /** @param place what the object is in or will be */
    private Property(EObject object, EStructuralFeature feature, EObject place) {
        this.object = object;
        this.feature = feature;
        this.place = place;
    }

    /** The properties of an object: its values and references, without what it contains; the category's together. */
    public static List<Property> of(EObject object) {
        List<Property> properties = new ArrayList<>();
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!(feature instanceof EReference reference && (reference.isContainment() || reference.isContainer()))) {
                properties.add(new Property(object, feature));
            }
        }
        properties.sort(Comparator.comparingInt(property -> Categories.order(property.object, property.feature)));
        return properties;
    }

    public static Property of(EObject object, EStructuralFeature feature) {
        return new Property(object, feature);
    }

    /**
     * A property of a new object of a class, which is to be put into another: what it can refer to is in the portfolio of
     * that one.
     */
    public static Property of(EObject container, EClass type, EStructuralFeature feature) {
        return new Property(EcoreUtil.create(type), feature, container);
    }

    public EObject object() {
        return object;
    }

    public EStructuralFeature feature() {
        return feature;
    }

    /** Unique among the properties of the object, and stable. */
    public String id() {
        return feature.getName();
    }

    public String name() {
        return Labels.featureName(feature);
    }

    /** The heading that it stands under, such as {@code Estimate} or {@code Contract}. */
    public String category() {
        return Categories.name(object, feature);
    }

    /** What the metamodel says of it. */
    public String documentation() {
        return Labels.documentation(feature);
    }

    public Object value() {
        return object.eGet(feature);
    }

    public boolean isSet() {
        return object.eIsSet(feature);
    }

    /** True if a form or sheet may offer to change it. */
    public boolean isWritable() {
        return feature.isChangeable() && !((feature instanceof EReference r) && r.isTransient())
                && feature != ModelPackage.Literals.ELEMENT__ID && Legality.whyNotChange(object).isEmpty();
    }

    /** True if its text may have several lines. */
    public boolean isMultiLine() {
        return Categories.isLongText(feature);
    }

    /** The value as text; for one that {@link #parse} reads, in the form that it reads. Empty for no value. */
    public String text() {
        return text(value());
    }

    /** A value that this property could have, as text. */
    public String text(Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(this::text).collect(Collectors.joining(", "));
            case EObject target -> Labels.text(target);
            case Enumerator literal -> Labels.text(literal);
            case Boolean flag -> flag ? "Yes" : "No";
            case Double number -> plain(number);
            case Integer minutes when isPercent() -> minutes + " %";
            case Integer minutes when feature.getEType() == ModelPackage.Literals.MINUTES ->
                Durations.format(minutes, minutesPerDay());
            default -> EcoreUtil.convertToString((EDataType) feature.getEType(), value);
        };
    }

    /** As people write it: without an exponent, and without a fraction that is none. */
    private static String plain(double number) {
        return Double.isFinite(number) ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }

    /**
     * The value that a text means: dates in ISO 8601, a date and time also as a date alone (the day's beginning for
     * a start, its end of work at 17:00 otherwise), durations as {@code 90m}, {@code 16h}, {@code 5d}, {@code 2w},
     * several values separated by commas, references and literals by their text. An empty text is no value, or the
     * default where there must be one.
     *
     * @throws IllegalArgumentException with a sentence for people that says what was expected
     */
    public Object parse(String text) {
        if (feature.isMany()) {
            List<Object> values = new ArrayList<>();
            for (String part : text.split(",")) {
                if (!part.isBlank()) {
                    values.add(parseOne(part.strip()));
                }
            }
            return values;
        }
        return text.isBlank() ? feature.getDefaultValue() : parseOne(text);
    }

    private Object parseOne(String text) {
        List<Object> choices = choices();
        if (!choices.isEmpty() || feature instanceof EReference) {
            return choices.stream().filter(choice -> text(choice).equalsIgnoreCase(text.strip())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            name() + " cannot be \"" + text.strip() + "\"; there is no such choice"));
        }
        try {
            return parseValue(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name() + " must be " + expected() + ", not \"" + text.strip() + "\"",
                    e);
        }
    }

    private Object parseValue(String text) {
        if (feature.getEType() == EcorePackage.Literals.ESTRING) {
            return text;
        }
        String said = text.strip();
        if (isPercent()) {
            return Integer.valueOf(said.replaceFirst("\\s*%$", ""));
        }
        if (feature.getEType() == ModelPackage.Literals.MINUTES) {
            return Durations.parse(said, minutesPerDay());
        }
        if (feature.getEType() == ModelPackage.Literals.DATE_TIME && said.indexOf('T') < 0) {
            int hour = feature == ModelPackage.Literals.WORK_ITEM__ACTUAL_START ? 9 : 17;
            return LocalDate.parse(said).atTime(hour, 0);
        }
        return EcoreUtil.createFromString((EDataType) feature.getEType(), said);
    }

    private String expected() {
        return switch (feature.getEType().getName()) {
            case "Minutes" -> isPercent() ? "a number of percent" : "a duration such as 90m, 16h, 5d or 2w";
            case "Date" -> "a date such as 2026-03-15";
            case "DateTime" -> "a date such as 2026-03-15 or 2026-03-15T09:00";
            case "TimeOfDay" -> "a time such as 09:00";
            case "EInt" -> "a whole number";
            default -> "a number";
        };
    }

    /**
     * What can be chosen; empty where it is written as text. Literals in the order of the metamodel; for a reference
     * all elements of the portfolio that it can refer to, by name. Walks through the portfolio for a reference.
     */
    public List<Object> choices() {
        if (feature instanceof EReference reference) {
            return targets(reference);
        }
        if (feature.getEType() instanceof EEnum type) {
            return type.getELiterals().stream().<Object>map(EEnumLiteral::getInstance).toList();
        }
        return feature.getEType() == EcorePackage.Literals.EBOOLEAN ? List.of(false, true) : List.of();
    }

    private List<Object> targets(EReference reference) {
        List<EObject> targets = new ArrayList<>();
        EObject root = EcoreUtil.getRootContainer(place);
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext();) {
            EObject each = all.next();
            if (reference.getEReferenceType().isInstance(each) && each != object) {
                targets.add(each);
            }
        }
        targets.sort(Comparator.comparing(Labels::text, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(targets);
    }

    /** Why the property cannot have that value; see {@link Legality}. */
    public Optional<String> whyNot(Object value) {
        return Legality.whyNotSet(object, feature, value);
    }

    /** The edit that gives it that value. */
    public Edit edit(Object value) {
        return Edits.set(object, feature, value);
    }

    private boolean isPercent() {
        return feature == ModelPackage.Literals.DEPENDENCY__LAG
                && ((Dependency) object).getLagKind() == LagKind.PERCENT;
    }

    private int minutesPerDay() {
        boolean isElapsed = object instanceof Cadence || feature == ModelPackage.Literals.DEPENDENCY__LAG
                        && ((Dependency) object).getLagKind() == LagKind.ELAPSED;
        if (isElapsed || !(EcoreUtil.getRootContainer(object) instanceof Portfolio portfolio)) {
            return isElapsed ? ELAPSED_DAY : 480;
        }
        CalendarBook book = CalendarBook.of(portfolio);
        if (object instanceof WorkItem item) {
            return book.of(item).minutesPerDay();
        }
        return object instanceof Dependency d && d.getSuccessor() != null ? book.of(d.getSuccessor()).minutesPerDay()
                : book.portfolio().minutesPerDay();
    }
}
