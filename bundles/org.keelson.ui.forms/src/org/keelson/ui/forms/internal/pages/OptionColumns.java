// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.Labels;
import org.keelson.model.DecisionOption;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.rendering.Palette;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldSet;
import org.keelson.ui.forms.internal.fields.FormPart;

/** Options side by side, each a column of its fields, with buttons to recommend and to choose. */
final class OptionColumns implements FormPart {

    private record Shown(DecisionOption option, String name, boolean isRecommended, boolean isChosen) {
    }

    /** More than these go on in another line. */
    private static final int BESIDE = 4;

    private final PageKit kit;
    private final Supplier<List<DecisionOption>> options;
    private final Supplier<DecisionOption> recommended;
    private final Consumer<DecisionOption> recommend;
    private final Composite area;
    private final List<FieldSet> fields = new ArrayList<>();
    private Supplier<DecisionOption> chosen = () -> null;
    private Consumer<DecisionOption> choose;
    private List<Shown> shown;

    OptionColumns(Composite parent, PageKit kit, Supplier<List<DecisionOption>> options, Supplier<DecisionOption> recommended,
            Consumer<DecisionOption> recommend) {
        this.kit = kit;
        this.options = options;
        this.recommended = recommended;
        this.recommend = recommend;
        area = kit.toolkit().createComposite(kit.block(parent, "Side by side",
                "What each option brings, costs and does to the schedule"));
        GridLayoutFactory.fillDefaults().equalWidth(true).spacing(24, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        kit.addPart(this);
    }

    /** Has the columns say which option is chosen, and choose one. */
    OptionColumns withChoice(Supplier<DecisionOption> now, Consumer<DecisionOption> chooser) {
        chosen = now;
        choose = chooser;
        return this;
    }

    @Override
    public void refresh() {
        List<Shown> now = options.get().stream().map(each -> new Shown(each, Labels.text(each),
                each == recommended.get(), each == chosen.get())).toList();
        if (now.equals(shown)) {
            fields.forEach(FieldSet::refresh);
            return;
        }
        commit();
        shown = now;
        boolean hadFocus = isWithin(area.getDisplay().getFocusControl());
        fields.forEach(FieldSet::clear);
        fields.clear();
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        ((GridLayout) area.getLayout()).numColumns = Math.clamp(now.size(), 1, BESIDE);
        now.forEach(this::column);
        if (now.isEmpty()) {
            quiet(area, "There is nothing to choose from yet. Insert, in the table below, adds an option.");
        }
        Theme.own(area);
        kit.host().reflow(area);
        if (hadFocus) {
            area.setFocus();
        }
    }

    private boolean isWithin(Control control) {
        Control at = control;
        while (at != null && at != area) {
            at = at.getParent();
        }
        return at != null;
    }

    private void column(Shown option) {
        Composite column = kit.toolkit().createComposite(area);
        GridLayoutFactory.fillDefaults().margins(2, 2).spacing(0, 4).applyTo(column);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(column);
        Label name = kit.toolkit().createLabel(column, option.name(), SWT.WRAP);
        name.setFont(JFaceResources.getFontRegistry().getBold(
                JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(name);
        quiet(column, option.isChosen() ? "\u2713 Chosen" : option.isRecommended() ? "\u2605 Recommended" : " ");
        fields.add(kit.fields(column, option.option(), Literals.ELEMENT__DESCRIPTION, Literals.DECISION_OPTION__CONSEQUENCES,
                Literals.DECISION_OPTION__COST, Literals.DECISION_OPTION__SCHEDULE_EFFECT));
        kit.toolkit().paintBordersFor(column);
        Composite buttons = kit.toolkit().createComposite(column);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        kit.button(buttons, "Recommend", "Recommend " + option.name(), () -> recommend.accept(option.option()))
                .setEnabled(!option.isRecommended());
        if (choose != null) {
            kit.button(buttons, "Choose", "Decide for " + option.name() + ", today", () -> choose.accept(option.option()))
                    .setEnabled(!option.isChosen());
        }
    }

    private void quiet(Composite parent, String text) {
        Label label = kit.toolkit().createLabel(parent, text, SWT.WRAP);
        label.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
    }

    @Override
    public boolean isPending() {
        return fields.stream().anyMatch(FieldSet::isPending);
    }

    @Override
    public void commit() {
        List.copyOf(fields).forEach(FieldSet::commit);
    }
}
