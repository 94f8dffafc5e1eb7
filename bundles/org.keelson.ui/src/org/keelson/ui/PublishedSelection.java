// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What a part with more than one thing to select says is selected: what was chosen last in it, wherever. */
public final class PublishedSelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private StructuredSelection selection = StructuredSelection.EMPTY;

    /** Says that these are selected, also if they were before. */
    public void publish(List<? extends EObject> elements) {
        selection = new StructuredSelection(elements);
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    /** As {@link #publish}, unless just these are selected. */
    public void publishIfNew(List<? extends EObject> elements) {
        if (!selection.equals(new StructuredSelection(elements))) {
            publish(elements);
        }
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection wanted) {
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
