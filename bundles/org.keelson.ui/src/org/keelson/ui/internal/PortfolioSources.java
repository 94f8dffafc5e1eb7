// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.INullSelectionListener;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;
import org.keelson.model.ActionItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PartFollower;
import org.keelson.ui.PortfolioListener;
import org.keelson.ui.Selections;

/** Says to the workbench's commands whether there is a portfolio to work on, and what can be done with it. */
public final class PortfolioSources extends AbstractSourceProvider {

    private static final String HAS_PORTFOLIO = "org.keelson.ui.hasPortfolio";
    private static final String CAN_UNDO = "org.keelson.ui.canUndo";
    private static final String CAN_REDO = "org.keelson.ui.canRedo";
    private static final String DIRTY = "org.keelson.ui.dirty";
    private static final String CAN_MAKE_ITEM = "org.keelson.ui.canMakeItem";

    private final Map<OpenPortfolio, Runnable> followed = new HashMap<>();
    private IWorkbench workbench;
    private Map<String, Object> told = Map.of();
    private boolean updateDue;

    private final IWindowListener windows = new IWindowListener() {
        @Override
        public void windowOpened(IWorkbenchWindow window) {
            follow(window);
        }

        @Override
        public void windowActivated(IWorkbenchWindow window) {
            update();
        }

        @Override
        public void windowDeactivated(IWorkbenchWindow window) {
            // what was active stays so until another window is
        }

        @Override
        public void windowClosed(IWorkbenchWindow window) {
            update();
        }
    };

    @Override
    public void initialize(IServiceLocator locator) {
        workbench = PlatformUI.getWorkbench();
        workbench.addWindowListener(windows);
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            follow(window);
        }
        workbench.getService(OpenPortfolios.class).addListener(this::followPortfolios);
        followPortfolios();
    }

    private void follow(IWorkbenchWindow window) {
        window.getSelectionService().addPostSelectionListener((INullSelectionListener) this::selected);
        window.getPartService().addPartListener(new PartFollower(this::update));
        update();
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        update();
    }

    private void followPortfolios() {
        for (OpenPortfolio portfolio : workbench.getService(OpenPortfolios.class).all()) {
            followed.computeIfAbsent(portfolio, each -> each.addListener(new PortfolioListener() {
                @Override
                public void stateChanged(OpenPortfolio changed) {
                    update();
                }

                @Override
                public void closed(OpenPortfolio closed) {
                    followed.remove(closed);
                    update();
                }
            }));
        }
        update();
    }

    /** Later, since parts are half open when the workbench tells of them; several calls are one. */
    private void update() {
        if (!updateDue && !workbench.getDisplay().isDisposed()) {
            updateDue = true;
            workbench.getDisplay().asyncExec(this::updateNow);
        }
    }

    private void updateNow() {
        updateDue = false;
        if (workbench.isClosing() || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Map<String, Object> now = getCurrentState();
        if (!now.equals(told)) {
            told = now;
            fireSourceChanged(ISources.ACTIVE_PART, now);
        }
        ICommandService commands = workbench.getService(ICommandService.class);
        commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
        commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
    }

    @Override
    public Map<String, Object> getCurrentState() {
        Optional<OpenPortfolio> active = workbench == null ? Optional.empty()
                : Selections.portfolio(workbench.getActiveWorkbenchWindow());
        Map<String, Object> state = new HashMap<>();
        // "true" in an expression is a Boolean
        state.put(HAS_PORTFOLIO, active.isPresent());
        state.put(CAN_UNDO, active.filter(each -> each.session().canUndo()).isPresent());
        state.put(CAN_REDO, active.filter(each -> each.session().canRedo()).isPresent());
        state.put(DIRTY, active.filter(OpenPortfolio::isDirty).isPresent());
        state.put(CAN_MAKE_ITEM, active.isPresent() && canMakeItem(workbench.getActiveWorkbenchWindow()));
        return state;
    }

    /** Whether actions are selected, and one of them is no item yet. */
    private static boolean canMakeItem(IWorkbenchWindow window) {
        ISelection selection = window == null ? null : window.getSelectionService().getSelection();
        return selection instanceof IStructuredSelection structured && isAction(structured.getFirstElement())
                && structured.stream().allMatch(PortfolioSources::isAction) && Selections.elements(selection, ActionItem.class)
                        .stream().anyMatch(each -> each.getItem() == null);
    }

    private static boolean isAction(Object selected) {
        return selected != null && Adapters.adapt(selected, EObject.class) instanceof ActionItem;
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] { HAS_PORTFOLIO, CAN_UNDO, CAN_REDO, DIRTY, CAN_MAKE_ITEM };
    }

    @Override
    public void dispose() {
        workbench.removeWindowListener(windows);
        followed.values().forEach(Runnable::run);
        followed.clear();
    }
}
