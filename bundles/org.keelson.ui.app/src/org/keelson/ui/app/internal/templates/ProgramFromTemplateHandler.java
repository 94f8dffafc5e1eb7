// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import java.time.LocalDate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.edit.Labels;
import org.keelson.model.Portfolio;
import org.keelson.ui.Selections;

/** Adds the program of a template to the portfolio that is worked on. */
public final class ProgramFromTemplateHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Selections.portfolio(window).ifPresent(open -> {
            ProgramFromTemplateDialog dialog = new ProgramFromTemplateDialog(window.getShell(), Labels.text(open.portfolio()),
                    proposed(open.portfolio()), open.portfolio().getProfile());
            if (dialog.open() == Window.OK) {
                open.session().execute(dialog.edit());
                Selections.reveal(window.getActivePage(), dialog.edit().programs().getFirst());
            }
        });
        return null;
    }

    /** As of when progress is known, where that is said; the portfolio's first day while that lies ahead, and else today. */
    private static LocalDate proposed(Portfolio portfolio) {
        LocalDate today = LocalDate.now();
        if (portfolio.getDataDate() != null) {
            return portfolio.getDataDate().toLocalDate();
        }
        return portfolio.getStart() != null && portfolio.getStart().isAfter(today) ? portfolio.getStart() : today;
    }
}
