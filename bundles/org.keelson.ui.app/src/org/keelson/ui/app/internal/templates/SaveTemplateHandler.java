// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.edit.template.TemplateExtract;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.storage.TemplateFolder;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;

/** Makes a template of the selected program, or of the portfolio that is worked on. */
public final class SaveTemplateHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Program> programs = Selections.elements(HandlerUtil.getCurrentSelection(event), Program.class);
        OpenPortfolios portfolios = window.getService(OpenPortfolios.class);
        Selections.portfolio(window).ifPresent(open -> {
            boolean isOne = programs.size() == 1 && open.session().contains(programs.getFirst());
            Portfolio template = isOne ? TemplateExtract.of(open.portfolio(), programs.getFirst())
                    : TemplateExtract.of(open.portfolio());
            new SaveTemplateDialog(window.getShell(), template, new TemplateFolder(OwnTemplates.folder(), portfolios.store())).open();
        });
        return null;
    }
}
