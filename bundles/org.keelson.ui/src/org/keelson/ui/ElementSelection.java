// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.core.runtime.ListenerList;

/** The selection of a table whose rows stand for model elements, as those elements. */
public final class ElementSelection implements ISelectionProvider {

    private final StructuredViewer viewer;
    private final Function<Object, EObject> elementOf;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

    /** @param elementOf the element of a row, or {@code null} */
    public ElementSelection(StructuredViewer viewer, Function<Object, EObject> elementOf) {
        this.viewer = viewer;
        this.elementOf = elementOf;
        viewer.addPostSelectionChangedListener(event -> {
            SelectionChangedEvent own = new SelectionChangedEvent(this, getSelection());
            listeners.forEach(listener -> listener.selectionChanged(own));
        });
    }

    @Override
    public ISelection getSelection() {
        List<EObject> elements = viewer.getStructuredSelection().stream().map(elementOf).filter(Objects::nonNull)
                .toList();
        return new StructuredSelection(elements);
    }

    @Override
    public void setSelection(ISelection selection) {
        // rows are not found by their element: parts are asked to show it instead
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
