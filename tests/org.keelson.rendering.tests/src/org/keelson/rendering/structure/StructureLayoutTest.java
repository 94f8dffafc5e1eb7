// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.junit.jupiter.api.Test;
import org.keelson.model.Element;
import org.keelson.model.KeyResult;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Sample;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructureModel.Kind;
import org.keelson.rendering.structure.StructureModel.Node;
import org.keelson.rendering.svg.DiagramSvg;

class StructureLayoutTest {

    private final Sample sample = Sample.small();
    private final Program launch = sample.portfolio.getPrograms().get(0);

    private StructureModel model() {
        return StructureModel.of(sample.portfolio, sample.schedule());
    }

    private StructureLayout layout(String... collapsed) {
        return StructureLayout.of(model(), Set.of(collapsed), 0, 0);
    }

    private Node node(String id) {
        return layout().cell(id).orElseThrow().node();
    }

    private static <T extends Element> T named(T element, String id, EList<? super T> list) {
        element.setId(id);
        element.setName(id);
        list.add(element);
        return element;
    }

    private OpenQuestion question(String id) {
        return named(ModelFactory.eINSTANCE.createOpenQuestion(), id, sample.portfolio.getQuestions());
    }

    @Test
    void someOfItIsKeptWithWhatIsInItAndWhatItIsIn() {
        StructureLayout api = StructureLayout.of(model().keep(Set.of("api")), Set.of(), 0, 0);
        assertThat(api.cells()).extracting(Cell::id).containsExactly("one", "api");
        StructureLayout program = StructureLayout.of(model().keep(Set.of("one")), Set.of(), 0, 0);
        assertThat(program.cells()).extracting(Cell::id).contains("one", "api", "app")
                .doesNotContain("two", "schema", "mobile");
        String team = DiagramSvg.document(StructurePicture.of("T", model().keep(Set.of("mobile"))), Palette.LIGHT);
        assertThat(team).contains("Mobile Team").doesNotContain("Identity Team", "Add a program");
    }

    private WorkItem item(String id) {
        return launch.getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
    }

