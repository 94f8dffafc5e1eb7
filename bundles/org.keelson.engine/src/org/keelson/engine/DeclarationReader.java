// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keelson.model.ProgramProfile;

/** Reads one declaration; what is wrong with it is collected, so that it is told all at once. */
final class DeclarationReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Declaration declaration;
    private final List<String> wrong = new ArrayList<>();

    private DeclarationReader(Declaration declaration) {
        this.declaration = declaration;
    }

    static Entry read(Declaration declaration) {
        return new DeclarationReader(declaration).read();
    }

    private Entry read() {
        String expected = declaration.point().element();
        if (!declaration.element().equals(expected)) {
            wrong.add("the element <" + declaration.element() + "> is unknown here, <" + expected + "> is expected");
        }
        String id = required("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            wrong.add("the id '" + id + "' has other characters than letters, digits, dots, dashes and underscores");
        }
        String name = required("name");
        String className = declaration.point().hasClass() ? required("class") : "";
        Contribution contribution = new Contribution(declaration.point(), id, declaration.bundle(), declaration.version(), name,
                optional("description"), optional("category"), className,
                list(optional("fileExtensions").toLowerCase(Locale.ROOT)), list(optional("after")), parameters(), needs(), profile(),
                new DetailsReader(declaration, wrong).read());
        return new Entry(contribution, declaration.code(), declaration.files(), wrong.isEmpty() ? null : String.join("; ", wrong), false);
    }

    private String required(String attribute) {
        String value = optional(attribute);
        if (value.isEmpty()) {
            wrong.add("the attribute '" + attribute + "' is missing");
        }
        return value;
    }

    private String optional(String attribute) {
        return declaration.attributes().getOrDefault(attribute, "").strip();
    }

    private Set<Need> needs() {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        Set<Need> allowed = Need.allowed(declaration.point());
        for (String name : list(optional("needs"))) {
            Optional<Need> need = allowed.stream().filter(each -> each.json().equals(name)).findFirst();
            if (need.isEmpty()) {
                wrong.add("it cannot need '" + name + "' here" + (allowed.isEmpty() ? ""
                        : ", only " + allowed.stream().map(Need::json).collect(Collectors.joining(", "))));
            }
            need.ifPresent(needs::add);
        }
        return needs;
    }

    private ProgramProfile profile() {
        String name = optional("profile");
        boolean isKnown = declaration.point() == ExtensionPoint.ESCALATION_RULES
                || declaration.point() == ExtensionPoint.VALIDATIONS;
        Optional<ProgramProfile> profile = ProgramProfile.VALUES.stream()
                .filter(each -> each.getName().toLowerCase(Locale.ROOT).equals(name)).findFirst();
        if (isKnown && !name.isEmpty() && profile.isEmpty()) {
            wrong.add("the attribute 'profile' is '" + name + "', neither light nor standard nor full");
        }
        return isKnown ? profile.orElse(ProgramProfile.LIGHT) : ProgramProfile.LIGHT;
    }

    static List<String> list(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private List<ParameterDefinition> parameters() {
        List<ParameterDefinition> parameters = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map<String, String> attributes : declaration.parameters()) {
            String id = attributes.getOrDefault("id", "").strip();
            if (!ID.matcher(id).matches()) {
                wrong.add("a parameter has no proper id: '" + id + "'");
            } else if (Settings.RESERVED.contains(id)) {
                wrong.add("the id of the parameter '" + id + "' is taken: every contribution has such a setting");
            } else if (!ids.add(id)) {
                wrong.add("the parameter '" + id + "' is declared twice");
            } else {
                parameter(id, attributes, parameters);
            }
        }
        return parameters;
    }

    private void parameter(String id, Map<String, String> attributes, List<ParameterDefinition> parameters) {
        ParameterType type = type(id, attributes.getOrDefault("type", ""));
        if (type == null) {
            return;
        }
        ParameterDefinition parameter = new ParameterDefinition(id, attributes.getOrDefault("name", id),
                attributes.getOrDefault("description", ""), type, attributes.getOrDefault("default", ""),
                attributes.get("minimum"), attributes.get("maximum"), list(attributes.getOrDefault("choices", "")));
        boolean bounded = parameter.minimum() != null || parameter.maximum() != null;
        if (bounded && !Set.of(ParameterType.INTEGER, ParameterType.DECIMAL, ParameterType.DATE, ParameterType.DURATION)
                .contains(type)) {
            wrong.add("the parameter '" + id + "' of type " + type.json() + " cannot have bounds");
            return;
        }
        try {
            parameter.parse(parameter.defaultValue());
            parameters.add(parameter);
        } catch (IllegalArgumentException malformed) {
            wrong.add(malformed.getMessage());
        }
    }

    private ParameterType type(String id, String name) {
        for (ParameterType type : ParameterType.values()) {
            if (type.json().equals(name)) {
                return type;
            }
        }
        wrong.add("the parameter '" + id + "' has the unknown type '" + name + "'");
        return null;
    }
}
