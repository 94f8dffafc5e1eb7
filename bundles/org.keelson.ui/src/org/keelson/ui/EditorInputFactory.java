// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings {@link PortfolioInput}s back after a restart. Made by the workbench. */
public final class EditorInputFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        return KeelsonEditorInput.restore(memento);
    }
}
