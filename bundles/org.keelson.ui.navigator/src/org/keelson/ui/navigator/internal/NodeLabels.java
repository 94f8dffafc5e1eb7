// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioTree;
import org.keelson.edit.PortfolioTree.Group;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.rendering.Palette;
import org.keelson.ui.Images;
import org.keelson.ui.ModelTree.Block;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Theme;

/** What a node of the tree says: its name, and in quiet text its team, its file or how many there are. */
final class NodeLabels extends LabelProvider implements IStyledLabelProvider {

    private static final Styler QUIET = new Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.foreground = Theme.color(Palette.Role.QUIET);
        }
    };

    private final OpenPortfolios portfolios;

    NodeLabels(OpenPortfolios portfolios) {
        this.portfolios = portfolios;
    }

    @Override
    public StyledString getStyledText(Object node) {
        StyledString text = new StyledString(getText(node));
        String quiet = quiet(node);
        return quiet.isEmpty() ? text : text.append("  " + quiet, QUIET);
    }

    private String quiet(Object node) {
        return switch (node) {
            case Block block -> Integer.toString(block.size());
            case Group group -> Integer.toString(PortfolioTree.size(group));
            case Portfolio portfolio -> portfolios.of(portfolio)
                    .map(open -> open.file().getFileName() + (open.isDirty() ? ", not saved" : "")).orElse("");
            case Owned owned when owned.getOwnerTeam() != null -> Labels.text(owned.getOwnerTeam());
            default -> "";
        };
    }

    @Override
    public String getText(Object node) {
        if (node instanceof Portfolio portfolio) {
            return portfolios.of(portfolio).map(OpenPortfolio::name).orElse(Labels.text(portfolio));
        }
        if (node instanceof Block block) {
            return block.text();
        }
        return node instanceof Group group ? group.text() : Labels.text((EObject) node);
    }

    @Override
    public Image getImage(Object node) {
        if (node instanceof Block block) {
            return block.size() == 0 ? null : getImage(block.firstNode());
        }
        return Images.image(node instanceof Group group ? group.iconId() : Labels.iconId((EObject) node));
    }
}
