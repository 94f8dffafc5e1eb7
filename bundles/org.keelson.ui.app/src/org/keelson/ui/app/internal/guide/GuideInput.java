// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.keelson.ui.Images;

/** The one guide that there is. Its editor keeps the page that is read. */
public record GuideInput() implements IEditorInput, IPersistableElement {

    private static final String FACTORY = "org.keelson.ui.app.guideInput";

    /** Brings the guide back after a restart. Made by the workbench. */
    public static final class Factory implements IElementFactory {
        @Override
        public IAdaptable createElement(IMemento memento) {
            return new GuideInput();
        }
    }

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Images.descriptor("note");
    }

    @Override
    public String getName() {
        return "User Guide";
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        // there is one guide, and nothing to tell it by
    }

    @Override
    public String getToolTipText() {
        return "User Guide";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
