// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.accessibility.AccessibleTableEvent;
import org.eclipse.swt.accessibility.AccessibleTableListener;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.table.TableKind;
import org.keelson.model.ModelPackage;
import org.keelson.ui.Theme;
import org.keelson.ui.tables.internal.TableEditor;

/** What a table shows: columns, order, filters, groups, views; and that it comes back as it was. */
class TableEditorTest extends TableBench {

    @AfterEach
    void light() {
        Theme.use(false);
    }

    private static TableEditor editor() {
        return (TableEditor) page().getActiveEditor();
    }

    @Test
    void showsWhatIsThereAndWhatIsComputed() {
        openSmall();
        assertThat(texts("Name")).containsExactly("Schema", "API", "App", "Dashboard");
        assertThat(texts("Owner team")).containsExactly("Platform Team", "Platform Team", "Mobile Team", "Mobile Team");
        await("statuses are computed", () -> text(column("Status"), 1).equals("● On track"));
        open.session().execute(Edits.rename(now(small.platform), "Core"));
        settle();
        assertThat(texts("Owner team")).startsWith("Core", "Core");
        open.session().execute(Edits.delete(List.of(now(small.dashboard))));
        await("a row is gone", () -> rowCount() == 3);
        open.session().undo();
        await("it is back", () -> texts("Name").contains("Dashboard"));
    }

    @Test
    void sortsByClicksOnHeaders() {
        openSmall();
        clickCell("Name", 0, 0);
        await("it is sorted", () -> texts("Name").equals(List.of("API", "App", "Dashboard", "Schema")));
        assertThat(text(column("Name"), 0)).isEqualTo("Name ▲");
        clickCell("Owner team", 0, 0);
        await("by team", () -> texts("Owner team").getFirst().equals("Mobile Team"));
        clickCell("Name", 0, SWT.SHIFT);
        clickCell("Name", 0, SWT.SHIFT);
        await("by team, then name downwards", () -> texts("Name").equals(List.of("Dashboard", "App", "Schema", "API")));
        assertThat(text(column("Name"), 0)).isEqualTo("Name ▼2");
        open.session().execute(Edits.rename(now(small.app), "Zebra"));
        await("what is renamed finds its place", () -> texts("Name").getFirst().equals("Zebra"));
    }

