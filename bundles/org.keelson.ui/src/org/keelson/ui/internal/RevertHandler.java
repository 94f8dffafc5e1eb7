// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.ui.OpenPortfolio;

/** Reads the portfolio that is worked on from its file again. */
public final class RevertHandler extends PortfolioHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(true);
    }

    @Override
    void execute(IWorkbenchWindow window, OpenPortfolio portfolio) {
        files(window).revert(portfolio);
    }
}
