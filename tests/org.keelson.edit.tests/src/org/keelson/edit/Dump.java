// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * A resource as text, whole: every feature of every object, transient and derived ones too, in order. References are
 * shown by the target's address in memory, so that equal dumps mean the same objects and not only equal ones.
 */
final class Dump {

    private final StringBuilder text = new StringBuilder();
    private final Map<EObject, String> names = new IdentityHashMap<>();

    private Dump() {
    }

    static String of(Resource resource) {
        Dump dump = new Dump();
        resource.getContents().forEach(root -> dump.write(root, 0));
        return dump.text.toString();
    }

    private void write(EObject object, int depth) {
        text.append("  ".repeat(depth)).append(name(object)).append('\n');
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            Object value = object.eGet(feature);
            text.append("  ".repeat(depth + 1)).append(feature.getName()).append(": ");
            if (feature instanceof EReference reference && reference.isContainment()) {
                text.append('\n');
                values(value).forEach(child -> write((EObject) child, depth + 2));
            } else {
                values(value).forEach(each -> text.append(show(each)).append(" | "));
                text.append('\n');
            }
        }
    }

    private String show(Object value) {
        if (!(value instanceof EObject object)) {
            return String.valueOf(value);
        }
        boolean inside = EcoreUtil.getRootContainer(object).eResource() != null;
        return name(object) + (inside ? "" : " OUTSIDE");
    }

    private String name(EObject object) {
        return names.computeIfAbsent(object,
                o -> o.eClass().getName() + "@" + Integer.toHexString(System.identityHashCode(o)));
    }

    private static Collection<?> values(Object value) {
        return value instanceof Collection<?> many ? many : value == null ? List.of()
                : List.of(value);
    }
}
