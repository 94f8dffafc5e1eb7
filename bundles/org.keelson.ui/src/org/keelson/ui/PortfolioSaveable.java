// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.Saveable;

/** The one thing to save behind all editors of a portfolio: the workbench asks about it once. */
final class PortfolioSaveable extends Saveable {

    private final PortfolioFiles files;
    private final OpenPortfolio portfolio;

    PortfolioSaveable(PortfolioFiles files, OpenPortfolio portfolio) {
        this.files = files;
        this.portfolio = portfolio;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (!files.save(portfolio)) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public boolean isDirty() {
        return portfolio.isDirty();
    }

    @Override
    public String getName() {
        return KeelsonEditorInput.displayName(portfolio.file());
    }

    @Override
    public String getToolTipText() {
        return portfolio.file().toString();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor("portfolio");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortfolioSaveable that && portfolio == that.portfolio;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(portfolio);
    }
}
