// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.views.IViewDescriptor;
import org.keelson.edit.Practice;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;

/** Views in the View menu, as far as the profile of the portfolio shows them; those it does not have a menu of their own. */
public final class PracticeMenu extends CompoundContributionItem implements IExecutableExtension {

    /** Places in the menu, by the name that {@code plugin.xml} gives. */
    private static final Map<String, List<Practice>> PLACES = Map.of("schedule", List.of(Practice.SIMULATION),
            "teams", List.of(Practice.CAPACITY, Practice.BLOCKING, Practice.RISKS, Practice.DECISIONS, Practice.OKRS),
            "standing", List.of(Practice.STATUS, Practice.METRICS, Practice.RULE_REPLAY),
            "rhythm", List.of(Practice.DEPENDENCY_REVIEW, Practice.WEEKLY_SYNC));

    private List<Practice> place;

    /** The data is a place, or nothing for what the profile leaves out. */
    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        place = data == null ? null : PLACES.get(data);
    }

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Optional<OpenPortfolio> open = window == null ? Optional.empty() : Selections.portfolio(window);
        Stream<Practice> all = place == null ? Stream.of(Practice.values()) : place.stream();
        boolean isWanted = place != null;
        List<IContributionItem> items = all.filter(each -> window != null
                && open.map(portfolio -> each.isShown(portfolio.portfolio())).orElse(true) == isWanted)
                .map(each -> item(window, each)).toList();
        if (isWanted || items.isEmpty()) {
            return items.toArray(IContributionItem[]::new);
        }
        MenuManager others = new MenuManager("Not in This Profile", "org.keelson.ui.app.otherPractices");
        items.forEach(others::add);
        return new IContributionItem[] { others };
    }

    private static IContributionItem item(IWorkbenchWindow window, Practice practice) {
        String view = PracticeViews.id(practice);
        IViewDescriptor described = window.getWorkbench().getViewRegistry().find(view);
        CommandContributionItemParameter item = new CommandContributionItemParameter(window, null,
                IWorkbenchCommandConstants.VIEWS_SHOW_VIEW, CommandContributionItem.STYLE_PUSH);
        item.parameters = Map.of(IWorkbenchCommandConstants.VIEWS_SHOW_VIEW_PARM_ID, view);
        item.label = practice.title();
        item.icon = described == null ? null : described.getImageDescriptor();
        return new CommandContributionItem(item);
    }
}
