// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.Ids;
import org.keelson.model.KeyResult;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Program;
import org.keelson.model.Workstream;
import org.keelson.ui.diagram.structure.figures.CellFigure;

/** The structure under mouse and keyboard: each gesture is one named step that undo takes back whole. */
class StructureEditTest extends StructureBench {

    private String start;

    @BeforeEach
    void openIt() {
        openSmall();
        start = content();
    }

    private void undoAndRedo() {
        String after = content();
        assertThat(after).isNotEqualTo(start);
        undoAll();
        assertThat(content()).isEqualTo(start);
        redoAll();
        assertThat(content()).isEqualTo(after);
    }

    private Program second() {
        Program program = ModelFactory.eINSTANCE.createProgram();
        program.setName("Migration");
        open.session().execute(Edits.add(open.portfolio(), program, Edits.LAST));
        Workstream data = ModelFactory.eINSTANCE.createWorkstream();
        data.setName("Data");
        open.session().execute(Edits.add(program, data, Edits.LAST));
        settle();
        return program;
    }

    /** Presses, goes there in steps, and holds. */
    private void hold(Point from, Point to) {
        point(from);
        send(SWT.MouseDown, from, false);
        for (int step = 1; step <= 6; step++) {
            send(SWT.MouseMove, new Point(from.x + (to.x - from.x) * step / 6, from.y + (to.y - from.y) * step / 6), true);
        }
    }

    @Test
    void dragsAnItemIntoAWorkstreamAndSaysWhereItGoes() {
        Point from = middle(small.api);
        Point to = lower(small.dashboard);
        hold(from, to);
        assertThat(content()).isEqualTo(start);
        assertThat(status()).contains("Move API to Web");
        picture("held");
        send(SWT.MouseUp, to, true);
        await("it is moved", () -> now(small.api).eContainer() == now(small.web));
        assertThat(now(small.web).getItems()).containsExactly(now(small.dashboard), now(small.api));
        assertThat(done()).isEqualTo("Move API to Web");
        assertThat(head(small.api).y).isGreaterThan(head(small.dashboard).y);
        undoAndRedo();
    }

    @Test
    void dragsSeveralAndReordersAndGivesUpByEscape() {
        select(now(small.schema), now(small.api));
        drag(middle(small.api), lower(small.app));
        await("they are moved", () -> now(small.program).getItems().get(0) == now(small.app));
        assertThat(now(small.program).getItems()).containsExactly(now(small.app), now(small.schema), now(small.api));
        assertThat(done()).isEqualTo("Move 2 elements");
        String moved = content();
        hold(middle(small.api), middle(small.web));
        Event key = new Event();
        key.keyCode = SWT.ESC;
        key.character = SWT.ESC;
        canvas().notifyListeners(SWT.KeyDown, key);
        send(SWT.MouseUp, middle(small.web), true);
        assertThat(content()).isEqualTo(moved);
        undoAndRedo();
    }

    @Test
    void dragsAWorkstreamToAnotherProgram() {
        Program other = second();
        drag(middle(small.web), lower(other));
        await("it is moved", () -> now(small.web).eContainer() == other);
        assertThat(done()).isEqualTo("Move Web to Migration");
        undoAndRedo();
    }

