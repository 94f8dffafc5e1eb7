// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.table.TableColumn;
import org.keelson.model.SavedView;

/** The menus of a table: of its cells, and of its views. Each thing in them has a key where it is done often. */
public final class TableMenus {

    private final TableEditor editor;
    private final TableModel model;
    private final TableGrid grid;
    private final TableActions actions;

    TableMenus(TableEditor editor, TableModel model, TableGrid grid, TableActions actions) {
        this.editor = editor;
        this.model = model;
        this.grid = grid;
        this.actions = actions;
    }

    void hook() {
        MenuManager manager = new MenuManager(null, TableEditor.ID);
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(this::fill);
        Menu menu = manager.createContextMenu(grid.control());
        grid.control().setMenu(menu);
        // the cell that the menu is about is the one it was asked for at
        grid.control().addListener(SWT.MenuDetect, event -> {
            Point cell = grid.anchor();
            Rectangle place = cell == null ? null : grid.place(cell.x, cell.y);
            if (event.detail == SWT.MENU_KEYBOARD && place != null) {
                Point corner = grid.control().toDisplay(place.x, place.y + place.height);
                event.x = corner.x;
                event.y = corner.y;
                return;
            }
            Point at = grid.control().toControl(event.x, event.y);
            int line = grid.lineAt(at.y);
            int column = Math.max(0, grid.columnAt(at.x));
            if (event.detail == SWT.MENU_MOUSE && line >= -1 && grid.lines() > 0) {
                int wanted = line >= 0 ? line : grid.anchor() == null ? 0 : grid.anchor().y;
                boolean selected = grid.selectedLines().contains(wanted) && grid.selectedColumns().contains(column);
                if (!selected) {
                    grid.select(column, wanted);
                }
            }
        });
        editor.getEditorSite().registerContextMenu(TableEditor.ID, manager, editor.selection(), false);
    }

    private void fill(IMenuManager menu) {
        Point at = grid.anchor();
        EObject row = at == null ? null : grid.row(at.y);
        TableCommands commands = actions.bound();
        menu.add(new Separator("open"));
        menu.add(new Separator("edit"));
        if (row != null) {
            menu.add(commands.action("change", "Change Cell", "rename"));
            menu.add(commands.action("fillDown", "Fill Down", null));
        }
        menu.add(commands.action("insert", "Add Row", "add"));
        if (row != null) {
            int rows = grid.rows().size();
            menu.add(commands.action(IWorkbenchCommandConstants.EDIT_DELETE,
                    rows == 1 ? "Delete Row" : "Delete " + rows + " Rows", "delete"));
        }
        menu.add(new Separator("clipboard"));
        menu.add(commands.action(IWorkbenchCommandConstants.EDIT_COPY, "Copy", "copy"));
        menu.add(commands.action("copyWithHeads", "Copy with Headers", null));
        menu.add(commands.action(IWorkbenchCommandConstants.EDIT_PASTE, "Paste", "paste"));
        if (at != null && at.x < grid.columns()) {
            column(menu, at.x, row);
        }
        menu.add(new Separator());
        menu.add(commands.action("columns", "Columns…", "grid"));
        menu.add(commands.action("export", "Export…", "export"));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void column(IMenuManager menu, int at, EObject row) {
        TableCommands commands = actions.bound();
        String name = grid.column(at).name();
        menu.add(new Separator("column"));
        menu.add(commands.action("sortUp", "Sort Up by " + name, null));
        menu.add(commands.action("sortDown", "Sort Down by " + name, null));
        menu.add(commands.action("filterColumn", "Filter " + name + "…", "filter"));
        if (row != null) {
            menu.add(commands.action("onlyThis", "Only This " + name, null));
        }
        if (actions.isFiltered()) {
            menu.add(commands.action("clearFilters", "Clear Filters", null));
        }
        menu.add(commands.action("group", "Group by " + name, null));
        if (!model.layout().group().isEmpty()) {
            menu.add(commands.action("ungroup", "No Groups", null));
        }
        menu.add(commands.action("moveLeft", "Move " + name + " Left", null));
        menu.add(commands.action("moveRight", "Move " + name + " Right", null));
        menu.add(commands.action("freeze", at + 1 == model.layout().frozen() ? "Let Columns Scroll" : "Keep Columns up to Here",
                null));
        menu.add(commands.action("hide", "Hide Column " + name, null));
    }

    void openViewMenu(Button at) {
        TableCommands commands = actions.bound();
        MenuManager manager = new MenuManager();
        manager.add(commands.action("columns", "Columns…", "grid"));
        MenuManager groups = new MenuManager("Group By");
        groups.add(commands.action("ungroup", "No Groups", null));
        for (int column = 0; column < grid.columns(); column++) {
            TableColumn each = grid.column(column);
            groups.add(TableCommands.plain(each.name(), null, () -> actions.groupBy(each)));
        }
        manager.add(groups);
        if (!model.layout().group().isEmpty()) {
            manager.add(commands.action("openGroups", "Open All Groups", "expand-all"));
            manager.add(commands.action("closeGroups", "Close All Groups", "collapse-all"));
        }
        manager.add(commands.action("clearFilters", "Clear Filters", null));
        manager.add(commands.action(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, "Find…", "search"));
        manager.add(new Separator());
        views(manager);
        manager.add(new Separator());
        manager.add(commands.action("export", "Export…", "export"));
        Menu menu = manager.createContextMenu(at);
        menu.setLocation(at.toDisplay(0, at.getSize().y));
        menu.addListener(SWT.Hide, event -> at.getDisplay().asyncExec(manager::dispose));
        menu.setVisible(true);
    }

    private void views(IMenuManager manager) {
        manager.add(actions.bound().action("saveView", "Save View As…", "save-as"));
        editor.viewName().flatMap(name -> SavedViews.named(editor.portfolio().portfolio(), model.kind(),
                name)).ifPresent(view -> {
            manager.add(TableCommands.plain("Save Changes to " + view.getName(), "save", () -> execute(
                    SavedViews.save(editor.portfolio().portfolio(), model.kind(), view.getName(), model.layout()))));
            manager.add(TableCommands.plain("Rename View…", null, () -> rename(view)));
            manager.add(TableCommands.plain("Delete View", "delete", () -> {
                editor.viewName(null);
                execute(Edits.delete(java.util.List.of(view)));
            }));
        });
    }

    private void execute(Edit edit) {
        editor.portfolio().session().execute(edit);
    }

    private Optional<String> ask(String title, String name) {
        InputDialog dialog = new InputDialog(editor.getSite().getShell(), title,
                "Name of the view, for all who open the portfolio:",
                name, text -> text.isBlank() ? "A view needs a name" : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    /** Asks for a name, and keeps the view under it. */
    public void saveAs() {
        ask("Save View", editor.viewName().orElse("")).ifPresent(name -> {
            execute(SavedViews.save(editor.portfolio().portfolio(), model.kind(), name, model.layout()));
            editor.viewName(name);
        });
    }

    private void rename(SavedView view) {
        ask("Rename View", view.getName()).ifPresent(name -> {
            execute(Edits.rename(view, name));
            editor.viewName(name);
        });
    }
}
