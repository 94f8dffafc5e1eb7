// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.Dependency;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.rendering.Box;
import org.keelson.ui.diagram.dependencies.parts.ItemPart;

/** The dependency map under real mouse and keyboard: each gesture is one named step that undo takes back whole. */
class DependencyMapEditTest extends DependencyMapBench {

    private String start;

    @BeforeEach
    void openIt() {
        openSmall();
        start = content();
    }

    private void undoAndRedo(String after) {
        undoAll();
        assertThat(content()).isEqualTo(start);
        redoAll();
        assertThat(content()).isEqualTo(after);
    }

    private Diagram diagram() {
        return editor.context().diagram().orElseThrow();
    }

    private Dependency between(WorkItem predecessor, WorkItem successor) {
        return now(predecessor).getOutgoing().stream().filter(each -> each.getSuccessor() == now(successor)).findFirst()
                .orElseThrow();
    }

    @Test
    void drawsANewItemInTheLaneOfItsTeam() {
        Map<String, Box> before = boxes();
        tool("Milestone");
        click(freePlace(small.mobile, 300));
        await("it is there", () -> boxes().size() == 5);
        Text name = awaitThat("its name can be typed", WorkbenchTest::focusedText);
        assertThat(name.getText()).isEqualTo("New milestone");
        type("beta");
        press(0, SWT.CR);
        await("it has its name", () -> open.portfolio().getPrograms().get(0).getItems().stream()
                .anyMatch(item -> "beta".equals(item.getName())));
        WorkItem made = open.portfolio().getPrograms().get(0).getItems().getLast();
        assertThat(made).isInstanceOf(Milestone.class);
        assertThat(made.getOwnerTeam()).isEqualTo(now(small.mobile));
        assertThat(boxes()).containsAllEntriesOf(before);
        picture("new");
        undoAndRedo(content());
    }

    @Test
    void connectsByDraggingTheHandle() {
        select(now(small.schema));
        Rectangle card = place(part(now(small.schema)).orElseThrow());
        Map<String, Box> before = boxes();
        drag(new Point(card.right() - 1, card.getCenter().y), middle(small.dashboard));
        await("it is drawn", () -> open.portfolio().getDependencies().size() == 4);
        assertThat(open.session().undoLabel()).contains("Link Schema → Dashboard");
        assertThat(part(between(small.schema, small.dashboard))).isPresent();
        assertThat(boxes()).isEqualTo(before);
        picture("connected");
        undoAndRedo(content());
    }

