// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.ContributionSettings;
import org.keelson.engine.Engine;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Snapshot;
import org.keelson.model.ProgramProfile;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.health.HealthView;
import org.keelson.ui.tests.plugin.OpenCount;
import org.keelson.ui.tests.plugin.SleepingRule;

/** How contributions do: plugins come and go, are checked, quarantined and released, and get their parameters. */
class HealthViewTest extends WorkbenchTest {

    private static final String ACME = """
            <extension point="org.keelson.api.escalationRules">
               <rule id="com.acme.sleeper" name="Sleeper" description="Never wakes." class="%s"/>
               <rule id="com.acme.absent" name="Absent" description="Has no class." class="com.acme.Absent"/>
            </extension>
            <extension point="org.keelson.api.metrics">
               <metric id="com.acme.open" name="Open items" description="Items that are not finished." category="Acme"
                     class="%s" unit="items" higherIsBetter="false" target="0" watch="10" offTrack="20">
                  <parameter id="from" name="From" type="date" default="2026-01-01" minimum="2026-01-01" maximum="2026-12-31"/>
                  <parameter id="gates" name="Gates too" type="flag" default="true"/>
                  <parameter id="level" name="Level" type="choice" choices="team, program" default="team"/>
               </metric>
            </extension>
            """.formatted(SleepingRule.class.getName(), OpenCount.class.getName());

    private OpenPortfolio open;
    private HealthView view;

    @BeforeEach
    void openView() {
        view = view(HealthView.ID, HealthView.class);
        SmallPortfolio small = new SmallPortfolio();
        small.portfolio.setProfile(ProgramProfile.FULL); // has every rule
        open = open(small.save(folder));
        page().activate(view);
        await("contributions are listed", () -> rows().size() > 5);
    }

