// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import java.util.List;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.KeyHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.ui.diagram.raw.GefLists;
import org.keelson.ui.diagram.roadmap.parts.RowPart;
import org.keelson.ui.diagram.roadmap.scene.Rest;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/**
 * The roadmap by keyboard: up and down go from row to row, with Shift they select more; Home, End and the page keys go further;
 * left closes a group or goes to it, right opens it.
 */
final class RowKeys extends KeyHandler {

    private final RoadmapEditor editor;
    private int anchor = -1;

    RowKeys(RoadmapEditor editor) {
        this.editor = editor;
    }

    @Override
    public boolean keyPressed(KeyEvent event) {
        if ((event.stateMask & (SWT.ALT | SWT.CTRL)) != 0) {
            return super.keyPressed(event);
        }
        int last = scene().shown().size() - 1;
        int at = focused();
        int page = Math.max(1, (((FigureCanvas) editor.viewer().getControl()).getViewport().getClientArea().height
                - RoadmapLayout.AXIS) / RoadmapLayout.ROW - 1);
        boolean extend = (event.stateMask & SWT.SHIFT) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_UP -> go(Math.max(0, at - 1), extend);
            case SWT.ARROW_DOWN -> go(Math.min(last, at + 1), extend);
            case SWT.HOME -> go(0, extend);
            case SWT.END -> go(last, extend);
            case SWT.PAGE_UP -> go(Math.max(0, at - page), extend);
            case SWT.PAGE_DOWN -> go(Math.min(last, at + page), extend);
            case SWT.ARROW_LEFT -> close(at);
            case SWT.ARROW_RIGHT -> open(at);
            default -> {
                return super.keyPressed(event);
            }
        }
        return true;
    }

    private RoadmapScene scene() {
        return editor.scene();
    }

    /** Place of the row that was selected last; -1 if there is none. */
    private int focused() {
        List<EditPart> parts = GefLists.selected(editor.viewer());
        return !parts.isEmpty() && parts.getLast() instanceof RowPart row ? scene().place(row.id()) : -1;
    }

    private void go(int place, boolean extend) {
        if (place < 0 || place >= scene().shown().size()) {
            return;
        }
        if (!extend || anchor < 0) {
            anchor = extend ? Math.max(0, focused()) : place;
        }
        if (!extend) {
            select(place, false);
            return;
        }
        editor.viewer().deselectAll();
        int step = Integer.signum(place - anchor);
        for (int each = anchor; each != place; each += step) {
            select(each, true);
        }
        select(place, true);
    }

    private void select(int place, boolean more) {
        String id = scene().shown().get(place).id();
        Object model = id.equals(RoadmapModel.REST) ? new Rest() : editor.context().session().find(id).orElse(null);
        editor.chart().bringIn(List.of(id));
        EditPart part = GefLists.registry(editor.viewer()).get(model);
        if (part != null) {
            if (more) {
                editor.viewer().appendSelection(part);
            } else {
                editor.viewer().select(part);
            }
            editor.viewer().reveal(part);
        }
    }

    private void close(int at) {
        if (at < 0) {
            return;
        }
        Row row = scene().shown().get(at);
        if (row.kind().isGroup() && !scene().isCollapsed(row.id())) {
            editor.roadmap().toggle(row.id());
            return;
        }
        int above = at;
        while (above > 0 && scene().shown().get(above).depth() >= row.depth()) {
            above--;
        }
        go(above, false);
    }

    private void open(int at) {
        if (at < 0 || !scene().shown().get(at).kind().isGroup()) {
            return;
        }
        String id = scene().shown().get(at).id();
        if (scene().isCollapsed(id)) {
            editor.roadmap().toggle(id);
        } else {
            go(Math.min(scene().shown().size() - 1, at + 1), false);
        }
    }
}
