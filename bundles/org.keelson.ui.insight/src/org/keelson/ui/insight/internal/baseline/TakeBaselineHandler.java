// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.baseline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.ui.Selections;

/** Takes a baseline of the portfolio that is worked on. */
public final class TakeBaselineHandler extends AbstractHandler {

    /** Id of the command. */
    public static final String ID = "org.keelson.ui.insight.takeBaseline";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Selections.portfolio(HandlerUtil.getActiveWorkbenchWindowChecked(event))
                .ifPresent(portfolio -> new TakeBaselineDialog(HandlerUtil.getActiveShell(event), portfolio).ask());
        return null;
    }
}