    @AfterEach
    void closeView() {
        filter("");
        Theme.use(false);
        page().hideView(view);
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.getColumnCount() > 3
                && each.getColumn(3).getText().equals("Id")).findFirst().orElseThrow();
    }

    private static List<TableItem> rows() {
        return Arrays.asList(table().getItems());
    }

    private static Optional<TableItem> row(String id) {
        return rows().stream().filter(row -> row.getText(3).equals(id)).findFirst();
    }

    private static String state(String id) {
        return row(id).map(row -> row.getText(0)).orElse("");
    }

    private static String details() {
        return controls(window().getShell(), StyledText.class).stream()
                .filter(each -> each.isVisible() && !each.getEditable()).map(StyledText::getText).findFirst().orElse("");
    }

    private static void filter(String words) {
        controls(window().getShell(), Text.class).stream().filter(each -> each.getMessage().equals("Filter") && each.isVisible())
                .forEach(each -> each.setText(words));
        settle();
    }

    private static void select(String id) {
        table().setSelection(row(id).orElseThrow());
        Event event = new Event();
        event.item = row(id).orElseThrow();
        table().notifyListeners(SWT.Selection, event);
        await("the details are those of " + id, () -> details().contains(id));
    }

    private static Label summary() {
        return controls(window().getShell(), Label.class).stream()
                .filter(each -> each.isVisible() && each.getText().contains("contributions from")).findFirst().orElseThrow();
    }

    private static void check() {
        Button button = controls(window().getShell(), Button.class).stream()
                .filter(each -> each.isVisible() && each.getText().equals("&Check Now")).findFirst().orElseThrow();
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    private TestPlugin acme() {
        TestPlugin acme = TestPlugin.install(folder, "com.acme.metrics", ACME, SleepingRule.class, OpenCount.class);
        await("the plugin's contributions are there", () -> row("com.acme.open").isPresent());
        return acme;
    }

    /** Runs all rules as a check would, with so little time that the sleeper overruns. */
    private void overrun() {
        Engine engine = window().getService(Engine.class);
        engine.check(Snapshot.of(open.portfolio()), RunOptions.of(Clock.systemUTC()).withBudget(Duration.ofMillis(300)));
        settle();
    }

    @Test
    void listsWhatIsInstalled() {
        assertThat(state("csv")).isEqualTo("● OK");
        assertThat(rows()).allMatch(row -> row.getText(0).equals("● OK"));
        select("dependency-late");
        assertThat(details()).contains("Rule · dependency-late").contains("org.keelson.rules.standard");
        assertThat(summary().getText()).contains("all are OK");
        picture("installed");
    }

    @Test
    void pluginsComeAndGoWhileItIsOpen() {
        try (TestPlugin acme = acme()) {
            assertThat(state("com.acme.open")).isEqualTo("● OK");
            assertThat(row("com.acme.open").orElseThrow().getText(2)).isEqualTo("Metric");
            select("com.acme.open");
            assertThat(details()).contains("Measured in items; lower is better").contains("Off track: 20");
        }
        await("they are gone", () -> row("com.acme.open").isEmpty());
    }

    @Test
    void whatCannotBeLoadedFailsTheCheckAndStandsFirst() {
        try (TestPlugin acme = acme()) {
            check();
            await("the failure shows", () -> state("com.acme.absent").equals("■ Failed"));
            assertThat(table().getItem(0).getText(3)).isEqualTo("com.acme.absent");
            assertThat(table().getItem(0).getText(6)).startsWith("Failed to load: ").contains("com.acme.Absent");
            assertThat(summary().getText()).contains("■ 1 failed");
            assertThat(state("com.acme.sleeper")).as("made, not run").isEqualTo("● OK");
            select("com.acme.absent");
            picture("failed");
        }
    }

    @Test
    void aQuarantinedOneIsReleased() {
        try (TestPlugin acme = acme()) {
            overrun();
            await("it overran", () -> state("com.acme.sleeper").equals("▲ Timed out"));
            overrun();
            await("it is quarantined", () -> state("com.acme.sleeper").equals("■ Quarantined"));
            select("com.acme.sleeper");
            picture("quarantined");
            Theme.use(true);
            settle();
            picture("quarantined-dark");
            Theme.use(false);
            StyledText pane = controls(window().getShell(), StyledText.class).stream()
                    .filter(each -> each.isVisible() && each.getText().contains("Release")).findFirst().orElseThrow();
            pane.setFocus();
            pane.setCaretOffset(pane.getText().indexOf("Release"));
            press(0, SWT.CR);
            await("it is released", () -> state("com.acme.sleeper").equals("● OK"));
        }
    }

    @Test
    void filtersByAllWordsAndSortsByHeader() {
        int all = rows().size();
        filter("rule depend");
        assertThat(rows()).isNotEmpty().hasSizeLessThan(all).allMatch(row -> row.getText(2).equals("Rule"));
        assertThat(summary().getText()).startsWith(rows().size() + " of " + all);
        filter("nothing like this");
        assertThat(rows()).isEmpty();
        assertThat(details()).isEqualTo("Nothing contains these words.");
        filter("");
        table().getColumn(3).notifyListeners(SWT.Selection, new Event());
        assertThat(rows()).extracting(row -> row.getText(3)).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        table().getColumn(3).notifyListeners(SWT.Selection, new Event());
        assertThat(rows().reversed()).extracting(row -> row.getText(3)).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        table().getColumn(3).notifyListeners(SWT.Selection, new Event());
        assertThat(table().getSortDirection()).isEqualTo(SWT.NONE);
    }

    @Test
    void copiesAsATable() {
        table().setFocus();
        press(SWT.CTRL, 'c');
        Clipboard clipboard = new Clipboard(display());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertThat(text).startsWith("State\tName\tKind\tId\tBundle").contains("dependency-late");
    }

    private void parameters(java.util.function.Consumer<Shell> then) {
        table().setFocus();
        inDialog("Parameters", () -> press(SWT.ALT, SWT.CR), then);
        settle();
    }

    private static <T> T named(List<T> fields, int index) {
        return fields.get(index);
    }

    @Test
    void parametersAreSetInOneStepAndResetInAnother() {
        try (TestPlugin acme = acme()) {
            select("com.acme.open");
            parameters(shell -> {
                picture("parameters", shell);
                List<Text> fields = controls(shell, Text.class).stream().filter(Text::getEditable).toList();
                List<Combo> choices = controls(shell, Combo.class);
                named(fields, 0).setText("soon");
                assertThat(button(shell, "OK").isEnabled()).isFalse();
                picture("wrong", shell);
                named(fields, 0).setText("2027-01-01");
                assertThat(button(shell, "OK").isEnabled()).as("beyond its maximum").isFalse();
                named(fields, 0).setText("2026-06-01");
                choices.get(1).select(1);
                assertThat(button(shell, "OK").isEnabled()).isTrue();
                named(fields, 3).setText("5");
                assertThat(button(shell, "OK").isEnabled()).as("off track before watch, where lower is better").isFalse();
                named(fields, 3).setText("12.5");
                push(shell, "OK");
            });
            assertThat(open.session().undoLabel()).contains("Set parameters of Open items");
            assertThat(ContributionSettings.of(open.portfolio(), "com.acme.open"))
                    .containsOnly(java.util.Map.entry("from", "2026-06-01"), java.util.Map.entry("level", "program"),
                            java.util.Map.entry("off-track", "12.5"));
            await("the details say so", () -> details().contains("From: " + Dates.text(LocalDate.of(2026, 6, 1))
                    + " in Small, else " + Dates.text(LocalDate.of(2026, 1, 1))));
            picture("set");
            parameters(shell -> {
                push(shell, "Restore Defaults");
                push(shell, "OK");
            });
            assertThat(open.portfolio().getSettings()).isEmpty();
            open.session().undo();
            open.session().undo();
            assertThat(open.portfolio().getSettings()).isEmpty();
            assertThat(open.isDirty()).isFalse();
        }
    }

    @Test
    void oneThatIsSwitchedOffSaysSoAndIsNotRun() {
        select("owner-missing");
        parameters(shell -> {
            button(shell, "Use it").setSelection(false);
            button(shell, "Use it").notifyListeners(SWT.Selection, new Event());
            push(shell, "OK");
        });
        assertThat(open.session().undoLabel()).contains("Switch off " + row("owner-missing").orElseThrow().getText(1));
        await("the table says so", () -> state("owner-missing").equals("○ Switched off"));
        assertThat(summary().getText()).contains("○ 1 switched off");
        open.session().undo();
        await("it is on again", () -> state("owner-missing").equals("● OK"));
    }

    @Test
    void withoutAPortfolioThereIsNothingToSet() {
        page().closeAllEditors(false);
        await("it is closed", () -> portfolios().all().isEmpty());
        settle();
        select("dependency-late");
        assertThat(details()).doesNotContain("Parameters…");
        press(SWT.ALT, SWT.CR);
        assertThat(shell("Parameters")).isEmpty();
    }
}
