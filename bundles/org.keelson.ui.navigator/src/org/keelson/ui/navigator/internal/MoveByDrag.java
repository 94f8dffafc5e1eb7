// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.PortfolioTree.Group;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;

/** Moving of elements by drag, onto a new owner or between its children. What is not legal is refused with its reason. */
final class MoveByDrag {

    private final TreeViewer tree;
    private final OpenPortfolios portfolios;
    private final IStatusLineManager status;

    MoveByDrag(TreeViewer tree, OpenPortfolios portfolios, IStatusLineManager status) {
        this.tree = tree;
        this.portfolios = portfolios;
        this.status = status;
    }

    /**
     * Where something would go.
     *
     * @param container the new owner
     * @param anchor    the child that it goes beside, or {@code null} for the end
     * @param after     after the anchor, not before it
     */
    record Place(EObject container, EObject anchor, boolean after) {
    }

    void install() {
        Transfer[] transfers = { LocalSelectionTransfer.getTransfer() };
        tree.addDragSupport(DND.DROP_MOVE | DND.DROP_LINK, transfers, new Source());
        tree.addDropSupport(DND.DROP_MOVE | DND.DROP_LINK, transfers, new Target());
    }

    /**
     * Where a drop on a node means; before and after a node mean among its siblings.
     *
     * @param location one of {@link ViewerDropAdapter}'s
     */
    static Optional<Place> place(Object node, int location, List<EObject> moved) {
        EObject target = node instanceof Group group ? group.owner() : node instanceof EObject object ? object : null;
        if (target == null) {
            return Optional.empty();
        }
        boolean beside = location == ViewerDropAdapter.LOCATION_BEFORE || location == ViewerDropAdapter.LOCATION_AFTER;
        if (node instanceof Group || !beside || target.eContainer() == null) {
            return Optional.of(new Place(target, null, false));
        }
        boolean sameList = moved.stream().noneMatch(each -> each == target
                || each.eContainmentFeature() != target.eContainmentFeature());
        return Optional.of(new Place(target.eContainer(), sameList ? target : null,
                location == ViewerDropAdapter.LOCATION_AFTER));
    }

    /** Why the elements cannot go there; empty if they can. */
    Optional<String> whyNot(List<EObject> moved, Place place) {
        if (moved.isEmpty()) {
            return Optional.of("Nothing that could be moved");
        }
        for (EObject each : moved) {
            if (portfolios.of(each).isEmpty() || !portfolios.of(each).equals(portfolios.of(place.container()))) {
                return Optional.of("Elements can be moved within their portfolio only");
            }
            Optional<String> reason = Legality.whyNotMove(each, place.container());
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    void move(List<EObject> moved, Place place) {
        portfolios.of(place.container()).ifPresent(open -> open.session().execute(new Move(moved, place)));
    }

    private record Move(List<EObject> moved, Place place) implements Edit {
        @Override
        public String label() {
            return "Move " + (moved.size() == 1 ? Labels.text(moved.get(0)) : moved.size() + " elements");
        }

        @Override
        public void apply(PortfolioSession session) {
            EObject anchor = place.anchor();
            boolean after = place.after();
            for (EObject each : moved) {
                session.execute(Edits.move(each, place.container(), index(each, anchor, after)));
                anchor = anchor == null ? null : each;
                after = true;
            }
        }

        private static int index(EObject moved, EObject anchor, boolean after) {
            if (anchor == null) {
                return Edits.LAST;
            }
            List<?> siblings = (List<?>) anchor.eContainer().eGet(anchor.eContainmentFeature());
            int own = siblings.indexOf(moved);
            int index = siblings.indexOf(anchor) + (after ? 1 : 0);
            return own >= 0 && own < index ? index - 1 : index;
        }
    }

    private static List<EObject> dragged() {
        return Selections.elements(LocalSelectionTransfer.getTransfer().getSelection());
    }

    private final class Source extends DragSourceAdapter {
        @Override
        public void dragStart(DragSourceEvent event) {
            event.doit = !Selections.elements(tree.getSelection()).isEmpty();
            LocalSelectionTransfer.getTransfer().setSelection(tree.getSelection());
        }

        @Override
        public void dragSetData(DragSourceEvent event) {
            event.data = tree.getSelection();
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
            status.setErrorMessage(null);
        }
    }

    private final class Target extends ViewerDropAdapter {
        Target() {
            super(tree);
        }

        @Override
        public boolean validateDrop(Object target, int operation, TransferData type) {
            if (!LocalSelectionTransfer.getTransfer().isSupportedType(type)) {
                return false;
            }
            List<EObject> moved = dragged();
            Optional<Place> place = place(target, getCurrentLocation(), moved);
            String reason = place.isEmpty() ? null : whyNot(moved, place.get()).orElse(null);
            status.setErrorMessage(reason);
            return place.isPresent() && reason == null;
        }

        @Override
        public boolean performDrop(Object data) {
            List<EObject> moved = dragged();
            Optional<Place> place = place(getCurrentTarget(), getCurrentLocation(), moved);
            place.ifPresent(to -> move(moved, to));
            return place.isPresent();
        }
    }
}
