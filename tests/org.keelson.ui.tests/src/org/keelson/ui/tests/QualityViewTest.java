// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.Baseline;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Person;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.findings.FindingsView;
import org.keelson.ui.insight.internal.metrics.MetricsView;
import org.keelson.ui.insight.internal.quality.QualityView;

/** How sound a schedule is, and what is kept to hold it against later: baselines, values and findings. */
class QualityViewTest extends WorkbenchTest {

    private final SmallPortfolio small = new SmallPortfolio();

    @AfterEach
    void closeViews() {
        Theme.use(false);
        for (String id : List.of(QualityView.ID, MetricsView.ID, FindingsView.ID)) {
            IViewPart view = page().findView(id);
            if (view != null) {
                page().hideView(view);
            }
        }
    }

    private static List<String> column(String first, int column) {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible() && each.getColumnCount() > 1
                && each.getColumn(0).getText().equals(first)).findFirst()
                .map(table -> Arrays.stream(table.getItems()).map((TableItem item) -> item.getText(column)).toList())
                .orElse(List.of());
    }

    private static void select(String first, int row) {
        Table table = controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible()
                && each.getColumnCount() > 1 && each.getColumn(0).getText().equals(first)).findFirst().orElseThrow();
        table.setSelection(row);
        Event event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
    }

    @Test
    void everyPointSaysWhatOffendsAndFollowsTheModel() {
        view(QualityView.ID, QualityView.class);
        OpenPortfolio open = open(small.save(folder));
        page().activate(page().findView(QualityView.ID));
        await("17 points", () -> column("No.", 1).size() == 17);
        int resources = column("No.", 1).indexOf("Resources");
        assertThat(column("No.", 2).get(resources)).isEqualTo("● Passed");
        open.session().execute(Edits.set(open.session().find(small.api.getId()).orElseThrow(),
                ModelPackage.Literals.OWNED__OWNER_TEAM, null));
        await("nobody works on the API", () -> column("No.", 2).get(resources).equals("■ Failed"));
        select("No.", resources);
        await("it is named", () -> column("Element", 0).equals(List.of("API")));
        assertThat(controls(window().getShell(), Label.class)).extracting(Label::getText)
                .anyMatch(text -> text.contains("have failed. There is no baseline to compare with."));
        picture("small");
        Theme.use(true);
        settle();
        picture("small-dark");
    }

    @Test
    void aBaselineIsTakenOnceItCanBe() throws Exception {
        Person ida = ModelFactory.eINSTANCE.createPerson();
        ida.setId("ida");
        ida.setName("Ida Berg");
        small.portfolio.getPeople().add(ida);
        OpenPortfolio open = open(small.save(folder));
        await("it is scheduled", () -> open.schedule().isFresh());
        inDialog(() -> {
            ok().notifyListeners(SWT.Selection, new Event());
        });
        Baseline first = open.portfolio().getBaselines().getFirst();
        assertThat(first.getName()).isEqualTo("Agreed");
        assertThat(first.getEntries()).hasSize(4);
        inDialog(() -> {
            assertThat(ok().isEnabled()).as("another one needs a name, a reason and an approver").isFalse();
            List<Text> fields = controls(dialog(), Text.class).stream().filter(Text::getEditable).toList();
            fields.getFirst().setText("After re-scope");
            fields.stream().filter(each -> (each.getStyle() & SWT.MULTI) != 0).findFirst().orElseThrow().setText("Less to do");
            assertThat(ok().isEnabled()).isFalse();
            Combo approver = controls(dialog(), Combo.class).getFirst();
            approver.setText("Ida Berg");
            approver.notifyListeners(SWT.Selection, new Event());
            picture("take-baseline");
            await("all is said", () -> ok().isEnabled());
            ok().notifyListeners(SWT.Selection, new Event());
        });
        assertThat(open.portfolio().getBaselines()).hasSize(2).last().extracting(Baseline::getReason, Baseline::getApprover)
                .containsExactly("Less to do", open.session().find("ida").orElseThrow());
        assertThat(open.session().undoLabel()).contains("Take baseline After re-scope");
    }

    /** Takes a baseline by its command, and does something in its dialog. */
    private void inDialog(Runnable task) throws Exception {
        Throwable[] problem = new Throwable[1];
        display().asyncExec(() -> {
            try {
                task.run();
            } catch (Throwable thrown) {
                problem[0] = thrown;
                dialog().close();
            }
        });
        window().getService(IHandlerService.class).executeCommand("org.keelson.ui.insight.takeBaseline", null);
        assertThat(problem[0]).isNull();
    }

    private static Shell dialog() {
        return Arrays.stream(display().getShells()).filter(each -> each.getText().equals("Take Baseline")).findFirst()
                .orElseThrow();
    }

    private static Button ok() {
        return controls(dialog(), Button.class).stream()
                .filter(each -> Integer.valueOf(IDialogConstants.OK_ID).equals(each.getData())).findFirst().orElseThrow();
    }

    @Test
    void valuesAndFindingsAreKeptAsOneStepEach() throws Exception {
        view(MetricsView.ID, MetricsView.class);
        OpenPortfolio open = open(small.save(folder));
        page().activate(page().findView(MetricsView.ID));
        await("there are values", () -> !column("Metric", 0).isEmpty());
        runWhenEnabled("org.keelson.ui.insight.recordMetrics", () -> !open.portfolio().getMetrics().isEmpty());
        assertThat(open.portfolio().getMetrics()).isNotEmpty();
        open.session().undo();
        assertThat(open.portfolio().getMetrics()).isEmpty();

        page().activate(view(FindingsView.ID, FindingsView.class));
        await("there are findings", () -> !column("Severity", 0).isEmpty());
        runWhenEnabled("org.keelson.ui.insight.recordFindings", () -> open.portfolio().getAlertsSince() != null);
        assertThat(open.portfolio().getAlerts()).isNotEmpty();
    }

    private static void runWhenEnabled(String command, java.util.function.BooleanSupplier done) {
        await("it is recorded", () -> {
            try {
                window().getService(IHandlerService.class).executeCommand(command, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new AssertionError(e);
            }
            return done.getAsBoolean();
        });
    }
}
