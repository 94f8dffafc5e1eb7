// SPDX-License-Identifier: EPL-2.0
package org.keelson.golden.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;

/** Puts what a portfolio lists in another order, where the order has no meaning. */
final class Shuffle {

    /** Lists whose order people chose, or that are oldest first. */
    private static final Set<EReference> ORDERED = Set.of(ModelPackage.Literals.PORTFOLIO__PROGRAMS,
            ModelPackage.Literals.PROGRAM__WORKSTREAMS, ModelPackage.Literals.WORKSTREAM__WORKSTREAMS,
            ModelPackage.Literals.ITEM_CONTAINER__ITEMS);

    private Shuffle() {
    }

    /** Shuffles the portfolio's own lists of elements with identity: teams, people, dependencies, risks and so on. */
    static void shuffle(Portfolio portfolio, long seed) {
        Random random = new Random(seed);
        for (EReference reference : portfolio.eClass().getEAllContainments()) {
            boolean elements = ModelPackage.Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType());
            if (reference.isMany() && elements && !ORDERED.contains(reference)) {
                shuffle(portfolio, reference, random);
            }
        }
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            for (EReference reference : List.of(ModelPackage.Literals.WORK_ITEM__INCOMING, ModelPackage.Literals.WORK_ITEM__OUTGOING)) {
                if (ModelPackage.Literals.WORK_ITEM.isInstance(object)) {
                    shuffle(object, reference, random);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void shuffle(EObject object, EReference reference, Random random) {
        EList<Object> list = (EList<Object>) object.eGet(reference);
        List<Object> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        ECollections.setEList(list, shuffled);
    }
}
