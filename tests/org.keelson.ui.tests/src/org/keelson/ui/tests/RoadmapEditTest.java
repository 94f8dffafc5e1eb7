// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.GroupRequest;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.Gate;
import org.keelson.model.ModelFactory;
import org.keelson.model.WorkItem;
import org.keelson.ui.diagram.context.GateInput;
import org.keelson.ui.diagram.roadmap.figures.PreviewFigure.Outline;

/** The roadmap under mouse and keyboard: each gesture is previewed, and then one named step that undo takes back whole. */
class RoadmapEditTest extends RoadmapBench {

    private String start;

    @BeforeEach
    void openIt() {
        openSmall();
        editor.zoom().fit();
        settle();
        start = content();
    }

    private void undoAndRedo(String after) {
        undoAll();
        assertThat(content()).isEqualTo(start);
        redoAll();
        assertThat(content()).isEqualTo(after);
    }

    /** Presses, goes there in steps, and holds. */
    private void hold(Point from, Point to) {
        point(from);
        send(SWT.MouseDown, from, false);
        for (int step = 1; step <= 6; step++) {
            send(SWT.MouseMove, new Point(from.x + (to.x - from.x) * step / 6, from.y + (to.y - from.y) * step / 6), true);
        }
    }

    private void release(Point at) {
        send(SWT.MouseUp, at, true);
    }

    @Test
    void showsWhatAMoveWouldDoAndChangesNothingUntilItIsReleased() {
        LocalDateTime finish = dates(small.app).finish();
        Point from = middle(small.api);
        Point to = new Point(from.x + days(7), from.y + 3);
        hold(from, to);
        assertThat(content()).isEqualTo(start);
        assertThat(editor.context().preview().outlines()).hasSize(4).noneMatch(Outline::past)
                .extracting(Outline::text).containsExactly("", "+1w", "+1w", "+1w");
        assertThat(editor.context().preview().note()).first().asString().startsWith("API");
        assertThat(editor.context().preview().note()).anyMatch(line -> line.contains("portfolio finishes +1w"))
                .anyMatch(line -> line.equals("No longer critical: Schema"));
        assertThat(status()).contains("Slip API by 1w");
        picture("preview");
        release(to);
        await("it is done", () -> now(small.api).getLevelingDelay() != null);
        assertThat(now(small.api).getLevelingDelay()).isEqualTo(5 * DAY);
        assertThat(open.session().undoLabel()).contains("Slip API by 1w");
        assertThat(dates(small.app).finish()).isEqualTo(finish.plusDays(7));
        settle();
        assertThat(editor.context().preview().outlines()).isNotEmpty().allMatch(Outline::past);
        picture("moved");
        undoAndRedo(content());
    }

    @Test
    void movesBackOnlyAsFarAsThereIsASlip() {
        Point from = middle(small.api);
        drag(from, new Point(from.x - days(4), from.y));
        assertThat(content()).isEqualTo(start);
        assertThat(status()).contains("cannot start earlier");
        drag(from, new Point(from.x + days(2), from.y));
        await("it is held back", () -> now(small.api).getLevelingDelay() != null);
        dates(small.api);
        settle();
        Point now = middle(small.api);
        drag(now, new Point(now.x - days(9), now.y));
        await("it is back", () -> now(small.api).getLevelingDelay() == null);
        assertThat(open.session().undoLabel().orElseThrow()).startsWith("Take back 2d of the slip of API");
        undoAndRedo(content());
    }