    @Test
    void filtersByTextAndQueryAndKeepsViewsInThePortfolio() {
        openSmall();
        field("Filter by text").setFocus();
        type("mobile");
        await("two rows are left", () -> texts("Name").equals(List.of("App", "Dashboard")));
        field("Filter by text").setText("nowhere");
        await("it says why there is nothing", () -> controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().equals("The filter holds back all 4 work items.")));
        button(window().getShell(), "Clear filters").setFocus();
        button(window().getShell(), "Clear filters").notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        await("all are back, and the keyboard with them", () -> rowCount() == 4 && table().isFocusControl());
        field("Query").setText("likely > 3d and team = \"Mobile Team\"");
        await("one is left", () -> texts("Name").equals(List.of("App")));
        field("Query").setText("likely > soon");
        await("it says what is wrong", () -> controls(window().getShell(), Label.class).stream().anyMatch(each -> each.isVisible()
                && each.getText().contains("(at character 10)")));
        assertThat(texts("Name")).containsExactly("App");
        picture("query");
        field("Query").setText("likely > 3d");
        await("three are left", () -> rowCount() == 3);
        saveView("Long ones");
        assertThat(open.session().undoLabel()).contains("Create saved view Long ones");
        choose(combo("All"), "All");
        await("all are shown", () -> rowCount() == 4);
        choose(combo("All"), "Long ones");
        await("those of the view are shown", () -> rowCount() == 3);
        assertThat(field("Query").getText()).isEqualTo("likely > 3d");
        open.session().undo();
        settle();
        assertThat(combo("All").getItems()).containsExactly("All");
    }

    @Test
    void todayIsTheDataDateOfThePortfolio() {
        openSmall();
        LocalDateTime day = LocalDateTime.of(2026, 3, 10, 17, 0);
        open.session().execute(Edits.set(now(small.schema), ModelPackage.Literals.WORK_ITEM__DEADLINE, day));
        open.session().execute(Edits.set(open.portfolio(), ModelPackage.Literals.PORTFOLIO__DATA_DATE, day.plusDays(1)));
        field("Query").setText("deadline = today - 1d");
        await("it was due yesterday", () -> texts("Name").equals(List.of("Schema")));
        open.session().undo();
        await("today is another day, and the query means that one", () -> rowCount() == 0);
    }

    private static void saveView(String name) {
        inDialog("Save View", () -> editor().actions().menus().saveAs(), shell -> {
            controls(shell, org.eclipse.swt.widgets.Text.class).getFirst().setText(name);
            push(shell, "OK");
        });
        settle();
    }

    @Test
    void groupsWithCountsAndSums() {
        openSmall();
        clickCell("Owner team", 1, 0);
        editor().actions().groupBy(editor().model().data().columns().get(editor().model().data().column("ownerTeam")));
        await("there are groups", () -> rowCount() == 6);
        assertThat(texts("Name")).containsExactly("▾ Mobile Team  ·  2", "App", "Dashboard", "▾ Platform Team  ·  2",
                "Schema", "API");
        picture("groups");
        clickCell("Name", 1, 0);
        press(0, SWT.CR);
        await("one is closed", () -> texts("Name").equals(List.of("▸ Mobile Team  ·  2", "▾ Platform Team  ·  2", "Schema",
                "API")));
        press(0, ' ');
        await("it is open again", () -> rowCount() == 6);
    }

    @Test
    void keysAreCommandsThatCanBeBoundOtherwise() throws Exception {
        openSmall();
        clickCell("Owner team", 1, 0);
        press(SWT.CTRL | SWT.SHIFT, 'g');
        await("there are groups", () -> rowCount() == 6);
        press(SWT.SHIFT | SWT.ALT, 'g');
        await("there are none", () -> rowCount() == 4);
        run("org.keelson.ui.tables.moveLeft");
        await("the column has moved", () -> column("Owner team") == column("Program") - 1);
        IBindingService keys = window().getService(IBindingService.class);
        Binding[] before = keys.getBindings();
        List<Binding> now = new ArrayList<>(List.of(before));
        now.add(new KeyBinding(KeySequence.getInstance("M1+M2+J"), new ParameterizedCommand(window().getService(
                ICommandService.class).getCommand("org.keelson.ui.tables.hide"), null), keys.getActiveScheme().getId(),
                "org.keelson.ui.tables.context", null, null, null, Binding.USER));
        keys.savePreferences(keys.getActiveScheme(), now.toArray(Binding[]::new));
        try {
            press(SWT.CTRL | SWT.SHIFT, 'j');
            await("it is hidden", () -> IntStream.range(1, table().getColumnCount()).noneMatch(
                    each -> text(each, 0).startsWith("Owner team")));
            field("Query").setFocus();
            press(SWT.CTRL | SWT.SHIFT, 'j');
            assertThat(column("Program")).as("keys hold in the cells only").isPositive();
        } finally {
            keys.savePreferences(keys.getActiveScheme(), before);
        }
    }

    @Test
    void columnsAreChosenAndValuesTicked() {
        openSmall();
        inDialog("Columns", () -> editor().actions().chooseColumns(), shell -> {
            Table table = controls(shell, Table.class).getFirst();
            for (TableItem item : table.getItems()) {
                item.setChecked(List.of("Name", "Owner team", "Likely (days)", "Notes").contains(item.getText()));
            }
            push(shell, "Move Down");
            picture("columns", shell);
            push(shell, "OK");
        });
        assertThat(List.of(text(1, 0), text(2, 0), text(3, 0), text(4, 0))).containsExactly("Name", "Owner team",
                "Likely (days)", "Notes");
        clickCell("Owner team", 1, 0);
        inDialog("Filter Owner team", () -> press(SWT.ALT, SWT.ARROW_DOWN), shell -> {
            Table values = controls(shell, Table.class).getFirst();
            assertThat(values.getItem(0).getText()).isEqualTo("Mobile Team  ·  2");
            push(shell, "Tick None");
            values.getItem(0).setChecked(true);
            org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
            event.detail = SWT.CHECK;
            event.item = values.getItem(0);
            values.notifyListeners(SWT.Selection, event);
            push(shell, "OK");
        });
        await("only that team is shown", () -> texts("Name").equals(List.of("App", "Dashboard")));
        assertThat(text(column("Owner team"), 0)).contains("⧩");
    }

    @Test
    void comesBackAsItWas() {
        openSmall();
        clickCell("Name", 0, 0);
        field("Query").setText("likely > 3d");
        await("three are left", () -> rowCount() == 3);
        XMLMemento memento = XMLMemento.createWriteRoot("state");
        editor().saveState(memento);
        page().closeEditor(editor(), false);
        run("org.keelson.ui.tables.open");
        await("another one is open", () -> rowCount() == 4);
        editor().restoreState(memento);
        await("it is as it was", () -> texts("Name").equals(List.of("API", "App", "Schema")));
    }

    @Test
    void publishesAndFollowsTheSelection() {
        openSmall();
        clickCell("Name", 3, 0);
        assertThat(((IStructuredSelection) editor().getSite().getSelectionProvider().getSelection()).toList())
                .containsExactly(now(small.app));
        press(SWT.CTRL, 'f');
        type("dash");
        press(0, SWT.CR);
        await("it is found", () -> ((IStructuredSelection) editor().getSite().getSelectionProvider().getSelection())
                .getFirstElement() == now(small.dashboard));
        press(0, SWT.ESC);
        press(SWT.CTRL, SWT.CR);
        await("its form is open", () -> page().getActiveEditor().getEditorInput().getName().equals("Dashboard"));
    }

    @Test
    void aScreenReaderHearsTheCell() throws ReflectiveOperationException {
        openSmall();
        clickCell("Name", 2, 0);
        Accessible accessible = table().getAccessible();
        AccessibleEvent name = new AccessibleEvent(accessible);
        name.childID = 0;
        for (AccessibleListener each : hearers(accessible, "accessibleListeners", AccessibleListener.class)) {
            each.getName(name);
        }
        assertThat(name.result).isEqualTo("Name, API, row 2 of 4");
        press(0, SWT.ARROW_RIGHT);
        for (AccessibleListener each : hearers(accessible, "accessibleListeners", AccessibleListener.class)) {
            each.getName(name);
        }
        assertThat(name.result).isEqualTo("Kind, Deliverable, row 2 of 4");
        AccessibleControlEvent role = new AccessibleControlEvent(accessible);
        role.childID = ACC.CHILDID_SELF;
        AccessibleControlEvent focus = new AccessibleControlEvent(accessible);
        for (AccessibleControlListener each : hearers(accessible, "accessibleControlListeners",
                AccessibleControlListener.class)) {
            each.getRole(role);
            each.getFocus(focus);
        }
        assertThat(role.detail).isEqualTo(ACC.ROLE_TABLE);
        assertThat(focus.childID).as("the cell has the focus").isZero();
        AccessibleTableEvent cell = new AccessibleTableEvent(accessible);
        cell.row = 3;
        cell.column = 0;
        for (AccessibleTableListener each : hearers(accessible, "accessibleTableListeners", AccessibleTableListener.class)) {
            each.getCell(cell);
            each.getRowCount(cell);
            assertThat(cell.count).isEqualTo(4);
            each.getColumnDescription(cell);
        }
        assertThat(cell.result).isEqualTo("Name");
        AccessibleEvent other = new AccessibleEvent(cell.accessible);
        for (AccessibleListener each : hearers(cell.accessible, "accessibleListeners", AccessibleListener.class)) {
            each.getName(other);
        }
        assertThat(other.result).isEqualTo("Name, Dashboard, row 4 of 4");
    }

    /** SWT tells nobody who listens to an accessible object. */
    private static <T> List<T> hearers(Accessible accessible, String field, Class<T> type) throws ReflectiveOperationException {
        Field kept = Accessible.class.getDeclaredField(field);
        kept.setAccessible(true);
        List<T> found = ((Collection<?>) kept.get(accessible)).stream().map(type::cast).toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void showsEveryKindOfTheSample() throws IOException {
        Path file = folder.resolve("product-launch.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        openTable(file);
        await("statuses are computed", () -> text(column("Status"), 1).length() > 2);
        for (TableKind kind : TableKind.values()) {
            choose(combo("Work items"), kind.title());
            await("rows of " + kind.title(), () -> !editor().model().isBusy());
            picture(kind.id());
            Text query = field("Query");
            query.setText(query.getMessage().replaceFirst("Query, such as +", ""));
            query.notifyListeners(SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
            assertThat(editor().model().layout().query()).as("the hint is a query").isEqualTo(query.getText());
            query.setText("");
            query.notifyListeners(SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
        }
        Theme.use(true);
        choose(combo("Work items"), "Work items");
        await("rows", () -> rowCount() > 5);
        picture("dark");
    }

    @Test
    void anEmptyTableSaysWhatItIsFor() {
        openSmall();
        choose(combo("Work items"), "Risks");
        await("it says so", () -> controls(window().getShell(), Label.class).stream().anyMatch(each -> each.isVisible()
                && each.getText().startsWith("The table lists the risks")));
        picture("empty");
        button(window().getShell(), "Add a row").notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        await("there is one", () -> rowCount() == 1 && focusedText().isPresent());
        type("late");
        press(0, SWT.CR);
        await("it is named", () -> texts("Name").equals(List.of("late")));
    }
}
