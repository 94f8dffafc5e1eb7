// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.why;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.analysis.Schedule;
import org.keelson.model.WorkItem;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;
import org.keelson.ui.insight.internal.parts.InsightViews;
import org.keelson.ui.insight.internal.slip.SlipView;

/** Answers "Why this date?" for the selected item. */
public final class WhyHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<WorkItem> items = Selections.elements(HandlerUtil.getCurrentSelection(event), WorkItem.class);
        Optional<OpenPortfolio> portfolio = items.isEmpty() ? Optional.empty()
                : window.getService(OpenPortfolios.class).of(items.get(0));
        Optional<Schedule> schedule = portfolio.flatMap(open -> open.schedule().latest())
                .map(LiveSchedule.Answer::schedule);
        if (schedule.isPresent()) {
            IWorkbenchPage page = window.getActivePage();
            new WhyPopup(window.getShell(), portfolio.get(), schedule.get(), items.get(0),
                    new WhyPopup.Links(item -> Selections.reveal(page, item), item -> InsightViews.ask(page, WhyView.ID, item),
                            item -> InsightViews.ask(page, SlipView.ID, item))).open();
        }
        return null;
    }
}
