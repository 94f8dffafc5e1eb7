// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.edit.ActionEdit;
import org.keelson.edit.Creation;
import org.keelson.edit.Edits;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.model.ActionItem;
import org.keelson.model.Deliverable;
import org.keelson.model.ItemContainer;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;

/** Makes an item of the plan of each selected action that has none yet, as one step of each portfolio. */
public final class ActionToItemHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<ActionItem> actions = Selections.elements(HandlerUtil.getCurrentSelection(event), ActionItem.class).stream()
                .filter(each -> each.getItem() == null).toList();
        if (actions.isEmpty()) {
            StatusLine.say(window, "It is a work item already; the action names it");
            return null;
        }
        Map<OpenPortfolio, List<Creation<Deliverable>>> edits = new LinkedHashMap<>();
        for (ActionItem action : actions) {
            Optional<OpenPortfolio> open = window.getService(OpenPortfolios.class).of(action);
            Optional<ItemContainer> place = ActionEdit.place(action);
            if (open.isEmpty() || place.isEmpty()) {
                StatusLine.say(window, "There is no program that it could belong to; add one first");
                return null;
            }
            Optional<String> reason = Legality.whyNotChange(action);
            if (reason.isPresent()) {
                StatusLine.say(window, reason.get());
                return null;
            }
            edits.computeIfAbsent(open.get(), each -> new ArrayList<>()).add(ActionEdit.toItem(action, place.get()));
        }
        try {
            edits.forEach((open, each) -> open.session().execute(each.size() == 1 ? each.getFirst()
                    : Edits.compound("Make work items of " + each.size() + " actions", each)));
            Deliverable first = edits.values().iterator().next().getFirst().created();
            StatusLine.say(window, actions.size() == 1 ? Labels.text(first) + " is now an item of "
                    + Labels.text(first.eContainer()) : actions.size() + " actions are now items of the plan");
        } catch (IllegalEditException e) {
            StatusLine.say(window, e.getMessage());
        }
        return null;
    }
}
