// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.edit.DependencyList;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.WorkItem;

/** What an item waits for and what waits for it, to edit. */
final class LinksContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.WORK_ITEM__INCOMING, Literals.WORK_ITEM__OUTGOING);

    @Override
    public void create(Composite body, PageKit kit) {
        WorkItem item = (WorkItem) kit.element();
        kit.list(body, DependencyList.incoming(item));
        kit.list(body, DependencyList.outgoing(item));
    }
}
