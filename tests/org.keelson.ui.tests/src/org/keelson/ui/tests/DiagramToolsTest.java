// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.ui.Selections;
import org.keelson.ui.diagram.dependencies.DependencyMapEditor;
import org.keelson.ui.diagram.roadmap.RoadmapEditor;
import org.keelson.ui.navigator.internal.NavigatorView;

/** What all diagrams have, tried on the map: aligning, marquee, zoom, pictures, print, focus. */
class DiagramToolsTest extends DependencyMapBench {

    private String start;

    @BeforeEach
    void openIt() {
        openSmall();
        start = content();
    }

    private Viewport viewport() {
        return ((FigureCanvas) canvas()).getViewport();
    }

    @Test
    void alignsWithTheOneSelectedLastEachInItsOwnLane() {
        select(now(small.schema), now(small.dashboard), now(small.api));
        Box api = box(small.api);
        run("org.keelson.ui.diagram.align.left");
        assertThat(List.of(box(small.schema).x(), box(small.dashboard).x(), box(small.api).x())).containsOnly(api.x());
        assertThat(open.session().undoLabel()).contains("Align left edges of 3 items");
        run("org.keelson.ui.diagram.align.top");
        assertThat(now(small.dashboard).getOwnerTeam()).as("no item changes its team by it").isEqualTo(now(small.mobile));
        String after = content();
        undoAll();
        assertThat(content()).isEqualTo(start);
        redoAll();
        assertThat(content()).isEqualTo(after);
    }

    @Test
    void selectsByMarquee() {
        tool("Marquee");
        Rectangle first = place(part(now(small.schema)).orElseThrow());
        Rectangle second = place(part(now(small.api)).orElseThrow());
        Rectangle both = first.getUnion(second).expand(6, 6);
        drag(both.getTopLeft(), both.getBottomRight());
        await("both are selected", () -> Selections.elements(editor.selection().getSelection(), WorkItem.class)
                .containsAll(List.of(now(small.schema), now(small.api))));
        assertThat(Selections.elements(editor.selection().getSelection(), WorkItem.class)).doesNotContain(now(small.dashboard));
    }

    @Test
    void fitsTheSelectionInTheWindow() {
        select(now(small.dashboard));
        press(SWT.CTRL, '8');
        assertThat(editor.zoom().factor()).isEqualTo(2);
        Rectangle card = place(part(now(small.dashboard)).orElseThrow());
        assertThat(viewport().getClientArea(Rectangle.SINGLETON).getSize().width).isGreaterThan(card.width);
        assertThat(card.getCenter().x).isCloseTo(canvas().getSize().x / 2, org.assertj.core.data.Offset.offset(30));
    }

    @Test
    void copiesAPictureOfTheSelectionOrOfAll() {
        select(now(small.schema));
        press(SWT.CTRL | SWT.SHIFT, 'c');
        ImageData one = picture();
        assertThat(one.width).isBetween(300, 600);
        select(open.portfolio());
        press(SWT.CTRL | SWT.SHIFT, 'c');
        assertThat(picture().width).isGreaterThan(2 * one.width);
        show(open.file(), RoadmapEditor.ID, RoadmapEditor.class).setFocus();
        press(SWT.CTRL | SWT.SHIFT, 'c');
        assertThat(picture().height).isGreaterThan(300);
    }

    private static ImageData picture() {
        Clipboard clipboard = new Clipboard(display());
        ImageData data = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
        clipboard.dispose();
        return data;
    }

    @Test
    void asksHowToPrintAndSaysHowManySheets() {
        inDialog("Print Diagram", () -> run(IWorkbenchCommandConstants.FILE_PRINT), shell -> {
            Button spread = controls(shell, Button.class).stream().filter(each -> each.getText().contains("100")).findFirst()
                    .orElseThrow();
            String before = spread.getText();
            assertThat(before).endsWith("× 1");
            Button upright = button(shell, "Upright");
            Button landscape = button(shell, "Landscape");
            assertThat(landscape.getSelection()).as("it is wider than high").isTrue();
            landscape.setSelection(false);
            upright.setSelection(true);
            landscape.notifyListeners(SWT.Selection, new Event());
            assertThat(spread.getText()).isNotEqualTo(before);
            picture("print", shell);
            push(shell, "Cancel");
        });
    }

