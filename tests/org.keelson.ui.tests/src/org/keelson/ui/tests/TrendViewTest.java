// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.trend.TrendView;

/** What was said of milestones over time, in the sample, which has forecasts and a baseline. */
class TrendViewTest extends WorkbenchTest {

    private TrendView view;

    @BeforeEach
    void openView() {
        view = view(TrendView.ID, TrendView.class);
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
    }

    private static boolean says(String part) {
        return controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(part));
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible() && each.getColumnCount() > 3
                && each.getColumn(0).getText().equals("Milestone")).findFirst().orElseThrow();
    }

    @Test
    void showsWhatWasSaidAndWhatMovedIt() throws IOException {
        Path file = folder.resolve("product-launch.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        open(file);
        page().activate(view);
        await("milestones are there", () -> says("day a week or more"));
        assertThat(Arrays.stream(table().getItems()).map(item -> item.getText(1)).toList())
                .allMatch(state -> state.matches("[■▲●○] .*"));
        picture("sample");
        table().setSelection(0);
        Event event = new Event();
        event.item = table().getItem(0);
        table().notifyListeners(SWT.Selection, event);
        await("what was said", () -> controls(window().getShell(), StyledText.class).stream().anyMatch(each -> each.isVisible()
                && each.getText().contains("as planned now") && each.getText().contains("since the last baseline")));
        Theme.use(true);
        settle();
        picture("sample-dark");
    }

    @Test
    void saysWhatToDoWhereNothingWasSaid() {
        open(new SmallPortfolio().save(folder));
        page().activate(view);
        await("it says so", () -> says("Nothing was said of any milestone before: take a baseline"));
    }
}
