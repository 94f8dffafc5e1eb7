// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.profile;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.model.Program;
import org.keelson.ui.Selections;

/** Changes the profile of the selected program, or of the portfolio that is worked on. */
public final class ProfileHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Program> programs = Selections.elements(HandlerUtil.getCurrentSelection(event), Program.class);
        Selections.portfolio(window).ifPresent(open -> {
            boolean isOne = programs.size() == 1 && open.session().contains(programs.getFirst());
            ProfileDialog dialog = new ProfileDialog(window.getShell(), isOne ? programs.getFirst() : open.portfolio());
            if (dialog.open() == Window.OK) {
                open.session().execute(dialog.edit());
            }
        });
        return null;
    }
}
