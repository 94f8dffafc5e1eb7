// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.requests.CreationFactory;
import org.keelson.edit.Labels;
import org.keelson.model.WorkItem;

/** Makes a new item of a class for a creation tool. */
public final class ItemFactory implements CreationFactory {

    private final EClass type;

    /** A factory of deliverables, milestones or gates. */
    public ItemFactory(EClass type) {
        this.type = type;
    }

    @Override
    public Object getNewObject() {
        WorkItem item = (WorkItem) EcoreUtil.create(type);
        item.setName("New " + Labels.kindName(type).toLowerCase(Locale.ROOT));
        return item;
    }

    @Override
    public Object getObjectType() {
        return type;
    }
}
