// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.ModelPackage;

/**
 * Copies of elements with all that they contain. References are set apart, by who knows what they come to mean. Those
 * that an opposite keeps, which are the ends of dependencies, are left to their caller.
 */
public final class Copies {

    /** Says what a reference of a copy, to something that is not copied, comes to mean; null for nothing. */
    @FunctionalInterface
    public interface Elsewhere {
        /** @param copy whose reference it is */
        EObject find(EObject copy, EReference reference, EObject target);
    }

    private final Map<EObject, EObject> copies = new LinkedHashMap<>();

    /** Copies without references. None of the roots contains another. */
    public Copies(Collection<? extends EObject> roots) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier(false, false);
        copier.copyAll(roots);
        copies.putAll(copier);
    }

    /** The copy of an object, or null. */
    public EObject of(EObject original) {
        return copies.get(original);
    }

    /** All copies, those of contents after those of their containers. */
    public List<EObject> all() {
        return new ArrayList<>(copies.values());
    }

    /** Sets the references of all copies: to copies, or else to what they mean elsewhere. */
    public void refer(Elsewhere elsewhere) {
        Map<EObject, List<EReference>> references = new HashMap<>();
        copies.forEach((original, copy) -> {
            for (EReference reference : references.computeIfAbsent(original.eClass(), type -> references(original))) {
                if (original.eIsSet(reference)) {
                    refer(original, copy, reference, elsewhere);
                }
            }
        });
    }

    private static List<EReference> references(EObject object) {
        return object.eClass().getEAllReferences().stream().filter(reference -> !reference.isContainment()
                && !reference.isContainer() && !reference.isTransient() && !reference.isDerived() && reference.isChangeable()
                && reference != ModelPackage.Literals.DEPENDENCY__PREDECESSOR
                && reference != ModelPackage.Literals.DEPENDENCY__SUCCESSOR).toList();
    }

    private void refer(EObject original, EObject copy, EReference reference, Elsewhere elsewhere) {
        if (!reference.isMany()) {
            copy.eSet(reference, meant(copy, reference, (EObject) original.eGet(reference), elsewhere));
            return;
        }
        @SuppressWarnings("unchecked")
        EList<EObject> list = (EList<EObject>) copy.eGet(reference);
        for (Object target : (List<?>) original.eGet(reference)) {
            EObject meant = meant(copy, reference, (EObject) target, elsewhere);
            if (meant != null && !list.contains(meant)) {
                list.add(meant);
            }
        }
    }

    private EObject meant(EObject copy, EReference reference, EObject target, Elsewhere elsewhere) {
        EObject inside = copies.get(target);
        return inside != null ? inside : elsewhere.find(copy, reference, target);
    }
}
