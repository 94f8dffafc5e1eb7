// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.junit.jupiter.api.Test;
import org.keelson.edit.PortfolioTree.Group;
import org.keelson.model.ModelPackage.Literals;

class PortfolioTreeTest {

    private final Example e = new Example();

    @Test
    void programsStandFirstAndTheRestInGroups() {
        List<Object> nodes = PortfolioTree.children(e.portfolio);
        assertThat(nodes.subList(0, 2)).containsExactly(e.program, e.other);
        assertThat(nodes.subList(2, nodes.size())).extracting(node -> ((Group) node).text()).containsExactly(
                "Calendars", "Teams", "People", "Dependencies", "Risks", "Decisions", "Diagrams");
        assertThat(PortfolioTree.children(e.program)).containsExactly(e.app, e.launch, e.review, e.stream);
        assertThat(PortfolioTree.size(e.program)).isEqualTo(4);
        assertThat(PortfolioTree.children(e.program, 1, 3)).containsExactly(e.launch, e.review);
        assertThat(PortfolioTree.children(e.program, 3, 9)).containsExactly(e.stream);
        assertThat(PortfolioTree.children(e.portfolio, 1, 3)).isEqualTo(nodes.subList(1, 3));
        assertThat(PortfolioTree.size(e.portfolio)).isEqualTo(nodes.size());
        assertThat(PortfolioTree.children(e.risk)).containsExactly(e.action);
    }

    @Test
    void everyNodeKnowsTheOneAboveIt() {
        List<Object> all = new ArrayList<>();
        collect(e.portfolio, all);
        assertThat(all).hasSizeGreaterThan(20).contains(e.apiApp, e.option, e.diagram);
        assertThat(PortfolioTree.parent(e.portfolio)).isNull();
    }

    private static void collect(Object node, List<Object> all) {
        for (Object child : PortfolioTree.children(node)) {
            assertThat(PortfolioTree.parent(child)).as(child.toString()).isEqualTo(node);
            all.add(child);
            collect(child, all);
        }
    }

    @Test
    void whatIsDeletedHasNoParent() {
        e.session.execute(Edits.delete(List.of(e.api, e.diagram)));
        assertThat(PortfolioTree.parent(e.api)).isNull();
        assertThat(PortfolioTree.parent(e.diagram)).isNull();
    }

    @Test
    void providersSayTheSame() {
        KeelsonItemProviders providers = new KeelsonItemProviders(e.session);
        IItemLabelProvider labels = (IItemLabelProvider) providers.adapt((Object) e.apiApp, IItemLabelProvider.class);
        ITreeItemContentProvider tree =
                (ITreeItemContentProvider) providers.adapt((Object) e.portfolio, ITreeItemContentProvider.class);
        assertThat(labels.getText(e.apiApp)).isEqualTo("API v2 → Mobile app");
        assertThat(labels.getImage(e.apiApp)).isEqualTo("dependency");
        Group teams = new Group(e.portfolio, Literals.PORTFOLIO__TEAMS);
        assertThat(labels.getText(teams)).isEqualTo("Teams");
        assertThat(labels.getImage(teams)).isEqualTo("team");
        assertThat(List.copyOf(tree.getChildren(teams))).isEqualTo(List.of(e.web, e.mobile));
        assertThat(tree.getParent(e.web)).isEqualTo(teams);
        assertThat(e.api.eAdapters()).as("the recorder alone").hasSize(1);
    }

    @Test
    void propertiesAreWrittenThroughTheSession() {
        KeelsonItemProviders providers = new KeelsonItemProviders(e.session);
        IItemPropertySource source =
                (IItemPropertySource) providers.adapt((Object) e.api, IItemPropertySource.class);
        IItemPropertyDescriptor team = source.getPropertyDescriptor(e.api, "ownerTeam");
        assertThat(team.getDisplayName(e.api)).isEqualTo("Owner team");
        assertThat(team.getCategory(e.api)).isEqualTo("Ownership");
        assertThat(team.getDescription(e.api)).isNotBlank();
        assertThat(new ArrayList<Object>(team.getChoiceOfValues(e.api))).containsExactly(null, e.mobile, e.web);
        assertThat(team.getLabelProvider(e.api).getText(e.web)).isEqualTo("Web Team");
        team.setPropertyValue(e.api, e.mobile);
        assertThat(e.api.getOwnerTeam()).isSameAs(e.mobile);
        assertThat(e.session.undoLabel()).contains("Change owner team of API v2");
        team.resetPropertyValue(e.api);
        assertThat(e.api.getOwnerTeam()).isNull();
    }
}
