// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Ids;
import org.keelson.model.Dependency;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.simulation.SimulationView;

/** Simulation: run when asked, shown as chart and tables, marked stale when the plan changes. */
class SimulationViewTest extends WorkbenchTest {

    private static final int DAY = 480;

    private SmallPortfolio small;
    private OpenPortfolio open;
    private SimulationView view;

    @BeforeEach
    void openSmall() {
        small = new SmallPortfolio();
        makeUncertain();
        open = open(small.save(folder));
        view = view(SimulationView.ID, SimulationView.class);
        page().activate(view);
        await("it offers to run", () -> button("Run Simulation").isPresent());
    }

    @AfterEach
    void close() {
        page().hideView(view);
        Theme.use(false);
    }

    /** Ranges for all, a launch with a deadline behind the app, and a risk that hits the API. */
    private void makeUncertain() {
        for (WorkItem item : List.of(small.schema, small.api, small.app, small.dashboard)) {
            item.setOptimistic(item.getLikely() * 7 / 10);
            item.setPessimistic(item.getLikely() * 2);
        }
        Milestone launch = ModelFactory.eINSTANCE.createMilestone();
        launch.setId("launch");
        launch.setName("Launch day");
        launch.setDeadline(LocalDateTime.of(2026, 4, 6, 17, 0));
        small.program.getItems().add(launch);
        Dependency last = ModelFactory.eINSTANCE.createDependency();
        last.setId(Ids.next());
        last.setPredecessor(small.app);
        last.setSuccessor(launch);
        small.portfolio.getDependencies().add(last);
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setId(Ids.next());
        risk.setName("Vendor is late");
        risk.setProbability(0.3);
        risk.setOptimistic(2 * DAY);
        risk.setLikely(4 * DAY);
        risk.setPessimistic(10 * DAY);
        risk.getItems().add(small.api);
        small.portfolio.getRisks().add(risk);
    }

    private WorkItem now(WorkItem item) {
        return (WorkItem) open.session().find(item.getId()).orElseThrow();
    }

    private static Optional<Button> button(String text) {
        return controls(window().getShell(), Button.class).stream()
                .filter(each -> each.isVisible() && each.getText().equals(text)).findFirst();
    }

    private static void push(String text) {
        button(text).orElseThrow().notifyListeners(SWT.Selection, new Event());
    }

    private static String words(String part) {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(text -> text.contains(part)).findFirst().orElse("");
    }

    private static List<String> column(String title, int index) {
        return controls(window().getShell(), Table.class).stream()
                .filter(each -> Arrays.stream(each.getColumns()).anyMatch(column -> column.getText().equals(title)))
                .flatMap(each -> Arrays.stream(each.getItems())).map(item -> item.getText(index)).toList();
    }

    private static CTabFolder pages() {
        return controls(window().getShell(), CTabFolder.class).stream()
                .filter(each -> each.getItemCount() == 4 && each.getItem(3).getText().equals("Convergence")).findFirst()
                .orElseThrow();
    }

    private void run() {
        push("Run Simulation");
        await("it has run", () -> !words("P80 is").isEmpty() && !column("Correlation", 0).isEmpty());
        settle();
    }

    @Test
    void offersToRunWhereNothingHasRun() {
        assertThat(words("shows how likely each date is")).isNotEmpty();
        picture("empty");
    }

    @Test
    void saysWhatALoopLeavesOut() {
        open.session().execute(Edit.of("Close a loop", () -> {
            Dependency back = ModelFactory.eINSTANCE.createDependency();
            back.setId("back");
            back.setPredecessor(now(small.dashboard));
            back.setSuccessor(now(small.api));
            open.portfolio().getDependencies().add(back);
        }));
        run();
        assertThat(words("P80 is")).endsWith("  ■ 4 items in or behind a loop left out, see Problems");
    }

