// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.keelson.edit.QuickFix;

/** Ways to mend what is wrong, as a menu at a control. */
public final class QuickFixMenu {

    /** Id of the command that offers the ways to mend what is wrong with what is shown or selected. */
    public static final String COMMAND = "org.keelson.ui.quickFix";

    private QuickFixMenu() {
    }

    /**
     * Shows the menu beneath the top left of a control; it has the keyboard.
     *
     * @param chosen gets the one that is chosen
     */
    public static void show(Control at, List<QuickFix> fixes, Consumer<QuickFix> chosen) {
        Menu menu = new Menu(at.getShell(), SWT.POP_UP);
        for (QuickFix fix : fixes) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(LegacyActionTools.escapeMnemonics(fix.name()));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(fix)));
        }
        if (fixes.isEmpty()) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText("No quick fix is known");
            none.setEnabled(false);
        }
        Point place = at.toDisplay(8, 24);
        menu.setLocation(place);
        // what is chosen is told after the menu is hidden
        menu.addListener(SWT.Hide, event -> at.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