    @Test
    void escapeGivesAGestureUp() {
        Point from = middle(small.api);
        hold(from, new Point(from.x + days(7), from.y));
        assertThat(editor.context().preview().outlines()).isNotEmpty();
        Event key = new Event();
        key.keyCode = SWT.ESC;
        key.character = SWT.ESC;
        canvas().notifyListeners(SWT.KeyDown, key);
        assertThat(editor.context().preview().outlines()).isEmpty();
        release(new Point(from.x + days(7), from.y));
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void pullsAtTheEndToMakeItLonger() {
        Rectangle bar = bar(small.app);
        Point end = new Point(bar.right() - 2, bar.getCenter().y);
        hold(end, new Point(end.x + days(3), end.y));
        assertThat(editor.context().preview().outlines()).hasSize(1);
        assertThat(content()).isEqualTo(start);
        release(new Point(end.x + days(3), end.y));
        await("it is longer", () -> now(small.app).getLikely() > 5 * DAY);
        assertThat(now(small.app).getLikely()).isEqualTo(6 * DAY);
        assertThat(open.session().undoLabel().orElseThrow()).startsWith("Change duration of App to 6d");
        undoAndRedo(content());
    }

    @Test
    void linksByDraggingFromBarToBar() {
        hold(middle(small.schema), middle(small.dashboard));
        assertThat(content()).isEqualTo(start);
        picture("linking");
        release(middle(small.dashboard));
        await("it is drawn", () -> open.portfolio().getDependencies().size() == 4);
        assertThat(open.session().undoLabel()).contains("Link Schema → Dashboard");
        undoAndRedo(content());
    }

    @Test
    void refusesALoopWhileDraggingAndSaysWhy() {
        hold(middle(small.app), middle(small.schema));
        assertThat(content()).isEqualTo(start);
        assertThat(status()).contains("loop");
        picture("refused");
        release(middle(small.schema));
        assertThat(open.portfolio().getDependencies()).hasSize(3);
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void linksByHandleAndByPalette() {
        select(now(small.schema));
        Rectangle bar = bar(small.schema);
        drag(new Point(bar.right() + 8, bar.getCenter().y), middle(small.app));
        await("it is drawn", () -> open.portfolio().getDependencies().size() == 4);
        tool("Dependency");
        click(middle(small.schema));
        click(middle(small.dashboard));
        await("it is drawn", () -> open.portfolio().getDependencies().size() == 5);
        press(0, SWT.ESC);
        undoAndRedo(content());
    }

    @Test
    void movesAndLengthensByKeyboard() {
        select(now(small.dashboard));
        press(SWT.ALT, SWT.ARROW_RIGHT);
        await("it is later", () -> now(small.dashboard).getLevelingDelay() != null);
        assertThat(now(small.dashboard).getLevelingDelay()).isEqualTo(DAY);
        assertThat(status()).contains("Slip Dashboard by 1d");
        press(SWT.ALT, SWT.ARROW_LEFT);
        await("it is back", () -> now(small.dashboard).getLevelingDelay() == null);
        press(SWT.CTRL | SWT.SHIFT, SWT.ARROW_RIGHT);
        await("it is longer", () -> now(small.dashboard).getLikely() == 4 * DAY);
        press(SWT.CTRL | SWT.SHIFT, SWT.ARROW_LEFT);
        await("it is as it was", () -> now(small.dashboard).getLikely() == 3 * DAY);
        undoAll();
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void movesAGateWithTheTailOfItsLeadTime() {
        Gate gate = ModelFactory.eINSTANCE.createGate();
        gate.setId("gate");
        gate.setName("Review");
        gate.setLeadTime(2 * DAY);
        open.session().execute(Edits.add(now(small.program), gate, Edits.LAST));
        LocalDateTime before = dates(gate).start();
        settle();
        LocalDateTime tail = editor.scene().row("gate").orElseThrow().leadStart();
        Point from = middle(gate);
        drag(from, new Point(from.x + days(14), from.y));
        await("it is slipped", () -> open.session().undoLabel().orElse("").startsWith("Slip"));
        assertThat(dates(gate).start()).as("ten working days; what has no length stands where work ends")
                .isBetween(before.plusDays(11), before.plusDays(15));
        settle();
        assertThat(editor.scene().row("gate").orElseThrow().leadStart()).isBetween(tail.plusDays(11), tail.plusDays(16));
        open.session().undo();
        assertThat(dates(gate).start()).isEqualTo(before);
    }

    @Test
    void drawsTheInputsOfAGateAndTakesThemAway() {
        Gate gate = ModelFactory.eINSTANCE.createGate();
        gate.setId("gate");
        gate.setName("Review");
        gate.getInputs().add(now(small.dashboard));
        open.session().execute(Edits.add(now(small.program), gate, Edits.LAST));
        dates(gate);
        settle();
        GateInput input = new GateInput("gate", small.dashboard.getId());
        assertThat(part(input)).isPresent();
        picture("input");
        click(name(gate).getCenter());
        press(0, '/');
        await("the arrow is selected", () -> part(input).orElseThrow().getSelected() != EditPart.SELECTED_NONE);
        editor.selection().follow(new StructuredSelection(gate)); // as the tree does, which follows the arrow
        assertThat(part(input).orElseThrow().getSelected()).as("the arrow stays").isNotEqualTo(EditPart.SELECTED_NONE);
        GroupRequest delete = new GroupRequest(RequestConstants.REQ_DELETE);
        delete.setEditParts(part(input).orElseThrow());
        editor.stack().execute(part(input).orElseThrow().getCommand(delete));
        await("the gate needs it no more", () -> gate.getInputs().isEmpty());
        await("the arrow is gone with the new schedule", () -> part(input).isEmpty());
        assertThat(open.session().undoLabel()).contains("Remove input Dashboard of Review");
        undoAll();
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void movesADecisionToAnotherDay() {
        Decision decision = ModelFactory.eINSTANCE.createDecision();
        decision.setName("Vendor");
        decision.setDecideBy(LocalDate.of(2026, 3, 6));
        decision.getItems().add(now(small.api));
        open.session().execute(Edits.add(open.portfolio(), decision, Edits.LAST));
        dates(small.api);
        settle();
        Point from = middle(decision);
        drag(from, new Point(from.x + days(4), from.y));
        await("it has another day", () -> decision.getDecideBy().equals(LocalDate.of(2026, 3, 10)));
        assertThat(open.session().undoLabel().orElseThrow()).contains("Vendor");
        undoAll();
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void dragsAllThatIsSelectedAndWhatIsDrivenComesAlongOnce() {
        Decision decision = ModelFactory.eINSTANCE.createDecision();
        decision.setName("Vendor");
        decision.setDecideBy(LocalDate.of(2026, 3, 6));
        decision.getItems().add(now(small.api));
        open.session().execute(Edits.add(open.portfolio(), decision, Edits.LAST));
        LocalDateTime app = dates(small.app).start();
        settle();
        select(now(small.app), decision, now(small.api));
        Point from = middle(small.api);
        drag(from, new Point(from.x + days(7), from.y));
        await("it is slipped", () -> now(small.api).getLevelingDelay() != null);
        assertThat(now(small.api).getLevelingDelay()).isEqualTo(5 * DAY);
        assertThat(now(small.app).getLevelingDelay()).as("it comes along with what drives it").isNull();
        assertThat(decision.getDecideBy()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(dates(small.app).start()).isEqualTo(app.plusDays(7));
        assertThat(open.session().undoLabel()).contains("Move 3 elements later");
        press(SWT.ALT, SWT.ARROW_LEFT);
        await("a day is taken back", () -> now(small.api).getLevelingDelay() == 4 * DAY);
        assertThat(decision.getDecideBy()).isEqualTo(LocalDate.of(2026, 3, 12));
        undoAll();
        assertThat(content()).isEqualTo(start);
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
        undoAndRedo(content());
    }

    @Test
    void deletesRowsAndLinksAndLeavesNoGhost() {
        Dependency link = now(small.api).getOutgoing().get(0);
        select(link);
        press(0, SWT.DEL);
        await("the link is gone", () -> open.portfolio().getDependencies().size() == 2);
        select(now(small.api));
        press(0, SWT.DEL);
        await("the row is gone", () -> open.session().find(small.api.getId()).isEmpty());
        assertThat(editor.scene().place(small.api.getId())).isNegative();
        assertThat(open.portfolio().getDependencies()).isEmpty();
        undoAndRedo(content());
        undoAll();
        dates(small.api);
        settle();
        assertThat(part(now(small.api))).isPresent();
        assertThat(part(now(small.api).getOutgoing().get(0))).isPresent();
    }

    @Test
    void createsByPaletteAndByKeyboardInTheGroupThatIsMeant() {
        tool("Milestone");
        click(new Point(name(small.web).right() + 200, name(small.web).getCenter().y));
        awaitThat("its name can be typed", WorkbenchTest::focusedText);
        type("beta");
        press(0, SWT.CR);
        await("it has its name", () -> now(small.web).getItems().stream().anyMatch(item -> "beta".equals(item.getName())));
        WorkItem made = now(small.web).getItems().getLast();
        select(made);
        press(SWT.CTRL | SWT.SHIFT, 'd');
        awaitThat("its name can be typed", WorkbenchTest::focusedText);
        press(0, SWT.ESC);
        assertThat(now(small.web).getItems()).hasSize(3);
        undoAll();
        assertThat(content()).isEqualTo(start);
    }
}
