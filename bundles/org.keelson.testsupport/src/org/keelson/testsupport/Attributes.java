// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.keelson.model.ModelPackage;
import org.w3c.dom.Element;

/** Looks at the attributes that one kind of contribution has and another has not. */
final class Attributes {

    private static final Set<String> FIELD_TYPES = Set.of("text", "integer", "decimal", "date", "duration", "choice", "flag",
            "reference");

    private static final Set<String> ALL = Set.of("simulation", "metrics", "findings", "statuses");

    /** What a contribution may need, by point and element; the others need nothing. */
    private static final Map<String, Set<String>> NEEDS = Map.of("metrics/metric", Set.of("simulation"),
            "escalationRules/rule", ALL, "reports/report", ALL, "reports/section", ALL, "exporters/exporter", ALL);

    private Attributes() {
    }

    /** @param kind point and element, such as {@code metrics/metric} */
    static void check(String kind, Element element, List<String> wrong) {
        Set<String> allowed = NEEDS.getOrDefault(kind, Set.of());
        Arrays.stream(element.getAttribute("needs").split(",")).map(String::strip)
                .filter(need -> !need.isEmpty() && !allowed.contains(need))
                .forEach(need -> wrong.add("it cannot need '" + need + "' here"));
        switch (kind) {
            case "metrics/metric" -> thresholds(element, wrong);
            case "reports/section" -> required(element, "report", wrong);
            case "customFields/customField" -> field(element, wrong);
            case "escalationRules/rule", "validations/validation" -> profile(element.getAttribute("profile").strip(), wrong);
            default -> {
                // The others have nothing that is theirs alone.
            }
        }
    }

    private static void profile(String name, List<String> wrong) {
        if (!List.of("", "light", "standard", "full").contains(name)) {
            wrong.add("the attribute 'profile' is '" + name + "', neither light nor standard nor full");
        }
    }

    private static boolean required(Element element, String attribute, List<String> wrong) {
        boolean isMissing = element.getAttribute(attribute).isBlank();
        if (isMissing) {
            wrong.add("the attribute '" + attribute + "' is missing");
        }
        return !isMissing;
    }

    private static void field(Element element, List<String> wrong) {
        if (!required(element, "type", wrong)) {
            return;
        }
        String type = element.getAttribute("type").strip();
        String choices = element.getAttribute("choices");
        if (!FIELD_TYPES.contains(type)) {
            wrong.add("there is no type '" + type + "'");
        } else if (type.equals("choice") == choices.isBlank()) {
            wrong.add(choices.isBlank() ? "a field of type choice needs the attribute 'choices'"
                    : "a field of type " + type + " cannot have choices");
        } else if (!element.getAttribute("default").isBlank() && !type.equals("reference")) {
            try {
                DeclaredParameter.parse(type, choices, element.getAttribute("default"));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                wrong.add("the attribute 'default': " + malformed.getMessage());
            }
        }
        Arrays.stream(element.getAttribute("appliesTo").split(",")).map(String::strip)
                .filter(name -> !name.isEmpty() && !isElement(name))
                .forEach(name -> wrong.add("the attribute 'appliesTo' names '" + name + "', which is no kind of element"));
    }

    private static boolean isElement(String name) {
        return ModelPackage.eINSTANCE.getEClassifier(name) instanceof EClass type
                && ModelPackage.eINSTANCE.getElement().isSuperTypeOf(type);
    }

    private static void thresholds(Element element, List<String> wrong) {
        for (String attribute : List.of("target", "watch", "offTrack")) {
            String text = element.getAttribute(attribute).strip();
            if (!text.isEmpty() && number(text).isEmpty()) {
                wrong.add("the attribute '" + attribute + "' is '" + text + "', not a number");
            }
        }
        if (!List.of("", "none", "spread").contains(element.getAttribute("rollUp").strip())) {
            wrong.add("the attribute 'rollUp' is '" + element.getAttribute("rollUp").strip() + "', neither none nor spread");
        }
        String direction = element.getAttribute("higherIsBetter").strip();
        if (!List.of("", "true", "false").contains(direction)) {
            wrong.add("the attribute 'higherIsBetter' is '" + direction + "', neither true nor false");
        }
        if (direction.isEmpty() && (element.hasAttribute("watch") || element.hasAttribute("offTrack"))) {
            wrong.add("it has thresholds, and no attribute 'higherIsBetter' that says which side of them is good");
        }
        OptionalDouble watch = number(element.getAttribute("watch").strip());
        OptionalDouble offTrack = number(element.getAttribute("offTrack").strip());
        if (watch.isPresent() && offTrack.isPresent() && (direction.equals("true") && watch.getAsDouble() < offTrack.getAsDouble()
                || direction.equals("false") && watch.getAsDouble() > offTrack.getAsDouble())) {
            wrong.add("its threshold 'watch' lies beyond 'offTrack'");
        }
    }

    /** Empty if it is none, or not finite. */
    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException malformed) {
            return OptionalDouble.empty();
        }
    }
}
