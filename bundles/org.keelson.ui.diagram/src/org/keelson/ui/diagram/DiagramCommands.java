// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.gef.requests.GroupRequest;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.keelson.rendering.Alignment;
import org.keelson.ui.Errors;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.raw.GefLists;

/** What the commands of the workbench and of diagrams do in one diagram. */
public final class DiagramCommands {

    /** Ids of the commands that all diagrams have begin with this. */
    public static final String PREFIX = "org.keelson.ui.diagram.";

    private static final String TREE = "org.keelson.ui.navigator.view";

    private final DiagramEditor editor;

    DiagramCommands(DiagramEditor editor) {
        this.editor = editor;
    }

    /** Does something for a command while the diagram is active. */
    public void on(String command, Runnable task) {
        on(command, () -> true, task);
    }

    /** Does something for a command while the diagram is active and a condition holds. */
    public void on(String command, BooleanSupplier when, Runnable task) {
        editor.getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public boolean isEnabled() {
                return when.getAsBoolean();
            }

            @Override
            public Object execute(ExecutionEvent event) {
                task.run();
                return null;
            }
        });
    }

    void addCommon() {
        DiagramExport export = new DiagramExport(editor);
        on(IWorkbenchCommandConstants.EDIT_SELECT_ALL, this::selectAll);
        on(IWorkbenchCommandConstants.EDIT_DELETE, this::hasSelection, this::delete);
        DiagramClipboard clipboard = new DiagramClipboard(editor);
        on(IWorkbenchCommandConstants.EDIT_COPY, clipboard::copy);
        on(IWorkbenchCommandConstants.EDIT_CUT, this::hasSelection, clipboard::cut);
        on(IWorkbenchCommandConstants.EDIT_PASTE, clipboard::paste);
        on(IWorkbenchCommandConstants.FILE_RENAME, this::hasOne, this::rename);
        on(IWorkbenchCommandConstants.FILE_PRINT, () -> new DiagramPrint(editor).ask());
        on(PREFIX + "copyPicture", export::copyPicture);
        on(PREFIX + "showInTree", this::hasSelection, this::showInTree);
        on(PREFIX + "zoomIn", () -> editor.zoom().in());
        on(PREFIX + "zoomOut", () -> editor.zoom().out());
        on(PREFIX + "zoomActual", () -> editor.zoom().toActualSize());
        on(PREFIX + "zoomFit", () -> editor.zoom().fit());
        on(PREFIX + "zoomSelection", this::hasSelection, () -> editor.zoom().fit(selected()));
        if (editor.isPlacedByHand()) {
            on(PREFIX + "grid", () -> toggle(SnapToGrid.PROPERTY_GRID_VISIBLE, SnapToGrid.PROPERTY_GRID_ENABLED));
            on(PREFIX + "snap", () -> toggle(SnapToGeometry.PROPERTY_SNAP_ENABLED));
            DiagramAlign align = new DiagramAlign(editor);
            for (Alignment each : Alignment.values()) {
                on(PREFIX + "align." + each.name().toLowerCase(Locale.ROOT), () -> align.isPossible(each),
                        () -> align.align(each));
            }
        }
        on(PREFIX + "exportSvg", export::askSvg);
        on(PREFIX + "exportPng", export::askPng);
    }

    private void toggle(String... properties) {
        boolean on = Boolean.TRUE.equals(editor.viewer().getProperty(properties[0]));
        for (String property : properties) {
            editor.viewer().setProperty(property, !on);
        }
    }

    private boolean hasSelection() {
        return selected().stream().anyMatch(part -> part != editor.viewer().getContents());
    }

    private boolean hasOne() {
        return selected().size() == 1 && hasSelection();
    }

    private List<EditPart> selected() {
        return GefLists.selected(editor.viewer());
    }

    private void showInTree() {
        IWorkbenchPage page = editor.getSite().getPage();
        ISelection selection = editor.selection().getSelection();
        try {
            IShowInTarget tree = Adapters.adapt(page.showView(TREE), IShowInTarget.class);
            if (tree == null || !tree.show(new ShowInContext(null, selection))) {
                editor.say("What is selected is not in the tree");
            }
        } catch (PartInitException e) {
            Errors.show(editor.getSite().getShell(), "The tree could not be shown", e);
        }
    }

    private void selectAll() {
        List<EditPart> parts = new ArrayList<>();
        editor.contents().bringIn(editor.contents().elements());
        for (EditPart part : GefLists.children(editor.viewer().getContents())) {
            if (part.getEditPolicy(EditPolicy.COMPONENT_ROLE) != null) {
                parts.add(part);
            }
        }
        editor.viewer().setSelection(new StructuredSelection(parts));
    }

    /** Deletes what is selected as one step; what may not be deleted is said, and nothing is deleted then. */
    private void delete() {
        GroupRequest request = new GroupRequest(RequestConstants.REQ_DELETE);
        List<EditPart> parts = selected();
        request.setEditParts(parts);
        CompoundCommand all = new CompoundCommand();
        for (EditPart part : parts) {
            Command command = part.getCommand(request);
            if (command instanceof RefusedCommand refused) {
                editor.say(refused.reason());
                return;
            }
            if (command != null) {
                all.add(command);
            }
        }
        if (all.isEmpty()) {
            return;
        }
        editor.viewer().deselectAll();
        editor.stack().execute(all.unwrap());
    }

    private void rename() {
        GraphicalViewer viewer = editor.viewer();
        EditPart part = selected().get(0);
        viewer.reveal(part);
        viewer.flush();
        part.performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
    }
}
