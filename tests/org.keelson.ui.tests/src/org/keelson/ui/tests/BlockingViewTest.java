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
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.blocking.BlockingView;

/** Who can hold up what: ranked in the background, explained in sentences. */
class BlockingViewTest extends WorkbenchTest {

    private BlockingView view;

    @BeforeEach
    void openView() {
        view = view(BlockingView.ID, BlockingView.class);
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
    }

    private static Table table(String first) {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible() && each.getColumnCount() > 3
                && each.getColumn(0).getText().equals(first)).findFirst().orElseThrow();
    }

    private static List<String> names(String first) {
        return Arrays.stream(table(first).getItems()).map(TableItem::getText).toList();
    }

    private static boolean summarySays(String part) {
        return controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(part));
    }

    private static boolean detailsSay(String part) {
        return controls(window().getShell(), StyledText.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(part));
    }

    private static Combo weeks() {
        return controls(window().getShell(), Combo.class).stream().filter(each -> each.isVisible()
                && each.getItems()[0].equals("1 week late")).findFirst().orElseThrow();
    }

    private static void page(int index) {
        CTabFolder folder = controls(window().getShell(), CTabFolder.class).stream()
                .filter(each -> each.isVisible() && each.getItemCount() == 3 && each.getItem(2).getText().equals("Dependencies"))
                .findFirst().orElseThrow();
        folder.setSelection(index);
        Event event = new Event();
        event.item = folder.getItem(index);
        folder.notifyListeners(SWT.Selection, event);
        settle();
    }

    @Test
    void ranksTeamsItemsAndDependencies() {
        open(new SmallPortfolio().save(folder));
        page().activate(view);
        await("teams are ranked", () -> summarySays("Platform Team can hold up most: 4 weeks late"));
        assertThat(names("Team")).startsWith("Platform Team");
        assertThat(detailsSay("It has 2 items still to deliver.")).isTrue();
        picture("teams");
        weeks().select(0);
        weeks().notifyListeners(SWT.Selection, new Event());
        await("another lateness counts", () -> summarySays("1 week late, it moves"));
        page(1);
        assertThat(names("Item")).startsWith("Schema", "API");
        assertThat(table("Item").getItem(0).getText(1)).isEqualTo("Platform Team");
        page(2);
        assertThat(table("From").getColumn(2).getText()).isEqualTo("Milestone-weeks won");
    }

    @Test
    void showsTheSample() throws IOException {
        Path file = folder.resolve("streaming-migration.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/streaming-migration.keelson")
                .openStream()) {
            Files.copy(in, file);
        }
        open(file);
        page().activate(view);
        await("teams are ranked", () -> summarySays("can hold up most"));
        assertThat(detailsSay("Nothing reaches these milestones without it")).isTrue();
        picture("sample");
        Theme.use(true);
        settle();
        picture("sample-dark");
    }
}
