// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.storage.StorageException;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.dependencies.DependencyMapEditor;
import org.keelson.ui.diagram.roadmap.RoadmapEditor;
import org.keelson.ui.diagram.roadmap.figures.PreviewFigure.Outline;

/** Whatever happens elsewhere while something is dragged in a diagram: nothing is left of it, and nothing is lost. */
class DiagramConsistencyTest extends DiagramBench {

    private SmallPortfolio small;
    private DiagramEditor editor;

    @Override
    protected DiagramEditor drawn() {
        return editor;
    }

    private void openSmall(String kind) {
        small = new SmallPortfolio();
        var file = small.save(folder);
        open = open(file);
        editor = show(file, kind, DiagramEditor.class);
        editor.zoom().fit();
        editor.setFocus();
        window().getShell().forceActive();
        settle();
    }

    private Point grab(WorkItem item) {
        select(now(item));
        Point at = place(part(now(item)).orElseThrow()).getCenter();
        if (editor instanceof RoadmapEditor roadmap) {
            var bar = roadmap.scene().bar(roadmap.scene().place(item.getId()));
            Point middle = new Point(bar.centerX(), bar.centerY());
            part(now(item)).orElseThrow().getFigure().translateToAbsolute(middle);
            at = middle;
        }
        point(at);
        send(SWT.MouseDown, at, false);
        for (int step = 1; step <= 4; step++) {
            send(SWT.MouseMove, new Point(at.x + 10 * step, at.y), true);
        }
        return new Point(at.x + 40, at.y);
    }

    private int feedback() {
        LayerManager layers = LayerManager.Helper.find(editor.viewer().getContents());
        return layers.getLayer(LayerConstants.FEEDBACK_LAYER).getChildren().size()
                + layers.getLayer(LayerConstants.HANDLE_LAYER).getChildren().size();
    }

    private void deletedElsewhereWhileItIsDragged() {
        String start = content();
        Point at = grab(small.api);
        WorkItem api = now(small.api);
        open.session().execute(Edits.delete(List.of(api)));
        settle();
        assertThat(part(api)).isEmpty();
        send(SWT.MouseMove, new Point(at.x + 30, at.y), true);
        send(SWT.MouseUp, new Point(at.x + 30, at.y), true);
        await("it is scheduled", () -> open.schedule().isFresh());
        settle();
        assertThat(open.session().undoLabel()).as("nothing was moved").contains("Delete API");
        assertThat(feedback()).as("nothing is left of the gesture").isZero();
        open.session().undo();
        settle();
        assertThat(part(now(small.api))).isPresent();
        assertThat(content()).isEqualTo(start);
        picture("after");
    }

    private void revertedWhileSomethingIsDragged() throws StorageException {
        open.session().execute(Edits.rename(now(small.app), "Other"));
        String start = content();
        Point at = grab(small.api);
        open.revert();
        settle();
        send(SWT.MouseMove, new Point(at.x + 30, at.y), true);
        send(SWT.MouseUp, new Point(at.x + 30, at.y), true);
        assertThat(content()).isNotEqualTo(start);
        assertThat(open.session().canUndo()).isFalse();
        assertThat(part(now(small.app))).isPresent();
        open.session().execute(Edits.create(now(small.program), ModelPackage.Literals.DELIVERABLE, "One more"));
        await("it is shown", () -> editor.contents().elements().size() > 4);
    }

    @Test
    void theMapLeavesNoGhostOfWhatIsDeletedWhileItIsDragged() {
        openSmall(DependencyMapEditor.ID);
        deletedElsewhereWhileItIsDragged();
    }

    @Test
    void theRoadmapLeavesNoGhostOfWhatIsDeletedWhileItIsDragged() {
        openSmall(RoadmapEditor.ID);
        deletedElsewhereWhileItIsDragged();
        assertThat(((RoadmapEditor) editor).context().preview().outlines()).as("only where bars were before the schedule came")
                .allMatch(Outline::past);
    }

    @Test
    void theMapGoesOnAfterARevertInTheMiddleOfADrag() throws StorageException {
        openSmall(DependencyMapEditor.ID);
        revertedWhileSomethingIsDragged();
    }

    @Test
    void theRoadmapGoesOnAfterARevertInTheMiddleOfADrag() throws StorageException {
        openSmall(RoadmapEditor.ID);
        revertedWhileSomethingIsDragged();
    }

    @Test
    void anEditorBehindAnotherTabCatchesUpWhenItIsSeen() {
        openSmall(DependencyMapEditor.ID);
        DiagramEditor map = editor;
        DiagramEditor roadmap = show(open.file(), RoadmapEditor.ID, RoadmapEditor.class);
        WorkItem api = now(small.api);
        int before = map.contents().outline().size();
        open.session().execute(Edits.delete(List.of(api)));
        await("it is scheduled", () -> open.schedule().isFresh());
        settle();
        assertThat(roadmap.contents().elements().contains(api)).isFalse();
        assertThat(page().isPartVisible(map)).isFalse();
        page().activate(map);
        settle();
        assertThat(part(api)).isEmpty();
        assertThat(map.contents().outline()).hasSize(before - 1);
        assertThat(map.contents().outline().contains(api)).isFalse();
        open.session().undo();
        page().activate(roadmap);
        settle();
        assertThat(roadmap.contents().elements().contains(now(small.api))).isTrue();
    }
}
