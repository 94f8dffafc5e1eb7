// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/** Ids, keys and names. One for one walk through a portfolio. */
final class IdentityChecks {

    /** Known by something else than a name. */
    private static final Set<EClass> NAMELESS = Set.of(ModelPackage.Literals.DEPENDENCY,
            ModelPackage.Literals.CADENCE, ModelPackage.Literals.SUCCESS_CRITERION,
            ModelPackage.Literals.STATUS_REPORT, ModelPackage.Literals.METRIC_SERIES,
            ModelPackage.Literals.STAKEHOLDER, ModelPackage.Literals.ESCALATION);

    private final Consumer<Problem> problems;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<SourceKey, Element> byKey = new HashMap<>();

    IdentityChecks(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void check(EObject object) {
        if (object instanceof Element element) {
            id(element);
            key(element);
            if (isBlank(element.getName()) && !NAMELESS.contains(element.eClass())) {
                problems.accept(Problem.warning("structure.missing-name", element.getId(),
                        Labels.kindName(element.eClass()) + " " + where(element) + " has no name"));
            }
        }
    }

    private void id(Element element) {
        if (isBlank(element.getId())) {
            problems.accept(Problem.error("structure.missing-id", null,
                    Labels.kindName(element.eClass()) + " \"" + Labels.text(element) + "\" has no id"));
            return;
        }
        Element first = byId.putIfAbsent(element.getId(), element);
        if (first != null) {
            problems.accept(Problem.error("structure.duplicate-id", element.getId(), "\"" + Labels.text(first)
                    + "\" and \"" + Labels.text(element) + "\" have the same id " + element.getId()));
        }
    }

    private void key(Element element) {
        SourceKey key = SourceKey.of(element);
        Element first = key == null ? null : byKey.putIfAbsent(key, element);
        if (first != null) {
            problems.accept(Problem.warning("structure.duplicate-key", element.getId(),
                    "\"" + Labels.text(first) + "\" and \"" + Labels.text(element) + "\" have the same key "
                            + element.getKey() + (isBlank(element.getSource()) ? "" : " from " + element.getSource())
                            + "; a re-import will find only the first"));
        }
    }

    private static String where(Element element) {
        return element instanceof Portfolio || element.eContainer() == null ? String.valueOf(element.getId())
                : element.getId() + " in \"" + Labels.text(element.eContainer()) + "\"";
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
