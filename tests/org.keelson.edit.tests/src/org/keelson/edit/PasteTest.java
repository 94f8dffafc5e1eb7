// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.ModelPackage;
import org.keelson.model.Person;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

class PasteTest {

    private final Example here = new Example();
    private final PortfolioSession elsewhere = new PortfolioSession(Portfolios.resourceOf(Portfolios.create("Elsewhere", null)));

    private Excerpt copy(EObject... selected) {
        return Excerpt.of(here.session, List.of(selected), Map.of()).orElseThrow();
    }

    /** Pastes, and holds undo and redo to their word. */
    private static Paste paste(PortfolioSession session, Excerpt excerpt, EObject... near) {
        String before = Dump.of(session.resource());
        Paste paste = Paste.of(session, excerpt, List.of(near));
        assertThat(Dump.of(session.resource())).as("to ask changes nothing").isEqualTo(before);
        session.execute(paste);
        String after = Dump.of(session.resource());
        assertThat(after).doesNotContain("OUTSIDE");
        session.undo();
        assertThat(Dump.of(session.resource())).isEqualTo(before);
        session.redo();
        assertThat(Dump.of(session.resource())).isEqualTo(after);
        assertIdsAreUnique(session);
        return paste;
    }

    private static void assertIdsAreUnique(PortfolioSession session) {
        Set<String> ids = new HashSet<>();
        session.portfolio().eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element) {
                assertThat(ids.add(element.getId())).as("one of this id: " + element.getId()).isTrue();
            }
        });
    }

    @Test
    void theDependenciesAmongTheCopiedGoAlongAndNoOthers() {
        Paste paste = paste(here.session, copy(here.schema, here.api, here.launch), here.api);
        assertThat(paste.label()).isEqualTo("Paste 3 items");
        assertThat(paste.dropped()).isEmpty();
        assertThat(here.portfolio.getDependencies()).hasSize(4);
        Dependency copied = here.portfolio.getDependencies().get(3);
        assertThat(copied.getPredecessor()).isSameAs(paste.created().get(0)).isNotSameAs(here.schema);
        assertThat(copied.getSuccessor()).isSameAs(paste.created().get(1));
        assertThat(((WorkItem) paste.created().get(2)).getIncoming()).isEmpty();
    }

    @Test
    void itLandsBesideWhatWasCopiedOrInWhatIsSelected() {
        assertThat(paste(here.session, copy(here.schema), here.schema).created().get(0).eContainer()).isSameAs(here.stream);
        assertThat(paste(here.session, copy(here.schema), here.other).created().get(0).eContainer()).isSameAs(here.other);
        assertThat(paste(here.session, copy(here.schema), here.docs).created().get(0).eContainer()).isSameAs(here.other);
        assertThat(paste(here.session, copy(here.schema), here.risk).created().get(0).eContainer())
                .as("a risk holds no items, nor does the portfolio").isSameAs(here.program);
        assertThat(paste(here.session, copy(here.stream), here.stream).created().get(0).eContainer())
                .as("beside, not inside itself").isSameAs(here.program);
        assertThat(paste(here.session, copy(here.option), here.decision).created().get(0).eContainer()).isSameAs(here.decision);
    }

    @Test
    void referencesInTheSamePortfolioStay() {
        Gate gate = (Gate) paste(here.session, copy(here.review), here.review).created().get(0);
        assertThat(gate.getInputs()).containsExactly(here.docs);
        assertThat(gate.getOwnerTeam()).isSameAs(here.web);
        Risk risk = (Risk) paste(here.session, copy(here.risk), here.portfolio).created().get(0);
        assertThat(risk.getItems()).containsExactly(here.app);
        assertThat(risk.getDependencies()).containsExactly(here.apiApp);
        assertThat(risk.getActions()).hasSize(1).doesNotContain(here.action);
    }

    @Test
    void whatContainsOthersIsCopiedWhole() {
        Workstream copy = (Workstream) paste(here.session, copy(here.api, here.stream, here.schemaApi), here.program).created().get(0);
        assertThat(copy.getItems()).hasSize(2).extracting(Element::getName).containsExactly("Schema", "API v2");
        assertThat(copy.getItems().get(0).getOutgoing()).extracting(Dependency::getSuccessor).containsExactly(copy.getItems().get(1));
    }

    @Test
    void inAnotherPortfolioOthersAreFoundByNameOrLeftOutAndTold() {
        elsewhere.execute(Edits.create(elsewhere.portfolio(), ModelPackage.Literals.TEAM, "Web Team"));
        Paste paste = paste(elsewhere, copy(here.schema, here.api));
        assertThat(paste.created()).allSatisfy(each -> {
            assertThat(((WorkItem) each).getOwnerTeam()).isSameAs(elsewhere.portfolio().getTeams().get(0));
            assertThat(((WorkItem) each).getOwner()).isNull();
            assertThat(each.eContainer()).isSameAs(elsewhere.portfolio().getPrograms().get(0));
        });
        assertThat(paste.dropped()).containsExactly("Owner “Ann” of “Schema” is not here", "Owner “Ann” of “API v2” is not here");
        assertThat(elsewhere.portfolio().getDependencies()).hasSize(1);
    }

    @Test
    void ofTwoOfTheSameNameNeitherIsMeant() {
        elsewhere.execute(Edits.create(elsewhere.portfolio(), ModelPackage.Literals.TEAM, "Web Team"));
        elsewhere.execute(Edits.create(elsewhere.portfolio(), ModelPackage.Literals.TEAM, "Web Team"));
        Paste paste = paste(elsewhere, copy(here.schema));
        assertThat(((WorkItem) paste.created().get(0)).getOwnerTeam()).isNull();
        assertThat(paste.dropped()).contains("Owner team “Web Team” of “Schema” is not here");
    }

    @Test
    void whatIsNothingWithoutAReferenceIsLeftOutWithIt() {
        here.custom(CustomFieldType.TEXT, "green");
        Paste paste = paste(elsewhere, copy(here.app, here.ann));
        assertThat(((WorkItem) paste.created().get(0)).getCustomValues()).isEmpty();
        Person person = (Person) paste.created().get(1);
        assertThat(person.getShares()).isEmpty();
        assertThat(person.eContainer()).isSameAs(elsewhere.portfolio());
        assertThat(paste.dropped()).anyMatch(each -> each.startsWith("Field “Colour”"));
        assertThat(((WorkItem) paste.created().get(0)).getOwner()).as("copied with it").isSameAs(person);
    }

    @Test
    void aKeyIsKeptOnlyWhereItIsFree() {
        here.session.execute(Edits.set(here.api, ModelPackage.Literals.ELEMENT__KEY, "API-1"));
        assertThat(paste(here.session, copy(here.api)).created().get(0).getKey()).isNull();
        assertThat(paste(elsewhere, copy(here.api)).created().get(0).getKey()).isEqualTo("API-1");
        Excerpt cut = copy(here.api);
        here.session.execute(Edits.delete(List.of(here.api)));
        here.session.execute(Edits.delete(here.portfolio.getPrograms().get(0).getItems().stream()
                .filter(each -> each.getName().equals("API v2")).toList()));
        assertThat(paste(here.session, cut).created().get(0).getKey()).isEqualTo("API-1");
    }

    @Test
    void neitherThePortfolioNorALoneDependencyIsCopied() {
        assertThat(Excerpt.of(here.session, List.of(here.portfolio, here.apiApp), Map.of())).isEmpty();
        assertThat(Excerpt.of(here.session, List.of(), Map.of())).isEmpty();
    }

    @Test
    void placesGoAlongUnderTheNewIds() {
        Excerpt excerpt = Excerpt.of(here.session, List.of(here.app, here.api), Map.of("app", new Place(10, 20))).orElseThrow();
        Paste paste = paste(here.session, excerpt);
        assertThat(paste.places()).isEqualTo(Map.of(paste.created().get(0).getId(), new Place(10, 20)));
    }

    @Test
    void aTextIsAnElementALine() {
        assertThat(copy(here.stream).text()).isEqualTo("Backend\tWorkstream\t\t\n"
                + "  Schema\tDeliverable\tWeb Team\tAnn\n  API v2\tDeliverable\tWeb Team\tAnn\n");
    }

    @Test
    void linesOfTextBecomeDeliverables() {
        Excerpt lines = Excerpt.ofLines("Design\tAnn\n\n  - Build it\r\n3. Ship\n" + "x".repeat(500)).orElseThrow();
        Paste paste = paste(here.session, lines, here.other);
        assertThat(paste.label()).isEqualTo("Paste 4 items");
        assertThat(paste.created()).allMatch(Deliverable.class::isInstance).allMatch(each -> each.eContainer() == here.other);
        assertThat(paste.created().subList(0, 3)).extracting(Element::getName).containsExactly("Design", "Build it", "Ship");
        assertThat(paste.created().get(3).getName()).hasSize(200);
        assertThat(Excerpt.ofLines(" \n\t\n")).isEmpty();
    }

    @Test
    void oneIsCalledByItsNameAndRunsOnce() {
        Paste paste = paste(here.session, copy(here.app));
        assertThat(paste.label()).isEqualTo("Paste Mobile app");
        assertThatThrownBy(() -> here.session.execute(paste)).isInstanceOf(IllegalStateException.class);
    }
}