    @Test
    void showsWhereTheKeyboardIsApartFromTheSelection() {
        select(now(small.schema));
        int before = handles();
        press(SWT.CTRL, SWT.ARROW_RIGHT);
        assertThat(editor.viewer().getFocusEditPart()).isNotSameAs(part(now(small.schema)).orElseThrow());
        assertThat(handles()).isEqualTo(before + 1);
        picture("focus");
        press(SWT.CTRL, SWT.ARROW_LEFT);
        press(0, SWT.ARROW_RIGHT);
        assertThat(Selections.elements(editor.selection().getSelection())).doesNotContain(now(small.schema));
    }

    private int handles() {
        return LayerManager.Helper.find(editor.viewer().getContents()).getLayer(LayerConstants.HANDLE_LAYER).getChildren().size();
    }

    @Test
    void keepsTheGridWithTheDiagram() {
        run("org.keelson.ui.diagram.grid");
        run("org.keelson.ui.diagram.snap");
        picture("grid");
        XMLMemento kept = XMLMemento.createWriteRoot("editor");
        editor.saveState(kept);
        page().closeEditor(editor, false);
        editor = show(open.file(), DependencyMapEditor.ID, DependencyMapEditor.class);
        assertThat(editor.viewer().getProperty(SnapToGrid.PROPERTY_GRID_ENABLED)).isNotEqualTo(true);
        editor.restoreState(kept);
        assertThat(editor.viewer().getProperty(SnapToGrid.PROPERTY_GRID_ENABLED)).isEqualTo(true);
        assertThat(editor.viewer().getProperty(SnapToGrid.PROPERTY_GRID_VISIBLE)).isEqualTo(true);
        assertThat(editor.viewer().getProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED)).isEqualTo(true);
    }

    @Test
    void aPlaceThatCannotBeReachedYetIsKeptUntilSomebodyGoesElsewhere() {
        XMLMemento kept = XMLMemento.createWriteRoot("editor");
        kept.putFloat("zoom", Float.NaN);
        kept.putInteger("x", 100_000);
        kept.putInteger("y", 0);
        editor.restoreState(kept);
        editor.zoom().to(3);
        Viewport viewport = ((FigureCanvas) canvas()).getViewport();
        open.session().execute(Edits.rename(now(small.api), "Gateway"));
        await("it is as near as can be", () -> viewport.getViewLocation().x > 100);
        XMLMemento saved = XMLMemento.createWriteRoot("editor");
        editor.saveState(saved);
        assertThat(saved.getInteger("x")).as("there may be more to show next time").isEqualTo(100_000);
        viewport.setViewLocation(40, 0);
        open.session().execute(Edits.rename(now(small.app), "Client"));
        await("it is shown", () -> open.schedule().isFresh());
        settle();
        assertThat(viewport.getViewLocation().x).isEqualTo(40);
        editor.saveState(saved);
        assertThat(saved.getInteger("x")).isEqualTo(40);
        assertThat(saved.getFloat("zoom")).isEqualTo(3f);
    }

    /** Drags an item so far, looks, and lets it go there. */
    private void pull(WorkItem item, int x, int y, Runnable look) {
        Point from = middle(item);
        Point to = new Point(from.x + x, from.y + y);
        point(from);
        send(SWT.MouseDown, from, false);
        for (int step = 1; step <= 8; step++) {
            send(SWT.MouseMove, new Point(from.x + x * step / 8, from.y + y * step / 8), true);
        }
        settle();
        look.run();
        send(SWT.MouseUp, to, true);
    }

    /** The lines that are shown while something snaps. */
    private List<Rectangle> guides() {
        List<Rectangle> lines = new ArrayList<>();
        for (Object each : LayerManager.Helper.find(editor.viewer().getContents()).getLayer(LayerConstants.FEEDBACK_LAYER)
                .getChildren()) {
            Rectangle bounds = ((IFigure) each).getBounds();
            if (bounds.width == 1 || bounds.height == 1) {
                lines.add(bounds);
            }
        }
        return lines;
    }

    @Test
    void snapsToOtherItemsAndShowsTheLine() {
        run("org.keelson.ui.diagram.zoomActual");
        Box api = box(small.api);
        int near = api.x() - box(small.dashboard).x() + 4;
        select(now(small.dashboard));
        pull(small.dashboard, near, 1, () -> assertThat(guides()).as("snaps only if it is wanted").isEmpty());
        assertThat(box(small.dashboard).x()).isEqualTo(api.x() + 4);
        undoAll();
        settle();
        run("org.keelson.ui.diagram.snap");
        pull(small.dashboard, near, 1, () -> {
            assertThat(guides()).isNotEmpty();
            picture("guide");
        });
        assertThat(guides()).isEmpty();
        assertThat(box(small.dashboard).x()).isEqualTo(api.x());
        undoAll();
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void snapsToTheGridAndToOtherItemsWhereOneIsNear() {
        run("org.keelson.ui.diagram.zoomActual");
        // which of the two is above is the layout's to choose; below it there is room in the lane
        WorkItem upper = box(small.app).y() < box(small.dashboard).y() ? small.app : small.dashboard;
        Box before = box(upper);
        run("org.keelson.ui.diagram.grid");
        pull(upper, 29, 19, () -> picture("to-the-grid"));
        Box after = box(upper);
        assertThat(after).isNotEqualTo(before);
        assertThat(List.of(after.x() % 12, after.y() % 12)).containsOnly(0);
        undoAll();
        settle();
        run("org.keelson.ui.diagram.snap");
        Box api = box(small.api);
        pull(upper, api.x() - before.x() + 4, 30, () -> { });
        assertThat(box(upper).x()).as("the item is nearer than the grid").isEqualTo(api.x());
        assertThat(box(upper).y() % 12).isZero();
    }

    @Test
    void scrollsWhileAnItemIsDraggedToTheEdge() {
        editor.viewer().flush();
        press(SWT.CTRL, '8');
        select(now(small.schema));
        press(SWT.CTRL, '8');
        Point from = middle(small.schema);
        int left = viewport().getViewLocation().x;
        point(from);
        send(SWT.MouseDown, from, false);
        Point edge = new Point(canvas().getSize().x - 4, from.y);
        for (int step = 1; step <= 4; step++) {
            send(SWT.MouseMove, new Point(from.x + (edge.x - from.x) * step / 4, from.y), true);
        }
        tell(SWT.MouseHover, edge);
        // the scrolling asks for its next step itself, so that events never run out meanwhile
        for (int events = 0; events < 5_000 && viewport().getViewLocation().x <= left; events++) {
            display().readAndDispatch();
        }
        assertThat(viewport().getViewLocation().x).isGreaterThan(left);
        tell(SWT.MouseMove, from);
        settle();
        press(0, SWT.ESC);
        send(SWT.MouseUp, edge, true);
        assertThat(content()).isEqualTo(start);
    }

    private void tell(int type, Point at) {
        Event event = new Event();
        event.x = at.x;
        event.y = at.y;
        event.stateMask = SWT.BUTTON1;
        canvas().notifyListeners(type, event);
    }

    @Test
    void showsTheSelectedInTheTree() {
        select(now(small.dashboard));
        press(SWT.CTRL | SWT.SHIFT, 't');
        await("the tree has it", () -> page().getActivePart() instanceof NavigatorView tree
                && Selections.elements(tree.getSite().getSelectionProvider().getSelection())
                        .equals(List.of(now(small.dashboard))));
    }
}
