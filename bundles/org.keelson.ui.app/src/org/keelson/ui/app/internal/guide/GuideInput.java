// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.keelson.ui.Images;

/** The one guide that there is; it does not come back after a restart by itself. */
record GuideInput() implements IEditorInput {

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
        return null;
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
