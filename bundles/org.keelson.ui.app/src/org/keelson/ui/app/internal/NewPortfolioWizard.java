// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.edit.Portfolios;
import org.keelson.edit.template.Templates;
import org.keelson.model.Portfolio;
import org.keelson.storage.StorageException;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Standards;

/** Makes a portfolio, empty or of a template, in a new file and opens it. */
public final class NewPortfolioWizard extends Wizard implements INewWizard {

    private IWorkbench workbench;
    private NewPortfolioPage page;

    @Override
    public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
        workbench = newWorkbench;
        setWindowTitle("New Portfolio");
    }

    @Override
    public void addPages() {
        page = new NewPortfolioPage();
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        try {
            Portfolio portfolio = page.template().map(template -> Templates.instantiate(template, page.start(), page.name()))
                    .orElseGet(() -> Portfolios.create(page.name(), page.start()));
            Standards.applyTo(portfolio, page.template().isPresent());
            portfolio.setProfile(page.profile());
            portfolio.getPrograms().forEach(program -> program.setProfile(page.profile()));
            window.getService(PortfolioFiles.class).create(window.getActivePage(), page.file(), portfolio);
            return true;
        } catch (StorageException e) {
            page.setErrorMessage(e.getMessage());
            return false;
        }
    }
}
