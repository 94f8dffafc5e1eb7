// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.keelson.edit.Labels;
import org.keelson.model.Element;

/** Opens the form of an element, wherever it is named. The forms are in another bundle, which this one knows by id. */
public final class ElementEditors {

    /** Id of the editor of one element. */
    public static final String EDITOR = "org.keelson.ui.forms.element";

    /** Id of the command that opens what is selected. */
    public static final String OPEN = "org.keelson.ui.open";

    private ElementEditors() {
    }

    /**
     * Opens the form of an element of an open portfolio; of what has no identity, such as a promise, that of the
     * element which holds it. Trouble is told to the user.
     *
     * @return whether there was a form to open
     */
    public static boolean open(IWorkbenchPage page, EObject object) {
        OpenPortfolios portfolios = page.getWorkbenchWindow().getService(OpenPortfolios.class);
        Optional<OpenPortfolio> portfolio = portfolios.of(object);
        Optional<Element> element = holder(object);
        if (portfolio.isEmpty() || element.isEmpty()) {
            return false;
        }
        try {
            page.openEditor(new ElementEditorInput(portfolio.get().file(), element.get().getId(),
                    Labels.text(element.get())), EDITOR);
            return true;
        } catch (PartInitException e) {
            page.getWorkbenchWindow().getService(Questions.class).tell(page.getWorkbenchWindow().getShell(),
                    Labels.text(element.get()) + " could not be opened", e);
            return false;
        }
    }

    /** The nearest thing with an identity: the object, or what it is part of. */
    public static Optional<Element> holder(EObject object) {
        EObject at = object;
        while (at != null && !(at instanceof Element element && element.getId() != null)) {
            at = at.eContainer();
        }
        return Optional.ofNullable((Element) at);
    }
}