    @Test
    void showsForecastDriversAndCriticality() {
        run();
        assertThat(words("P80 is")).contains("against the plan, which is kept in", "10,000 runs", "All deadlines together");
        assertThat(words("half finish by")).isNotEmpty();
        assertThat(column("Kept", 0)).containsExactly("Small", "Launch", "Launch day");
        assertThat(column("Kept", 1).get(2)).endsWith(" %");
        assertThat(column("Correlation", 0)).startsWith("Schema", "Vendor is late");
        assertThat(column("Critical in", 0)).contains("Schema", "API", "App");
        for (int page = 0; page < 4; page++) {
            pages().setSelection(page);
            settle();
            picture("light-" + page);
        }
        Theme.use(true);
        settle();
        picture("dark-3");
        pages().setSelection(1);
        settle();
        picture("dark-1");
    }

    @Test
    void isMarkedStaleAfterAnEdit() {
        run();
        assertThat(words("The plan has changed")).isEmpty();
        open.session().execute(Edits.set(now(small.app), ModelPackage.Literals.ESTIMATED__LIKELY, 8 * DAY));
        await("it says that it is stale", () -> !words("The plan has changed").isEmpty());
        picture("stale");
        await("the plan is scheduled", () -> open.schedule().isFresh());
        push("Run Again");
        await("it has run again", () -> !words("P80 is").isEmpty() && words("The plan has changed").isEmpty());
    }

    @Test
    void looksAtAMilestoneToo() {
        run();
        Combo targets = controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && Arrays.asList(each.getItems()).contains("Launch day"))
                .findFirst().orElseThrow();
        targets.setText("Launch day");
        targets.notifyListeners(SWT.Selection, new Event());
        await("the chart is that of the milestone", () -> words("half finish by").contains("the deadline of"));
        await("its drivers are found", () -> !column("Correlation", 0).isEmpty());
        picture("milestone");
    }

    @Test
    void saysHowLikelyTheChosenHoldTogether() {
        run();
        pages().setSelection(0);
        settle();
        Table milestones = controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible()
                && each.getColumnCount() > 1 && each.getColumn(1).getText().equals("Kept")).findFirst().orElseThrow();
        milestones.setSelection(new int[] {1, 2});
        milestones.notifyListeners(SWT.Selection, new Event());
        await("it is said", () -> words("The 2 chosen together:").matches(".*together: \\d+ %\\."));
    }

    @Test
    void saysOfANewMilestoneThatItHasNoForecastYet() {
        run();
        open.session().execute(Edits.create(now(small.app).eContainer(), ModelPackage.Literals.MILESTONE, "Rehearsed"));
        Combo targets = controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && Arrays.asList(each.getItems()).contains("Launch day"))
                .findFirst().orElseThrow();
        await("it can be chosen", () -> Arrays.asList(targets.getItems()).contains("Rehearsed"));
        targets.setText("Rehearsed");
        targets.notifyListeners(SWT.Selection, new Event());
        await("it has no forecast of another", () -> !words("Rehearsed was not in the plan when this was run").isEmpty()
                && words("half finish by").isEmpty());
    }

    @Test
    void readsMarksOneByOneWithTheKeys() {
        run();
        Canvas canvas = controls(window().getShell(), Canvas.class).stream()
                .filter(each -> each.getClass() == Canvas.class && each.isVisible() && each.isFocusControl()).findFirst()
                .orElseGet(() -> {
                    view.setFocus();
                    return (Canvas) display().getFocusControl();
                });
        assertThat(canvas.isFocusControl()).isTrue();
        press(0, SWT.HOME);
        await("the first mark is read", () -> !words(" % finish from ").isEmpty() || !words("kept in").isEmpty());
        press(0, SWT.ESC);
        await("all is said again", () -> !words("half finish by").isEmpty());
    }

    @Test
    void canBeStopped() {
        Combo runs = controls(window().getShell(), Combo.class).stream()
                .filter(each -> Arrays.asList(each.getItems()).contains("100,000")).findFirst().orElseThrow();
        runs.setText("100,000");
        push("Run Simulation");
        push("Stop");
        await("it offers to run", () -> button("Run Simulation").isPresent());
    }

    @Test
    void copiesAsText() {
        run();
        view.setFocus();
        press(SWT.CTRL, 'c');
        Clipboard clipboard = new Clipboard(display());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertThat(text).startsWith("P80 is").contains("half finish by", "Milestone\tKept\tDeadline", "Launch day\t");
    }
}
