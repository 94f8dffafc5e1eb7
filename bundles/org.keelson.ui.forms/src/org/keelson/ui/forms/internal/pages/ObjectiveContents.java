// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.Labels;
import org.keelson.model.KeyResult;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Objective;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;

/** An objective: how far its key results are, and the key results to edit. */
final class ObjectiveContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.OBJECTIVE__START, Literals.OBJECTIVE__FINISH,
            Literals.OBJECTIVE__KEY_RESULTS, Literals.OBJECTIVE__OBJECTIVES, Literals.OWNED__OWNER, Literals.OWNED__OWNER_TEAM);

    private PageKit kit;
    private Objective objective;
    private Label overall;
    private FactTable progress;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        objective = (Objective) kit.element();
        Composite section = kit.block(body, "Progress", "From where each key result began to its target, by weight");
        overall = kit.sentence(section);
        progress = kit.facts(section, "Progress", "Without key results nobody can tell whether the objective is reached. "
                + "Insert, in the table below, adds one.", "Key result", "Progress", "Now", "Target", "Due");
        kit.list(body, Literals.OBJECTIVE__KEY_RESULTS);
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "When", ""), Literals.OBJECTIVE__START, Literals.OBJECTIVE__FINISH);
        kit.fields(kit.section(columns[1], "Ownership", ""), Literals.OWNED__OWNER_TEAM, Literals.OWNED__OWNER);
        kit.list(body, Literals.OBJECTIVE__OBJECTIVES);
    }

    @Override
    public void refresh() {
        double weights = objective.getKeyResults().stream().mapToDouble(each -> Math.max(0, each.getWeight())).sum();
        double reached = objective.getKeyResults().stream().mapToDouble(each -> Math.max(0, each.getWeight()) * part(each)).sum();
        kit.say(overall, weights <= 0 ? " " : percent(reached / weights) + " of the objective is reached, by the weights of its "
                + objective.getKeyResults().size() + " key results.", Palette.Role.TEXT);
        progress.show(objective.getKeyResults().stream().map(each -> FactTable.Fact.of(each, null, Labels.text(each),
                percent(part(each)), number(each.getCurrent(), each), number(each.getTarget(), each),
                Dates.text(each.getDue()))).toList());
    }

    /** From 0 to 1; a target that is where it began is reached when it is held. */
    private static double part(KeyResult result) {
        double whole = result.getTarget() - result.getStart();
        double part = whole == 0 ? (result.getCurrent() == result.getTarget() ? 1 : 0)
                : (result.getCurrent() - result.getStart()) / whole;
        return Double.isFinite(part) ? Math.clamp(part, 0, 1) : 0;
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }

    private static String number(double value, KeyResult result) {
        String text = value == Math.rint(value) && Math.abs(value) < 1e12 ? String.format(Locale.ROOT, "%,.0f", value)
                : String.valueOf(value);
        return result.getUnit() == null ? text : text + " " + result.getUnit();
    }
}
