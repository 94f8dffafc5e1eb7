// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.edit.ActionEdit;
import org.keelson.edit.Creation;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.model.ActionItem;
import org.keelson.model.Deliverable;
import org.keelson.model.ItemContainer;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;

/** Makes an item of the plan of each selected action that has none yet, as one step. */
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
        List<Creation<Deliverable>> edits = new ArrayList<>();
        for (ActionItem action : actions) {
            Optional<ItemContainer> place = ActionEdit.place(action);
            if (place.isEmpty()) {
                StatusLine.say(window, "There is no program that it could belong to; add one first");
                return null;
            }
            edits.add(ActionEdit.toItem(action, place.get()));
        }
        window.getService(OpenPortfolios.class).of(actions.getFirst()).ifPresent(open -> {
            open.session().execute(edits.size() == 1 ? edits.getFirst()
                    : Edits.compound("Make work items of " + edits.size() + " actions", edits));
            StatusLine.say(window, edits.size() == 1 ? Labels.text(edits.getFirst().created()) + " is now an item of "
                    + Labels.text(edits.getFirst().created().eContainer()) : edits.size() + " actions are now items of the plan");
        });
        return null;
    }
}
