// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.keelson.ui.Selections;
import org.keelson.ui.diagram.raw.GefLists;

/**
 * The selection of a diagram as model elements, so that it means the same as that of the tree. Parts whose model is
 * no element are translated by the diagram; an empty selection is the diagram's root element.
 */
public final class DiagramSelection implements ISelectionProvider {

    private final GraphicalViewer viewer;
    private final Function<Object, EObject> elementOf;
    private final Supplier<EObject> root;
    private final Consumer<List<EObject>> bringIn;
    private final Function<EObject, Object> shownAs;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final ListenerList<Runnable> watchers = new ListenerList<>();
    private boolean following;

    /**
     * The selection of a viewer.
     *
     * @param elementOf the element that a part's model stands for; null for none
     * @param root      what is selected when nothing is
     * @param bringIn   makes the parts of elements that have none since they are out of sight
     * @param shownAs   the model of the part that shows an element
     */
    public DiagramSelection(GraphicalViewer viewer, Function<Object, EObject> elementOf, Supplier<EObject> root,
            Consumer<List<EObject>> bringIn, Function<EObject, Object> shownAs) {
        this.viewer = viewer;
        this.elementOf = elementOf;
        this.root = root;
        this.bringIn = bringIn;
        this.shownAs = shownAs;
        viewer.addSelectionChangedListener(event -> fire());
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(new ArrayList<>(elements()));
    }

    private Set<EObject> elements() {
        Set<EObject> elements = new LinkedHashSet<>();
        for (EditPart part : GefLists.selected(viewer)) {
            EObject element = elementOf.apply(part.getModel());
            if (element != null) {
                elements.add(element);
            }
        }
        if (elements.isEmpty() && root.get() != null) {
            elements.add(root.get());
        }
        return elements;
    }

    /** Selects the parts of elements, and shows the first of them. Elements that are not drawn are left out. */
    @Override
    public void setSelection(ISelection selection) {
        show(selection, true);
    }

    /** @param sought whether somebody asks to see it, so that it comes into sight even where it is selected already */
    private void show(ISelection selection, boolean sought) {
        Set<EditPart> parts = new LinkedHashSet<>();
        List<EObject> wanted = Selections.elements(selection);
        bringIn.accept(wanted);
        for (EObject element : wanted) {
            EditPart part = GefLists.registry(viewer).get(shownAs.apply(element));
            if (part != null && part != viewer.getContents()) {
                parts.add(part);
            }
        }
        boolean others = !parts.equals(new LinkedHashSet<>(GefLists.selected(viewer)));
        if (others) {
            viewer.setSelection(new StructuredSelection(List.copyOf(parts)));
        }
        if (!parts.isEmpty() && (sought || others)) {
            viewer.reveal(parts.iterator().next());
        }
    }

    /**
     * Takes over what was selected elsewhere, without telling the workbench: it is known already. Where it is what is
     * selected here, nothing changes: an arrow that stands for its gate must not give way to the gate when the tree has
     * followed the arrow.
     */
    public void follow(ISelection selection) {
        if (elements().equals(new LinkedHashSet<>(Selections.elements(selection)))) {
            return;
        }
        following = true;
        try {
            show(selection, false);
        } finally {
            following = false;
        }
    }

    /**
     * Runs a task whenever something else is selected, also where that was taken over from elsewhere; for what belongs to the
     * diagram.
     *
     * @return ends that
     */
    Runnable watch(Runnable task) {
        watchers.add(task);
        return () -> watchers.remove(task);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    private void fire() {
        watchers.forEach(Runnable::run);
        if (following) {
            return;
        }
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> listener.selectionChanged(event));
    }
}
