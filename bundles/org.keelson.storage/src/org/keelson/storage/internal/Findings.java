// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.problems.Problem;

/** What was found wrong while reading. A file wrong in every line gives a list that can still be read. */
final class Findings {

    private static final int MOST_PER_RULE = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean damaged;

    /** Something that was left out or is in doubt. */
    void lost(String rule, EObject element, int line, String message) {
        damaged = true;
        if (isShown(rule)) {
            problems.add(Problem.error(rule, id(element), place(line) + message));
        }
    }

    /** Something that was put right without loss. */
    void mended(String rule, EObject element, int line, String message) {
        if (isShown(rule)) {
            problems.add(Problem.warning(rule, id(element), place(line) + message));
        }
    }

    boolean isDamaged() {
        return damaged;
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        counts.forEach((rule, count) -> {
            if (count > MOST_PER_RULE) {
                all.add(Problem.error(rule, null, "and " + (count - MOST_PER_RULE) + " more like this"));
            }
        });
        return all;
    }

    private boolean isShown(String rule) {
        return counts.merge(rule, 1, Integer::sum) <= MOST_PER_RULE;
    }

    private static String place(int line) {
        return line > 0 ? "line " + line + ": " : "";
    }

    /** The id of the element, or of the one that holds it where it has none of its own. */
    private static String id(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at.eClass().getEIDAttribute() != null) {
                return (String) at.eGet(at.eClass().getEIDAttribute());
            }
        }
        return null;
    }
}
