// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.keelson.edit.PortfolioTree.Group;

/** Labels, tree and properties for EMF's viewers, from {@link Labels}, {@link PortfolioTree} and {@link Property}. */
final class ItemProvider implements IItemLabelProvider, ITreeItemContentProvider, IItemPropertySource {

    private final PortfolioSession session;

    ItemProvider(PortfolioSession session) {
        this.session = session;
    }

    @Override
    public String getText(Object node) {
        return switch (node) {
            case Group group -> group.text();
            case EObject object -> Labels.text(object);
            default -> String.valueOf(node);
        };
    }

    /** The id of the icon, for the bridge to turn into an image. */
    @Override
    public Object getImage(Object node) {
        return switch (node) {
            case Group group -> group.iconId();
            case EObject object -> Labels.iconId(object);
            default -> null;
        };
    }

    @Override
    public Collection<?> getElements(Object node) {
        return getChildren(node);
    }

    @Override
    public Collection<?> getChildren(Object node) {
        return PortfolioTree.children(node);
    }

    @Override
    public boolean hasChildren(Object node) {
        return PortfolioTree.hasChildren(node);
    }

    @Override
    public Object getParent(Object node) {
        return PortfolioTree.parent(node);
    }

    @Override
    public List<IItemPropertyDescriptor> getPropertyDescriptors(Object node) {
        return node instanceof EObject object
                ? Property.of(object).stream().<IItemPropertyDescriptor>map(p -> new Descriptor(session, p)).toList()
                : List.of();
    }

    @Override
    public IItemPropertyDescriptor getPropertyDescriptor(Object node, Object id) {
        return getPropertyDescriptors(node).stream().filter(each -> each.getId(node).equals(id)).findFirst()
                .orElse(null);
    }

    @Override
    public Object getEditableValue(Object node) {
        return node;
    }
}
