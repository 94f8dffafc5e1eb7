// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import org.eclipse.gef.requests.CreationFactory;
import org.keelson.model.ModelPackage;

/** Says to the connection tools what they draw; the dependency itself is made by its edit. */
public final class LinkFactory implements CreationFactory {

    @Override
    public Object getNewObject() {
        return null;
    }

    @Override
    public Object getObjectType() {
        return ModelPackage.Literals.DEPENDENCY;
    }
}
