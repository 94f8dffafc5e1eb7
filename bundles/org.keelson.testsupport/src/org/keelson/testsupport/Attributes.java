// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

/** Looks at the attributes that one kind of contribution has and another has not. */
final class Attributes {

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
            case "customFields/customField" -> required(element, "type", wrong);
            default -> {
                // The others have nothing that is theirs alone.
            }
        }
    }

    private static void required(Element element, String attribute, List<String> wrong) {
        if (element.getAttribute(attribute).isBlank()) {
            wrong.add("the attribute '" + attribute + "' is missing");
        }
    }

    private static void thresholds(Element element, List<String> wrong) {
        for (String attribute : List.of("target", "watch", "offTrack")) {
            String text = element.getAttribute(attribute).strip();
            if (!text.isEmpty() && !isNumber(text)) {
                wrong.add("the attribute '" + attribute + "' is '" + text + "', not a number");
            }
        }
        String direction = element.getAttribute("higherIsBetter").strip();
        if (!List.of("", "true", "false").contains(direction)) {
            wrong.add("the attribute 'higherIsBetter' is '" + direction + "', neither true nor false");
        }
        if (direction.isEmpty() && (element.hasAttribute("watch") || element.hasAttribute("offTrack"))) {
            wrong.add("it has thresholds, and no attribute 'higherIsBetter' that says which side of them is good");
        }
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException malformed) {
            return false;
        }
    }
}
