// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;

/** The context menu of a diagram. What stands in it is contributed by {@code plugin.xml}, as everywhere. */
final class DiagramMenu {

    /** Where {@code plugin.xml} adds what all diagrams have; a kind of diagram adds its own under the editor's id. */
    private static final String SHARED = "org.keelson.ui.diagram.menu";

    private DiagramMenu() {
    }

    static void hook(IEditorSite site, GraphicalViewer viewer, DiagramSelection selection) {
        MenuManager manager = new MenuManager(null, site.getId());
        manager.setRemoveAllWhenShown(true);
        IMenuListener filler = menu -> {
            menu.add(new Separator("open"));
            menu.add(new Separator("new"));
            menu.add(new Separator("edit"));
            menu.add(new Separator("layout"));
            menu.add(new Separator("zoom"));
            menu.add(new Separator("export"));
            menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        };
        manager.addMenuListener(filler);
        Menu menu = manager.createContextMenu(viewer.getControl());
        viewer.getControl().setMenu(menu);
        site.registerContextMenu(SHARED, manager, selection, false);
        site.registerContextMenu(site.getId(), manager, selection, false);
    }
}
