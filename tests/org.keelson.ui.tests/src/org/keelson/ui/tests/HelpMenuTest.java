// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** What a person finds who looks for plugins. */
class HelpMenuTest extends WorkbenchTest {

    @Test
    void pluginsAreInstalledFromTheHelpMenu() {
        Menu menu = Arrays.stream(window().getShell().getMenuBar().getItems()).filter(item -> item.getText().replace("&", "").equals("Help"))
                .findFirst().orElseThrow().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<String> entries = Arrays.stream(menu.getItems()).map(MenuItem::getText)
                .map(text -> text.replace("&", "").replace("...", "…").replaceFirst("\t.*", "")).filter(text -> !text.isEmpty()).toList();
        menu.notifyListeners(SWT.Hide, new Event());
        assertThat(entries).startsWith("Welcome", "User Guide", "Help on This", "Find Commands…", "Check for Updates", "Install New Software…", "Installation Details").endsWith("About Keelson");
    }

    @Test
    void pagesAboutInstallingAreThereAndNobodyLooksForUpdatesUnasked() {
        List<IPreferenceNode> pages = PlatformUI.getWorkbench().getPreferenceManager().getElements(
                PreferenceManager.PRE_ORDER);
        assertThat(pages).extracting(IPreferenceNode::getLabelText)
                .contains("Keelson", "Install/Update", "Available Software Sites", "Trust").doesNotContain("Automatic Updates");
    }
}
