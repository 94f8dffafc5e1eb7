// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.keelson.model.Element;
import org.keelson.storage.StorageException;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.diagram.DiagramEditor;
import org.keelson.ui.diagram.palette.ToolPalette;
import org.keelson.ui.diagram.raw.GefLists;

/** What the tests of all diagrams share: a hand on the mouse, the palette, and what is in the file. */
abstract class DiagramBench extends WorkbenchTest {

    protected OpenPortfolio open;

    /** The editor under test. */
    protected abstract DiagramEditor drawn();

    /** The element of the open session that one of the saved portfolio has become. */
    protected <T extends Element> T now(T element) {
        @SuppressWarnings("unchecked")
        T found = (T) open.session().find(element.getId()).orElseThrow();
        return found;
    }

    protected Control canvas() {
        return drawn().viewer().getControl();
    }

    protected Optional<GraphicalEditPart> part(Object model) {
        return Optional.ofNullable((GraphicalEditPart) GefLists.registry(drawn().viewer()).get(model));
    }

    /** Where a part is on the canvas. */
    protected Rectangle place(GraphicalEditPart part) {
        drawn().viewer().flush();
        Rectangle place = part.getFigure().getBounds().getCopy();
        part.getFigure().translateToAbsolute(place);
        return place;
    }

    /** Chooses a tool of the palette with the mouse. */
    protected void tool(String label) {
        Table table = controls(controls(window().getShell(), ToolPalette.class).stream().filter(Composite::isVisible)
                .findFirst().orElseThrow(), Table.class).get(0);
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
    protected void send(int type, Point at, boolean held) {
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

    /** Runs a command of the workbench where the keyboard is. */
    protected static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new AssertionError(command, e);
        }
        settle();
    }

    /** Opens one kind of diagram of a file. */
    protected static <T extends DiagramEditor> T show(Path file, String id, Class<T> type) {
        try {
            return type.cast(page().openEditor(new KeelsonEditorInput(file), id, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID));
        } catch (PartInitException e) {
            throw new AssertionError(e);
        } finally {
            settle();
        }
    }

    protected void select(Object... models) {
        drawn().selection().setSelection(new org.eclipse.jface.viewers.StructuredSelection(models));
        page().activate(drawn());
        drawn().setFocus();
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
