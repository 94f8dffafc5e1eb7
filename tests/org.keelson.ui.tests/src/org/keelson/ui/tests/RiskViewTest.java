// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.risk.RiskAxis;
import org.keelson.analysis.risk.RiskMatrix;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.rendering.chart.RiskMatrixPicture;
import org.keelson.rendering.chart.RiskMatrixPicture.Cell;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.risk.RiskView;

/** Risks in the matrix: rated anew by the mouse and by keys, as steps that can be undone. */
class RiskViewTest extends WorkbenchTest {

    private static final int DAY = 480;

    private RiskView view;
    private OpenPortfolio open;

    @BeforeEach
    void openView() {
        view = view(RiskView.ID, RiskView.class);
    }

    private void openSmall() {
        SmallPortfolio small = new SmallPortfolio();
        Risk vendor = risk(small, "vendor", "Vendor slips", 0.6, 8);
        vendor.setResidualProbability(0.2);
        vendor.getItems().add(small.api);
        risk(small, "summer", "Summer closure", 0.2, 3);
        risk(small, "unsaid", "Nobody knows", 0.4, 0).setLikely(null);
        open = open(small.save(folder));
        page().activate(view);
        await("risks are there", () -> summary().startsWith("3 open risks"));
        await("the matrix is drawn", () -> canvas().getSize().x > 100);
    }

    private static Risk risk(SmallPortfolio small, String id, String name, double probability, int days) {
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setId(id);
        risk.setName(name);
        risk.setProbability(probability);
        risk.setLikely(days * DAY);
        small.portfolio.getRisks().add(risk);
        return risk;
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
    }

    private static String summary() {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(text -> text.contains("open risk") && text.contains("to be expected ")).findFirst().orElse("");
    }

    private static Canvas canvas() {
        return controls(window().getShell(), Canvas.class).stream().filter(each -> each.isVisible()
                && String.valueOf(each.getToolTipText()).startsWith("Drag a risk")).findFirst().orElseThrow();
    }

    private static Table table(String column) {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible() && each.getColumnCount() > 4
                && each.getColumn(1).getText().equals(column)).findFirst().orElseThrow();
    }

    private static List<String> column(Table table, int index) {
        return Arrays.stream(table.getItems()).map((TableItem item) -> item.getText(index)).toList();
    }

    private static void choose(String first, int index) {
        Combo combo = controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && each.getItems()[0].equals(first)).findFirst().orElseThrow();
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    private Risk risk(String id) {
        return (Risk) open.session().find(id).orElseThrow();
    }

    private RiskMatrixPicture picture() {
        return new RiskMatrixPicture(RiskMatrix.of(open.portfolio(), RiskAxis.impacts(open.portfolio()).getFirst(), false, DAY),
                canvas().getSize().x, canvas().getSize().y);
    }

    /** Near the left of a cell, where a chip is, however tall the cell. */
    private Point place(Cell cell) {
        double[] bounds = picture().bounds(cell);
        return new Point((int) bounds[0] + 14, (int) (bounds[1] + (bounds[3] < 36 ? bounds[3] / 2 : 24)));
    }

    @Test
    void aRiskIsDrawnToAnotherCell() {
        openSmall();
        assertThat(column(table("Zone"), 1)).containsExactlyInAnyOrder("▲ Medium", "● Low", "○ Not rated");
        picture("matrix");
        drag(canvas(), place(new Cell(3, 2)), place(new Cell(3, 2)));
        await("a click selects it", () -> Arrays.stream(table("Zone").getSelection()).map(TableItem::getText).toList()
                .equals(List.of("Vendor slips")));
        assertThat(open.isDirty()).as("a click rates nothing").isFalse();
        drag(canvas(), place(new Cell(3, 2)), place(new Cell(4, 4)));
        await("it is rated", () -> open.session().undoLabel().orElse("").equals("Rate Vendor slips as very high, very high"));
        assertThat(risk("vendor").getProbability()).isEqualTo(0.85);
        await("the table follows", () -> column(table("Zone"), 1).contains("■ High"));
        open.session().undo();
        await("it is back", () -> !column(table("Zone"), 1).contains("■ High"));
        assertThat(risk("vendor").getLikely()).isEqualTo(8 * DAY);
        Theme.use(true);
        settle();
        picture("matrix-dark");
    }

    @Test
    void altAndTheArrowKeysRateToo() {
        openSmall();
        picture("keys");
        canvas().setFocus();
        press(0, SWT.ARROW_RIGHT);
        press(0, SWT.ARROW_RIGHT);
        await("it is selected", () -> Arrays.stream(table("Zone").getSelection()).map(TableItem::getText).toList()
                .equals(List.of("Vendor slips")));
        press(SWT.ALT, SWT.ARROW_UP);
        await("it is more probable", () -> risk("vendor").getProbability() == 0.85);
        press(SWT.ALT, SWT.ARROW_RIGHT);
        await("it is longer", () -> risk("vendor").getLikely() == 15 * DAY);
        assertThat(open.session().undoLabel()).contains("Rate Vendor slips as very high, high");
        choose("Before response", 1);
        await("after its response", () -> summary().contains("after response"));
        press(SWT.ALT, SWT.ARROW_DOWN);
        await("only what is left changes", () -> risk("vendor").getResidualProbability() == 0.05);
        assertThat(risk("vendor").getProbability()).isEqualTo(0.85);
    }

    @Test
    void filtersByProgramAndSumsUp() {
        openSmall();
        choose("All programs", 1);
        await("only the program's", () -> summary().startsWith("1 open risk, 4.8 d to be expected (1.6 d after response)"));
        CTabFolder folder = controls(window().getShell(), CTabFolder.class).stream().filter(each -> each.isVisible()
                && each.getItemCount() == 2 && each.getItem(1).getText().equals("Programs")).findFirst().orElseThrow();
        folder.setSelection(1);
        settle();
        assertThat(column(table("Risks"), 5)).containsExactly("4.8");
    }

    @Test
    void offersToAddOneWhereThereIsNone() {
        open = open(new SmallPortfolio().save(folder));
        page().activate(view);
        await("it offers", () -> controls(window().getShell(), org.eclipse.swt.widgets.Button.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().equals("Add a Risk")));
        push(window().getShell(), "Add a Risk");
        assertThat(open.portfolio().getRisks()).hasSize(1);
        await("it is shown", () -> summary().startsWith("1 open risk"));
    }
}
