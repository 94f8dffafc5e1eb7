// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.keelson.model.Element;
import org.keelson.model.Owned;

/**
 * Says what a risk, a decision and their like are about.
 *
 * @param <B> the builder itself
 * @param <E> what is built
 * @since 0.1
 */
public abstract class RecordBuilder<B extends RecordBuilder<B, E>, E extends Element & Owned> extends OwnedBuilder<B, E> {

    /** What such records are about, in the names of the metamodel. */
    private static final List<String> ABOUT = List.of("programs", "items", "dependencies");

    RecordBuilder(E element, String id, Names names) {
        super(element, id, names);
    }

    /** Programs, items and, where the metamodel has it so, dependencies that it is about. */
    public final B about(String... ids) {
        for (String id : ids) {
            names.with(Element.class, id, this::add);
        }
        return self();
    }

    private void add(Element about) {
        EReference reference = element.eClass().getEAllReferences().stream()
                .filter(each -> ABOUT.contains(each.getName()) && each.getEReferenceType().isInstance(about)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A " + element.eClass().getName() + " is not about a "
                        + about.eClass().getName() + " such as '" + about.getId() + "'"));
        list(reference).add(about);
    }

    @SuppressWarnings("unchecked")
    private EList<EObject> list(EReference reference) {
        return (EList<EObject>) element.eGet(reference);
    }
}
