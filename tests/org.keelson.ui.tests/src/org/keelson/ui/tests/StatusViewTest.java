// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.status.StatusView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** Claimed beside computed status: computed after every edit, claimed and overridden as steps that can be undone. */
class StatusViewTest extends WorkbenchTest {

    private StatusView view;
    private SmallPortfolio small;
    private OpenPortfolio open;

    @BeforeEach
    void openView() {
        view = view(StatusView.ID, StatusView.class);
    }

    private void openSmall() {
        small = new SmallPortfolio();
        small.portfolio.setDataDate(LocalDateTime.of(2026, 3, 2, 9, 0));
        small.app.setDeadline(LocalDateTime.of(2026, 3, 20, 17, 0)); // it finishes on the 27th
        open = open(small.save(folder));
        page().activate(view);
        await("statuses are there", () -> rows().size() == 7);
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.getColumnCount() > 3
                && each.getColumn(2).getText().equals("Computed")).findFirst().orElseThrow();
    }

    private static List<TableItem> rows() {
        return Arrays.asList(table().getItems());
    }

    private static TableItem row(String name) {
        return rows().stream().filter(row -> row.getText(0).strip().equals(name)).findFirst().orElseThrow();
    }

    private static String details() {
        return controls(window().getShell(), StyledText.class).stream()
                .filter(each -> each.isVisible() && each.getText().contains("Computed:")).map(StyledText::getText).findFirst()
                .orElse("");
    }

    private static String summary() {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(text -> text.contains("on track") || text.startsWith("Computing …")).findFirst().orElse("");
    }

    private static void select(String name) {
        table().setSelection(row(name));
        Event event = new Event();
        event.item = row(name);
        table().notifyListeners(SWT.Selection, event);
        await("the details are those of " + name, () -> details().startsWith(name));
        table().setFocus();
        settle();
    }

    private static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Text text(Shell shell, int index) {
        return controls(shell, Text.class).stream().filter(Text::getEditable).toList().get(index);
    }

    private static void choose(Shell shell, String status) {
        button(shell, status).setSelection(true);
        button(shell, status).notifyListeners(SWT.Selection, new Event());
    }

    private WorkItem app() {
        return (WorkItem) open.session().find(small.app.getId()).orElseThrow();
    }

    @Test
    void computesTheStatusOfEverythingAndSaysWhy() {
        openSmall();
        assertThat(rows()).extracting(row -> row.getText(0).strip())
                .containsExactly("Small", "Launch", "Schema", "API", "App", "Web", "Dashboard");
        assertThat(row("App").getText(2)).isEqualTo("■ Off track");
        assertThat(row("Dashboard").getText(2)).isEqualTo("● On track");
        select("App");
        assertThat(details()).contains("Why").contains("deadline");
        picture("computed");
        Theme.use(true);
        settle();
        picture("computed-dark");
    }

    @Test
    void aClaimThatIsBetterThanWhatIsComputedIsAGap() {
        openSmall();
        select("App");
        inDialog("Claim Status", () -> run("org.keelson.ui.insight.claimStatus"), shell -> {
            assertThat(button(shell, "Claim").isEnabled()).as("no status is chosen").isFalse();
            choose(shell, "● On track");
            text(shell, 0).setText("The team says so");
            text(shell, 1).setText("never");
            assertThat(button(shell, "Claim").isEnabled()).as("no date").isFalse();
            text(shell, 1).setText("2026-03-02");
            picture("claim", shell);
            push(shell, "Claim");
        });
        assertThat(open.session().undoLabel()).contains("Claim App as on track");
        await("the gap shows", () -> row("App").getText(4).equals("▲ Claimed better"));
        assertThat(row("App").getText(3)).isEqualTo("● On track");
        assertThat(details()).contains("The team says so");
        assertThat(summary()).contains("1 claimed better");
        picture("gap");
        open.session().undo();
        await("nothing is claimed", () -> row("App").getText(3).isEmpty() && !summary().startsWith("Computing"));
        assertThat(open.isDirty()).isFalse();
    }

    @Test
    void anOverrideNeedsAReasonAndAnEnd() {
        openSmall();
        select("App");
        inDialog("Override Status", () -> run("org.keelson.ui.insight.overrideStatus"), shell -> {
            choose(shell, "▲ Watch");
            assertThat(button(shell, "Override").isEnabled()).as("no reason").isFalse();
            text(shell, 0).setText("The date was moved by word of mouth");
            assertThat(button(shell, "Override").isEnabled()).isTrue();
            text(shell, 1).setText("");
            assertThat(button(shell, "Override").isEnabled()).as("no end").isFalse();
            text(shell, 1).setText("2026-02-01");
            assertThat(button(shell, "Override").isEnabled()).as("past").isFalse();
            picture("override", shell);
            text(shell, 1).setText("2026-03-16");
            push(shell, "Override");
        });
        StatusEntry entry = app().getStatusHistory().getFirst();
        assertThat(entry.isOverride()).isTrue();
        assertThat(entry.getExpires()).hasToString("2026-03-16");
        await("it is overridden", () -> row("App").getText(4).equals("Overridden"));
        assertThat(row("App").getText(2)).as("what is computed stays in sight").isEqualTo("■ Off track");
        open.session().undo();
        await("it is not", () -> row("App").getText(4).isEmpty());
    }

    @Test
    void claimsFromWhereverSomethingIsSelected() {
        openSmall();
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(app()));
        settle();
        inDialog("Claim Status", () -> run("org.keelson.ui.insight.claimStatus"), shell -> {
            choose(shell, "■ Off track");
            push(shell, "Claim");
        });
        assertThat(app().getStatusHistory()).hasSize(1);
    }

    @Test
    void showsWhatIsAskedForOnly() {
        openSmall();
        Combo which = controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && each.getItems()[0].equals("Everything")).findFirst().orElseThrow();
        which.select(1);
        which.notifyListeners(SWT.Selection, new Event());
        assertThat(rows()).extracting(row -> row.getText(1)).containsExactly("Portfolio", "Program", "Workstream");
        which.select(3);
        which.notifyListeners(SWT.Selection, new Event());
        assertThat(rows()).isNotEmpty().allMatch(row -> row.getText(2).matches("[■▲].*"));
        which.select(0);
        which.notifyListeners(SWT.Selection, new Event());
        table().getColumn(2).notifyListeners(SWT.Selection, new Event());
        assertThat(table().getItem(0).getText(2)).isEqualTo("■ Off track");
        table().setFocus();
        press(SWT.CTRL, 'c');
        Clipboard clipboard = new Clipboard(display());
        String copied = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertThat(copied).startsWith("Element\tKind\tComputed\tClaimed\tGap").contains("App\tDeliverable\t■ Off track");
    }

    @Test
    void saysWhatItIsForWithoutAPortfolio() {
        await("nothing is open", () -> portfolios().all().isEmpty());
        await("it says so", () -> controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().startsWith("Status shows what is claimed")));
    }

    @Test
    void showsTheSample() throws IOException {
        Path file = folder.resolve("product-launch.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        open = open(file);
        page().activate(view);
        await("statuses are there", () -> rows().size() > 20 && !summary().startsWith("Computing"));
        assertThat(rows().stream().map(row -> row.getText(row.getParent().getColumnCount() - 1)))
                .as("metrics by their names").anyMatch(why -> why.startsWith("Schedule performance: "));
        picture("sample");
    }
}
