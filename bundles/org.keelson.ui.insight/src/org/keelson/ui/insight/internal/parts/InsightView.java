// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPart;
import org.keelson.analysis.Schedule;
import org.keelson.model.WorkItem;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;

/**
 * A view on the schedule of the portfolio that is worked on. It follows what is selected unless it is pinned.
 */
public abstract class InsightView extends PortfolioView {

    private String itemId;

    /**
     * Shows what there is now. Called whenever the portfolio, its schedule, the theme or the item may have changed.
     *
     * @param isFresh whether the schedule is that of the portfolio as it is now
     */
    protected abstract void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh);

    /** Whether there is nothing to show in a portfolio without items. */
    protected boolean needsItems() {
        return true;
    }

    /** Another item, or none, is looked at; {@link #show} follows. */
    protected void itemChanged() {
    }

    /** The item that is looked at: the one selected last in the portfolio, unless the view is pinned to another. */
    protected final Optional<WorkItem> item() {
        return portfolio().filter(open -> itemId != null).flatMap(open -> open.session().find(itemId))
                .filter(WorkItem.class::isInstance).map(WorkItem.class::cast);
    }

    /** Looks at an item, pinned or not. */
    public final void ask(WorkItem item) {
        if (!item.getId().equals(itemId)) {
            itemId = item.getId();
            itemChanged();
        }
        contentChanged();
    }

    @Override
    public final void pin(boolean on) {
        super.pin(on);
        if (!on) {
            follow();
        }
    }

    @Override
    public void saveState(IMemento memento) {
        super.saveState(memento);
        if (isPinned() && itemId != null) {
            memento.putString("item", itemId);
        }
    }

    @Override
    protected void restore(IMemento memento) {
        itemId = memento.getString("item");
        super.restore(memento);
    }

    /** Looks at what is selected in the window now. */
    protected final void follow() {
        selectionChanged(getSite().getPage().getActivePart(), getSite().getPage().getSelection());
    }

    @Override
    public final void selectionChanged(IWorkbenchPart part, ISelection selected) {
        List<WorkItem> items = Selections.elements(selected, WorkItem.class);
        if (!isPinned() && !isHeld() && items.size() == 1 && (part != this || followsItself())
                && portfolio().filter(open -> open.session().contains(items.get(0))).isPresent()) {
            ask(items.get(0));
        }
    }

    /** Whether the view stays with its item for the time being, since the user is at something there. */
    protected boolean isHeld() {
        return false;
    }

    /** Whether what is selected in this view becomes what the view is about. */
    protected boolean followsItself() {
        return true;
    }

    @Override
    public final void portfolioChanged(Optional<OpenPortfolio> now) {
        if (now.isPresent() && item().isEmpty()) {
            itemId = null;
            itemChanged();
        }
        super.portfolioChanged(now);
    }

    @Override
    protected final void fill(Optional<OpenPortfolio> active) {
        OpenPortfolio portfolio = active.orElse(null);
        if (portfolio == null) {
            say(purpose() + " Open a portfolio to see it.");
            return;
        }
        LiveSchedule live = portfolio.schedule();
        Optional<Schedule> schedule = live.latest().map(LiveSchedule.Answer::schedule);
        if (live.failure().isPresent()) {
            say(live.failure().get());
        } else if (schedule.isEmpty()) {
            say("Computing the schedule …");
        } else if (needsItems() && schedule.get().network().size() == 0) {
            offer(purpose() + " There are no items in this portfolio yet: add deliverables and say what depends on what.",
                    "Show the Portfolio", () -> reveal(portfolio.portfolio()));
        } else {
            showContent();
            show(portfolio, schedule.get(), live.isFresh());
            if (isShowing()) {
                showContent();
            }
        }
    }
}
