// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
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
import org.keelson.analysis.Days;
import org.keelson.analysis.Durations;
import org.keelson.analysis.Typed;
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
    private static final Set<EStructuralFeature> SHARES = Set.of(ModelPackage.Literals.RISK__PROBABILITY,
            ModelPackage.Literals.RISK__RESIDUAL_PROBABILITY, ModelPackage.Literals.PORTFOLIO__MEDIUM_RISK,
            ModelPackage.Literals.PORTFOLIO__HIGH_RISK);

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

    /** The value as {@link #parse} reads it back to the same: of elements with the same name, each by what tells it apart. */
    public String written() {
        return feature instanceof EReference reference ? written(Choices.of(reference, place)) : text();
    }

    /**
     * As {@link #written()}, without another walk through the portfolio.
     *
     * @param choices of the feature in this portfolio
     */
    public String written(Choices choices) {
        return switch (value()) {
            case EObject target -> choices.text(target);
            case Collection<?> many when feature instanceof EReference ->
                choices.text(many.stream().map(EObject.class::cast).toList());
            case null, default -> text();
        };
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
     * The value that a text means: dates as {@link Days} reads them, a date and time also as a date alone (the day's beginning
     * for a start, its end of work at 17:00 otherwise), durations as {@link Durations} reads them, probabilities also in
     * percent, several values separated by commas, references and literals by their text. An empty text is no value, or the
     * default where there must be one.
     *
     * @throws IllegalArgumentException with a sentence for people that says what was expected
     */
    public Object parse(String text) {
        return parse(text, () -> Choices.of((EReference) feature, place));
    }

    /**
     * As {@link #parse(String)}, without another walk through the portfolio.
     *
     * @param choices of the feature in this portfolio; asked for a reference only
     */
    public Object parse(String text, Supplier<Choices> choices) {
        if (feature instanceof EReference && feature.isMany()) {
            return named(text, choices.get()::several);
        }
        if (feature.isMany()) {
            List<Object> values = new ArrayList<>();
            for (String part : text.split(",")) {
                if (!part.isBlank()) {
                    values.add(parseOne(part.strip()));
                }
            }
            return values;
        }
        if (text.isBlank()) {
            return feature.getDefaultValue();
        }
        return feature instanceof EReference
                ? named(text, said -> choices.get().one(said).filter(each -> each != object).orElseThrow(() -> noChoice(said)))
                : parseOne(text);
    }

    private Object named(String text, Function<String, Object> reader) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage().startsWith(name()) ? e.getMessage()
                    : name() + " cannot be \"" + text.strip() + "\": " + Labels.lower(e.getMessage().substring(0, 1))
                            + e.getMessage().substring(1), e);
        }
    }

    private IllegalArgumentException noChoice(String text) {
        return new IllegalArgumentException(name() + " cannot be \"" + text.strip() + "\"; there is no such choice");
    }

    private Object parseOne(String text) {
        List<Object> choices = choices();
        if (!choices.isEmpty()) {
            return choices.stream().filter(choice -> text(choice).equalsIgnoreCase(text.strip())).findFirst()
                    .orElseThrow(() -> noChoice(text));
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
        String said = Typed.plain(text);
        return switch (feature.getEType().getName()) {
            case "Minutes" -> isPercent() ? Numbers.whole(unsigned(said)) : Durations.parse(said, minutesPerDay());
            case "Date" -> Days.read(said, today(), Happened.isPast(feature)).orElseThrow(IllegalArgumentException::new);
            case "DateTime" -> moment(said);
            case "EInt" -> Numbers.whole(feature == ModelPackage.Literals.WORK_ITEM__PROGRESS ? unsigned(said) : said);
            case "EDouble", "EDoubleObject" -> isShare(feature) ? Numbers.share(said)
                    : Numbers.decimal(feature == ModelPackage.Literals.TEAM_SHARE__PERCENT ? unsigned(said) : said);
            default -> EcoreUtil.createFromString((EDataType) feature.getEType(), said);
        };
    }

    /** Of what is counted in percent anyhow. */
    private static String unsigned(String said) {
        return said.replaceFirst("\\s*%$", "");
    }

    private LocalDateTime moment(String said) {
        if (said.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            // to the second, as it was written
            LocalDateTime exact = LocalDateTime.parse(said);
            if (Days.isSane(exact.toLocalDate())) {
                return exact;
            }
        }
        LocalTime usual = LocalTime.of(feature == ModelPackage.Literals.WORK_ITEM__ACTUAL_START ? 9 : 17, 0);
        return Days.moment(said, today(), Happened.isPast(feature), usual).orElseThrow(IllegalArgumentException::new);
    }

    /** What "today" means in it, from which weekdays, spans and days without a year are told. */
    public LocalDate today() {
        return Happened.today(feature, place);
    }

    /** A part of one, such as a chance, which people write in percent too. */
    static boolean isShare(EStructuralFeature feature) {
        return SHARES.contains(feature);
    }

    private String expected() {
        return switch (feature.getEType().getName()) {
            case "Minutes" -> isPercent() ? "a number of percent" : "a duration such as 90m, 16h, 5d or 2w";
            case "Date" -> "a date such as 2026-03-15, 15 Mar or friday";
            case "DateTime" -> "a date such as 2026-03-15 or 2026-03-15T09:00";
            case "TimeOfDay" -> "a time such as 09:00";
            case "EInt" -> "a whole number";
            default -> isShare(feature) ? "a number such as 0.3 or 30 %" : "a number";
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

    /** What each of {@link #choices} is called, in the same order; of elements no two the same. */
    public List<String> choiceNames() {
        Choices names = feature instanceof EReference reference ? Choices.of(reference, place) : null;
        return choices().stream().map(each -> names == null ? text(each) : names.text((EObject) each)).toList();
    }

    private List<Object> targets(EReference reference) {
        return Choices.of(reference, place).all().stream().<Object>map(each -> each).filter(each -> each != object).toList();
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
