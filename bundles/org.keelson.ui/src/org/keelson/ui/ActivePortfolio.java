// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.INullSelectionListener;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.edit.SessionEvent;

/** Follows, for a view, which portfolio is worked on in its window, what is selected in it, and what becomes of it. */
public final class ActivePortfolio {

    /** Told on the UI thread. */
    public interface Listener {

        /** Another portfolio is worked on, or the same was read anew; empty if none is open. */
        void portfolioChanged(Optional<OpenPortfolio> active);

        /** The portfolio changed, or its schedule did. */
        void contentChanged();

        /** Something else is selected in that part, which may be the listener's own. */
        default void selectionChanged(IWorkbenchPart part, ISelection selection) {
        }
    }

    private final IWorkbenchWindow window;
    private final OpenPortfolios portfolios;
    private final Listener listener;
    private final INullSelectionListener selections = this::selected;
    private final IPartListener parts = new PartFollower(this::later);
    private final Runnable unlisten;
    private OpenPortfolio active;
    private Runnable unfollow = () -> { };
    private boolean pinned;
    private boolean updateDue;
    private boolean contentDue;
    private boolean disposed;

    public ActivePortfolio(IWorkbenchWindow window, Listener listener) {
        this.window = window;
        this.listener = listener;
        portfolios = window.getService(OpenPortfolios.class);
        unlisten = portfolios.addListener(this::later);
        window.getSelectionService().addPostSelectionListener(selections);
        window.getPartService().addPartListener(parts);
        later();
    }

    /** The portfolio that is worked on, or that was until something else got the focus. */
    public Optional<OpenPortfolio> get() {
        return Optional.ofNullable(active);
    }

    /** Whether to stay with the portfolio of now, whatever else is worked on, until it is closed. */
    public void pin(boolean on) {
        pinned = on;
        later();
    }

    /** Goes to an open portfolio and stays with it, whatever else is worked on, until it is closed. */
    public void stayWith(OpenPortfolio portfolio) {
        pinned = true;
        if (portfolio != active) {
            follow(portfolio);
            listener.portfolioChanged(get());
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        later();
        if (selection != null) {
            listener.selectionChanged(part, selection);
        }
    }

    private void later() {
        if (!updateDue && !disposed) {
            updateDue = true;
            window.getWorkbench().getDisplay().asyncExec(this::update);
        }
    }

    private void update() {
        updateDue = false;
        if (disposed || window.getWorkbench().isClosing()) {
            return;
        }
        OpenPortfolio last = active != null && portfolios.all().contains(active) ? active : null;
        OpenPortfolio now = pinned && last != null ? last : Selections.portfolio(window).orElse(last);
        if (now != active) {
            follow(now);
            listener.portfolioChanged(get());
        }
    }

    private void follow(OpenPortfolio now) {
        unfollow.run();
        active = now;
        unfollow = () -> { };
        if (now != null) {
            Runnable content = now.addListener(new Content());
            Runnable schedule = now.schedule().addListener(live -> contentLater());
            unfollow = () -> {
                content.run();
                schedule.run();
            };
        }
    }

    /** Once for many changes in a row. */
    private void contentLater() {
        if (!contentDue) {
            contentDue = true;
            window.getWorkbench().getDisplay().asyncExec(() -> {
                contentDue = false;
                if (!disposed && active != null) {
                    listener.contentChanged();
                }
            });
        }
    }

    public void dispose() {
        disposed = true;
        unlisten.run();
        unfollow.run();
        window.getSelectionService().removePostSelectionListener(selections);
        window.getPartService().removePartListener(parts);
    }

    private final class Content implements PortfolioListener {
        @Override
        public void changed(OpenPortfolio portfolio, SessionEvent event) {
            contentLater();
        }

        @Override
        public void replaced(OpenPortfolio portfolio) {
            listener.portfolioChanged(get());
        }

        @Override
        public void closed(OpenPortfolio portfolio) {
            active = null;
            pinned = false;
            listener.portfolioChanged(Optional.empty());
            later();
        }
    }
}
