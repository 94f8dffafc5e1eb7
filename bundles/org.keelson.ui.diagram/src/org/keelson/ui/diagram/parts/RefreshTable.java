// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;

/** Which aspect of a part a feature of its element shows in; a feature that is not named shows nowhere. */
public final class RefreshTable {

    private final Map<EStructuralFeature, Set<Aspect>> aspects = new HashMap<>();

    /** Adds features that show in an aspect. */
    public RefreshTable on(Aspect aspect, EStructuralFeature... features) {
        for (EStructuralFeature feature : features) {
            aspects.computeIfAbsent(feature, key -> EnumSet.noneOf(Aspect.class)).add(aspect);
        }
        return this;
    }

    Set<Aspect> of(Object feature) {
        return aspects.getOrDefault(feature, Set.of());
    }
}
