// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.Schedule;
import org.keelson.edit.Labels;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.InsightView;
import org.keelson.ui.insight.internal.parts.RowTable;

/** Why the selected item has its date: the chain of what holds it, from the item to the root, with the reason of each. */
public final class WhyView extends InsightView {

    public static final String ID = "org.keelson.ui.insight.why";

    /** A step of the chain, from 1. */
    private record Step(int number, Reasons.Reason reason) {
    }

    private Label summary;
    private Label facts;
    private RowTable<Step> table;

    @Override
    protected String purpose() {
        return "Why This Date shows what holds an item to its date, and what holds that, down to the root.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(parent);
        summary = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
        facts = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(facts);
        table = new RowTable<>(parent, "Why this date, step by step", List.of(
                Column.<Step>of("#", 2, 36, step -> Integer.toString(step.number())).right(),
                Column.<Step>of("Item", 20, 160, step -> Labels.text(step.reason().item()))
                        .icon(step -> Labels.iconId(step.reason().item())),
                Column.<Step>of("Team", 11, 90, step -> team(step.reason().item())),
                Column.day("Start", step -> step.reason().schedule().start()),
                Column.day("Finish", step -> step.reason().schedule().finish()),
                Column.<Step>of("Float", 5, 60, step -> step.reason().totalFloat()).right(),
                Column.<Step>prose("Because", 44, 240, step -> step.reason().schedule().driver().text())),
                step -> step.reason().item());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.area());
        hook(table);
    }

    private static String team(WorkItem item) {
        return item.getOwnerTeam() == null ? "" : Labels.text(item.getOwnerTeam());
    }

    @Override
    protected void addActions(IToolBarManager bar) {
        bar.add(action("Show the Root", "critical-path", () -> {
            if (!table.rows().isEmpty()) {
                reveal(table.rows().getLast().reason().item());
            }
        }));
    }

    /** Who asks why wants to see the item between its neighbours. */
    @Override
    protected void open(EObject element) {
        reveal(element);
    }

    @Override
    protected boolean followsItself() {
        return false;
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh) {
        Optional<WorkItem> item = item();
        if (item.isEmpty()) {
            say(purpose() + " Select an item in the map, the tree or a table.");
            return;
        }
        List<Reasons.Reason> chain = Reasons.chain(portfolio.session(), schedule, item.get());
        if (chain.isEmpty() && !isFresh) {
            say("Computing the schedule …");
            return;
        }
        if (chain.isEmpty()) {
            say("\"" + Labels.text(item.get()) + "\" has no date: it is in a loop of dependencies, or waits for one. "
                    + "Problems says where to cut it.");
            return;
        }
        summary.setText(Labels.text(item.get()) + " " + Reasons.finishes(chain.get(0).schedule()) + ". " + root(chain));
        facts.setText(isFresh ? Reasons.facts(chain.get(0)) : "Computing … what you see is from before your last change.");
        facts.setForeground(Theme.color(Palette.Role.QUIET));
        List<Step> steps = new ArrayList<>();
        chain.forEach(reason -> steps.add(new Step(steps.size() + 1, reason)));
        table.show(steps);
    }

    private static String root(List<Reasons.Reason> chain) {
        Reasons.Reason root = chain.getLast();
        if (chain.size() == 1) {
            return "No other item holds it there.";
        }
        return "It goes back, in " + (chain.size() - 1) + (chain.size() == 2 ? " step" : " steps") + ", to "
                + Labels.text(root.item()) + " of " + Dates.day(root.schedule().start()) + ".";
    }

    @Override
    protected String text() {
        return summary.getText() + "\n" + facts.getText() + "\n\n" + table.text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table", table::cells, new Export("Text", "txt", this::text));
    }

    @Override
    protected Control focus() {
        return table.table();
    }
}
