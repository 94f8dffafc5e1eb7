// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.keelson.edit.ContributionSettings;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.engine.Contribution;
import org.keelson.engine.ParameterDefinition;
import org.keelson.model.Portfolio;

/** Parameters of rules that are tried in a replay, on top of what the portfolio sets. */
final class Trial {

    private final Map<String, Map<String, Optional<String>>> changes = new TreeMap<>();

    /** What holds for a rule: what is tried, else what the portfolio sets, which may be {@code null}. */
    Map<String, String> settings(Portfolio portfolio, Contribution rule) {
        Map<String, String> settings = new HashMap<>(
                portfolio == null ? Map.of() : ContributionSettings.of(portfolio, rule.id()));
        changes.getOrDefault(rule.id(), Map.of()).forEach((parameter, value) -> {
            settings.remove(parameter);
            value.ifPresent(text -> settings.put(parameter, text));
        });
        return settings;
    }

    /** Tries other values of a rule's parameters; those that are not named stay as they are. */
    void change(Contribution rule, Map<String, Optional<String>> values) {
        if (!values.isEmpty()) {
            changes.computeIfAbsent(rule.id(), id -> new LinkedHashMap<>()).putAll(values);
        }
    }

    void forget(Contribution rule) {
        changes.remove(rule.id());
    }

    void forgetAll() {
        changes.clear();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What is tried of a rule, such as {@code days 14, near 2d}; empty if nothing is. */
    String text(Contribution rule) {
        Map<String, Optional<String>> values = changes.getOrDefault(rule.id(), Map.of());
        return String.join(", ", values.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().orElseGet(() -> defaultOf(rule, each.getKey()))).toList());
    }

    /** For the engine: by rule and parameter with a dot between. */
    Map<String, String> overrides(List<Contribution> rules) {
        Map<String, String> overrides = new HashMap<>();
        for (Contribution rule : rules) {
            changes.getOrDefault(rule.id(), Map.of()).forEach((parameter, value) -> overrides.put(rule.id() + "." + parameter,
                    value.orElseGet(() -> defaultOf(rule, parameter))));
        }
        return overrides;
    }

    private static String defaultOf(Contribution rule, String parameter) {
        return rule.parameters().stream().filter(each -> each.id().equals(parameter))
                .map(ParameterDefinition::defaultValue).findFirst().orElse("");
    }

    /** The edit that keeps for the portfolio what was tried. */
    Edit edit() {
        List<Edit> edits = new ArrayList<>();
        changes.forEach((rule, values) -> edits.add(ContributionSettings.set("Set parameters", rule, values)));
        return Edits.compound(changes.size() == 1 ? "Set parameters of a rule" : "Set parameters of " + changes.size() + " rules",
                edits);
    }
}
