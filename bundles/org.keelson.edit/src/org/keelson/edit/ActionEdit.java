// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalTime;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.ActionItem;
import org.keelson.model.Deliverable;
import org.keelson.model.Issue;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Review;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;

/** An action of a review, a risk or an issue becomes an item of the plan, so that it has dates and is not forgotten. */
public final class ActionEdit {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private ActionEdit() {
    }

    /**
     * Where the item of an action belongs: in the program of its review, else of what its risk or issue hits, else in the first
     * one. Empty if there is no program.
     */
    public static Optional<ItemContainer> place(ActionItem action) {
        EObject of = action.eContainer();
        Optional<ItemContainer> found = switch (of) {
            case Review review -> review.getPrograms().stream().map(ItemContainer.class::cast).findFirst();
            case Risk risk -> risk.getPrograms().stream().map(ItemContainer.class::cast).findFirst()
                    .or(() -> risk.getItems().stream().findFirst().flatMap(ActionEdit::container));
            case Issue issue -> issue.getItems().stream().findFirst().flatMap(ActionEdit::container);
            case null, default -> Optional.empty();
        };
        return found.or(() -> portfolio(action).flatMap(portfolio -> portfolio.getPrograms().stream().findFirst()));
    }

    private static Optional<ItemContainer> container(WorkItem item) {
        return item.eContainer() instanceof ItemContainer container ? Optional.of(container) : Optional.empty();
    }

    private static Optional<Portfolio> portfolio(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each instanceof Portfolio portfolio) {
                return Optional.of(portfolio);
            }
        }
        return Optional.empty();
    }

    /**
     * Adds a deliverable with the name, owners and effort of the action, due at the end of the day by which that is done, and has
     * the action refer to it. Refused for an action that became an item before.
     *
     * @param place where the item belongs, see {@link #place}
     */
    public static Creation<Deliverable> toItem(ActionItem action, ItemContainer place) {
        Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
        Creation<Deliverable> added = Edits.add(place, item, Edits.LAST);
        return new Creation<>("Make work item " + Labels.text(action), item, session -> {
            if (action.getItem() != null) {
                throw new IllegalEditException(Labels.text(action) + " is a work item already: " + Labels.text(action.getItem()));
            }
            item.setName(Labels.text(action));
            item.setDescription(action.getDescription() != null ? action.getDescription()
                    : action.eContainer() instanceof Portfolio ? null : "Action of " + Labels.text(action.eContainer()));
            item.setOwner(action.getOwner());
            item.setOwnerTeam(action.getOwnerTeam());
            item.setEffort(action.getEffort());
            item.setDeadline(action.getDueBy() == null ? null : action.getDueBy().atTime(END_OF_DAY));
            added.apply(session);
            action.setItem(item);
        });
    }
}
