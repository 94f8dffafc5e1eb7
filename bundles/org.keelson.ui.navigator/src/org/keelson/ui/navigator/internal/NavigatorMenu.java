// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.keelson.edit.Ceremony;
import org.keelson.edit.Creation;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.PortfolioTree.Group;
import org.keelson.model.Portfolio;
import org.keelson.ui.Images;
import org.keelson.ui.ModelTree;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioFiles;

/** The context menu of the tree: new children of the kinds that may be there, then what can be done with the node. */
final class NavigatorMenu {

    private final IWorkbenchPartSite site;
    private final OpenPortfolios portfolios;
    private final Consumer<EObject> created;

    /** @param created gets each new child when it is in the model */
    NavigatorMenu(IWorkbenchPartSite site, OpenPortfolios portfolios, Consumer<EObject> created) {
        this.site = site;
        this.portfolios = portfolios;
        this.created = created;
    }

    void fill(IMenuManager menu, IStructuredSelection selection) {
        Object node = selection.size() == 1 ? selection.getFirstElement() : null;
        menu.add(new Separator("open"));
        menu.add(new Separator("create"));
        if (node != null) {
            MenuManager children = new MenuManager("New", Images.descriptor("add"), "new");
            addChildren(children, node);
            if (!children.isEmpty()) {
                menu.add(children);
            }
        }
        menu.add(new Separator());
        menu.add(command("org.eclipse.ui.edit.cut", null));
        menu.add(command("org.eclipse.ui.edit.copy", null));
        menu.add(command("org.eclipse.ui.edit.paste", null));
        menu.add(command("org.eclipse.ui.edit.rename", "Rename"));
        menu.add(command("org.eclipse.ui.edit.delete", "Delete"));
        menu.add(new Action("Copy Path") {
            @Override
            public void run() {
                NodePaths.copy(selection, site.getShell());
            }
        });
        if (node instanceof Portfolio portfolio) {
            portfolios.of(portfolio).ifPresent(open -> addFileActions(menu, open));
        }
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(command("org.eclipse.ui.edit.undo", null));
        menu.add(command("org.eclipse.ui.edit.redo", null));
    }

    private CommandContributionItem command(String id, String label) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(site, null, id,
                CommandContributionItem.STYLE_PUSH);
        parameter.label = label;
        return new CommandContributionItem(parameter);
    }

    private void addFileActions(IMenuManager menu, OpenPortfolio open) {
        menu.add(new Separator());
        menu.add(command("org.eclipse.ui.file.save", null));
        menu.add(new Action("Close " + open.name()) {
            @Override
            public void run() {
                site.getService(PortfolioFiles.class).close(site.getPage(), open);
            }
        });
    }

    private void addChildren(MenuManager menu, Object chosen) {
        Object node = chosen instanceof ModelTree.Block block ? block.parent() : chosen;
        EObject parent = node instanceof Group group ? group.owner() : (EObject) node;
        for (EClass kind : Legality.creatable(parent)) {
            boolean isAsked = node instanceof Group group ? isOf(kind, group) : Ceremony.isOffered(parent, kind);
            if (isAsked) {
                Action action = new Action(Labels.kindName(kind), Images.descriptor(Labels.iconId(kind))) {
                    @Override
                    public void run() {
                        create(parent, kind);
                    }
                };
                action.setId("new." + kind.getName());
                menu.add(action);
            }
        }
    }

    private static boolean isOf(EClass kind, Group group) {
        return group.feature() != null && group.feature().getEReferenceType().isSuperTypeOf(kind);
    }

    private void create(EObject parent, EClass kind) {
        portfolios.of(parent).ifPresent(open -> {
            Creation<EObject> creation = Edits.create(parent, kind,
                    "New " + Labels.kindName(kind).toLowerCase(Locale.ROOT));
            open.session().execute(creation);
            created.accept(creation.created());
        });
    }
}
