// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/** Values of custom fields that do not fit their field, or stand where it does not belong. */
final class CustomValueChecks {

    private static final String RULE = "structure.custom-value";

    private final Portfolio portfolio;
    private final Consumer<Problem> problems;
    private Set<String> ids;

    CustomValueChecks(Portfolio portfolio, Consumer<Problem> problems) {
        this.portfolio = portfolio;
        this.problems = problems;
    }

    void check(EObject object) {
        // A value without a field is told as a missing reference.
        if (object instanceof CustomValue value && value.getField() != null && value.eContainer() instanceof Element element) {
            CustomField field = value.getField();
            if (!CustomProperty.appliesTo(field, element.eClass())) {
                problems.accept(Problem.warning(RULE, element.getId(), text(element, field) + ", which is for "
                        + String.join(", ", field.getAppliesTo()) + " only; remove the value, or let the field apply"));
            } else if (value.getValue() != null && !value.getValue().isBlank()) {
                String wrong = wrong(field, value.getValue().strip());
                if (wrong != null) {
                    problems.accept(Problem.warning(RULE, element.getId(),
                            text(element, field) + ", whose value '" + value.getValue().strip() + "' " + wrong));
                }
            }
        }
    }

    private static String text(Element element, CustomField field) {
        return "\"" + Labels.text(element) + "\" has the field \"" + Labels.text(field) + "\"";
    }

    /** @return null if it fits */
    private String wrong(CustomField field, String value) {
        try {
            switch (field.getType()) {
                case INTEGER -> new BigInteger(value);
                case DECIMAL -> new BigDecimal(value);
                case DATE -> LocalDate.parse(value);
                case DURATION -> Integer.parseInt(value);
                case FLAG -> {
                    return value.equals("true") || value.equals("false") ? null : "is neither true nor false";
                }
                case CHOICE -> {
                    return field.getChoices().contains(value) ? null : "is none of " + String.join(", ", field.getChoices());
                }
                case REFERENCE -> {
                    return ids().contains(value) ? null : "is the id of no element";
                }
                case TEXT -> {
                    // says what it likes
                }
            }
            return null;
        } catch (NumberFormatException malformed) {
            return "is not a number" + (field.getType() == CustomFieldType.DURATION ? " of working minutes" : "");
        } catch (DateTimeException malformed) {
            return "is not a date such as 2026-03-02";
        }
    }

    private Set<String> ids() {
        if (ids == null) {
            ids = new HashSet<>();
            ids.add(portfolio.getId());
            EcoreUtil.getAllContents(portfolio, false).forEachRemaining(each -> {
                if (each instanceof Element element) {
                    ids.add(element.getId());
                }
            });
        }
        return ids;
    }
}
