// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.RecentFiles;

/** The files that were open last, in the File menu. */
public final class RecentFilesMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        List<Path> files = PlatformUI.getWorkbench().getService(RecentFiles.class).all();
        if (files.isEmpty()) {
            Action none = new Action("No file was opened yet") {
            };
            none.setEnabled(false);
            return new IContributionItem[] { new ActionContributionItem(none) };
        }
        return files.stream().map(RecentFilesMenu::item).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(Path file) {
        String folder = file.getParent() == null ? "" : "  \u2013  " + file.getParent();
        // an ampersand would be a mnemonic
        Action open = new Action(LegacyActionTools.escapeMnemonics(KeelsonEditorInput.displayName(file) + folder)) {
            @Override
            public void run() {
                IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                window.getService(PortfolioFiles.class).open(window.getActivePage(), file);
            }
        };
        return new ActionContributionItem(open);
    }
}
