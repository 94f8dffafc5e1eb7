// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.ContributionSettings;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.replay.ReplayView;

/** The wind tunnel of rules: over the history of a portfolio and over saved versions, with other parameters to try. */
class ReplayViewTest extends WorkbenchTest {

    private static final int DAY = 480;

    private ReplayView view;
    private OpenPortfolio open;

    @BeforeEach
    void openView() {
        view = view(ReplayView.ID, ReplayView.class);
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
    }

    private void openSample() throws IOException {
        Path file = folder.resolve("product-launch.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        open = open(file);
        page().activate(view);
        await("the rules are listed", () -> rules().getItemCount() > 3);
    }

    private static Table table(int column, String title) {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.getColumnCount() > column
                && each.getColumn(column).getText().equals(title)).findFirst().orElseThrow();
    }

    private static Table rules() {
        return table(1, "Tried");
    }

    private static List<TableItem> scores() {
        return Arrays.asList(table(5, "Not warned").getItems());
    }

    private static TableItem rule(String name) {
        return Arrays.stream(rules().getItems()).filter(each -> each.getText(0).equals(name)).findFirst().orElseThrow();
    }

    private static String summary() {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(text -> text.contains("alerts a week") || text.contains("Not replayed yet")
                        || text.contains("cannot be read")).findFirst().orElse("");
    }

    private static boolean detailsContain(String part) {
        return controls(window().getShell(), StyledText.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(part));
    }

    private static void push(String label) {
        Button button = controls(window().getShell(), Button.class).stream()
                .filter(each -> each.isVisible() && each.getText().equals(label)).findFirst().orElseThrow();
        button.notifyListeners(SWT.Selection, new Event());
    }

    private static void select(Table table, TableItem item) {
        table.setSelection(item);
        Event event = new Event();
        event.item = item;
        table.notifyListeners(SWT.Selection, event);
        settle();
    }

    /** Brings a table of the result to the front. */
    private static void page(int index) {
        controls(window().getShell(), CTabFolder.class).stream().filter(each -> each.getItemCount() == 3
                && each.getItem(1).getText().equals("Missed dates")).findFirst().orElseThrow().setSelection(index);
        settle();
    }

    private static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void replaysTheHistoryOfThePortfolio() throws IOException {
        openSample();
        assertThat(summary()).startsWith("Not replayed yet");
        assertThat(detailsContain("A portfolio does not tell all of its past")).isTrue();
        picture("before");
        push("&Replay");
        await("it has run", () -> summary().contains("alerts a week"));
        assertThat(scores().getFirst().getText(0)).isEqualTo("All rules");
        assertThat(Integer.parseInt(scores().getFirst().getText(1))).isPositive();
        assertThat(scores()).hasSizeGreaterThan(5);
        select(table(5, "Not warned"), scores().getFirst());
        await("the score is told", () -> detailsContain("different findings"));
        picture("history");
        Theme.use(true);
        settle();
        picture("history-dark");
        Theme.use(false);
        page(2);
        Table alerts = table(0, "Raised on");
        assertThat(alerts.getItemCount()).isPositive();
        select(alerts, alerts.getItem(0));
        await("the alert is told", () -> detailsContain("Raised "));
        picture("alerts");
        assertThat(open.isDirty()).as("nothing is written").isFalse();
    }

    @Test
    void triesParametersAndKeepsThemInOneStep() throws IOException {
        openSample();
        select(rules(), rule("Decision or answer overdue"));
        rules().setFocus();
        inDialog("Parameters", () -> press(SWT.ALT, SWT.CR), shell -> {
            assertThat(controls(shell, Button.class)).noneMatch(each -> each.getText().contains("Use it"));
            Text notice = controls(shell, Text.class).stream().filter(Text::getEditable).findFirst().orElseThrow();
            notice.setText("30");
            picture("try", shell);
            push(shell, "OK");
        });
        assertThat(rule("Decision or answer overdue").getText(1)).isEqualTo("notice 30");
        assertThat(open.portfolio().getSettings()).as("tried, not set").noneMatch(each -> each.getParameter().equals("notice"));
        run("org.keelson.ui.insight.replayRules");
        await("it has run", () -> summary().contains("alerts a week"));
        picture("tried");
        keep();
        assertThat(ContributionSettings.of(open.portfolio(), "answer-overdue")).containsEntry("notice", "30");
        assertThat(rule("Decision or answer overdue").getText(1)).isEmpty();
        open.session().undo();
        assertThat(open.isDirty()).isFalse();
    }

    private void keep() {
        Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(org.eclipse.jface.action.ActionContributionItem.class::isInstance)
                .map(item -> ((org.eclipse.jface.action.ActionContributionItem) item).getAction())
                .filter(action -> action.getText().equals("Keep for the Portfolio")).forEach(action -> {
                    assertThat(action.isEnabled()).isTrue();
                    action.run();
                });
        settle();
    }

    @Test
    void replaysSavedVersions() throws IOException {
        List<Path> versions = new ArrayList<>();
        SmallPortfolio small = new SmallPortfolio();
        small.app.setDeadline(LocalDateTime.of(2026, 3, 27, 17, 0));
        for (int week = 0; week < 6; week++) {
            small.portfolio.setDataDate(LocalDateTime.of(2026, 3, 2, 9, 0).plusWeeks(week));
            small.schema.setLikely((10 + week) * DAY); // it takes a day longer each week, so that the deadline is missed
            versions.add(small.save(Files.createDirectory(folder.resolve("week" + week))));
        }
        view.use(versions);
        await("the rules are listed", () -> rules().getItemCount() > 3);
        push("&Replay");
        await("it has run", () -> summary().contains("alerts a week over 6 versions"));
        assertThat(summary()).contains("warned of 1 of 1 missed date");
        page(1);
        Table missed = table(4, "Warned");
        assertThat(missed.getItem(0).getText(0)).contains("App");
        assertThat(missed.getItem(0).getText(4)).endsWith("days before");
        select(missed, missed.getItem(0));
        await("the date is told", () -> detailsContain("not done yet"));
        picture("versions");
    }

    @Test
    void saysWhichVersionCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.keelson"), "no portfolio");
        view.use(List.of(broken));
        await("the rules are listed", () -> rules().getItemCount() > 3);
        push("&Replay");
        await("it says so", () -> summary().contains("broken.keelson cannot be read"));
    }

    @Test
    void saysWhatItIsForWithoutAPortfolio() {
        await("it says so", () -> controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().startsWith("Rule Replay shows what the rules")));
        picture("empty");
    }

    @Test
    void stopsWhenItIsTold() throws IOException {
        openSample();
        push("&Replay");
        assertThat(controls(window().getShell(), Button.class))
                .anyMatch(each -> each.isVisible() && each.getText().equals("&Stop"));
        push("&Stop");
        await("it has stopped", () -> controls(window().getShell(), Button.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().equals("&Replay")));
        assertThat(summary()).startsWith("Not replayed yet");
    }
}
