// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Menus as a person opens them: filled when they are shown. */
final class WorkbenchMenus {

    private WorkbenchMenus() {
    }

    /** The enabled entry at a path such as {@code File > Open…}. */
    static Optional<MenuItem> item(Menu menu, String path) {
        Menu in = menu;
        String[] names = path.split(" > ");
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            Optional<MenuItem> item = Arrays.stream(in.getItems()).filter(each -> isNamed(each, name)).findFirst();
            if (item.isEmpty() || i == names.length - 1) {
                return item.filter(MenuItem::isEnabled);
            }
            in = item.get().getMenu();
            if (in == null) {
                return Optional.empty();
            }
            in.notifyListeners(SWT.Show, new Event());
        }
        return Optional.empty();
    }

    /** The enabled entry of the context menu of a control. */
    static Optional<MenuItem> context(Control control, String path) {
        Menu menu = control == null ? null : control.getMenu();
        if (menu == null) {
            return Optional.empty();
        }
        menu.notifyListeners(SWT.Show, new Event());
        return item(menu, path);
    }

    /** Undo and Redo say what they would take back. */
    private static boolean isNamed(MenuItem item, String name) {
        return name(item).equals(name) || (name.equals("Undo") || name.equals("Redo")) && name(item).startsWith(name + " ");
    }

    /** Adds the paths of all entries of a menu that are there now, enabled or not. */
    static void paths(Menu menu, String before, Set<String> paths) {
        for (MenuItem item : menu.getItems()) {
            if (!name(item).isEmpty()) {
                paths.add(before + name(item));
            }
            if (item.getMenu() != null) {
                item.getMenu().notifyListeners(SWT.Show, new Event());
                paths(item.getMenu(), before + name(item) + " > ", paths);
                item.getMenu().notifyListeners(SWT.Hide, new Event());
            }
        }
    }

    static void choose(MenuItem item) {
        Menu menu = item.getParent();
        item.notifyListeners(SWT.Selection, new Event());
        for (Menu each = menu; each != null && !each.isDisposed(); each = each.getParentMenu()) {
            if ((each.getStyle() & SWT.BAR) == 0) {
                each.notifyListeners(SWT.Hide, new Event());
            }
        }
    }

    /** What it is called, without mnemonic and key. */
    static String name(MenuItem item) {
        return item.getText().replaceFirst("\t.*", "").replace("&", "").replace("...", "…").strip();
    }
}
