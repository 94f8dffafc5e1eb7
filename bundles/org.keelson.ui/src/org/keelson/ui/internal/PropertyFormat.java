// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.Durations;
import org.keelson.edit.Labels;
import org.keelson.model.ModelPackage;
import org.keelson.ui.Dates;

/**
 * Values of features as text, and back: dates as ISO when edited, durations with their unit.
 *
 * @param minutesPerDay of the calendar that counts
 */
record PropertyFormat(int minutesPerDay) {

    /** For reading. */
    String display(EStructuralFeature feature, Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many when many.isEmpty() -> "";
            case Collection<?> many -> many.stream().map(each -> display(feature, each)).sorted()
                    .collect(Collectors.joining(", "));
            case EObject object -> Labels.text(object);
            case Enumerator literal -> Labels.text(literal);
            case Boolean flag -> flag ? "Yes" : "No";
            case LocalDate date -> Dates.text(date);
            case LocalDateTime time -> Dates.text(time);
            default -> edit(feature, value);
        };
    }

    /** For editing; {@link #parse} reads it back. */
    String edit(EStructuralFeature feature, Object value) {
        if (value == null) {
            return "";
        }
        if (feature.getEType() == ModelPackage.Literals.MINUTES) {
            return Durations.format((Integer) value, minutesPerDay);
        }
        if (feature.getEType() == EcorePackage.Literals.ESTRING) {
            return value.toString();
        }
        return feature.getEType() instanceof EDataType type ? EcoreUtil.convertToString(type, value) : value.toString();
    }

    /**
     * The value that the text says; {@code null} for an empty one.
     *
     * @throws IllegalArgumentException with a sentence that says what is expected
     */
    Object parse(EStructuralFeature feature, String text) {
        String said = text.strip();
        if (said.isEmpty()) {
            return feature.getEType().getInstanceClass().isPrimitive() ? feature.getDefaultValue() : null;
        }
        if (feature.getEType() == EcorePackage.Literals.ESTRING) {
            return text;
        }
        try {
            if (feature.getEType() == ModelPackage.Literals.MINUTES) {
                return Durations.parse(said, minutesPerDay);
            }
            if (feature.getEType() == ModelPackage.Literals.DATE_TIME && said.length() == "2026-03-02".length()) {
                boolean atEnd = feature != ModelPackage.Literals.WORK_ITEM__ACTUAL_START;
                return LocalDate.parse(said).atTime(atEnd ? LocalTime.of(17, 0) : LocalTime.of(9, 0));
            }
            return EcoreUtil.createFromString((EDataType) feature.getEType(), said);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(Labels.featureName(feature) + " is " + expected(feature), e);
        }
    }

    private static String expected(EStructuralFeature feature) {
        return switch (feature.getEType().getName()) {
            case "Minutes" -> "a duration such as 90m, 16h, 5d or 2w";
            case "Date" -> "a date such as 2026-03-02";
            case "DateTime" -> "a date, or a date and time such as 2026-03-02T09:00";
            case "TimeOfDay" -> "a time such as 09:00";
            case "EInt", "EIntegerObject" -> "a whole number";
            default -> "a number";
        };
    }
}
