// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.slip;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.model.WorkItem;
import org.keelson.ui.Selections;
import org.keelson.ui.insight.internal.parts.InsightViews;

/** Asks what would happen if the selected item slipped. */
public final class SlipHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<WorkItem> items = Selections.elements(HandlerUtil.getCurrentSelection(event), WorkItem.class);
        if (!items.isEmpty()) {
            InsightViews.ask(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), SlipView.ID, items.get(0));
        }
        return null;
    }
}
