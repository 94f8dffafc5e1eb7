// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.keelson.edit.Labels;
import org.keelson.edit.SearchIndex;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.Images;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.PortfolioSearch;
import org.keelson.ui.Selections;

/** Every element of the portfolio that is worked on, by its name, where the workbench finds commands and views. */
public final class ElementsByName implements IQuickAccessComputerExtension {

    private static final int MOST = 30;

    @Override
    public QuickAccessElement[] computeElements() {
        return new QuickAccessElement[0];
    }

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        OpenPortfolio portfolio = Selections.portfolio(window).orElse(null);
        if (portfolio == null) {
            return new QuickAccessElement[0];
        }
        List<QuickAccessElement> elements = new ArrayList<>();
        PortfolioSearch.Live live = window.getService(PortfolioSearch.class).of(portfolio);
        for (SearchIndex.Hit hit : SearchIndex.find(live.entries(), query, MOST, monitor::isCanceled)) {
            if (hit.line().isEmpty()) {
                Optional<? extends EObject> element = portfolio.session().find(hit.entry().id());
                element.ifPresent(each -> elements.add(new Named(window, each, hit.entry())));
            }
        }
        return elements.toArray(QuickAccessElement[]::new);
    }

    @Override
    public void resetState() {
        // nothing is kept
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    /** An element; opening it brings it into sight everywhere, and its form up. */
    private static final class Named extends QuickAccessElement {

        private final IWorkbenchWindow window;
        private final EObject element;
        private final SearchIndex.Entry entry;

        Named(IWorkbenchWindow window, EObject element, SearchIndex.Entry entry) {
            this.window = window;
            this.element = element;
            this.entry = entry;
        }

        @Override
        public String getLabel() {
            return entry.name() + separator + Labels.kindName(entry.type());
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Images.descriptor(Labels.iconId(element));
        }

        @Override
        public String getId() {
            return entry.id();
        }

        @Override
        public void execute() {
            Selections.reveal(window.getActivePage(), element);
            ElementEditors.open(window.getActivePage(), element);
        }
    }
}
