// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.DiagramEdits.Point;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.ModelPackage;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.LaneKind;

class EditsTest {

    /** One of every kind of edit, by the label that it must have. */
    private static Map<String, Function<Example, Edit>> edits() {
        Map<String, Function<Example, Edit>> edits = new LinkedHashMap<>();
        edits.put("Create deliverable Cache",
                e -> Edits.create(e.stream, ModelPackage.Literals.DELIVERABLE, "Cache"));
        edits.put("Create milestone", e -> Edits.create(e.program, ModelPackage.Literals.MILESTONE, null));
        edits.put("Create status entry 2026-02-01", e -> {
            var entry = e.factory.createStatusEntry();
            entry.setDate(LocalDate.of(2026, 2, 1));
            return Edits.add(e.app, entry, 0);
        });
        edits.put("Rename API v2", e -> Edits.rename(e.api, "  API v3 "));
        edits.put("Rename Map", e -> Edits.rename(e.diagram, "Plan"));
        edits.put("Move Schema", e -> Edits.move(e.schema, e.stream, Edits.LAST));
        edits.put("Move API v2 to Migration", e -> Edits.move(e.api, e.other, 0));
        edits.put("Move Backend to Migration", e -> Edits.move(e.stream, e.other, 99));
        edits.put("Delete Mobile app", e -> Edits.delete(List.of(e.app)));
        edits.put("Delete Mobile Team", e -> Edits.delete(List.of(e.mobile)));
        edits.put("Delete Ann", e -> Edits.delete(List.of(e.ann)));
        edits.put("Delete Launch", e -> Edits.delete(List.of(e.program)));
        edits.put("Delete Map", e -> Edits.delete(List.of(e.diagram)));
        edits.put("Delete Both", e -> Edits.delete(List.of(e.option)));
        edits.put("Delete 3 elements", e -> Edits.delete(List.of(e.apiApp, e.api, e.stream)));
        edits.put("Link Schema → Launch day", e -> Edits.connect(e.schema, e.launch, DependencyType.FS, null));
        edits.put("Link API v2 → Docs", e -> Edits.connect(e.api, e.docs, DependencyType.SS, 480));
        edits.put("Link Schema → Mobile app instead of API v2 → Mobile app",
                e -> Edits.reconnect(e.apiApp, e.schema, e.app));
        edits.put("Change deadline of Mobile app", e -> Edits.set(e.app,
                ModelPackage.Literals.WORK_ITEM__DEADLINE, LocalDateTime.of(2026, 4, 1, 17, 0)));
        edits.put("Change owner team of 2 elements", e -> Edits.set(List.of(e.api, e.docs),
                ModelPackage.Literals.OWNED__OWNER_TEAM, e.mobile));
        edits.put("Change tags of Docs",
                e -> Edits.set(e.docs, ModelPackage.Literals.ELEMENT__TAGS, List.of("late", "web")));
        edits.put("Change inputs of Security review",
                e -> Edits.set(e.review, ModelPackage.Literals.GATE__INPUTS, List.of(e.schema, e.docs)));
        edits.put("Promise 2026-03-15 for API v2 → Mobile app", e -> Edits.promise(e.apiApp,
                LocalDateTime.of(2026, 3, 15, 9, 0), LocalDate.of(2026, 2, 1), e.ann, "Vendor slipped"));
        edits.put("Show Schema in Migration", e -> Edits.share(e.schema, e.other));
        edits.put("No longer show API v2 in Migration", e -> Edits.unshare(e.api, e.other));
        edits.put("Several", e -> Edits.compound("Several",
                List.of(Edits.rename(e.app, "App"), Edits.delete(List.of(e.schema)), Edits.rename(e.api, "API"))));
        edits.put("Create diagram Roadmap",
                e -> DiagramEdits.create("Roadmap", DiagramKind.ROADMAP, LaneKind.PROGRAM));
        edits.put("Place Mobile app", e -> DiagramEdits.place(e.diagram, e.app, new Place(20, 40)));
        edits.put("Align", e -> DiagramEdits.placeAll("Align", e.diagram,
                Map.of("app", new Place(1, 2, 3, 4), "api", new Place(5, 6), "schema", new Place(7, 8))));
        edits.put("Arrange automatically",
                e -> DiagramEdits.unplace(e.diagram, List.of("app", e.apiApp.getId())));
        edits.put("Bend API v2 → Mobile app",
                e -> DiagramEdits.bend(e.diagram, e.apiApp, List.of(new Point(1, 2), new Point(3, 4))));
        edits.put("Bend Schema → API v2", e -> DiagramEdits.bend(e.diagram, e.schemaApi, List.of(new Point(1, 2))));
        return edits;
    }

