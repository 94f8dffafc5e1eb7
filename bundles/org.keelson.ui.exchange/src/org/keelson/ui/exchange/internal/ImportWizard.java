// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.keelson.engine.Engine;
import org.keelson.ui.OpenPortfolio;

/** Asks for a file, shows what importing it will do, and does that as one edit. */
public final class ImportWizard extends Wizard implements IImportWizard {

    private ImportSourcePage source;
    private ImportPreviewPage preview;
    private IWorkbench workbench;

    @Override
    public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
        workbench = newWorkbench;
        setWindowTitle("Import");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        source = new ImportSourcePage(workbench.getActiveWorkbenchWindow());
        preview = new ImportPreviewPage(workbench.getService(Engine.class), source);
        addPage(source);
        addPage(preview);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && preview.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        OpenPortfolio target = source.target().orElseThrow();
        target.session().execute(preview.plan().edit());
        return true;
    }
}
