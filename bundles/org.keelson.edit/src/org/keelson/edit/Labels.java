// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.CustomValue;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Team;
import org.keelson.notation.Diagram;
import org.keelson.notation.TextNote;

/** What things are called, in English, for people, and the id of the icon that stands for them. */
public final class Labels {

    /** Names of classes, features and literals that do not follow from their names in the metamodel. */
    private static final Map<String, String> NAMES = Map.ofEntries(entry("MetricSeries", "Metric"),
            entry("OpenQuestion", "Question"), entry("ActionItem", "Action"), entry("DecisionOption", "Option"),
            entry("Party", "Team or person"), entry("TextNote", "Text"),
            entry("ItemContainer", "Program or workstream"), entry("fte", "Full-time equivalents"),
            entry("key", "Key in source"), entry("incoming", "Waits for"), entry("outgoing", "Awaited by"),
            entry("PERT", "PERT"));

    private static final Map<String, String> ICONS = Map.of("DecisionOption", "decision", "SuccessCriterion",
            "key-result", "Cadence", "calendar", "SavedView", "filter", "TextNote", "note");

    private Labels() {
    }

    /**
     * The one-line text of an object: its name; {@code A → B} for a dependency; for an object without a name its
     * value or its kind. Never null or blank.
     */
    public static String text(EObject object) {
        return switch (object) {
            case null -> "(none)";
            case Dependency dependency -> ends(dependency);
            case Element element when !isBlank(element.getName()) -> oneLine(element.getName());
            case Element element -> unnamed(element);
            case Diagram diagram when !isBlank(diagram.getName()) -> oneLine(diagram.getName());
            case TextNote note when !isBlank(note.getText()) -> oneLine(note.getText());
            case CustomValue value when value.getField() != null ->
                text(value.getField()) + ": " + value.getValue();
            default -> firstValue(object);
        };
    }

    private static String ends(Dependency dependency) {
        String text = text(dependency.getPredecessor()) + " → " + text(dependency.getSuccessor());
        return dependency.getType() == DependencyType.FS ? text : text + " (" + dependency.getType() + ")";
    }

    private static String unnamed(Element element) {
        String kind = lower(kindName(element.eClass()));
        return isBlank(element.getKey()) ? "(unnamed " + kind + ")" : "(unnamed " + kind + " " + element.getKey() + ")";
    }

    /** An object of no identity is known by the first thing that is said of it, such as a promise by its date. */
    private static String firstValue(EObject object) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            Object value = feature.isMany() ? null : object.eGet(feature);
            if (value instanceof Element element) {
                return text(element);
            }
            if (value instanceof Enumerator literal) {
                return text(literal);
            }
            if (value != null && !value.toString().isBlank()) {
                return oneLine(value.toString());
            }
        }
        return kindName(object.eClass());
    }

    /**
     * The name of an enumeration's value: {@code On track} for {@code ON_TRACK}. Abbreviations such as {@code SNET}
     * are spelled out as their documentation does.
     */
    public static String text(Enumerator literal) {
        if (ModelPackage.eINSTANCE.getEClassifier(literal.getClass().getSimpleName()) instanceof EEnum type
                && (type == ModelPackage.Literals.CONSTRAINT_KIND || type == ModelPackage.Literals.DEPENDENCY_TYPE)) {
            EEnumLiteral described = type.getEEnumLiteral(literal.getName());
            return documentation(described).replaceFirst(":.*", "");
        }
        return NAMES.getOrDefault(literal.getName(),
                sentence(literal.getLiteral().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** What an object of that class is called: {@code Deliverable}, {@code Key result}. */
    public static String kindName(EClass type) {
        return NAMES.getOrDefault(type.getName(), words(type.getName()));
    }

    /** The same for several: {@code Deliverables}, {@code People}. */
    public static String kindNames(EClass type) {
        String name = kindName(type);
        if (type == ModelPackage.Literals.PERSON) {
            return "People";
        }
        return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    /** What a feature is called: {@code Owner team}. */
    public static String featureName(EStructuralFeature feature) {
        return NAMES.getOrDefault(feature.getName(), words(feature.getName()));
    }

    /** What the metamodel says of a class, feature or literal; empty where it says nothing. */
    public static String documentation(EModelElement element) {
        String documentation = EcoreUtil.getDocumentation(element);
        return documentation == null ? "" : documentation;
    }

    /**
     * The id of the icon that stands for the object: the name of its class in lower case with hyphens, such as
     * {@code key-result}; for a team its kind, such as {@code review-board}.
     */
    public static String iconId(EObject object) {
        if (object instanceof Team team) {
            return switch (team.getKind()) {
                case INTERNAL -> "team";
                case VENDOR -> "vendor";
                case REVIEW_BOARD -> "review-board";
                case EXTERNAL_PARTNER -> "external-partner";
            };
        }
        return iconId(object.eClass());
    }

    /** The id of the icon that stands for objects of that class. */
    public static String iconId(EClass type) {
        return ICONS.getOrDefault(type.getName(), words(type.getName()).toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String words(String camelCase) {
        return sentence(camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
