// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.edit.Edits;
import org.keelson.edit.Legality;
import org.keelson.model.Element;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;

/** Deletes the selected elements with all that depends on them; undo brings them back, so nothing is asked. */
public final class DeleteHandler extends PortfolioHandler {

    @Override
    void execute(IWorkbenchWindow window, OpenPortfolio portfolio) {
        List<Element> selected = Selections.elements(window.getSelectionService().getSelection(), Element.class)
                .stream().filter(portfolio.session()::contains).toList();
        List<Element> topmost = selected.stream().filter(each -> selected.stream()
                .noneMatch(other -> other != each && EcoreUtil.isAncestor(other, each))).toList();
        Optional<String> reason = topmost.stream().map(Legality::whyNotDelete).flatMap(Optional::stream).findFirst();
        if (reason.isPresent()) {
            StatusLine.say(window, reason.get());
        } else if (!topmost.isEmpty()) {
            portfolio.session().execute(Edits.delete(List.<EObject>copyOf(topmost)));
        }
    }
}
