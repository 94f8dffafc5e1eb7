// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage.Literals;

/** What can be done about values of custom fields that do not fit: read them as what was meant, or remove them. */
final class CustomValueFixes {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private CustomValueFixes() {
    }

    static void of(Element element, Consumer<QuickFix> fixes) {
        for (CustomValue value : element.getCustomValues()) {
            CustomField field = value.getField();
            if (field == null) {
                continue;
            }
            boolean isElsewhere = !CustomProperty.appliesTo(field, element.eClass());
            String text = value.getValue() == null ? "" : value.getValue().strip();
            Optional<String> meant = isElsewhere || text.isEmpty() ? Optional.empty() : meant(field, text);
            meant.filter(each -> !each.equals(text)).ifPresent(each -> fixes.accept(new QuickFix(
                    "Write " + each + " for " + Labels.text(field), Edits.set(value, Literals.CUSTOM_VALUE__VALUE, each))));
            if (isElsewhere || !text.isEmpty() && meant.isEmpty()) {
                fixes.accept(new QuickFix("Remove the value of " + Labels.text(field), Edits.delete(List.of(value))));
            }
        }
    }

    /** The value in the form of its field, if it can be read; the same text where it fits already. */
    private static Optional<String> meant(CustomField field, String text) {
        try {
            return switch (field.getType()) {
                case INTEGER -> Optional.of(new BigDecimal(number(text)).toBigIntegerExact().toString());
                case DECIMAL -> Optional.of(new BigDecimal(number(text)).toPlainString());
                case DATE -> Optional.of(date(text).toString());
                case FLAG -> flag(text);
                case CHOICE -> field.getChoices().stream().filter(each -> each.equalsIgnoreCase(text)).findFirst();
                case DURATION -> Optional.of(String.valueOf(Integer.parseInt(text)));
                case REFERENCE -> isThere(field, text) ? Optional.of(text) : Optional.empty();
                case TEXT -> Optional.of(text);
            };
        } catch (ArithmeticException | NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isThere(CustomField field, String id) {
        EObject root = EcoreUtil.getRootContainer(field);
        boolean[] found = { root instanceof Element own && id.equals(own.getId()) };
        EcoreUtil.getAllContents(root, false).forEachRemaining(each -> found[0] |= each instanceof Element other
                && id.equals(other.getId()));
        return found[0];
    }

    private static String number(String text) {
        return text.replace(',', '.').replaceAll("[\\s\u00a0']", "");
    }

    private static LocalDate date(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)),
                Integer.parseInt(dayFirst.group(1))) : LocalDate.parse(text);
    }

    private static Optional<String> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "x" -> Optional.of("true");
            case "false", "no", "n", "0" -> Optional.of("false");
            default -> Optional.empty();
        };
    }
}
