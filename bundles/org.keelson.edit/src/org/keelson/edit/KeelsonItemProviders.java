// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterFactoryImpl;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;

/**
 * The item providers of a session in the shape that EMF's viewers and bridges know: labels, tree and properties of
 * every object, and of the groups of {@link PortfolioTree}. One provider serves all; it is put on no object. What is
 * written through a property goes through the session, as one named edit.
 */
public final class KeelsonItemProviders extends AdapterFactoryImpl {

    private final ItemProvider provider;

    public KeelsonItemProviders(PortfolioSession session) {
        provider = new ItemProvider(session);
    }

    @Override
    public boolean isFactoryForType(Object type) {
        return type == IItemLabelProvider.class || type == ITreeItemContentProvider.class
                || type == IStructuredItemContentProvider.class || type == IItemPropertySource.class;
    }

    @Override
    public Object adapt(Object target, Object type) {
        return isFactoryForType(type) ? provider : target;
    }

    /** Always null: the provider is not an adapter of the object. */
    @Override
    public Adapter adapt(Notifier target, Object type) {
        return null;
    }
}
