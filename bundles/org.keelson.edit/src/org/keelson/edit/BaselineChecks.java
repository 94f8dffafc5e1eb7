// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.problems.Problem;

/** Baselines that nobody could have taken. One for one walk through a portfolio. */
final class BaselineChecks {

    private final Consumer<Problem> problems;
    private final Map<String, Baseline> byName = new HashMap<>();

    BaselineChecks(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void check(EObject object) {
        if (!(object instanceof Baseline baseline)) {
            return;
        }
        String name = baseline.getName() == null ? "" : baseline.getName().strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && byName.putIfAbsent(name, baseline) != null) {
            tell("structure.duplicate-baseline", baseline, "has the name of another baseline");
        }
        Set<String> items = new HashSet<>();
        for (BaselineEntry entry : baseline.getEntries()) {
            if (entry.getItem() != null && !items.add(entry.getItem())) {
                tell("structure.baseline-entry", baseline, "holds the item " + entry.getItem() + " twice");
            }
            if (entry.getStart() != null && entry.getFinish() != null && entry.getFinish().isBefore(entry.getStart())) {
                tell("structure.baseline-entry", baseline, "has the item " + entry.getItem() + " finish " + entry.getFinish()
                        + ", before it starts " + entry.getStart());
            }
        }
    }

    private void tell(String rule, Baseline baseline, String what) {
        problems.accept(Problem.warning(rule, baseline.getId(), "Baseline \"" + Labels.text(baseline) + "\" " + what));
    }
}
