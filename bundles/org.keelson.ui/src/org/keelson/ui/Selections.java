// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.jface.viewers.StructuredSelection;

/**
 * What is selected, as model elements, and which portfolio is worked on. Parts publish elements of the model
 * ({@link EObject}s) or things that adapt to one.
 */
public final class Selections {

    private Selections() {
    }

    /** The selected model elements, in order; whatever is none is left out. */
    public static List<EObject> elements(ISelection selection) {
        List<EObject> elements = new ArrayList<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object each : structured) {
                EObject element = element(each);
                if (element != null && !elements.contains(element)) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    private static EObject element(Object selected) {
        if (selected instanceof OpenPortfolio portfolio) {
            return portfolio.portfolio();
        }
        return Adapters.adapt(selected, EObject.class);
    }

    /** The elements of one type among the selected. */
    public static <T> List<T> elements(ISelection selection, Class<T> type) {
        return elements(selection).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * The portfolio that is worked on in a window: that of the active part, else of what is selected, else of the
     * active editor, else the only one that is open.
     */
    public static Optional<OpenPortfolio> portfolio(IWorkbenchWindow window) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return Optional.empty();
        }
        OpenPortfolios portfolios = window.getService(OpenPortfolios.class);
        List<EObject> selected = elements(window.getSelectionService().getSelection());
        return of(page.getActivePart())
                .or(() -> selected.isEmpty() ? Optional.empty() : portfolios.of(selected.get(0)))
                .or(() -> of(page.getActiveEditor()))
                .or(() -> portfolios.all().size() == 1 ? Optional.of(portfolios.all().get(0)) : Optional.empty());
    }

    /** The open portfolio that a part shows, if it adapts to one and that is still open. */
    public static Optional<OpenPortfolio> of(IWorkbenchPart part) {
        return part == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(part, OpenPortfolio.class));
    }

    /**
     * Selects and shows an element where it can be seen: in the active editor if that is on the same portfolio,
     * and in every open view that takes part (by adapting to {@link IShowInTarget}).
     *
     * @return whether some part could show it
     */
    public static boolean reveal(IWorkbenchPage page, EObject element) {
        ShowInContext context = new ShowInContext(null, new StructuredSelection(element));
        IEditorPart editor = page.getActiveEditor();
        boolean shown = editor != null && show(editor, context);
        for (IWorkbenchPartReference reference : page.getViewReferences()) {
            IWorkbenchPart view = reference.getPart(false);
            if (view != null && view != page.getActivePart()) {
                shown |= show(view, context);
            }
        }
        return shown;
    }

    private static boolean show(IWorkbenchPart part, ShowInContext context) {
        IShowInTarget target = Adapters.adapt(part, IShowInTarget.class);
        return target != null && target.show(context);
    }
}
