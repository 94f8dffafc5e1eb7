// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;

/**
 * The shape of the tree: portfolios, in them their programs, in those workstreams and items; everything else an
 * element holds stands in a {@link Group} per list, and empty groups do not show. Its input is the
 * {@link OpenPortfolios}.
 */
final class PortfolioTree implements ITreeContentProvider {

    private final OpenPortfolios portfolios;

    PortfolioTree(OpenPortfolios portfolios) {
        this.portfolios = portfolios;
    }

    @Override
    public Object[] getElements(Object input) {
        return portfolios.all().stream().map(OpenPortfolio::portfolio).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return children(parent).toArray();
    }

    List<Object> children(Object parent) {
        if (parent instanceof Group group) {
            return List.copyOf(group.children());
        }
        List<Object> direct = new ArrayList<>();
        List<Object> groups = new ArrayList<>();
        EObject owner = (EObject) parent;
        for (EReference reference : owner.eClass().getEAllContainments()) {
            if (!isShown(reference) || !owner.eIsSet(reference)) {
                continue;
            }
            Group group = new Group(owner, reference);
            if (isDirect(owner, reference)) {
                direct.addAll(group.children());
            } else {
                groups.add(group);
            }
        }
        direct.addAll(groups);
        return direct;
    }

    private static boolean isShown(EReference reference) {
        return reference.isMany() && ModelPackage.Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType());
    }

    /** Whether what is in the list stands right below its owner, without a group. */
    private static boolean isDirect(EObject owner, EReference reference) {
        return owner instanceof Portfolio ? reference == ModelPackage.Literals.PORTFOLIO__PROGRAMS
                : !(owner instanceof ItemContainer)
                        || ModelPackage.Literals.ITEM_CONTAINER.isSuperTypeOf(reference.getEReferenceType())
                        || ModelPackage.Literals.WORK_ITEM.isSuperTypeOf(reference.getEReferenceType());
    }

    /** The group that a thing stands in; empty where it stands right below its owner. */
    static Optional<Group> groupOf(EObject object) {
        EObject owner = object.eContainer();
        EReference reference = object.eContainmentFeature();
        return owner == null || reference == null || !isShown(reference) || isDirect(owner, reference)
                ? Optional.empty() : Optional.of(new Group(owner, reference));
    }

    /** Whether there is a node for this object. */
    static boolean isNode(EObject object) {
        return object instanceof Portfolio
                || object instanceof Element && object.eContainer() != null && isShown(object.eContainmentFeature());
    }

    @Override
    public Object getParent(Object child) {
        if (child instanceof Group group) {
            return group.owner();
        }
        EObject object = (EObject) child;
        return groupOf(object).<Object>map(group -> group).orElse(object.eContainer());
    }

    @Override
    public boolean hasChildren(Object parent) {
        return !children(parent).isEmpty();
    }
}
