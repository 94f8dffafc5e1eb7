// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.profile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveListener3;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.keelson.edit.Practice;
import org.keelson.ui.ActivePortfolio;
import org.keelson.ui.BusyPart;
import org.keelson.ui.OpenPortfolio;

/**
 * Keeps the views of a window to what the profile of its portfolio shows. Views that the profile leaves out are put away, in the
 * perspective that is shown, and come back when a portfolio has them. A view that somebody opens stays, and one that somebody
 * closes does not come back; both are remembered beyond the session. A view in which
 * something is under way stays until it is done. On the UI thread.
 */
public final class PracticeViews implements ActivePortfolio.Listener, IPerspectiveListener3 {

    private static final String NODE = "org.keelson.ui.app";
    private static final String PUT_AWAY = "viewsPutAway";
    private static final String ASKED_FOR = "viewsAskedFor";
    private static final String CLOSED = "viewsClosed";

    private final IWorkbenchWindow window;
    private final Map<String, List<String>> usual;
    private final ActivePortfolio portfolio;
    private final Set<String> putAway = read(PUT_AWAY);
    private final Set<String> askedFor = read(ASKED_FOR);
    private final Set<String> closed = read(CLOSED);
    private Set<Practice> applied;
    private String appliedIn;
    private boolean isApplying;

    /**
     * Begins to follow the window, for as long as it is open.
     *
     * @param usual ids of the views that a perspective begins with, by its id
     */
    public PracticeViews(IWorkbenchWindow window, Map<String, List<String>> usual) {
        this.window = window;
        this.usual = usual;
        portfolio = new ActivePortfolio(window, this);
        window.addPerspectiveListener(this);
    }

    /** Ends to follow it. */
    public void dispose() {
        window.removePerspectiveListener(this);
        portfolio.dispose();
    }

    static String id(Practice practice) {
        return "org.keelson.ui.insight." + practice.id();
    }

    private static Set<String> read(String key) {
        Set<String> read = new TreeSet<>(Arrays.asList(InstanceScope.INSTANCE.getNode(NODE).get(key, "").split(",")));
        read.remove("");
        return read;
    }

    private void keep() {
        InstanceScope.INSTANCE.getNode(NODE).put(PUT_AWAY, String.join(",", putAway));
        InstanceScope.INSTANCE.getNode(NODE).put(ASKED_FOR, String.join(",", askedFor));
        InstanceScope.INSTANCE.getNode(NODE).put(CLOSED, String.join(",", closed));
    }

    @Override
    public void portfolioChanged(Optional<OpenPortfolio> active) {
        apply();
    }

    @Override
    public void contentChanged() {
        apply();
    }

    private void apply() {
        IWorkbenchPage page = window.getActivePage();
        IPerspectiveDescriptor perspective = page == null ? null : page.getPerspective();
        if (perspective == null || portfolio.get().isEmpty() || isApplying) {
            return;
        }
        Set<Practice> shown = EnumSet.noneOf(Practice.class);
        for (Practice each : Practice.values()) {
            if (each.isShown(portfolio.get().get().portfolio())) {
                shown.add(each);
            }
        }
        if (shown.equals(applied) && perspective.getId().equals(appliedIn)) {
            return;
        }
        applied = shown;
        appliedIn = perspective.getId();
        isApplying = true;
        try {
            for (Practice each : Practice.values()) {
                apply(page, each, key(perspective, each), shown.contains(each));
            }
        } finally {
            isApplying = false;
        }
        keep();
    }

    private void apply(IWorkbenchPage page, Practice practice, String key, boolean isShown) {
        IViewReference open = page.findViewReference(id(practice));
        // a perspective that is shown for the first time begins without a view that was put away in another one
        boolean isUsual = usual.getOrDefault(page.getPerspective().getId(), List.of()).contains(id(practice))
                && !closed.contains(key);
        if (isShown && (putAway.remove(key) || isUsual) && open == null) {
            try {
                page.showView(id(practice), null, IWorkbenchPage.VIEW_CREATE);
            } catch (PartInitException e) {
                Platform.getLog(PracticeViews.class).error("The view " + practice.title() + " could not be shown again", e);
            }
        } else if (!isShown && open != null && !askedFor.contains(key)) {
            if (open.getPart(false) instanceof BusyPart part && part.isBusy()) {
                applied = null; // it may go with a later change
            } else {
                page.hideView(open);
                putAway.add(key);
            }
        }
    }

    private static String key(IPerspectiveDescriptor perspective, Practice practice) {
        return perspective.getId() + "/" + practice.id();
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        apply();
    }

    @Override
    public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
        if (change.equals(IWorkbenchPage.CHANGE_RESET)) {
            isApplying = true; // what comes and goes now was not asked for
        } else if (change.equals(IWorkbenchPage.CHANGE_RESET_COMPLETE)) {
            isApplying = false;
            for (Practice each : Practice.values()) {
                putAway.remove(key(perspective, each));
                askedFor.remove(key(perspective, each));
                closed.remove(key(perspective, each));
            }
            applied = null;
            apply();
        }
    }

    @Override
    public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, IWorkbenchPartReference part,
            String change) {
        boolean isClosed = change.equals(IWorkbenchPage.CHANGE_VIEW_HIDE);
        if (isApplying || part == null || !isClosed && !change.equals(IWorkbenchPage.CHANGE_VIEW_SHOW)) {
            return;
        }
        for (Practice each : Practice.values()) {
            if (part.getId().equals(id(each))) {
                String key = key(perspective, each);
                putAway.remove(key);
                askedFor.remove(key);
                closed.remove(key);
                if (isClosed) {
                    closed.add(key);
                }
                if (!isClosed && portfolio.get().filter(open -> each.isShown(open.portfolio())).isEmpty()) {
                    askedFor.add(key);
                }
                keep();
            }
        }
    }

    @Override
    public void perspectiveOpened(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        // it is activated too
    }

    @Override
    public void perspectiveClosed(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        applied = null; // opened again, it is laid out anew
    }

    @Override
    public void perspectiveDeactivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        // another one is activated, which tells
    }

    @Override
    public void perspectiveSavedAs(IWorkbenchPage page, IPerspectiveDescriptor old, IPerspectiveDescriptor saved) {
        // the views stay as they are
    }
}
