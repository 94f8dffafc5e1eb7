// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.ContributionSettings;
import org.keelson.edit.Labels;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.exchange.internal.ExportWizard;
import org.keelson.ui.exchange.internal.ImportWizard;
import org.keelson.ui.exchange.internal.ReportWizard;
import org.keelson.ui.insight.internal.health.HealthView;

/** The wizards for import, export and reports, driven through their fields and buttons. */
class ExchangeWizardsTest extends WorkbenchTest {

    private static final String TABLE = """
            Deliverable,Owner Team,Depends On,Deadline
            User Auth API v2,Identity Team,Database schema migration,March 15
            Database schema migration,Platform Team,None,March 1
            Mobile app update,Mobile Team,User Auth API v2,April 1
            Dashboard redesign,Web Team,User Auth API v2,April 15
            """;

    private OpenPortfolio open;

    @BeforeEach
    void openSmall() {
        open = open(new SmallPortfolio().save(folder));
    }

    private void wizard(IWorkbenchWizard wizard, String title, java.util.function.Consumer<Shell> then) {
        wizard.init(window().getWorkbench(), StructuredSelection.EMPTY);
        inDialog(title, () -> new WizardDialog(window().getShell(), wizard).open(), then);
    }

    private static Text field(Shell shell) {
        return controls(shell, Text.class).stream().filter(each -> each.isVisible() && each.getEditable()).findFirst()
                .orElseThrow();
    }

    private Path csv(String text) {
        try {
            return Files.writeString(folder.resolve("plan.csv"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void importCsv(Path csv, java.util.function.Consumer<List<String>> preview) {
        wizard(new ImportWizard(), "Import", shell -> {
            field(shell).setText(csv.toString());
            push(shell, "Next");
            Table table = controls(shell, Table.class).get(0);
            await("the preview is there", () -> table.getItemCount() > 0);
            settle();
            picture("preview", shell);
            preview.accept(Arrays.stream(table.getItems())
                    .map(item -> item.getText(0) + " " + item.getText(1) + " " + item.getText(2)).toList());
            push(shell, "Finish");
        });
    }

    @Test
    void importsATableAsItStandsInOneUndoableEdit() {
        Path csv = csv(TABLE);
        importCsv(csv, rows -> assertThat(rows).anyMatch(row -> row.contains("Created 4 Deliverables"))
                .anyMatch(row -> row.contains("Created 3 Dependencies")));
        assertThat(open.session().undoLabel()).contains("Import plan.csv");
        assertThat(open.portfolio().getDependencies()).extracting(Labels::text)
                .contains("User Auth API v2 → Mobile app update");
        open.session().undo();
        assertThat(open.portfolio().getDependencies()).hasSize(3);
        assertThat(open.isDirty()).isFalse();
    }

    @Test
    void saysWhatASecondImportUpdates() {
        importCsv(csv(TABLE), rows -> { });
        importCsv(csv(TABLE.replace("April 15", "April 20")), rows -> assertThat(rows)
                .anyMatch(row -> row.startsWith("Updated Dashboard redesign") && row.contains("Deadline"))
                .anyMatch(row -> row.contains("Unchanged 3 Deliverables")));
    }

    @Test
    void refusesWhatIsNoFile() {
        wizard(new ImportWizard(), "Import", shell -> {
            field(shell).setText(folder.resolve("nothing.csv").toString());
            assertThat(button(shell, "Next").isEnabled()).isFalse();
            push(shell, "Cancel");
        });
    }

    @Test
    void exportsCsv() throws IOException {
        Path out = folder.resolve("out.csv");
        wizard(new ExportWizard(), "Export a portfolio", shell -> {
            field(shell).setText(out.toString());
            inDialog("Written", () -> push(shell, "Finish"), Shell::close);
        });
        assertThat(Files.readString(out)).contains("Schema").contains("Dashboard");
    }

    @Test
    void writesAReportAsHtml() throws IOException {
        Path out = folder.resolve("report.html");
        wizard(new ReportWizard(), "Write a report", shell -> {
            assertThat(controls(shell, Combo.class).get(1).getItemCount()).isPositive();
            field(shell).setText(out.toString());
            picture("report", shell);
            inDialog("Written", () -> push(shell, "Finish"), Shell::close);
        });
        assertThat(Files.readString(out)).startsWith("<!DOCTYPE html>").contains("Small");
    }

    @Test
    void namesWhatAReportLacks() throws IOException {
        Path out = folder.resolve("lacking.html");
        try (TestPlugin acme = TestPlugin.install(folder, "com.acme.sections", """
                <extension point="org.keelson.api.reports">
                   <section id="com.acme.absent" report="portfolio-status" name="Absent" class="com.acme.Absent"/>
                </extension>
                """)) {
            await("the section is there", () -> window().getService(Engine.class)
                    .contribution(ExtensionPoint.REPORT_SECTIONS, "com.acme.absent").isPresent());
            wizard(new ReportWizard(), "Write a report", shell -> {
                field(shell).setText(out.toString());
                inDialog("Written", () -> push(shell, "Finish"), written -> {
                    assertThat(controls(written, Text.class)).singleElement().extracting(Text::getText).asString()
                            .contains("com.acme.absent").contains("com.acme.sections").contains("failed to load");
                    picture("lacking", written);
                    Link health = controls(written, Link.class).stream().filter(each -> each.getText().contains("Health"))
                            .findFirst().orElseThrow();
                    health.notifyListeners(SWT.Selection, new Event());
                });
            });
            assertThat(page().findView(HealthView.ID)).isNotNull();
            page().hideView(page().findView(HealthView.ID));
        }
        assertThat(Files.readString(out)).contains("What is missing").contains("com.acme.absent");
    }

    @Test
    void refusesAReportThatIsSwitchedOff() {
        open.session().execute(
                ContributionSettings.set("Switch off", "portfolio-status", Map.of("enabled", Optional.of("false"))));
        wizard(new ReportWizard(), "Write a report", shell -> {
            assertThat(button(shell, "Finish").isEnabled()).isFalse();
            picture("switched-off", shell);
            push(shell, "Cancel");
        });
    }
}
