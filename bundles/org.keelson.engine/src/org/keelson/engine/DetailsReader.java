// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.keelson.model.CustomFieldType;
import org.keelson.model.ModelPackage;

/** Reads what only one point has. */
final class DetailsReader {

    private final Declaration declaration;
    private final List<String> wrong;

    /** @param wrong takes what is wrong, a sentence each */
    DetailsReader(Declaration declaration, List<String> wrong) {
        this.declaration = declaration;
        this.wrong = wrong;
    }

    Details read() {
        return switch (declaration.point()) {
            case METRICS -> metric();
            case REPORT_SECTIONS -> section();
            case CUSTOM_FIELDS -> field();
            case TEMPLATES -> template();
            case FORM_PAGES -> new Details.OfPage(classes());
            case IMPORTERS, EXPORTERS, ESCALATION_RULES, VALIDATIONS, REPORTS -> new Details.None();
        };
    }

    private Details metric() {
        Boolean higherIsBetter = null;
        String direction = text("higherIsBetter");
        if (direction.equals("true") || direction.equals("false")) {
            higherIsBetter = Boolean.valueOf(direction);
        } else if (!direction.isEmpty()) {
            wrong.add("the attribute 'higherIsBetter' is '" + direction + "', neither true nor false");
        }
        OptionalDouble watch = number("watch");
        OptionalDouble offTrack = number("offTrack");
        boolean isBounded = watch.isPresent() || offTrack.isPresent();
        if (isBounded && direction.isEmpty()) {
            wrong.add("it has thresholds, and no attribute 'higherIsBetter' that says which side of them is good");
        } else if (higherIsBetter != null && watch.isPresent() && offTrack.isPresent()
                && (higherIsBetter ? watch.getAsDouble() < offTrack.getAsDouble() : watch.getAsDouble() > offTrack.getAsDouble())) {
            wrong.add("its threshold 'watch' lies beyond 'offTrack'");
        }
        String rollUp = text("rollUp");
        if (!rollUp.isEmpty() && !rollUp.equals("none") && !rollUp.equals("spread")) {
            wrong.add("the attribute 'rollUp' is '" + rollUp + "', neither none nor spread");
        }
        return new Details.OfMetric(text("unit"), higherIsBetter, number("target"), watch, offTrack, rollUp.equals("spread"));
    }

    private OptionalDouble number(String attribute) {
        String text = text(attribute);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException malformed) {
            // told below, as infinity is
        }
        String message = "the attribute '" + attribute + "' is '" + text + "', not a number";
        if (!wrong.contains(message)) {
            wrong.add(message);
        }
        return OptionalDouble.empty();
    }

    private Details section() {
        if (text("report").isEmpty()) {
            wrong.add("the attribute 'report' is missing");
        }
        return new Details.OfSection(text("report"));
    }

    private Details template() {
        if (text("file").isEmpty()) {
            wrong.add("the attribute 'file' is missing");
        }
        return new Details.OfTemplate(text("file"));
    }

    private Details field() {
        String name = text("type");
        CustomFieldType type = Stream.of(CustomFieldType.values())
                .filter(each -> each.getName().toLowerCase(Locale.ROOT).equals(name)).findFirst().orElse(null);
        if (type == null) {
            wrong.add(name.isEmpty() ? "the attribute 'type' is missing" : "the type '" + name + "' is unknown");
            return new Details.None();
        }
        List<String> choices = DeclarationReader.list(text("choices"));
        if ((type == CustomFieldType.CHOICE) == choices.isEmpty()) {
            wrong.add(choices.isEmpty() ? "a field of type choice needs the attribute 'choices'"
                    : "a field of type " + name + " cannot have choices");
        }
        return new Details.OfField(type, classes(), choices, text("unit"), defaultValue(type, choices));
    }

    private List<String> classes() {
        List<String> classes = DeclarationReader.list(text("appliesTo"));
        for (String each : classes) {
            if (!(ModelPackage.eINSTANCE.getEClassifier(each) instanceof EClass eClass)
                    || !ModelPackage.eINSTANCE.getElement().isSuperTypeOf(eClass)) {
                wrong.add("the attribute 'appliesTo' names '" + each + "', which is no kind of element");
            }
        }
        return classes;
    }

    private String defaultValue(CustomFieldType type, List<String> choices) {
        String text = text("default");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return FieldText.stored(type, choices, text);
        } catch (IllegalArgumentException malformed) {
            wrong.add("the attribute 'default': " + malformed.getMessage());
            return null;
        }
    }

    private String text(String attribute) {
        return declaration.attributes().getOrDefault(attribute, "").strip();
    }
}
