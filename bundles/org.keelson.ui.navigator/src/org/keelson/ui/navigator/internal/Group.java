// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.keelson.edit.Labels;

/** All that an element holds in one of its lists, as one node of the tree: the teams of a portfolio. */
record Group(EObject owner, EReference reference) {

    @SuppressWarnings("unchecked")
    List<EObject> children() {
        return (List<EObject>) owner.eGet(reference);
    }

    String name() {
        return Labels.featureName(reference);
    }

    String iconId() {
        return Labels.iconId(reference.getEReferenceType());
    }
}
