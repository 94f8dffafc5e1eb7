// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Selections;

/** A command on the portfolio that is worked on. */
abstract class PortfolioHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Selections.portfolio(window).ifPresent(portfolio -> execute(window, portfolio));
        return null;
    }

    /** Not while text is typed: there, delete and undo are about the text. */
    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!CommandHandler.isTyping());
    }

    abstract void execute(IWorkbenchWindow window, OpenPortfolio portfolio);

    static PortfolioFiles files(IWorkbenchWindow window) {
        return window.getService(PortfolioFiles.class);
    }

    static Optional<OpenPortfolio> active() {
        return Selections.portfolio(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
    }
}
