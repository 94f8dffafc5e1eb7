// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Schedule;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.path.CriticalPathView;
import org.keelson.ui.insight.internal.simulation.SimulationView;
import org.keelson.ui.insight.internal.slip.SlipView;
import org.keelson.ui.insight.internal.why.WhyView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** The views on a portfolio of a real size: each has something to say of it, in light and in dark. */
class SampleInsightTest extends WorkbenchTest {

    private OpenPortfolio open;
    private Schedule schedule;

    @BeforeEach
    void openSample() throws IOException {
        Path file = folder.resolve("product-launch.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        open = open(file);
        schedule = open.schedule().current().orElseThrow().schedule();
    }

    @AfterEach
    void light() {
        Theme.use(false);
    }

    /** The first item of the critical path that has not begun. */
    private WorkItem next() {
        return schedule.criticalPath().stream().filter(id -> !schedule.network().isStarted(schedule.network().indexOf(id)))
                .map(id -> (WorkItem) open.session().find(id).orElseThrow()).findFirst().orElseThrow();
    }

    private static Table table(String column) {
        return controls(window().getShell(), Table.class).stream()
                .filter(each -> each.isVisible() && Arrays.stream(each.getColumns()).anyMatch(c -> c.getText().equals(column)))
                .findFirst().orElseThrow();
    }

    /** What a part is made of, with its tab and its tool bar. */
    private static Composite around(Control control) {
        Composite parent = control.getParent();
        while (!(parent instanceof org.eclipse.swt.custom.CTabFolder folder && folder.getItemCount() > 2
                && Arrays.stream(folder.getItems()).anyMatch(item -> item.getText().equals("Properties")))) {
            parent = parent.getParent();
        }
        return parent;
    }

    private void pictures(String name, String column) {
        picture(name, around(table(column)));
        Theme.use(true);
        settle();
        picture(name + "-dark", around(table(column)));
        Theme.use(false);
        settle();
    }

    private void select(IViewPart view, WorkItem item) {
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(item));
        settle();
        page().activate(view);
        settle();
    }

    private static void choose(String has, String text) {
        Combo combo = controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && List.of(each.getItems()).contains(has)).findFirst().orElseThrow();
        combo.setText(text);
        combo.notifyListeners(org.eclipse.swt.SWT.Selection, new Event());
    }

    @Test
    void pathsToTheFinish() {
        CriticalPathView view = view(CriticalPathView.ID, CriticalPathView.class);
        select(view, next());
        choose("20", "5");
        await("five paths are there", () -> Arrays.stream(table("Why this date").getItems())
                .anyMatch(item -> item.getText(0).startsWith("5.")));
        pictures("paths", "Why this date");
        choose("20", "1");
    }

    @Test
    void reasonsOfTheNextItem() {
        WhyView view = view(WhyView.ID, WhyView.class);
        WorkItem last = (WorkItem) open.session().find(schedule.criticalPath().getLast()).orElseThrow();
        select(view, last);
        await("the chain is there", () -> table("Because").getItemCount() > 3);
        pictures("why", "Because");
    }

    @Test
    void impactOfASlip() {
        SlipView view = view(SlipView.ID, SlipView.class);
        select(view, next());
        Text amount = controls(window().getShell(), Text.class).stream()
                .filter(text -> text.isVisible() && text.getMessage().startsWith("3w")).findFirst().orElseThrow();
        amount.setText("3w");
        await("the impact is there", () -> table("Moves by").getItemCount() > 5);
        assertThat(table("Moves by").getItem(1).getText(0)).isEqualTo("Milestone");
        pictures("slip", "Moves by");
        page().hideView(view);
    }

    @Test
    void forecastOfTheLaunch() {
        SimulationView view = view(SimulationView.ID, SimulationView.class);
        page().activate(view);
        await("it offers to run", () -> controls(window().getShell(), Button.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().equals("Run Simulation")));
        view.run();
        await("it has run", () -> controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().startsWith("P80 is")));
        await("drivers are found", () -> controls(window().getShell(), Table.class).stream()
                .anyMatch(each -> each.getColumnCount() > 2 && each.getColumn(2).getText().equals("Correlation")
                        && each.getItemCount() > 5));
        pictures("forecast", "Kept");
        controls(window().getShell(), org.eclipse.swt.custom.CTabFolder.class).stream()
                .filter(each -> each.getItemCount() == 4 && each.getItem(1).getText().equals("Drivers"))
                .forEach(each -> each.setSelection(1));
        settle();
        pictures("drivers", "Correlation");
        page().hideView(view);
    }
}
