// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.IPropertySource;
import org.keelson.engine.Engine;
import org.keelson.ui.OpenPortfolios;

/** Gives elements of open portfolios their properties, in whatever part they are selected. */
public final class ModelAdapters implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (type != IPropertySource.class || !(adaptable instanceof EObject object)) {
            return null;
        }
        return PlatformUI.getWorkbench().getService(OpenPortfolios.class).of(object)
                .map(open -> type.cast(new ModelPropertySource(open, object,
                        PlatformUI.getWorkbench().getService(Engine.class)))).orElse(null);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] { IPropertySource.class };
    }
}