    private static void assertSound(StructureLayout layout) {
        List<Cell> cells = layout.cells();
        for (Cell cell : cells) {
            assertThat(cell.box().right()).isLessThanOrEqualTo(layout.width());
            assertThat(cell.box().bottom()).isLessThanOrEqualTo(layout.height());
            if (cell.parent() != null && !cell.node().kind().isLine()) {
                Cell parent = layout.cell(cell.parent()).orElseThrow();
                assertThat(parent.box().contains(cell.box())).as("%s in %s", cell.id(), parent.id()).isTrue();
                assertThat(parent.head().overlaps(cell.box())).as("%s over the name of its box", cell.id()).isFalse();
            }
        }
        List<Cell> leaves = cells.stream().filter(c -> !c.node().kind().isGroup() && c.node().kind() != Kind.TEAM
                && c.node().kind() != Kind.OBJECTIVE).toList();
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                assertThat(leaves.get(i).box().overlaps(leaves.get(j).box())).as("%s over %s", leaves.get(i), leaves.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void nothingLiesOverAnythingElseOrOutsideOfItsBox() {
        Workstream web = named(ModelFactory.eINSTANCE.createWorkstream(), "web", launch.getWorkstreams());
        named(ModelFactory.eINSTANCE.createWorkstream(), "inner", web.getWorkstreams());
        question("who pays").getItems().add(item("api"));
        assertSound(layout());
        assertSound(layout("two", "web"));
        Sample large = Sample.large(300, 4);
        StructureLayout all = StructureLayout.of(StructureModel.of(large.portfolio, large.schedule()), Set.of(), 12, 50);
        assertSound(all);
        assertThat(all.cells()).hasSizeGreaterThan(300);
    }

    @Test
    void whatIsOpenStandsBelowTheItemThatItIsAboutOrInItsProgram() {
        OpenQuestion who = question("who pays");
        who.getItems().add(item("api"));
        who.setOptimistic(480);
        who.setPessimistic(5 * 480);
        who.setAnswerBy(LocalDate.of(2026, 3, 6));
        question("which region").getPrograms().add(launch);
        question("why");
        StructureLayout layout = layout();
        Cell about = layout.cell("who pays").orElseThrow();
        assertThat(about.parent()).isEqualTo("api");
        assertThat(about.box().y()).isEqualTo(layout.cell("api").orElseThrow().box().bottom());
        assertThat(about.node().figure()).isEqualTo("1–5d");
        assertThat(about.node().date()).isEqualTo("2026-03-06");
        assertThat(layout.cell("which region").orElseThrow().parent()).isEqualTo("one");
        assertThat(layout.cell("why").orElseThrow().parent()).isEqualTo(StructureModel.LOOSE);
    }

    @Test
    void rangesStandWhereThereAreNoDatesAndNoOwnerIsSaid() {
        WorkItem api = item("api");
        api.setLikely(null);
        api.setOptimistic(3 * 480);
        api.setPessimistic(8 * 480);
        assertThat(node("api").figure()).isEqualTo("3–8d");
        assertThat(node("side").figure()).isEqualTo("? d");
        assertThat(node("side").date()).isNull();
        assertThat(node("live").owner()).isEmpty();
        assertThat(node("one").figure()).isEqualTo("5 items · 1 without owner");
        assertThat(DiagramSvg.structure(sample.portfolio, sample.schedule(), Palette.LIGHT)).contains("no owner", "3–8d", "? d");
    }

    @Test
    void teamsTellWhatTheyOwn() {
        assertThat(node("mobile").figure()).isEqualTo("owns 2 · 10d");
        assertThat(node("platform").figure()).isEqualTo("owns 1 · 10d");
    }

    @Test
    void aLinkLeadsFromAKeyResultToWhatItIsMeasuredByAndToWhatStandsInForThat() {
        Objective objective = named(ModelFactory.eINSTANCE.createObjective(), "grow", sample.portfolio.getObjectives());
        KeyResult result = named(ModelFactory.eINSTANCE.createKeyResult(), "signups", objective.getKeyResults());
        result.getMilestones().add(item("live"));
        Box live = layout().cell("live").orElseThrow().box();
        assertThat(layout().links()).hasSize(1).first().satisfies(link -> {
            assertThat(link.points().getLast().x()).isEqualTo(live.x());
            assertThat(link.points().getLast().y()).isEqualTo(live.centerY());
        });
        Box box = layout("one").cell("one").orElseThrow().head();
        assertThat(layout("one").links().get(0).points().getLast().y()).isEqualTo(box.centerY());
        assertThat(model().only("two").objectives()).isEmpty();
        assertThat(model().only("one").objectives()).hasSize(1);
    }

    @Test
    void aCollapsedProgramIsItsNameAlone() {
        StructureLayout layout = layout("one");
        assertThat(layout.cell("one").orElseThrow().box().height()).isEqualTo(StructureLayout.HEADER);
        assertThat(layout.cell("api")).isEmpty();
        assertThat(layout.at(10, layout.cell("one").orElseThrow().box().y() + 5).orElseThrow().id()).isEqualTo("one");
    }

    @Test
    void aLineThatIsTypedMovesOnlyWhatLiesBelowIt() {
        Node line = new Node("new", Kind.DELIVERABLE, "", "", "", null, null, "", 0, List.of(), List.of());
        StructureLayout before = layout();
        StructureLayout after = StructureLayout.of(model().with(line, "one", "app"), Set.of(), 0, 0);
        List<String> moved = new ArrayList<>();
        before.cells().forEach(c -> {
            if (after.cell(c.id()).orElseThrow().box().y() != c.box().y()) {
                moved.add(c.id());
            }
        });
        assertThat(moved).containsExactly("side", "gate", "live");
        assertThat(after.cell("new").orElseThrow().box()).isEqualTo(before.cell("side").orElseThrow().box());
        assertThat(StructureLayout.of(model().with(line, "one", null), Set.of(), 0, 0).cell("new").orElseThrow().box())
                .isEqualTo(before.cells().stream().filter(c -> "one".equals(c.parent())).findFirst().orElseThrow().box());
    }
}
