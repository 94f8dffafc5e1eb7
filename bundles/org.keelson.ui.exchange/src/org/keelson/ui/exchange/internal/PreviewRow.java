// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Labels;
import org.keelson.edit.MergePlan;
import org.keelson.edit.Property;
import org.keelson.model.ModelPackage;
import org.keelson.model.problems.Problem;

/**
 * One line of the preview of an import.
 *
 * @param icon   id of an icon
 * @param what   what happens: Created, Updated, Unchanged, Skipped, Lost, Odd
 * @param about  to what
 * @param detail how, or why
 */
record PreviewRow(String icon, String what, String about, String detail) {

    static List<PreviewRow> of(Reading.Preview preview) {
        List<PreviewRow> rows = new ArrayList<>();
        preview.read().skipped().forEach(
                skipped -> rows.add(new PreviewRow("warning", "Skipped", skipped.record(), skipped.reason())));
        preview.plan().skipped().forEach(problem -> rows.add(problem("Skipped", problem)));
        preview.read().losses().forEach(loss -> rows.add(new PreviewRow("warning", "Lost", loss.field(),
                loss.count() + " values that a portfolio cannot hold"
                        + (loss.example() == null ? "" : ", such as \"" + loss.example() + "\""))));
        preview.read().problems().forEach(problem -> rows.add(problem("Odd", problem)));
        counts(rows, "add", "Created", preview.plan().created());
        counts(rows, "rename", "Updated", preview.plan().updated());
        preview.plan().changes().forEach(change -> rows.add(change(change)));
        counts(rows, "info", "Unchanged", preview.plan().unchanged());
        return rows;
    }

    private static PreviewRow problem(String what, Problem problem) {
        return new PreviewRow("warning", what, "", problem.message());
    }

    private static void counts(List<PreviewRow> rows, String icon, String what, Map<String, Integer> counts) {
        counts.forEach((kind, count) -> rows.add(new PreviewRow(icon, what, count + " " + kindName(kind, count), "")));
    }

    private static String kindName(String kind, int count) {
        EClass type = (EClass) ModelPackage.eINSTANCE.getEClassifier(kind);
        return type == null ? kind : count == 1 ? Labels.kindName(type) : Labels.kindNames(type);
    }

    private static PreviewRow change(MergePlan.Change change) {
        return new PreviewRow(Labels.iconId(change.element()), "Updated", Labels.text(change.element()),
                Labels.featureName(change.feature()) + ": " + text(change, change.before()) + " \u2192 "
                        + text(change, change.after()));
    }

    private static String text(MergePlan.Change change, Object value) {
        if (value instanceof Collection<?> many && !many.isEmpty() && many.iterator().next() instanceof EObject) {
            return many.stream().map(each -> Labels.text((EObject) each)).collect(Collectors.joining(", "));
        }
        String text = Property.of(change.element(), change.feature()).text(value);
        return text.isEmpty() ? "(none)" : text;
    }
}
