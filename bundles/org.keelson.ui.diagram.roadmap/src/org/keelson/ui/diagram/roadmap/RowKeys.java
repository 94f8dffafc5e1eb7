// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.roadmap.parts.DependencyPart;
import org.keelson.ui.diagram.roadmap.parts.RowPart;
import org.keelson.ui.diagram.roadmap.scene.Rest;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/**
 * The roadmap by keyboard: up and down go from row to row, with Shift they select more, with Control they select nothing and
 * Control+Space does; Home, End and the page keys go further; left closes a group or goes to it, right opens it. From a row to
 * its arrows, and on from there, by the keys of all diagrams.
 */
final class RowKeys extends GraphicalViewerKeyHandler {

    private final RoadmapEditor editor;
    /** Id of the row from which Shift selects, and what was selected when these keys last went somewhere. */
    private String anchor;
    private List<EditPart> made = List.of();

    RowKeys(RoadmapEditor editor) {
        super(editor.viewer());
        this.editor = editor;
    }

    @Override
    public boolean keyPressed(KeyEvent event) {
        boolean both = (event.stateMask & (SWT.CTRL | SWT.SHIFT)) == (SWT.CTRL | SWT.SHIFT);
        boolean far = event.keyCode >= SWT.PAGE_UP && event.keyCode <= SWT.END;
        if (!far && editor.viewer().getFocusEditPart() instanceof DependencyPart link) {
            bringInEnds(link);
            return super.keyPressed(event);
        }
        if ((event.stateMask & SWT.ALT) != 0 || both) {
            return super.keyPressed(event);
        }
        int last = scene().shown().size() - 1;
        int at = focused();
        int page = Math.max(1, (((FigureCanvas) editor.viewer().getControl()).getViewport().getClientArea().height
                - RoadmapLayout.AXIS) / RoadmapLayout.ROW - 1);
        switch (event.keyCode) {
            case SWT.ARROW_UP -> go(Math.max(0, at - 1), event);
            case SWT.ARROW_DOWN -> go(Math.min(last, at + 1), event);
            case SWT.HOME -> go(0, event);
            case SWT.END -> go(last, event);
            case SWT.PAGE_UP -> go(Math.max(0, at - page), event);
            case SWT.PAGE_DOWN -> go(Math.min(last, at + page), event);
            case SWT.ARROW_LEFT -> left(at, event);
            case SWT.ARROW_RIGHT -> right(at, event);
            default -> {
                return super.keyPressed(event);
            }
        }
        return true;
    }

    /** An arrow has no part at an end that is out of sight, and then there is nowhere to go from it. */
    private void bringInEnds(DependencyPart link) {
        if (link.getSource() == null || link.getTarget() == null) {
            editor.chart().bringIn(link.ends());
        }
    }

    private RoadmapScene scene() {
        return editor.scene();
    }

    /** Place of the row where the keyboard is; -1 if there is none. */
    private int focused() {
        return editor.viewer().getFocusEditPart() instanceof RowPart row ? scene().place(row.id()) : -1;
    }

    private void go(int place, KeyEvent event) {
        if (place < 0 || place >= scene().shown().size()) {
            return;
        }
        if ((event.stateMask & SWT.CTRL) != 0) {
            brought(List.of(place)).forEach(part -> {
                editor.viewer().setFocus(part);
                editor.viewer().reveal(part);
            });
            return;
        }
        int from = (event.stateMask & SWT.SHIFT) != 0 ? anchored() : place;
        List<Integer> places = new ArrayList<>();
        int step = from <= place ? 1 : -1;
        for (int each = from; each != place + step; each += step) {
            places.add(each);
        }
        List<EditPart> parts = brought(places);
        if (!parts.isEmpty()) {
            editor.viewer().setFocus(null);
            editor.viewer().setSelection(new StructuredSelection(parts));
            editor.viewer().reveal(parts.getLast());
        }
        anchor = scene().shown().get(from).id();
        made = List.copyOf(GefLists.selected(editor.viewer()));
    }

    /** Where the selection began, unless it was changed by other means since, or is hidden. */
    private int anchored() {
        int kept = anchor != null && made.equals(GefLists.selected(editor.viewer())) ? scene().place(anchor) : -1;
        return kept >= 0 ? kept : Math.max(0, focused());
    }

    /** The parts of rows, made if need be. */
    private List<EditPart> brought(List<Integer> places) {
        editor.chart().bringIn(places.stream().map(place -> scene().shown().get(place).id()).toList());
        List<EditPart> parts = new ArrayList<>();
        for (int place : places) {
            String id = scene().shown().get(place).id();
            Object model = id.equals(RoadmapModel.REST) ? new Rest() : editor.context().session().find(id).orElse(null);
            EditPart part = GefLists.registry(editor.viewer()).get(model);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private void left(int at, KeyEvent event) {
        if (at < 0) {
            return;
        }
        Row row = scene().shown().get(at);
        if (event.stateMask == 0 && row.kind().isGroup() && !scene().isCollapsed(row.id())) {
            editor.roadmap().toggle(row.id());
            return;
        }
        int above = at;
        while (above > 0 && scene().shown().get(above).depth() >= row.depth()) {
            above--;
        }
        go(above, event);
    }

    private void right(int at, KeyEvent event) {
        if (at < 0 || !scene().shown().get(at).kind().isGroup()) {
            return;
        }
        String id = scene().shown().get(at).id();
        if (scene().isCollapsed(id)) {
            editor.roadmap().toggle(id);
        } else {
            go(Math.min(scene().shown().size() - 1, at + 1), event);
        }
    }
}
