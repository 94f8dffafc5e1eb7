// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.ui.OpenPortfolio;

/** Saves the portfolio that is worked on, whichever part is active. */
public final class SaveHandler extends PortfolioHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(true);
    }

    @Override
    void execute(IWorkbenchWindow window, OpenPortfolio portfolio) {
        files(window).save(portfolio);
    }
}