    @Test
    void refusesWhatIsNotLegalWhileDraggingAndSaysWhy() {
        Program other = second();
        String before = content();
        hold(middle(other), middle(small.web));
        assertThat(status()).contains("cannot hold program");
        picture("refused");
        send(SWT.MouseUp, middle(small.web), true);
        assertThat(content()).isEqualTo(before);
        hold(middle(small.schema), middle(small.platform));
        assertThat(status()).contains("owned by \"Platform Team\" already");
        send(SWT.MouseUp, middle(small.platform), true);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void givesAnOwnerByDropEitherWay() {
        drag(middle(small.app), middle(small.platform));
        await("it has another owner", () -> now(small.app).getOwnerTeam() == now(small.platform));
        assertThat(done()).isEqualTo("Give App to Platform Team");
        drag(middle(small.mobile), middle(small.schema));
        await("it has another owner", () -> now(small.schema).getOwnerTeam() == now(small.mobile));
        assertThat(done()).isEqualTo("Give Schema to Mobile Team");
        undoAndRedo();
    }

    @Test
    void linksToAKeyResultByDropAndByKeyboard() {
        Objective objective = ModelFactory.eINSTANCE.createObjective();
        objective.setName("Grow");
        KeyResult result = ModelFactory.eINSTANCE.createKeyResult();
        result.setName("Signups");
        open.session().execute(Edits.add(open.portfolio(), objective, Edits.LAST));
        settle();
        hold(middle(small.app), middle(objective));
        assertThat(status()).contains("no key result yet");
        send(SWT.MouseUp, middle(objective), true);
        open.session().execute(Edits.add(objective, result, Edits.LAST));
        settle();
        drag(middle(small.app), middle(result));
        await("it is linked", () -> result.getMilestones().contains(now(small.app)));
        assertThat(done()).isEqualTo("Link App to Signups");
        assertThat(editor.context().scene().layout().links()).hasSize(1);
        select(now(small.api), result);
        press(SWT.CTRL, 'k');
        await("it is linked", () -> result.getMilestones().contains(now(small.api)));
        picture("linked");
        undoAndRedo();
    }

    @Test
    void aQuestionMovesToWhatItIsAbout() {
        OpenQuestion question = ModelFactory.eINSTANCE.createOpenQuestion();
        question.setName("Who pays");
        question.getPrograms().add(now(small.program));
        open.session().execute(Edits.add(open.portfolio(), question, Edits.LAST));
        settle();
        drag(middle(question), middle(small.api));
        await("it is about the item", () -> question.getItems().contains(now(small.api)));
        assertThat(done()).isEqualTo("Move Who pays to API");
        assertThat(editor.context().scene().cell(question.getId()).orElseThrow().parent()).isEqualTo(small.api.getId());
        undoAndRedo();
    }

    @Test
    void reordersAndMovesByKeyboard() {
        select(now(small.schema));
        press(SWT.ALT, SWT.ARROW_DOWN);
        await("it is lower", () -> now(small.program).getItems().get(1) == now(small.schema));
        press(SWT.ALT, SWT.ARROW_RIGHT);
        await("it is in the workstream", () -> now(small.schema).eContainer() == now(small.web));
        assertThat(done()).isEqualTo("Move Schema to Web");
        press(SWT.ALT, SWT.ARROW_LEFT);
        await("it is back", () -> now(small.schema).eContainer() == now(small.program));
        press(SWT.ALT, SWT.ARROW_LEFT);
        await("it is told", () -> status().contains("no workstream before"));
        undoAndRedo();
    }

    @Test
    void aWorkstreamInAnotherOneGoesToTheNextProgramByKeyboard() {
        open.session().execute(Edits.add(open.portfolio(), nested("First"), Edits.LAST));
        Program last = nested("Last");
        open.session().execute(Edits.add(open.portfolio(), last, Edits.LAST));
        Workstream inner = open.portfolio().getPrograms().get(1).getWorkstreams().get(0).getWorkstreams().get(0);
        settle();
        select(inner);
        press(SWT.ALT, SWT.ARROW_RIGHT);
        await("it is in the program after its own", () -> inner.eContainer() == last);
    }

    /** A program with a workstream in a workstream. */
    private static Program nested(String name) {
        Program program = ModelFactory.eINSTANCE.createProgram();
        program.setId(Ids.next());
        program.setName(name);
        Workstream outer = ModelFactory.eINSTANCE.createWorkstream();
        outer.setId(Ids.next());
        outer.setName("Outer");
        Workstream inner = ModelFactory.eINSTANCE.createWorkstream();
        inner.setId(Ids.next());
        inner.setName("Inner");
        outer.getWorkstreams().add(inner);
        program.getWorkstreams().add(outer);
        return program;
    }

    @Test
    void goesByArrowsToWhatLiesThere() {
        select(now(small.program));
        press(0, SWT.ARROW_DOWN);
        assertThat(editor.selection().getSelection().toString()).contains("Schema");
        press(0, SWT.ARROW_DOWN);
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        assertThat(part(now(small.api)).orElseThrow().getSelected()).isNotZero();
        assertThat(part(now(small.app)).orElseThrow().getSelected()).isEqualTo(2);
        press(0, SWT.ARROW_RIGHT);
        assertThat(editor.selection().getSelection().toString()).contains("Team");
        press(0, SWT.ARROW_LEFT);
        press(SWT.CTRL, SWT.ARROW_UP);
        press(SWT.CTRL, SWT.ARROW_UP);
        assertThat(editor.viewer().getSelectedEditParts()).as("only gone there").hasSize(1);
        press(SWT.CTRL, ' ');
        await("it is selected too", () -> editor.viewer().getSelectedEditParts().size() == 2);
        press(0, SWT.HOME);
        assertThat(part(now(small.program)).orElseThrow().getSelected()).isEqualTo(2);
    }

    @Test
    void collapsesByMouseAndKeyboardAndKeepsItInTheNotation() {
        Rectangle head = head(small.program);
        click(new Point(head.x + 14, head.getCenter().y));
        await("it is closed", () -> editor.context().scene().cell(small.api.getId()).isEmpty());
        assertThat(done()).isEqualTo("Collapse Launch");
        assertThat(content()).contains("collapsed=\"true\"");
        select(now(small.program));
        press(SWT.SHIFT, '+');
        await("it is open", () -> editor.context().scene().cell(small.api.getId()).isPresent());
        undoAll();
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void createsWherePressedAndTypesTheName() {
        tool("Milestone");
        click(lower(small.dashboard));
        Text field = awaitThat("the name can be typed", WorkbenchTest::focusedText);
        assertThat(field.getText()).isEqualTo("New milestone");
        type("beta");
        press(0, SWT.CR);
        await("it is there", () -> now(small.web).getItems().size() == 2
                && "beta".equals(now(small.web).getItems().get(1).getName()));
        tool("Question");
        click(middle(small.app));
        awaitThat("the name can be typed", WorkbenchTest::focusedText);
        type("who");
        press(0, SWT.CR);
        await("it is about it", () -> open.portfolio().getQuestions().size() == 1
                && open.portfolio().getQuestions().get(0).getItems().contains(now(small.app)));
        undoAndRedo();
    }

    @Test
    void renamesAndDeletesAndLeavesNoGhost() {
        select(now(small.app));
        press(0, SWT.F2);
        awaitThat("the name can be typed", WorkbenchTest::focusedText);
        type("mobile app");
        press(0, SWT.CR);
        await("it is renamed", () -> "mobile app".equals(now(small.app).getName()));
        select(now(small.program), now(small.api), now(small.web));
        press(0, SWT.DEL);
        await("they are gone", () -> open.portfolio().getPrograms().isEmpty());
        assertThat(editor.context().scene().cell(small.api.getId())).isEmpty();
        assertThat(part(small.program)).isEmpty();
        undoAndRedo();
        undoAll();
        assertThat(((CellFigure) part(now(small.api)).orElseThrow().getFigure()).cell().node().name()).isEqualTo("API");
    }
}