    @Test
    void refusesALoopWhileDrawingAndSaysWhy() {
        tool("Dependency");
        click(middle(small.app));
        point(middle(small.schema));
        await("the reason is told", () -> status().contains("loop"));
        picture("refused");
        click(middle(small.schema));
        press(0, SWT.ESC);
        assertThat(open.portfolio().getDependencies()).hasSize(3);
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void drawsAnEndOverToAnotherItem() {
        Dependency link = between(small.api, small.dashboard);
        select(link);
        org.eclipse.draw2d.geometry.PointList points = edge(link).getPoints();
        Point end = points.getLastPoint().getCopy();
        edge(link).translateToAbsolute(end);
        drag(end, middle(small.schema));
        settle();
        assertThat(link.getSuccessor()).as("a loop is refused").isEqualTo(now(small.dashboard));
        select(link);
        Point begin = points.getFirstPoint().getCopy();
        edge(link).translateToAbsolute(begin);
        drag(begin, middle(small.schema));
        await("it starts elsewhere", () -> link.getPredecessor() == now(small.schema));
        undoAndRedo(content());
    }

    @Test
    void movesToAnotherLaneAndSoToAnotherTeam() {
        Map<String, Box> before = boxes();
        Point to = new Point(middle(small.api).x, freePlace(small.mobile, 0).y);
        drag(middle(small.api), to);
        await("it has another team", () -> now(small.api).getOwnerTeam() == now(small.mobile));
        assertThat(open.session().undoLabel()).contains("Give API to Mobile Team");
        before.remove(small.api.getId());
        assertThat(boxes()).containsAllEntriesOf(before);
        assertThat(diagram().getNodes()).hasSize(1);
        picture("moved");
        undoAndRedo(content());
    }

    @Test
    void keepsWhatWasPlacedByHandAndArrangesTheRest() {
        Point from = middle(small.api);
        drag(from, new Point(from.x + 61, from.y));
        await("it is placed", () -> editor.context().diagram().isPresent());
        Box byHand = box(small.api);
        String placed = content();
        editor.arrange(false);
        assertThat(box(small.api)).isEqualTo(byHand);
        assertThat(open.session().undoLabel()).contains("Arrange");
        open.session().undo();
        assertThat(content()).isEqualTo(placed);
        editor.arrange(true);
        assertThat(box(small.api)).isNotEqualTo(byHand);
        undoAndRedo(content());
    }

    @Test
    void movesByKeyboard() {
        select(now(small.app));
        Box before = box(small.app);
        press(SWT.ALT, SWT.ARROW_RIGHT);
        await("it moved", () -> box(small.app).x() == before.x() + 12);
        select(now(small.app));
        press(SWT.ALT, SWT.PAGE_UP);
        await("it has another team", () -> now(small.app).getOwnerTeam() == now(small.platform));
        undoAndRedo(content());
    }

    @Test
    void severalGoToAnotherLaneByKeyboardAndNoneOverAnother() {
        select(now(small.app), now(small.dashboard));
        press(SWT.ALT, SWT.PAGE_UP);
        await("both have another team", () -> now(small.dashboard).getOwnerTeam() == now(small.platform));
        assertThat(now(small.app).getOwnerTeam()).isEqualTo(now(small.platform));
        assertThat(box(small.app).overlaps(box(small.dashboard))).isFalse();
    }

    @Test
    void resizes() {
        select(now(small.app));
        Rectangle card = place(part(now(small.app)).orElseThrow());
        Box before = box(small.app);
        drag(new Point(card.right(), card.bottom()), new Point(card.right() + 40, card.bottom()));
        await("it is wider", () -> box(small.app).width() > before.width() + 20);
        undoAndRedo(content());
    }

    @Test
    void renamesInPlace() {
        select(now(small.app));
        press(0, SWT.F2);
        Text field = awaitThat("the name can be typed", WorkbenchTest::focusedText);
        assertThat(field.getText()).isEqualTo("App");
        type("mobile app");
        press(0, SWT.CR);
        await("it is renamed", () -> now(small.app).getName().equals("mobile app"));
        await("the card says so", () -> card(small.app).content().name().equals("mobile app"));
        undoAndRedo(content());
        undoAll();
        assertThat(card(small.app).content().name()).isEqualTo("App");
    }

    @Test
    void deletesALetterAndNoItemWhileRenaming() {
        select(now(small.app));
        press(0, SWT.F2);
        awaitThat("the name can be typed", WorkbenchTest::focusedText);
        press(0, SWT.DEL);
        press(0, SWT.ESC);
        await("the field is gone", () -> focusedText().isEmpty());
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void bendsAnEdgeAndStraightensIt() {
        Dependency link = between(small.api, small.app);
        select(link);
        Point middle = edge(link).getPoints().getMidpoint().getCopy();
        edge(link).translateToAbsolute(middle);
        drag(middle, new Point(middle.x + 6, middle.y + 30));
        await("it is bent", () -> editor.context().diagram().filter(each -> !each.getEdges().isEmpty()).isPresent());
        assertThat(diagram().getEdges().get(0).getBendPoints()).hasSize(1);
        assertThat(open.session().undoLabel()).get().asString().startsWith("Bend");
        picture("bent");
        undoAndRedo(content());
    }

    @Test
    void deletesByKeyWithItsEdges() {
        select(now(small.api));
        press(0, SWT.DEL);
        await("it is gone", () -> open.session().find(small.api.getId()).isEmpty());
        assertThat(boxes()).hasSize(3).doesNotContainKey(small.api.getId());
        assertThat(open.portfolio().getDependencies()).isEmpty();
        undoAndRedo(content());
        undoAll();
        assertThat(part(now(small.api))).isPresent();
        assertThat(part(between(small.schema, small.api))).isPresent();
    }

    @Test
    void linksSelectedItemsByKeyboard() {
        select(now(small.schema), now(small.dashboard));
        press(SWT.CTRL, 'k');
        await("they are linked", () -> open.portfolio().getDependencies().size() == 4);
        select(now(small.app), now(small.schema));
        press(SWT.CTRL, 'k');
        await("a loop is refused", () -> status().contains("loop"));
        undoAndRedo(content());
    }

    @Test
    void createsAndSelectsByKeyboard() {
        select(now(small.app));
        press(SWT.CTRL | SWT.SHIFT, 'd');
        awaitThat("its name can be typed", WorkbenchTest::focusedText);
        press(0, SWT.ESC);
        assertThat(boxes()).hasSize(5);
        press(SWT.CTRL, 'a');
        await("all are selected", () -> editor.viewer().getSelectedEditParts().size() == 5);
        press(0, SWT.DEL);
        await("all are gone", () -> boxes().isEmpty());
        undoAll();
        assertThat(content()).isEqualTo(start);
        assertThat(List.copyOf(editor.viewer().getContents().getChildren())).filteredOn(ItemPart.class::isInstance)
                .hasSize(4);
    }
}
