// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.Map;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.OpenPortfolio;

/** Redo, with the name of the edit that it does again. */
public final class RedoHandler extends PortfolioHandler implements IElementUpdater {

    /** Also in a field of a form, as long as nothing is typed there. */
    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!CommandHandler.isTyped());
    }

    @Override
    void execute(IWorkbenchWindow window, OpenPortfolio portfolio) {
        if (portfolio.session().canRedo()) {
            portfolio.session().redo();
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        String text = active().flatMap(portfolio -> portfolio.session().redoLabel())
                .map(label -> "Redo " + label).orElse("Redo");
        element.setText(text);
        element.setTooltip(text);
    }
}
