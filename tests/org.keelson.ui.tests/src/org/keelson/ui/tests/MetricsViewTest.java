// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.ContributionSettings;
import org.keelson.edit.Edits;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.metrics.MetricsView;
import org.keelson.ui.tests.plugin.OpenCount;

/** Metrics are measured after every change, with their status by the thresholds of the portfolio. */
class MetricsViewTest extends WorkbenchTest {

    private static final String ACME = """
            <extension point="org.keelson.api.metrics">
               <metric id="com.acme.open" name="Open items" description="Items that are not finished." class="%s"
                     unit="items" higherIsBetter="false" watch="3" offTrack="20"/>
               <metric id="com.acme.absent" name="Absent" class="com.acme.Absent"/>
            </extension>
            """.formatted(OpenCount.class.getName());

    private final SmallPortfolio small = new SmallPortfolio();
    private MetricsView view;
    private OpenPortfolio open;
    private TestPlugin acme;

    @BeforeEach
    void openView() {
        acme = TestPlugin.install(folder, "com.acme.metrics", ACME, OpenCount.class);
        view = view(MetricsView.ID, MetricsView.class);
        small.portfolio.setDataDate(LocalDateTime.of(2026, 3, 2, 9, 0));
        open = open(small.save(folder));
        page().activate(view);
        await("it is measured", () -> rows().stream().anyMatch(row -> row.getText(0).equals("Open items")));
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
        acme.close();
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.getColumnCount() > 3
                && each.getColumn(0).getText().equals("Metric")).findFirst().orElseThrow();
    }

    private static List<TableItem> rows() {
        return Arrays.asList(table().getItems());
    }

    private static TableItem openItems() {
        return rows().stream().filter(row -> row.getText(0).equals("Open items")).findFirst().orElseThrow();
    }

    private static String summary() {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(text -> text.contains(" value")).findFirst().orElse("");
    }

    @Test
    void showsValueUnitStatusAndWhy() {
        assertThat(openItems().getText(1)).isEqualTo("Small");
        assertThat(openItems().getText(2)).isEqualTo("4");
        assertThat(openItems().getText(3)).isEqualTo("items");
        assertThat(openItems().getText(5)).isEqualTo("▲ Watch");
        assertThat(openItems().getText(6)).contains("without an actual finish");
        assertThat(summary()).contains("■ 1 metric failed, see Extension Health");
        table().setSelection(openItems());
        Event event = new Event();
        event.item = openItems();
        table().notifyListeners(SWT.Selection, event);
        await("the details are there", () -> controls(window().getShell(), StyledText.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains("Items that are not finished.")));
        picture("measured");
        Theme.use(true);
        settle();
        picture("measured-dark");
    }

    @Test
    void followsEditsAndThresholds() {
        WorkItem dashboard = (WorkItem) open.session().find(small.dashboard.getId()).orElseThrow();
        open.session().execute(Edits.set(dashboard, ModelPackage.Literals.WORK_ITEM__ACTUAL_FINISH,
                LocalDateTime.of(2026, 3, 2, 9, 0)));
        await("one is finished", () -> openItems().getText(2).equals("3"));
        assertThat(openItems().getText(5)).isEqualTo("● On track");
        open.session().execute(ContributionSettings.set("Thresholds", "com.acme.open",
                java.util.Map.of("watch", java.util.Optional.of("1"), "off-track", java.util.Optional.of("2"))));
        await("the thresholds are others", () -> openItems().getText(5).equals("■ Off track"));
        open.session().undo();
        open.session().undo();
        await("all is as it was", () -> openItems().getText(2).equals("4"));
    }

    @Test
    void filtersAndComesAndGoesWithItsPlugin() {
        Text filter = controls(window().getShell(), Text.class).stream()
                .filter(each -> each.isVisible() && "Filter".equals(each.getMessage())).findFirst().orElseThrow();
        filter.setText("open items small");
        assertThat(rows()).singleElement();
        filter.setText("");
        Combo which = controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && each.getItems()[0].equals("Everything")).findFirst().orElseThrow();
        which.select(2);
        which.notifyListeners(SWT.Selection, new Event());
        assertThat(rows()).noneMatch(row -> row.getText(0).equals("Open items"));
        which.select(0);
        which.notifyListeners(SWT.Selection, new Event());
        acme.close();
        await("it is gone", () -> controls(window().getShell(), Table.class).stream().filter(Table::isVisible)
                .flatMap(each -> Arrays.stream(each.getItems())).noneMatch(row -> row.getText(0).equals("Open items")));
        acme = TestPlugin.install(folder, "com.acme.metrics", ACME, OpenCount.class);
        await("it is back", () -> rows().stream().anyMatch(row -> row.getText(0).equals("Open items")));
    }
}
