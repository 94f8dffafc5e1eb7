// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.keelson.edit.PortfolioTree;

/** The tree of the edit layer for JFace viewers. Its input is an {@link OpenPortfolios} or one node. */
public final class ModelTree implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof OpenPortfolios portfolios
                ? portfolios.all().stream().map(OpenPortfolio::portfolio).toArray() : getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        List<Object> children = PortfolioTree.children(parent);
        return children.toArray();
    }

    @Override
    public Object getParent(Object child) {
        return PortfolioTree.parent(child);
    }

    @Override
    public boolean hasChildren(Object parent) {
        return PortfolioTree.hasChildren(parent);
    }
}
