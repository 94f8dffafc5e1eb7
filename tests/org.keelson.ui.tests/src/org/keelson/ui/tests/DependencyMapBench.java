// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.storage.StorageException;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.diagram.dependencies.DependencyMapEditor;
import org.keelson.ui.diagram.dependencies.figures.CardFigure;
import org.keelson.ui.diagram.dependencies.figures.EdgeFigure;
import org.keelson.ui.diagram.palette.ToolPalette;
import org.keelson.ui.diagram.raw.GefLists;

/** What the tests of the dependency map share: the small portfolio open in it, and a hand on the real mouse. */
abstract class DependencyMapBench extends WorkbenchTest {

    protected SmallPortfolio small;
    protected OpenPortfolio open;
    protected DependencyMapEditor editor;

    protected void openSmall() {
        small = new SmallPortfolio();
        openMap(small.save(folder));
    }

    protected void openMap(Path file) {
        open = open(file);
        editor = (DependencyMapEditor) page().getActiveEditor();
        editor.setFocus();
        window().getShell().forceActive();
        settle();
    }

    /** The element of the open session that one of the saved portfolio has become. */
    protected <T extends Element> T now(T element) {
        @SuppressWarnings("unchecked")
        T found = (T) open.session().find(element.getId()).orElseThrow();
        return found;
    }

    protected Control canvas() {
        return editor.viewer().getControl();
    }

    protected Optional<GraphicalEditPart> part(Object model) {
        return Optional.ofNullable((GraphicalEditPart) GefLists.registry(editor.viewer()).get(model));
    }

    protected CardFigure card(WorkItem item) {
        return (CardFigure) part(now(item)).orElseThrow().getFigure();
    }

    protected EdgeFigure edge(Object dependency) {
        return (EdgeFigure) part(dependency).orElseThrow().getFigure();
    }

    /** Where a part is on the canvas. */
    protected Rectangle place(GraphicalEditPart part) {
        editor.viewer().flush();
        Rectangle place = part.getFigure().getBounds().getCopy();
        part.getFigure().translateToAbsolute(place);
        return place;
    }

    protected Point middle(WorkItem item) {
        return place(part(now(item)).orElseThrow()).getCenter();
    }

    protected Box box(WorkItem item) {
        return editor.context().scene().node(item.getId()).orElseThrow().placement();
    }

    protected Map<String, Box> boxes() {
        Map<String, Box> boxes = new TreeMap<>();
        editor.context().scene().nodes().forEach(node -> boxes.put(node.id(), node.placement()));
        return boxes;
    }

    /** A free place in the lane of a team, on the canvas. */
    protected Point freePlace(Element team, int x) {
        Box lane = editor.context().scene().lane(team.getId()).orElseThrow().box();
        Point at = new Point(x, lane.centerY());
        part(now(team)).orElseThrow().getFigure().translateToAbsolute(at);
        return at;
    }

    /** Chooses a tool of the palette with the mouse. */
    protected void tool(String label) {
        Table table = controls((Composite) controls(window().getShell(), ToolPalette.class).get(0), Table.class).get(0);
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getText().strip().equals(label)) {
                org.eclipse.swt.graphics.Rectangle row = table.getItem(i).getBounds();
                int index = i;
                click(table, row.x + 20, row.y + row.height / 2);
                await("the tool is chosen", () -> table.getSelectionIndex() == index);
                return;
            }
        }
        throw new AssertionError("There is no tool " + label);
    }

    /** Moves the mouse on the canvas. */
    protected void point(Point at) {
        send(SWT.MouseMove, new Point(at.x - 1, at.y), false);
        send(SWT.MouseMove, at, false);
    }

    protected void click(Point at) {
        point(at);
        send(SWT.MouseDown, at, false);
        send(SWT.MouseUp, at, true);
    }

    /** Drags with the left button, in steps as a hand does. */
    protected void drag(Point from, Point to) {
        point(from);
        send(SWT.MouseDown, from, false);
        for (int step = 1; step <= 8; step++) {
            send(SWT.MouseMove, new Point(from.x + (to.x - from.x) * step / 8, from.y + (to.y - from.y) * step / 8), true);
        }
        send(SWT.MouseUp, to, true);
    }

    /** As the window system would: {@code Display.post} moves the pointer, but not with a button held, on every one. */
    private void send(int type, Point at, boolean held) {
        Event event = new Event();
        event.x = at.x;
        event.y = at.y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.count = type == SWT.MouseMove ? 0 : 1;
        event.stateMask = held ? SWT.BUTTON1 : 0;
        if (type == SWT.MouseDown) {
            canvas().setFocus();
        }
        canvas().notifyListeners(type, event);
        settle();
    }

    protected void select(Object... models) {
        editor.selection().setSelection(new org.eclipse.jface.viewers.StructuredSelection(models));
        page().activate(editor);
        editor.setFocus();
        settle();
    }

    /** What the status line of the window says now. */
    protected String status() {
        return String.join(" ", controls(window().getShell(), CLabel.class).stream().map(CLabel::getText).toList());
    }

    /** Portfolio and notation, word for word. */
    protected String content() {
        Path copy = folder.resolve("content.keelson");
        try {
            portfolios().store().save(open.session().resource(), copy);
            return Files.readString(copy);
        } catch (StorageException | IOException e) {
            throw new AssertionError(e);
        }
    }

    protected void undoAll() {
        while (open.session().canUndo()) {
            open.session().undo();
        }
        settle();
    }

    protected void redoAll() {
        while (open.session().canRedo()) {
            open.session().redo();
        }
        settle();
    }
}
