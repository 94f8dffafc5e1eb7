// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.ModelPackage;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.okr.OkrView;

/** Objectives beside what a simulation makes of their milestones. */
class OkrViewTest extends WorkbenchTest {

    private OkrView view;

    @BeforeEach
    void openView() {
        view = view(OkrView.ID, OkrView.class);
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
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible()
                && each.getColumnCount() > 3 && each.getColumn(0).getText().equals("Objective or key result")).findFirst()
                .orElseThrow();
    }

    /** Without indent and the mark of what can be folded. */
    private static List<String> column(int index) {
        return Arrays.stream(table().getItems()).map(item -> item.getText(index).strip().replaceFirst("^[▾▸] ", "")).toList();
    }

    @Test
    void showsTheSampleAndFollowsEdits() throws IOException {
        Path file = folder.resolve("streaming-migration.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/streaming-migration.keelson")
                .openStream()) {
            Files.copy(in, file);
        }
        OpenPortfolio open = open(file);
        page().activate(view);
        await("key results are there", () -> says("5 key results"));
        assertThat(column(0)).hasSize(7).first().isEqualTo("Customers see what they did within seconds");
        assertThat(column(2).get(0)).endsWith(" %");
        int row = column(0).indexOf("Batch jobs switched off");
        assertThat(column(1).get(row)).matches("[■▲●○] .*");
        assertThat(column(3).get(row)).as("how likely it is in time").endsWith(" %");
        picture("sample");
        foldsAndUnfolds();
        open.session().execute(Edits.set(open.session().find("kr.batch-off").orElseThrow(), ModelPackage.Literals.KEY_RESULT__DUE,
                LocalDate.of(2026, 6, 1)));
        await("it is late", () -> column(1).get(row).equals("■ Late"));
        CTabFolder pages = controls(window().getShell(), CTabFolder.class).stream().filter(each -> each.isVisible()
                && each.getItemCount() == 2 && each.getItem(1).getText().startsWith("Orphan Work")).findFirst().orElseThrow();
        pages.setSelection(1);
        Theme.use(true);
        settle();
        picture("orphans-dark");
    }

    private void foldsAndUnfolds() {
        List<String> before = column(0);
        table().setFocus();
        table().setSelection(1);
        table().notifyListeners(SWT.Selection, new Event());
        settle();
        press(0, SWT.ARROW_LEFT);
        await("it goes to the objective", () -> table().getSelectionIndex() == 0);
        press(0, SWT.ARROW_LEFT);
        await("it is folded", () -> table().getItem(0).getText().startsWith("▸"));
        assertThat(column(0)).hasSizeLessThan(before.size()).first().isEqualTo(before.getFirst());
        picture("folded");
        Event click = new Event();
        click.button = 1;
        click.x = table().getItem(0).getTextBounds(0).x + 3;
        click.y = table().getItem(0).getTextBounds(0).y + 5;
        table().notifyListeners(SWT.MouseDown, click);
        await("a click on the mark unfolds it", () -> column(0).equals(before));
    }

    @Test
    void offersToAddAnObjective() {
        OpenPortfolio open = open(new SmallPortfolio().save(folder));
        page().activate(view);
        await("it offers", () -> controls(window().getShell(), Button.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().equals("Add an Objective")));
        push(window().getShell(), "Add an Objective");
        assertThat(open.portfolio().getObjectives()).hasSize(1);
        await("it is shown", () -> says("0 key results"));
    }
}
