// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.table.TableColumn;
import org.keelson.model.SavedView;
import org.keelson.ui.Images;

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

    private static IAction action(String text, String icon, Runnable task) {
        Action action = new Action(text) {
            @Override
            public void run() {
                task.run();
            }
        };
        if (icon != null) {
            action.setImageDescriptor(Images.descriptor(icon));
        }
        return action;
    }

    private void fill(IMenuManager menu) {
        Point at = grid.anchor();
        EObject row = at == null ? null : grid.row(at.y);
        menu.add(new Separator("open"));
        menu.add(new Separator("edit"));
        if (row != null) {
            menu.add(action("Change Cell\tF2", "rename", () -> actions.edits().change(null)));
            menu.add(action("Fill Down\tCtrl+D", null, actions.edits()::fillDown));
        }
        menu.add(action("Add Row\tInsert", "add", actions.edits()::insert));
        if (row != null) {
            menu.add(action(grid.rows().size() == 1 ? "Delete Row\tDelete" : "Delete " + grid.rows().size()
                    + " Rows\tDelete", "delete",
                    actions.edits()::delete));
        }
        menu.add(new Separator("clipboard"));
        menu.add(action("Copy\tCtrl+C", "copy", () -> actions.copies().copy(false)));
        menu.add(action("Copy with Headers\tCtrl+Shift+C", null, () -> actions.copies().copy(true)));
        menu.add(action("Paste\tCtrl+V", "paste", () -> Optional.ofNullable(actions.copies().clipboard())
                .ifPresent(actions.edits()::paste)));
        if (at != null && at.x < grid.columns()) {
            column(menu, at.x, row);
        }
        menu.add(new Separator());
        menu.add(action("Columns…", "grid", actions::chooseColumns));
        menu.add(action("Export…", "export", () -> actions.copies().export()));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void column(IMenuManager menu, int at, EObject row) {
        TableColumn column = grid.column(at);
        menu.add(new Separator("column"));
        menu.add(action("Sort Up by " + column.name(), null, () -> actions.sort(column, false)));
        menu.add(action("Sort Down by " + column.name(), null, () -> actions.sort(column, true)));
        menu.add(action("Filter " + column.name() + "…\tAlt+Down", "filter", actions::filterValues));
        if (row != null) {
            menu.add(action("Only This " + column.name(), null, () -> actions.onlyThis(column, row)));
        }
        if (actions.isFiltered()) {
            menu.add(action("Clear Filters", null, actions::clearFilters));
        }
        menu.add(action("Group by " + column.name(), null, () -> actions.groupBy(column)));
        if (!model.layout().group().isEmpty()) {
            menu.add(action("No Groups", null, () -> actions.groupBy(null)));
        }
        menu.add(action("Keep Columns up to Here", null, () -> actions.freezeTo(at)));
        menu.add(action("Hide Column " + column.name(), null, () -> actions.hide(column)));
    }

    void openViewMenu(Button at) {
        MenuManager manager = new MenuManager();
        manager.add(action("Columns…", "grid", actions::chooseColumns));
        MenuManager groups = new MenuManager("Group By");
        groups.add(action("No Groups", null, () -> actions.groupBy(null)));
        for (int column = 0; column < grid.columns(); column++) {
            TableColumn each = grid.column(column);
            groups.add(action(each.name(), null, () -> actions.groupBy(each)));
        }
        manager.add(groups);
        if (!model.layout().group().isEmpty()) {
            manager.add(action("Open All Groups", "expand-all", () -> actions.foldAll(true)));
            manager.add(action("Close All Groups", "collapse-all", () -> actions.foldAll(false)));
        }
        manager.add(action("Clear Filters", null, actions::clearFilters));
        manager.add(action("Find…\tCtrl+F", "search", actions::find));
        manager.add(new Separator());
        views(manager);
        manager.add(new Separator());
        manager.add(action("Export…", "export", () -> actions.copies().export()));
        Menu menu = manager.createContextMenu(at);
        menu.setLocation(at.toDisplay(0, at.getSize().y));
        menu.addListener(SWT.Hide, event -> at.getDisplay().asyncExec(manager::dispose));
        menu.setVisible(true);
    }

    private void views(IMenuManager manager) {
        manager.add(action("Save View As…", "save-as", this::saveAs));
        editor.viewName().flatMap(name -> SavedViews.named(editor.portfolio().portfolio(), model.kind(),
                name)).ifPresent(view -> {
            manager.add(action("Save Changes to " + view.getName(), "save", () -> execute(
                    SavedViews.save(editor.portfolio().portfolio(), model.kind(), view.getName(), model.layout()))));
            manager.add(action("Rename View…", null, () -> rename(view)));
            manager.add(action("Delete View", "delete", () -> {
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
