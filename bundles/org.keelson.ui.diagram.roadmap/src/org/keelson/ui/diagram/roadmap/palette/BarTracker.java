// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Cursor;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.palette.LinkFactory;
import org.keelson.ui.diagram.raw.GefLists;

/**
 * Drags a bar: along its row to move it, at its end to make it longer, and out of its row onto another bar to link the two.
 * Policies say what that would do and why it may not be done; nothing is changed before the button is released.
 */
public final class BarTracker extends SelectEditPartTracker {

    /** What a drag does. */
    public enum Mode {
        /** Moves along the row; out of it, links. */
        MOVE,
        /** Pulls at the end. */
        RESIZE,
        /** Links, wherever it goes. */
        LINK
    }

    private final Mode mode;
    private final Predicate<EditPart> moves;
    private final StatusLine refusals;
    private TimeRequest time;
    private CreateConnectionRequest link;
    private EditPart target;

    /**
     * A tracker for one press.
     *
     * @param moves which of the selected parts can move along
     */
    public BarTracker(GraphicalEditPart bar, Mode mode, Predicate<EditPart> moves, StatusLine refusals) {
        super(bar);
        this.mode = mode;
        this.moves = moves;
        this.refusals = refusals;
    }

    @Override
    protected Cursor getDefaultCursor() {
        if (!isInState(STATE_DRAG_IN_PROGRESS)) {
            return super.getDefaultCursor();
        }
        return link != null ? Cursors.CROSS : mode == Mode.RESIZE ? Cursors.SIZEE : Cursors.SIZEWE;
    }

    @Override
    protected boolean handleDragStarted() {
        if (getSourceEditPart().getSelected() == EditPart.SELECTED_NONE) {
            performSelection();
        }
        return stateTransition(STATE_DRAG, STATE_DRAG_IN_PROGRESS);
    }

    @Override
    protected boolean handleDragInProgress() {
        if (!isInState(STATE_DRAG_IN_PROGRESS)) {
            return true;
        }
        if (mode == Mode.LINK || mode == Mode.MOVE && isOutOfRow()) {
            eraseTime();
            drawLink();
        } else {
            eraseLink();
            moveInTime();
        }
        refreshCursor();
        return true;
    }

    private boolean isOutOfRow() {
        Rectangle bar = ((GraphicalEditPart) getSourceEditPart()).getFigure().getBounds().getCopy();
        ((GraphicalEditPart) getSourceEditPart()).getFigure().translateToAbsolute(bar);
        return Math.abs(getLocation().y - bar.getCenter().y) > RoadmapLayout.ROW * 3 / 4;
    }

    private void moveInTime() {
        if (time == null) {
            List<EditPart> parts = new ArrayList<>(List.of(getSourceEditPart()));
            if (mode == Mode.MOVE) {
                GefLists.selected(getCurrentViewer()).stream().filter(part -> part != getSourceEditPart() && moves.test(part))
                        .forEach(parts::add);
            }
            time = new TimeRequest(mode == Mode.RESIZE ? TimeRequest.RESIZE : TimeRequest.MOVE, parts);
        }
        time.setPixels(getDragMoveDelta().width);
        getSourceEditPart().showSourceFeedback(time);
        setCurrentCommand(getSourceEditPart().getCommand(time));
    }

    private void drawLink() {
        if (link == null) {
            link = new CreateConnectionRequest();
            link.setFactory(new LinkFactory());
            link.setType(RequestConstants.REQ_CONNECTION_START);
            link.setSourceEditPart(getSourceEditPart());
            link.setLocation(getStartLocation());
            link.setStartCommand(getSourceEditPart().getCommand(link));
            link.setType(RequestConstants.REQ_CONNECTION_END);
        }
        Point at = getLocation();
        link.setLocation(at);
        EditPart over = getCurrentViewer().findObjectAt(at);
        EditPart end = over == null ? null : over.getTargetEditPart(link);
        link.setTargetEditPart(end);
        if (target != null && target != end) {
            target.eraseTargetFeedback(link);
        }
        target = end;
        Command command = end == null ? null : end.getCommand(link);
        setCurrentCommand(command);
        getSourceEditPart().showSourceFeedback(link);
        if (end != null) {
            end.showTargetFeedback(link);
        }
        refusals.say(command instanceof RefusedCommand refused ? refused.reason() : null);
    }

    private void eraseTime() {
        erase(time);
        time = null;
    }

    private void eraseLink() {
        if (link != null) {
            if (target != null) {
                target.eraseTargetFeedback(link);
            }
            refusals.say(null);
        }
        erase(link);
        link = null;
        target = null;
    }

    private void erase(Request request) {
        if (request != null) {
            getSourceEditPart().eraseSourceFeedback(request);
            setCurrentCommand(null);
        }
    }

    @Override
    protected boolean handleButtonUp(int button) {
        if (!isInState(STATE_DRAG_IN_PROGRESS)) {
            return super.handleButtonUp(button);
        }
        Command command = getCurrentCommand();
        eraseTime();
        eraseLink();
        setState(STATE_TERMINAL);
        if (command instanceof RefusedCommand refused) {
            refusals.say(refused.reason());
        } else if (command != null && command.canExecute()) {
            executeCommand(command);
        }
        return true;
    }

    @Override
    protected boolean handleKeyDown(KeyEvent event) {
        if (event.character == SWT.ESC && isInState(STATE_DRAG_IN_PROGRESS)) {
            eraseTime();
            eraseLink();
            setState(STATE_INVALID);
            return true;
        }
        return super.handleKeyDown(event);
    }

    @Override
    public void deactivate() {
        eraseTime();
        eraseLink();
        super.deactivate();
    }

    @Override
    protected String getCommandName() {
        return mode == Mode.RESIZE ? TimeRequest.RESIZE : TimeRequest.MOVE;
    }
}