    @TestFactory
    Stream<DynamicTest> undoRestoresAndRedoRepeats() {
        return edits().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Example example = new Example();
            String before = Dump.of(example.resource);
            Edit edit = entry.getValue().apply(example);
            assertThat(Dump.of(example.resource)).as("making an edit changes nothing").isEqualTo(before);
            assertThat(edit.label()).isEqualTo(entry.getKey());

            example.session.execute(edit);
            String after = Dump.of(example.resource);
            assertThat(after).isNotEqualTo(before).doesNotContain("OUTSIDE");
            for (int round = 0; round < 2; round++) {
                example.session.undo();
                assertThat(Dump.of(example.resource)).as("undone").isEqualTo(before);
                example.session.redo();
                assertThat(Dump.of(example.resource)).as("redone").isEqualTo(after);
            }
        }));
    }

    @Test
    void deletingAnItemTakesWhatHangsOnIt() {
        Example e = new Example();
        e.session.execute(Edits.delete(List.of(e.app)));
        assertThat(e.portfolio.getDependencies()).containsExactly(e.schemaApi);
        assertThat(e.api.getOutgoing()).isEmpty();
        assertThat(e.launch.getIncoming()).isEmpty();
        assertThat(e.risk.getItems()).isEmpty();
        assertThat(e.risk.getDependencies()).isEmpty();
        assertThat(e.diagram.getNodes()).isEmpty();
        assertThat(e.diagram.getEdges()).isEmpty();
        assertThat(e.diagram.getTexts()).as("a text stays, without its element").hasSize(1);
        assertThat(e.diagram.getTexts().get(0).getElement()).isNull();
    }

    @Test
    void deletingATeamTakesTheSharesInIt() {
        Example e = new Example();
        e.session.execute(Edits.delete(List.of(e.mobile)));
        assertThat(e.ann.getShares()).isEmpty();
        assertThat(e.app.getOwnerTeam()).isNull();
    }

    @Test
    void aCreatedElementHasAnIdAtOnceAndIsMadeOnce() {
        Example e = new Example();
        Creation<Dependency> creation = Edits.connect(e.schema, e.docs, DependencyType.FF, null);
        assertThat(creation.created().getId()).isNotBlank();
        assertThat(e.schema.getOutgoing()).hasSize(1);
        e.session.execute(creation);
        assertThat(e.portfolio.getDependencies()).last().isSameAs(creation.created());
        assertThatThrownBy(() -> e.session.execute(creation)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givesIdsToAllThatIsAdded() {
        Example e = new Example();
        var decision = EcoreUtil.copy(e.decision);
        decision.setId(null);
        decision.getOptions().get(0).setId(null);
        e.session.execute(Edits.add(e.portfolio, decision, 0));
        assertThat(e.portfolio.getDecisions()).first().isSameAs(decision);
        assertThat(decision.getId()).isNotBlank();
        assertThat(decision.getOptions().get(0).getId()).isNotBlank();
    }

    @Test
    void givesACopyIdsOfItsOwn() {
        Example e = new Example();
        var copy = EcoreUtil.copy(e.decision);
        e.session.execute(Edits.add(e.portfolio, copy, Edits.LAST));
        assertThat(copy.getId()).isNotEqualTo("decision");
        assertThat(copy.getOptions().get(0).getId()).isNotEqualTo("option");
        assertThat(copy.getRecommendation()).isSameAs(copy.getOptions().get(0));
        assertThat(e.session.find("decision")).contains(e.decision);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatMakesNoSense() {
        Map<String, Function<Example, Edit>> edits = new LinkedHashMap<>();
        edits.put("A name cannot be empty", e -> Edits.rename(e.api, " "));
        edits.put("has no name", e -> Edits.rename(e.share, "x"));
        edits.put("cannot depend on itself", e -> Edits.connect(e.api, e.api, DependencyType.FS, null));
        edits.put("depends on \"API v2\" already (FS)",
                e -> Edits.connect(e.api, e.app, DependencyType.FS, null));
        edits.put("close a loop: Schema → API v2 → Mobile app → Launch day",
                e -> Edits.connect(e.launch, e.schema, DependencyType.FS, null));
        edits.put("cannot be moved into itself", e -> Edits.move(e.program, e.stream, 0));
        edits.put("Team cannot hold deliverable", e -> Edits.move(e.api, e.web, 0));
        edits.put("The portfolio itself", e -> Edits.delete(List.of(e.portfolio)));
        edits.put("Team cannot be empty", e -> Edits.set(e.share, ModelPackage.Literals.TEAM_SHARE__TEAM, null));
        edits.put("Id cannot be changed", e -> Edits.set(e.api, ModelPackage.Literals.ELEMENT__ID, "x"));
        edits.put("lives in \"Backend\" already", e -> Edits.share(e.api, e.stream));
        return edits.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Example example = new Example();
            String before = Dump.of(example.resource);
            Edit edit = entry.getValue().apply(example);
            assertThatThrownBy(() -> example.session.execute(edit)).isInstanceOf(IllegalEditException.class)
                    .hasMessageContaining(entry.getKey());
            assertThat(Dump.of(example.resource)).isEqualTo(before);
        }));
    }
}
