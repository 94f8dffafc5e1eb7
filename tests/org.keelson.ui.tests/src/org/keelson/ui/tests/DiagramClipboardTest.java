// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.ui.Selections;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.diagram.roadmap.RoadmapEditor;
import org.keelson.ui.diagram.structure.StructureEditor;
import org.keelson.ui.navigator.internal.NavigatorView;

/** Copy, cut and paste by the keys of the workbench: within a diagram, to another portfolio, from text, in the tree. */
class DiagramClipboardTest extends DependencyMapBench {

    private String start;

    @BeforeEach
    void openIt() {
        openSmall();
        start = content();
    }

    private List<WorkItem> pasted() {
        return Selections.elements(editor.selection().getSelection(), WorkItem.class);
    }

    private void undoAndRedo() {
        String after = content();
        undoAll();
        assertThat(content()).isEqualTo(start);
        redoAll();
        assertThat(content()).isEqualTo(after);
    }

    @Test
    void pastesBesideWhatWasCopiedWithTheDependencyBetween() {
        Box schema = box(small.schema);
        select(now(small.schema), now(small.api));
        press(SWT.CTRL, 'c');
        press(SWT.CTRL, 'v');
        await("it is there", () -> boxes().size() == 6);
        assertThat(open.session().undoLabel()).contains("Paste 2 items");
        WorkItem copy = pasted().get(0);
        assertThat(copy.getName()).isEqualTo("Schema");
        assertThat(copy.getOutgoing()).extracting(Dependency::getSuccessor).containsExactly(pasted().get(1));
        assertThat(box(copy)).as("a step beside").isNotEqualTo(schema)
                .matches(box -> Math.abs(box.x() - schema.x()) <= 24 && Math.abs(box.y() - schema.y()) <= 48);
        assertThat(box(small.schema)).isEqualTo(schema);
        picture("pasted");
        undoAndRedo();
    }

    @Test
    void cutsAndPastesAsTwoSteps() {
        select(now(small.app), now(small.dashboard));
        press(SWT.CTRL, 'x');
        await("it is gone", () -> boxes().size() == 2);
        assertThat(open.session().undoLabel()).contains("Cut 2 items");
        press(SWT.CTRL, 'v');
        await("it is there again", () -> boxes().size() == 4);
        assertThat(pasted()).extracting(Element::getName).containsExactly("App", "Dashboard");
        assertThat(pasted()).allMatch(item -> item.getOwnerTeam() == now(small.mobile));
        undoAndRedo();
    }

    @Test
    void pastesIntoAnotherPortfolioThatIsOpen() {
        select(now(small.schema), now(small.api));
        press(SWT.CTRL, 'c');
        SmallPortfolio other = new SmallPortfolio();
        other.portfolio.getTeams().remove(other.platform);
        other.schema.setOwnerTeam(null);
        other.api.setOwnerTeam(null);
        Path file = other.save(folder("other"));
        var second = open(file);
        RoadmapEditor roadmap = show(file, RoadmapEditor.ID, RoadmapEditor.class);
        settle();
        roadmap.setFocus();
        press(SWT.CTRL, 'v');
        await("it is there", () -> second.portfolio().getDependencies().size() == 4);
        assertThat(second.session().undoLabel()).contains("Paste 2 items");
        await("what was left out is told", () -> status().contains("Owner team “Platform Team” of “Schema” is not here"));
        second.session().undo();
        second.session().markSaved();
    }

    @Test
    void worksInTheStructureToo() {
        StructureEditor structure = show(open.file(), StructureEditor.ID, StructureEditor.class);
        structure.selection().setSelection(new StructuredSelection(now(small.dashboard)));
        structure.setFocus();
        settle();
        press(SWT.CTRL, 'c');
        press(SWT.CTRL, 'v');
        await("it is there", () -> now(small.web).getItems().size() == 2);
        assertThat(open.session().undoLabel()).contains("Paste Dashboard");
        assertThat(Selections.elements(structure.selection().getSelection())).containsExactly(now(small.web).getItems().get(1));
        undoAndRedo();
    }

    @Test
    void makesAnItemOfEachLineOfText() {
        TextClipboard.copy(display(), "Write guide\tAnn\n- Record talk\n");
        select(now(small.dashboard));
        press(SWT.CTRL, 'v');
        await("they are there", () -> boxes().size() == 6);
        assertThat(pasted()).extracting(Element::getName).containsExactly("Write guide", "Record talk");
        assertThat(pasted()).allMatch(item -> item.eContainer() == now(small.web));
        undoAndRedo();
    }

    @Test
    void leavesTheKeysToTheFieldInWhichANameIsTyped() {
        select(now(small.schema));
        press(0, SWT.F2);
        Text name = awaitThat("its name can be typed", WorkbenchTest::focusedText);
        press(SWT.CTRL, 'x');
        assertThat(name.getText()).isEmpty();
        press(SWT.CTRL, 'v');
        assertThat(name.getText()).isEqualTo("Schema");
        press(0, SWT.ESC);
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void worksInTheTreeToo() {
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        var selection = navigator.getSite().getSelectionProvider();
        selection.setSelection(new StructuredSelection(now(small.web)));
        page().activate(navigator);
        settle();
        press(SWT.CTRL, 'c');
        press(SWT.CTRL, 'v');
        await("it is there", () -> now(small.program).getWorkstreams().size() == 2);
        assertThat(open.session().undoLabel()).contains("Paste Web");
        List<EObject> selected = Selections.elements(selection.getSelection());
        assertThat(selected).containsExactly(now(small.program).getWorkstreams().get(1));
        press(SWT.CTRL, 'x');
        await("it is gone", () -> now(small.program).getWorkstreams().size() == 1);
        undoAndRedo();
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
