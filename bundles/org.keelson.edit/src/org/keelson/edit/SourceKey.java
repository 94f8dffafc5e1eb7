// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Objects;

import org.eclipse.emf.ecore.EClass;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;

/**
 * What a source calls an element. Sources number their kinds apart, so the kind belongs to it; a deliverable that
 * has become a milestone is still the same, so all work items are one kind.
 */
record SourceKey(EClass kind, String source, String key) {

    /** Null where the element has no key. */
    static SourceKey of(Element element) {
        if (element.getKey() == null || element.getKey().isBlank()) {
            return null;
        }
        return new SourceKey(kind(element.eClass()), Objects.requireNonNullElse(element.getSource(), ""),
                element.getKey());
    }

    static EClass kind(EClass type) {
        return ModelPackage.Literals.WORK_ITEM.isSuperTypeOf(type) ? ModelPackage.Literals.WORK_ITEM : type;
    }
}
